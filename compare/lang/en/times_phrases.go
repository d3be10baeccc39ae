package en

import (
	"fmt"
	"strings"
	"time"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/sources"
)

// edges are the words for a part of a year, month or week before "of".
var edges = map[string]int{"beginning": -1, "start": -1, "middle": 0, "end": 1, "close": 1}

// edge reads "end of 2025", "middle of next month", "end of September" after
// "the".
func (r *dater) edge(which, end int) (compare.Norm, int) {
	if !strings.HasPrefix(r.text[end:], " of ") {
		return compare.Norm{}, 0
	}
	p := end + len(" of ")
	n, e := r.period(p)
	if e == 0 {
		return compare.Norm{}, 0
	}
	return part(n, which), e
}

// period reads a year, month or week at a place: the year, this month, 2025,
// September 2019.
func (r *dater) period(p int) (compare.Norm, int) {
	if w, e := word(r.text, p); w == "the" {
		switch w, e = word(r.text, space(r.text, e)); w {
		case "year":
			return calendar.Year(r.anchor, 0, 0), e
		case "month":
			return calendar.Month(r.anchor, 0), e
		case "week":
			return calendar.Week(r.anchor, 0), e
		}
	}
	if p >= len(r.text) || !letter(r.text[p]) && !figure(r.text[p]) {
		return compare.Norm{}, 0
	}
	n, e := r.at(p)
	switch n.Precision {
	case "year", "month", "week", "quarter":
		return n, e
	}
	return compare.Norm{}, 0
}

// part is the beginning (-1), middle (0) or end (1) of a period: a month of a
// year, ten days of a month; of other periods, all.
func part(n compare.Norm, which int) compare.Norm {
	from := n.From.Time(time.UTC)
	if n.From == "" {
		return n
	}
	switch {
	case n.Precision == "year" && n.To.Sub(n.From) < 366:
		first := map[int]int{-1: 1, 0: 6, 1: 12}[which]
		return calendar.Months(from.Year(), first, max(first, 7*(1-which*which)), "month", "")
	case n.Precision == "month" && n.To.Sub(n.From) < 31:
		n.Precision = "week"
		switch which {
		case -1:
			n.To = n.From.Add(9)
		case 0:
			n.From, n.To = n.From.Add(10), n.From.Add(19)
		default:
			n.From = n.From.Add(20)
		}
	}
	return n
}

// decade reads "mid-1990s" and the like after "the".
func (r *dater) decade(w string, end int) (compare.Norm, int) {
	p := end + 1
	if end >= len(r.text) || r.text[end] != '-' && r.text[end] != ' ' || w != "early" && w != "mid" && w != "late" {
		return compare.Norm{}, 0
	}
	y := r.four(p)
	if y == 0 || p+4 >= len(r.text) || r.text[p+4] != 's' {
		return compare.Norm{}, 0
	}
	span := map[string][2]int{"early": {0, 3}, "mid": {4, 6}, "late": {6, 9}}[w]
	return calendar.Years(y+span[0], y+span[1]), p + 5
}

// century reads "21st century" after "the".
func (r *dater) century(p int) (compare.Norm, int) {
	v := 0
	e := p
	for e < len(r.text) && figure(r.text[e]) && e-p < 3 {
		v, e = v*10+int(r.text[e]-'0'), e+1
	}
	const word = " century"
	if v < 11 || v > 29 || !ordinal(r.text, e) || !strings.HasPrefix(r.text[e+2:], word) {
		return compare.Norm{}, 0
	}
	return calendar.Years(100*v-99, 100*v), e + 2 + len(word)
}

// fiscal reads "fiscal 2023" and "fiscal year 2023".
func (r *dater) fiscal(end int) (compare.Norm, int) {
	p := end
	if strings.HasPrefix(r.text[p:], " year") {
		p += len(" year")
	}
	if p == len(r.text) || r.text[p] != ' ' {
		return compare.Norm{}, 0
	}
	if y := r.four(p + 1); y > 0 {
		return calendar.Resolve(calendar.Date{Year: y}, r.anchor), p + 5
	}
	return compare.Norm{}, 0
}

// every reads what comes again: every day, each month, every Monday.
func (r *dater) every(end int) (compare.Norm, int) {
	p := space(r.text, end)
	w, e := word(r.text, p)
	switch w {
	case "day", "week", "month", "year", "morning", "evening", "night", "weekend":
		return compare.Norm{Precision: map[string]string{"week": "week", "weekend": "week", "month": "month", "year": "year"}[w]}, e
	}
	if weekdayOf(r.text[p:e]) > 0 {
		return compare.Norm{Precision: "day"}, e
	}
	return compare.Norm{}, 0
}

// toMonth reads the other end of a span of months: January to October.
func (r *dater) toMonth(i, end, m int) (n compare.Norm, e int) {
	j := r.joint(i, end)
	if j == 0 {
		return n, 0
	}
	_, e = word(r.text, j)
	last := monthOf(r.text[j:e])
	if last == 0 {
		return n, 0
	}
	if _, w := r.dayNumber(space(r.text, stop(r.text, e))); w > 0 {
		return n, 0
	}
	e = stop(r.text, e)
	d := calendar.Date{Month: last}
	if y, e2 := r.year(e, true); e2 > 0 {
		d.Year, e = y, e2
	}
	to := calendar.Resolve(d, r.anchor)
	from := calendar.Date{Year: yearOf(to.From), Month: m}
	if m > last && from.Year > 0 {
		from.Year--
	}
	return calendar.Span(calendar.Resolve(from, r.anchor), to), e
}

// joint is the place after what joins the ends of a span of dates of which the
// first begins and ends at places; 0 when nothing does.
func (r *dater) joint(i, end int) int {
	if j := rangeTo(r.text, end); j > 0 && !strings.HasPrefix(r.text[end:], " or ") {
		return j
	}
	for _, w := range [...]string{" through ", " until ", " till "} {
		if strings.HasPrefix(r.text[end:], w) {
			return end + len(w)
		}
	}
	if strings.HasPrefix(r.text[end:], " and ") && after(r.text, i, "between") {
		return end + len(" and ")
	}
	return 0
}

func yearOf(d sources.Day) (y int) {
	fmt.Sscanf(string(d), "%4d", &y)
	return y
}
