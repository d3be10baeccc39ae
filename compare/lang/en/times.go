package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/scan"
)

const (
	month   = `(?i:(?P<m>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))`
	month2  = `(?i:(?P<m2>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))`
	dayNum  = `(?P<d>\d{1,2})(?:st|nd|rd|th)?`
	dayNum2 = `(?P<d2>\d{1,2})(?:st|nd|rd|th)?`
	yearOpt = `(?:,?\s+(?:Juche\s+\d{2,3}\s*\()?(?P<y>\d{4})\)?)?`
	to      = `\s*(?:to|through|until|till|-|–|—)\s*`
	wdName  = `(?P<wd>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun\.|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.)`
	partOpt = `(?:\s+(?P<part>morning|afternoon|evening|night))?`
)

// times are the patterns of time, the longest first.
var times = []scan.Rule{
	scan.R(`\b`+month+`\s+`+dayNum+to+`(?:`+month2+`\s+)?`+dayNum2+`\b`+yearOpt, dates),
	scan.R(`\b`+dayNum+to+dayNum2+`\s+`+month+`\b`+yearOpt, dates),
	scan.R(`\b`+month+`\s+`+dayNum+`\b`+yearOpt+partOpt, dates),
	scan.R(`\b`+dayNum+`\s+`+month+`\b`+yearOpt, dates),
	scan.R(`\b`+month+`,?\s+(?P<y>\d{4})\b`, dates),
	scan.R(`\bJuche\s+(?P<j>\d{2,3})\s*\(\s*(?P<y>\d{4})\s*\)`, dates),
	scan.R(`\b(?P<y>\d{4})-(?P<mm>\d{2})-(?P<d>\d{2})\b`, dates),
	scan.R(`\b(?P<rel>(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|today|tonight|tomorrow)`+partOpt+`\b`, relative),
	scan.R(`\b(?:(?P<shift>last|next|this)\s+)?`+wdName+`(?:\b|\s|$)`+partOpt, weekday),
	scan.R(`\b(?P<shift>last|next|this)\s+(?P<unit>week|month|year)\b`, shifted),
	scan.R(`\b(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s*(?P<ap>a\.m\.|p\.m\.|am|pm|AM|PM)(?:\b|\s|$)`, hours),
	scan.R(`\b(?i:in|since|of|by|during|from|until|early|late|mid-?)\s*(?P<span>(?:early |late |mid-)?`+month+`)\b`, dates),
	scan.R(`(?:^|[^\d,.$€£¥-])(?P<span>(?P<y>1[89]\d{2}|20\d{2})s?)(?:[^\d,.%-]|[,.](?:\D|$)|$)`, dates),
}

// Times marks dates, spans, weekdays and hours.
func Times(d *compare.Document) []compare.Mention { return scan.Document(d, compare.Time, times) }

func dates(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	a := calendar.Date{Year: g.Int("y"), Month: monthOf(g["m"]) + g.Int("mm"), Day: g.Int("d")}
	if !a.Valid() || a == (calendar.Date{}) {
		return compare.Norm{}, false
	}
	n := calendar.Resolve(a, d.Day)
	if g["d2"] != "" {
		b := calendar.Date{Year: a.Year, Month: monthOf(g["m2"]), Day: g.Int("d2")}
		if b.Month == 0 {
			b.Month = a.Month
		}
		n = calendar.Span(n, calendar.Resolve(b, d.Day))
	}
	n.Part = g["part"]
	return n, true
}

// monthOf is the number of a month's name or abbreviation; 0 for none.
func monthOf(s string) int {
	if len(s) < 3 {
		return 0
	}
	return strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s[:3]))/3 + 1
}

func relative(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := 0
	switch rel := g["rel"]; {
	case strings.Contains(rel, "before yesterday"):
		n = -2
	case strings.Contains(rel, "after tomorrow"):
		n = 2
	case rel == "yesterday":
		n = -1
	case rel == "tomorrow":
		n = 1
	}
	out := calendar.Offset(d.Day, n)
	out.Part = g["part"]
	return out, true
}

var shifts = map[string]int{"last": -1, "this": 0, "next": 1}

// weekday reads a weekday. "Last Friday" is the Friday before the day of
// writing, which journalists also use of the week under way.
func weekday(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	wd := strings.Index("sunmontuewedthufrisat", strings.ToLower(g["wd"][:3])) / 3
	var shift *int
	if s, ok := shifts[g["shift"]]; ok && s >= 0 {
		shift = &s
	}
	n := calendar.Weekday(d.Day, wd, shift)
	if g["shift"] == "last" && n.From == d.Day && d.Day != "" {
		n = calendar.Offset(d.Day, -7)
	}
	n.Part = g["part"]
	return n, true
}

func shifted(g scan.Groups, d *compare.Document) (compare.Norm, bool) {
	n := shifts[g["shift"]]
	switch g["unit"] {
	case "month":
		return calendar.Month(d.Day, n), true
	case "year":
		return calendar.Year(d.Day, n, 0), true
	}
	return calendar.Week(d.Day, n), true
}

func hours(g scan.Groups, _ *compare.Document) (compare.Norm, bool) {
	h := g.Int("hour")
	pm := strings.HasPrefix(strings.ToLower(g["ap"]), "p")
	if h > 12 {
		return compare.Norm{}, false
	}
	if !pm && h == 12 {
		h = 0
	}
	return calendar.Clock(compare.Norm{}, "", true, h, g.Int("minute"), pm), true
}
