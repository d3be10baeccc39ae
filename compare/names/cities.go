package names

import (
	"strings"
	"sync"

	"lacuna/compare"
)

// cityTable holds the cities of the world by their names in four languages, from
// GeoNames. It serves to compare names alone: what it holds is not looked for in
// texts, and a name that is not in it may be of any place.
var cityTable = sync.OnceValue(func() *PlaceTable {
	var all []Place
	for _, l := range packed("data/geonames/cities.tsv.gz") {
		p := Place{ID: "geonames:" + column(l, 0), Level: "city", Country: column(l, 1)}
		p.En = variants(column(l, 2), letters(column(l, 2)))
		p.Zh, p.Ko, p.Ja = variants(column(l, 3)), variants(column(l, 4)), variants(column(l, 5))
		if sound(&p) {
			all = append(all, p)
		}
	}
	return newTable(all, func(p Place) string { return p.ID }, placeForms)
})

// variants are the texts that are not empty, each also without spaces, a name
// beside another in brackets left out.
func variants(texts ...string) []string {
	var out []string
	for _, t := range texts {
		t, _, _ = strings.Cut(t, " (")
		if t != "" {
			out = union(out, []string{t})
		}
	}
	return out
}

// sound tells whether the Chinese name of a city of China is read as the Latin
// one: where it is not, one of them is of another place.
func sound(p *Place) bool {
	if p.Country != "CN" || len(p.Zh) == 0 {
		return true
	}
	n := Name{Kind: compare.Place, Text: p.Zh[0], script: han}
	stem, _ := stripHan(p.Zh[0])
	n.readHanzi(stem)
	word, _ := stripEnglish(p.En[0])
	for _, cut := range pinyinReadings([]string{strings.ReplaceAll(letters(word), " ", "")}) {
		if samePins(cut, n.pins[0]) {
			return true
		}
	}
	return false
}
