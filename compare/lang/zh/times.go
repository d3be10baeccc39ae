package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/scan"
)

const (
	num   = `[0-9０-９〇零一二三四五六七八九十廿卅]{1,4}`
	part  = `(?P<part>凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|当晚|深夜|午夜)?`
	clock = `(?:(?P<hour>` + num + `)[时時点點](?P<half>半)?(?:(?P<minute>` + num + `)分)?(?:许|左右)?)?`
	to    = `(?:至|到|—|－|-|～|~|–)`
)

// times are the patterns of time, the longest first.
var times = []scan.Rule{
	scan.R(`(?:主体\s*[0-9]{2,3}\s*[（(])?(?P<y>`+num+`)[）)]?年(?P<m>`+num+`)月(?P<d>`+num+`)[日号號]?`+to+`(?:(?P<y2>`+num+`)年)?(?:(?P<m2>`+num+`)月)?(?P<d2>`+num+`)[日号號]`, dates),
	scan.R(`(?P<m>`+num+`)月(?P<d>`+num+`)[日号號]?`+to+`(?:(?P<m2>`+num+`)月)?(?P<d2>`+num+`)[日号號]`, dates),
	scan.R(`(?:主体\s*[0-9]{2,3}\s*[（(])?(?P<y>`+num+`)[）)]?年(?P<m>`+num+`)月(?P<d>`+num+`)[日号號]`+part+clock, dates),
	scan.R(`(?P<m>`+num+`)月(?P<d>`+num+`)[日号號]`+part+clock, dates),
	scan.R(`(?:^|[^月0-9０-９〇零一二三四五六七八九十第每至到])(?P<span>(?:本月|当月|這月|这月)?(?P<d>[0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?)[日号號]`+to+`(?P<d2>`+num+`)[日号號])`, dates),
	scan.R(`(?:^|[^月0-9０-９〇零一二三四五六七八九十第每生节節])(?P<span>(?:本月|当月|這月|这月)?(?P<d>[0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?)[日号號]`+part+clock+`)`, dates),
	scan.R(`(?:主体\s*[0-9]{2,3}\s*[（(])?(?P<y>[0-9０-９]{4}|[〇零一二三四五六七八九]{4})[）)]?年(?:(?P<m>`+num+`)月份?)?`, dates),
	scan.R(`(?P<rel>大前天|前天|昨天|昨日|昨晚|今天|今日|今晚|今晨|明天|明日|后天|後天|翌日)`+part+clock, relative),
	scan.R(`(?P<shift>上上|上|本|这|這|下)?(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])`+part+clock, weekday),
	scan.R(`(?P<shift>上上|上|本|这|這|下)个?(?P<unit>周|週|星期|月)`, shifted),
	scan.R(`(?P<unit>去年|今年|明年|前年)(?:(?P<m>`+num+`)月份?)?`, year),
	scan.R(`(?P<m>`+num+`)月份`, dates),
	scan.R(`(?P<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|午夜)(?P<hour>`+num+`)[时時点點](?P<half>半)?(?:(?P<minute>`+num+`)分)?`, hours),
}

// Times marks dates, spans, weekdays and hours.
func Times(d *compare.Document) []compare.Mention { return scan.Document(d, compare.Time, times) }

func dates(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	a := calendar.Date{Year: digits(g["y"]), Month: digits(g["m"]), Day: digits(g["d"])}
	if a.Year > 0 && a.Year < 1000 {
		return compare.Norm{}, false
	}
	if !a.Valid() || a == (calendar.Date{}) {
		return compare.Norm{}, false
	}
	n := calendar.Resolve(a, d.Day)
	if g["d2"] != "" {
		b := calendar.Date{Year: digits(g["y2"]), Month: digits(g["m2"]), Day: digits(g["d2"])}
		if b.Month == 0 {
			b.Month = a.Month
		}
		if b.Year == 0 {
			b.Year = a.Year
		}
		n = calendar.Span(n, calendar.Resolve(b, d.Day))
	}
	return hoursOf(n, g), true
}

var offsets = map[string]int{"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "昨晚": -1, "今天": 0, "今日": 0, "今晚": 0, "今晨": 0, "明天": 1, "明日": 1, "翌日": 1, "后天": 2, "後天": 2}

func relative(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	return hoursOf(calendar.Offset(d.Day, offsets[g["rel"]]), g), true
}

var shifts = map[string]int{"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1}

func weekday(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	wd := strings.Index("日一二三四五六", g["wd"]) / 3
	if g["wd"] == "天" {
		wd = 0
	}
	var shift *int
	if s, ok := shifts[g["shift"]]; ok {
		shift = &s
	}
	return hoursOf(calendar.Weekday(d.Day, wd, shift), g), true
}

func shifted(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := shifts[g["shift"]]
	if g["unit"] == "月" {
		return calendar.Month(d.Day, n), true
	}
	return calendar.Week(d.Day, n), true
}

func year(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := map[string]int{"前年": -2, "去年": -1, "今年": 0, "明年": 1}[g["unit"]]
	return calendar.Year(d.Day, n, digits(g["m"])), true
}

func hours(g scan.Groups, _ *compare.Document) (compare.Norm, bool) {
	return hoursOf(compare.Norm{}, g), true
}

// hoursOf adds the part of day and the hour.
func hoursOf(n compare.Norm, g scan.Groups) compare.Norm {
	minute := digits(g["minute"])
	if g["half"] != "" {
		minute = 30
	}
	return calendar.Clock(n, g["part"], g["hour"] != "", digits(g["hour"]), minute, strings.ContainsAny(g["part"], "下傍晚"))
}

// digits reads 11, １１, 十一, 二十, 二〇一九; 0 for nothing.
func digits(s string) int {
	n, tens := 0, false
	for _, r := range s {
		v := -1
		switch {
		case '0' <= r && r <= '9':
			v = int(r - '0')
		case '０' <= r && r <= '９':
			v = int(r - '０')
		case r == '〇' || r == '零':
			v = 0
		default:
			if k := strings.IndexRune("一二三四五六七八九", r); k >= 0 {
				v = k/3 + 1
			}
		}
		switch {
		case v >= 0 && tens:
			n += v
			tens = false
		case v >= 0:
			n = n*10 + v
		case r == '十':
			n = max(1, n) * 10
			tens = true
		case r == '廿':
			n, tens = 20, true
		case r == '卅':
			n, tens = 30, true
		}
	}
	return n
}
