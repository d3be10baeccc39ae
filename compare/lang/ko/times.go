package ko

import (
	"strconv"
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/scan"
)

const (
	part  = `(?:\s*(?P<part>새벽|아침|오전|정오|한낮|낮|오후|저녁|밤|심야))?`
	clock = `(?:\s*(?P<hour>\d{1,2})시(?:\s*(?P<half>반))?(?:\s*(?P<minute>\d{1,2})분)?)?`
	to    = `(?:일?\s*(?:부터|에서|~|∼|～|-|–))\s*`
)

// times are the patterns of time, the longest first.
var times = []scan.Rule{
	scan.R(`(?:주체\s*\d{2,3}\s*\(\s*)?(?P<y>\d{4})\s*\)?\s*년\s*(?P<m>\d{1,2})월\s*(?P<d>\d{1,2})`+to+`(?:(?P<m2>\d{1,2})월\s*)?(?P<d2>\d{1,2})일`, dates),
	scan.R(`(?P<m>\d{1,2})월\s*(?P<d>\d{1,2})`+to+`(?:(?P<m2>\d{1,2})월\s*)?(?P<d2>\d{1,2})일`, dates),
	scan.R(`(?:주체\s*\d{2,3}\s*\(\s*)?(?P<y>\d{4})\s*\)?\s*년\s*(?P<m>\d{1,2})월\s*(?P<d>\d{1,2})일`+part+clock, dates),
	scan.R(`(?P<m>\d{1,2})월\s*(?P<d>\d{1,2})일`+part+clock, dates),
	scan.R(`(?:^|[^\d월.,])(?P<span>(?:지난|오는|이달|이번달)?\s*(?P<d>\d{1,2})`+to+`(?P<d2>\d{1,2})일)`, dates),
	scan.R(`(?:^|[^\d월.,])(?P<span>(?:(?:지난|오는|이달|이번달)\s*)?(?P<d>\d{1,2})일`+part+clock+`)(?:[^간째동]|$)`, dates),
	scan.R(`(?:주체\s*(?P<j>\d{2,3})\s*\(\s*)?(?P<y>\d{4})\s*\)?\s*년(?:\s*(?P<m>\d{1,2})월)?(?:도)?`, dates),
	scan.R(`주체\s*(?P<j>\d{2,3})\s*년(?:\s*(?P<m>\d{1,2})월)?(?:\s*(?P<d>\d{1,2})일)?`, juche),
	scan.R(`(?P<rel>그저께|그제|어제|오늘|래일|내일|모레)`+part+clock, relative),
	scan.R(`(?:(?P<shift>지난주|지난|이번주|이번|다음주|다음|오는)\s*)?(?P<wd>[월화수목금토일])요일`+part+clock, weekday),
	scan.R(`(?P<shift>지난|이번|다음)\s?(?P<unit>주|달|해)(?:[^\p{L}]|[에의은는도]|$)`, shifted),
	scan.R(`(?P<unit>지난해|작년|올해|금년|래년|내년|재작년)(?:\s*(?P<m>\d{1,2})월)?`, year),
	scan.R(`(?:^|[^\d])(?P<span>(?P<m>\d{1,2})월)(?:[^\d가-힣]|[에의은는말초중부까]|$)`, dates),
	scan.R(`(?P<part>새벽|오전|오후|저녁|밤)\s*(?P<hour>\d{1,2})시(?:\s*(?P<half>반))?(?:\s*(?P<minute>\d{1,2})분)?`, hours),
}

// Times marks dates, spans, weekdays and hours.
func Times(d *compare.Document) []compare.Mention { return scan.Document(d, compare.Time, times) }

func dates(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	a := calendar.Date{Year: g.Int("y"), Month: g.Int("m"), Day: g.Int("d")}
	if !a.Valid() || a == (calendar.Date{}) {
		return compare.Norm{}, false
	}
	n := calendar.Resolve(a, d.Day)
	if g["d2"] != "" {
		b := calendar.Date{Year: a.Year, Month: g.Int("m2"), Day: g.Int("d2")}
		if b.Month == 0 {
			b.Month = a.Month
		}
		n = calendar.Span(n, calendar.Resolve(b, d.Day))
	}
	return hoursOf(n, g), true
}

// juche reads a year of the era alone: year one is 1912.
func juche(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	a := calendar.Date{Year: 1911 + g.Int("j"), Month: g.Int("m"), Day: g.Int("d")}
	return calendar.Resolve(a, d.Day), a.Valid()
}

var offsets = map[string]int{"그저께": -2, "그제": -2, "어제": -1, "오늘": 0, "래일": 1, "내일": 1, "모레": 2}

func relative(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	return hoursOf(calendar.Offset(d.Day, offsets[g["rel"]]), g), true
}

var shifts = map[string]int{"지난주": -1, "이번주": 0, "이번": 0, "다음주": 1, "다음": 1}

func weekday(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	wd := strings.Index("일월화수목금토", g["wd"]) / 3
	var shift *int
	if s, ok := shifts[g["shift"]]; ok {
		shift = &s
	}
	return hoursOf(calendar.Weekday(d.Day, wd, shift), g), true
}

func shifted(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := map[string]int{"지난": -1, "이번": 0, "다음": 1}[g["shift"]]
	switch g["unit"] {
	case "달":
		return calendar.Month(d.Day, n), true
	case "해":
		return calendar.Year(d.Day, n, 0), true
	}
	return calendar.Week(d.Day, n), true
}

func year(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := map[string]int{"재작년": -2, "지난해": -1, "작년": -1, "올해": 0, "금년": 0, "래년": 1, "내년": 1}[g["unit"]]
	return calendar.Year(d.Day, n, g.Int("m")), true
}

func hours(g scan.Groups, _ *compare.Document) (compare.Norm, bool) {
	return hoursOf(compare.Norm{}, g), true
}

func hoursOf(n compare.Norm, g scan.Groups) compare.Norm {
	minute, _ := strconv.Atoi(g["minute"])
	if g["half"] != "" {
		minute = 30
	}
	p := g["part"]
	return calendar.Clock(n, p, g["hour"] != "", g.Int("hour"), minute, p == "오후" || p == "저녁" || p == "밤")
}
