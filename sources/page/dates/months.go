package dates

import "strings"

// monthNames holds the names and usual short forms of the months, in lower
// case, in the languages whose outlets write them out.
var monthNames = func() map[string]int {
	table := [12]string{
		"january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia январь января янв січня ocak januára ledna ianuarie tammikuuta",
		"february feb februar feber februari février févr fév febrero fevereiro fev febbraio febr lutego февраль февраля фев лютого şubat února februarie helmikuuta",
		"march mar märz maerz mars marzo março maart mrt marca март марта березня mart března martie maaliskuuta mär",
		"april apr avril avr abril abr aprile kwietnia апрель апреля апр квітня nisan dubna aprilie huhtikuuta",
		"may mai mayo maio maggio mag mei maj maja мая май травня mayıs května toukokuuta",
		"june jun juni juin junio junho giugno giu czerwca июнь июня июн червня haziran června iunie kesäkuuta",
		"july jul juli juillet juil julio julho luglio lug lipca июль июля июл липня temmuz července iulie heinäkuuta",
		"august aug août aout agosto ago augustus sierpnia август августа авг серпня ağustos srpna elokuuta augusti",
		"september sep sept septembre septiembre setembro settembre set września сентябрь сентября сен вересня eylül září septembrie syyskuuta",
		"october oct oktober okt octobre octubre outubro out ottobre ott października октябрь октября окт жовтня ekim října octombrie lokakuuta",
		"november nov novembre noviembre novembro listopada ноябрь ноября ноя листопада kasım listopadu noiembrie marraskuuta",
		"december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudnia декабрь декабря дек грудня aralık prosince decembrie joulukuuta desembre",
	}
	m := map[string]int{}
	for i, names := range table {
		for _, n := range strings.Fields(names) {
			if m[n] == 0 {
				m[n] = i + 1
			}
		}
	}
	return m
}()

// zoneOffsets are seconds east of Greenwich of the zone names outlets print.
// CST is the American one; a Chinese page never prints it.
var zoneOffsets = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "bst": 3600, "ist": 19800, "cet": 3600, "cest": 7200, "mez": 3600, "mesz": 7200,
	"eet": 7200, "eest": 10800, "msk": 10800, "мск": 10800, "kst": 32400, "jst": 32400, "hkt": 28800, "sgt": 28800,
	"est": -18000, "edt": -14400, "cst": -21600, "cdt": -18000, "mst": -25200, "mdt": -21600, "pst": -28800, "pdt": -25200,
	"aest": 36000, "aedt": 39600, "awst": 28800, "nzst": 43200, "nzdt": 46800, "sast": 7200, "wib": 25200, "brt": -10800,
}
