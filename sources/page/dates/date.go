package dates

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

type date struct{ y, m, d, start, end int }

// The forms of a calendar day, tried together; the earliest match wins, the
// first form on a tie.
var (
	juche     = regexp.MustCompile(`(?i)(?:juche?|주체|主体|主體|チュチェ|чучхе)\s*\(?(\d{2,3})\)?(?:\s*\(\s*\d{4}\s*\))?\s*[.年년]\s*(\d{1,2})\s*[.月월]\s*(\d{1,2})\s*[.日일]?`)
	yearFirst = regexp.MustCompile(`(\d{4})\)?\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?:\s?[日일号號.])?`)
	nameFirst = regexp.MustCompile(`(?i)(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?[,.]?\s+(?:juche\s+\d+\s*)?(\d{4})`)
	dayFirst  = regexp.MustCompile(`(?i)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]*(?:de\s+|of\s+|d')?(\p{L}{3,14})\.?,?[\s-]*(?:de\s+|del\s+)?(\d{4})`)
	figures   = regexp.MustCompile(`(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})`)
)

func nextDate(text string, at int, st Style) (date, bool) {
	best, found := date{start: len(text) + 1}, false
	take := func(d date, ok bool) {
		if ok && d.start < best.start {
			best, found = d, true
		}
	}
	take(search(text, at, juche, func(g [3]string) (int, int, int) { return 1911 + num(g[0]), num(g[1]), num(g[2]) }))
	take(search(text, at, yearFirst, func(g [3]string) (int, int, int) { return num(g[0]), num(g[1]), num(g[2]) }))
	take(search(text, at, nameFirst, func(g [3]string) (int, int, int) { return num(g[2]), month(g[0]), num(g[1]) }))
	take(search(text, at, dayFirst, func(g [3]string) (int, int, int) { return num(g[2]), month(g[1]), num(g[0]) }))
	take(search(text, at, figures, func(g [3]string) (int, int, int) { return inFigures(g, st) }))
	return best, found
}

// search finds the first match of re from at that is a real day and does not
// stand inside a longer number.
func search(text string, at int, re *regexp.Regexp, read func([3]string) (y, m, d int)) (date, bool) {
	for range 32 {
		loc := re.FindStringSubmatchIndex(text[at:])
		if loc == nil {
			return date{}, false
		}
		var g [3]string
		for i := range g {
			g[i] = text[at+loc[2*i+2] : at+loc[2*i+3]]
		}
		y, m, d := read(g)
		start, end := at+loc[0], at+loc[1]
		if real(y, m, d) && !digitAt(text, start-1) && !(digitAt(text, end-1) && digitAt(text, end)) {
			return date{y, m, d, start, end}, true
		}
		at += loc[2]
		if at++; at >= len(text) {
			return date{}, false
		}
		for at < len(text) && text[at]&0xC0 == 0x80 {
			at++
		}
	}
	return date{}, false
}

func inFigures(g [3]string, st Style) (int, int, int) {
	a, b, y := num(g[0]), num(g[1]), num(g[2])
	if len(g[2]) == 2 {
		y += 2000
	}
	if a > 12 || (!st.MonthFirst && b <= 12) {
		return y, b, a
	}
	return y, a, b
}

func real(y, m, d int) bool {
	if !sane(y) || m < 1 || m > 12 || d < 1 {
		return false
	}
	return d <= time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func month(name string) int { return monthNames[strings.ToLower(name)] }

func num(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
