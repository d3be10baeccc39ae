package en

import (
	"strings"
	"time"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
)

// figures reads what begins with a digit: 6 November 2019, 11 to 13 April, 10:30
// a.m., 2019-11-06, 2019, the 1990s.
func (r *dater) figures(i int) (compare.Norm, int) {
	if i > 0 && (letter(r.text[i-1]) || strings.IndexByte("$.,-/:#", r.text[i-1]) >= 0 && i > 1 && (figure(r.text[i-2]) || letter(r.text[i-2]) || r.text[i-1] == '$' || r.text[i-1] == '#')) {
		return compare.Norm{}, 0
	}
	if n, e := r.iso(i); e > 0 {
		return n, e
	}
	if n, e := r.hours(i); e > 0 {
		return r.onDay(e, n)
	}
	if y := r.four(i); y > 0 {
		return r.alone(i, y)
	}
	v, e := r.dayNumber(i)
	if e == 0 {
		return compare.Norm{}, 0
	}
	return r.dayFirst(i, v, e)
}

// dayFirst reads a day before its month.
func (r *dater) dayFirst(i, v, e int) (compare.Norm, int) {
	last := 0
	if j := rangeTo(r.text, e); j > 0 {
		if w, e2 := r.dayNumber(j); e2 > 0 && w > v {
			last, e = w, e2
		}
	}
	p := space(r.text, e)
	if strings.HasPrefix(r.text[p:], "of ") {
		p += len("of ")
	}
	_, me := word(r.text, p)
	m := monthOf(r.text[p:me])
	if m == 0 || p == e {
		return compare.Norm{}, 0
	}
	e = stop(r.text, me)
	d := calendar.Date{Month: m, Day: v}
	if y, e2 := r.year(e, true); e2 > 0 {
		d.Year, e = y, e2
	}
	if !d.Valid() {
		return compare.Norm{}, 0
	}
	n := calendar.Resolve(d, r.anchor)
	if last > 0 {
		d.Day = last
		return calendar.Span(n, calendar.Resolve(d, r.anchor)), e
	}
	return r.withPart(n, e)
}

// iso reads 2019-11-06.
func (r *dater) iso(i int) (compare.Norm, int) {
	if i+10 > len(r.text) || r.text[i+4] != '-' || r.text[i+7] != '-' || i+10 < len(r.text) && figure(r.text[i+10]) {
		return compare.Norm{}, 0
	}
	t, err := time.Parse("2006-01-02", r.text[i:i+10])
	if err != nil {
		return compare.Norm{}, 0
	}
	return calendar.Resolve(calendar.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, r.anchor), i + 10
}

// alone is a year without more, or a decade.
func (r *dater) alone(i, y int) (compare.Norm, int) {
	end := i + 4
	if end < len(r.text) && r.text[end] == 's' {
		return calendar.Years(y, y+9), end + 1
	}
	if end < len(r.text) && (r.text[end] == '-' || strings.HasPrefix(r.text[end:], "–")) {
		j := rangeTo(r.text, end)
		if z := r.four(j); z > y {
			return calendar.Years(y, z), j + 4
		}
		if r.text[end] == '-' && j < len(r.text) && letter(r.text[j]) {
			return compare.Norm{}, 0
		}
	}
	if _, _, has := unitAt(r.text, end); has {
		return compare.Norm{}, 0
	}
	if _, ok := ahead(r.text, end); ok {
		return compare.Norm{}, 0
	}
	return calendar.Resolve(calendar.Date{Year: y}, r.anchor), end
}

// hours reads 10:30 a.m., 2 p.m., 14:30.
func (r *dater) hours(i int) (compare.Norm, int) {
	h, e := 0, i
	for e < len(r.text) && figure(r.text[e]) && e-i < 3 {
		h, e = h*10+int(r.text[e]-'0'), e+1
	}
	minute, colon := 0, false
	if e+2 < len(r.text) && r.text[e] == ':' && figure(r.text[e+1]) && figure(r.text[e+2]) {
		minute, colon = int(r.text[e+1]-'0')*10+int(r.text[e+2]-'0'), true
		e += 3
	}
	if e-i > 5 || h > 24 || minute > 59 || e < len(r.text) && figure(r.text[e]) {
		return compare.Norm{}, 0
	}
	rest := lower(r.text, space(r.text, e))
	for _, ap := range [...]string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock"} {
		if strings.HasPrefix(rest, ap) && (len(rest) == len(ap) || !letter(rest[len(ap)])) {
			if ap[0] == 'a' && h == 12 {
				h = 0
			}
			return calendar.Clock(compare.Norm{}, "", true, h, minute, ap[0] == 'p'), space(r.text, e) + len(ap)
		}
	}
	if !colon || e < len(r.text) && r.text[e] == ':' {
		return compare.Norm{}, 0
	}
	return calendar.Clock(compare.Norm{}, "", true, h, minute, false), e
}

// onDay reads the day after an hour: on Wednesday, on Oct. 10, yesterday.
func (r *dater) onDay(end int, n compare.Norm) (compare.Norm, int) {
	p := end
	for _, w := range [...]string{" on ", " of ", ", ", " "} {
		if strings.HasPrefix(r.text[p:], w) {
			p += len(w)
			break
		}
	}
	if p == end || p >= len(r.text) || !letter(r.text[p]) {
		return n, end
	}
	d, e := r.at(p)
	if e == 0 || d.From == "" || d.From != d.To || d.Clock != "" {
		return n, end
	}
	n.From, n.To = d.From, d.To
	if n.Precision == "" {
		n.Precision = "day"
	}
	if n.Part == "" {
		n.Part = d.Part
	}
	return n, e
}

// withPart adds the part of day after a date.
func (r *dater) withPart(n compare.Norm, end int) (compare.Norm, int) {
	if p, e := r.daypart(end); e > 0 {
		n.Part, end = p, e
	}
	return n, end
}

// monthly tells whether "may" or "march" is a month, by the word before.
func (r *dater) monthly(i, _ int) bool {
	return after(r.text, i, "in", "since", "of", "by", "during", "until", "early", "late", "mid", "last", "next", "this", "from", "to", "through")
}

// weekday reads a part of day after the name of one. "Last Friday" is the Friday
// before the day of writing, which journalists also use of the week under way.
func (r *dater) weekday(end, wd int, shift *int) (compare.Norm, int) {
	var n compare.Norm
	switch {
	case shift != nil && *shift < 0:
		n = calendar.Weekday(r.anchor, wd, nil)
		if n.From == r.anchor && r.anchor != "" {
			n = calendar.Offset(r.anchor, -7)
		}
	default:
		n = calendar.Weekday(r.anchor, wd, shift)
	}
	return r.withPart(n, end)
}

// phrase reads what begins with the, this, last, next, early, first and the like.
func (r *dater) phrase(i int) (compare.Norm, int) {
	if n, e := r.named(i); e > 0 {
		return n, e
	}
	w, end := word(r.text, i)
	p := space(r.text, end)
	if w == "mid" && p == end && p < len(r.text) && r.text[p] == '-' {
		p++
	}
	if p == end {
		return compare.Norm{}, 0
	}
	next, e := word(r.text, p)
	switch w {
	case "the":
		return r.article(p)
	case "last", "next", "this":
		k := map[string]int{"last": -1, "this": 0, "next": 1}[w]
		if wd := weekdayOf(r.text[p:e]); wd > 0 {
			return r.weekday(e, wd-1, &k)
		}
		if m := monthOf(r.text[p:e]); m > 0 {
			return calendar.Toward(calendar.Date{Month: m}, k, r.anchor), e
		}
	case "early", "late", "mid":
		if m := monthOf(r.text[p:e]); m > 0 {
			return r.month(p, e, m)
		}
		if y := r.four(min(p, len(r.text))); y > 0 {
			return r.alone(p, y)
		}
	case "first", "second", "third", "fourth":
		return r.quarter(w, next, e)
	}
	return compare.Norm{}, 0
}

// article reads what follows "the": first quarter of 2019, evening of November
// 6, 1990s, 15th of May.
func (r *dater) article(p int) (compare.Norm, int) {
	if p < len(r.text) && figure(r.text[p]) {
		if y := r.four(p); y > 0 && p+4 < len(r.text) && r.text[p+4] == 's' {
			return r.alone(p, y)
		}
		if n, e := r.century(p); e > 0 {
			return n, e
		}
		if v, e := r.dayNumber(p); e > 0 && ordinal(r.text, e-2) {
			return r.dayFirst(p, v, e)
		}
		return compare.Norm{}, 0
	}
	w, e := word(r.text, p)
	if part, pe := r.daypart(p); pe > 0 && strings.HasPrefix(r.text[pe:], " of ") {
		n, end := r.onDay(pe, compare.Norm{Part: part})
		if end > pe {
			return n, end
		}
	}
	if which, ok := edges[w]; ok {
		return r.edge(which, e)
	}
	switch w {
	case "early", "mid", "late":
		return r.decade(w, e)
	case "first", "second", "third", "fourth":
		next, e := word(r.text, space(r.text, e))
		return r.quarter(w, next, e)
	case "same":
		if strings.HasPrefix(r.text[e:], " period of ") {
			if y := r.four(e + len(" period of ")); y > 0 {
				return calendar.Resolve(calendar.Date{Year: y}, r.anchor), e + len(" period of ") + 4
			}
		}
	}
	return compare.Norm{}, 0
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}

// quarter reads "quarter of 2019", "half of last year", "three quarters" after an
// ordinal.
func (r *dater) quarter(which, what string, end int) (compare.Norm, int) {
	k := ordinals[which]
	first, last := 3*k-2, 3*k
	switch {
	case what == "quarter":
	case what == "half" && k <= 2:
		first, last = 6*k-5, 6*k
	case which == "first" && small[what] > 1 && strings.HasPrefix(r.text[end:], " quarters") && small[what] < 4:
		first, last, end = 1, 3*int(small[what]), end+len(" quarters")
	case which == "first" && small[what] > 1 && strings.HasPrefix(r.text[end:], " months"):
		first, last, end, what = 1, min(12, int(small[what])), end+len(" months"), "half"
	default:
		return compare.Norm{}, 0
	}
	year := 0
	if strings.HasPrefix(r.text[end:], " of ") {
		if n, e := r.period(end + len(" of ")); e > 0 && n.Precision == "year" {
			year, end = yearOf(n.From), e
		}
	}
	return calendar.Months(year, first, last, map[bool]string{true: "quarter", false: "month"}[what != "half"], r.anchor), end
}
