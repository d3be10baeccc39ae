package dates

import (
	"time"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
)

// numbered reads the parts of a date at a place: year, month and day, each that
// is there. given are those known from a word before.
func (r *reader) numbered(i int, given calendar.Date) (calendar.Date, int) {
	d, at := calendar.Date{}, i
	if given == d {
		if y, e := r.era(at); e > 0 {
			d.Year, at = y, e
		} else if y, e := r.part(at, r.g.Year); e > 0 && y >= 1000 {
			d.Year, at = y, e
		}
	}
	if given.Month == 0 {
		if m, e := r.part(r.skip(at), r.g.Month); e > 0 && m >= 1 && m <= 12 {
			d.Month, at = m, e
		}
	}
	if d.Year > 0 && d.Month == 0 {
		return d, at
	}
	if v, e := r.part(r.skip(at), r.g.Day); e > 0 && v >= 1 && v <= 31 {
		d.Day, at = v, e
	}
	if at == i {
		return d, 0
	}
	return d, at
}

// part reads a number and the word for it.
func (r *reader) part(i int, words []string) (v, end int) {
	v, n := r.g.Number(r.text[i:])
	if n == 0 {
		return 0, 0
	}
	e := i + n
	w := r.one(e, words)
	if w == 0 {
		e = r.skip(e)
		w = r.one(e, words)
	}
	if w == 0 {
		return 0, 0
	}
	return v, e + w
}

// era reads a year of the Juche era: 주체108(2019)년, 主体108年. Year one is 1912.
func (r *reader) era(i int) (year, end int) {
	w := r.one(i, r.g.Era)
	if w == 0 {
		return 0, 0
	}
	at := r.skip(i + w)
	j, n := r.g.Number(r.text[at:])
	if n == 0 {
		return 0, 0
	}
	year, at = 1911+j, at+n
	if b := r.one(at, []string{"(", "（"}); b > 0 {
		y, n := r.g.Number(r.text[at+b:])
		if c := r.one(at+b+n, []string{")", "）"}); n > 0 && c > 0 {
			year, at = y, at+b+n+c
		} else if e := r.one(at+b+n, r.g.Year); n > 0 && e > 0 && r.one(at+b+n+e, []string{")", "）"}) > 0 {
			return y, at + b + n + e + r.one(at+b+n+e, []string{")", "）"})
		}
	}
	at = r.skip(at)
	if y := r.one(at, r.g.Year); y > 0 {
		return year, at + y
	}
	return 0, 0
}

// dated reads a date at from, of a mention that begins at i; way is where it
// lies from the anchor.
func (r *reader) dated(i, from, way int, given calendar.Date) (compare.Norm, int) {
	none := compare.Norm{}
	d, end := r.numbered(from, given)
	if out, e := r.spanned(i, from, way, given); e > end {
		return out, e
	}
	if end == 0 || way == 0 && given == (calendar.Date{}) && d.Year == 0 && !r.g.Bare(r.text, i, end, d) || !r.g.Open(r.text, end, d) {
		return none, 0
	}
	full := merge(d, given)
	if !full.Valid() {
		return none, 0
	}
	if d.Day == 0 {
		next := r.skip(end)
		if out, e := r.below(next, full); e > 0 {
			return out, e
		}
		return calendar.Toward(full, way, r.anchor), end
	}
	return r.clock(r.weekday(end), calendar.Toward(full, way, r.anchor), false)
}

// weekday passes over the name of the day of the week after a date.
func (r *reader) weekday(end int) int {
	at := r.skip(end)
	open := r.one(at, []string{"(", "（"})
	w, n := r.g.Words.Longest(r.text[at+open:])
	if w.Role != Nearest {
		return end
	}
	at += open + n
	if open == 0 {
		return at
	}
	if c := r.one(at, []string{")", "）"}); c > 0 {
		return at + c
	}
	return end
}

func merge(d, given calendar.Date) calendar.Date {
	if d.Year == 0 {
		d.Year = given.Year
	}
	if d.Month == 0 {
		d.Month = given.Month
	}
	return d
}

// spanned reads a span of dates: 11月6日至9日, 6-9일, 5월 30일부터 6월 2일까지.
func (r *reader) spanned(i, from, way int, given calendar.Date) (compare.Norm, int) {
	none := compare.Norm{}
	a, at, bare := r.first(from, given)
	if at == 0 {
		return none, 0
	}
	j := r.one(at, r.g.Joins)
	if j == 0 {
		return none, 0
	}
	next := at + j
	b, end := r.numbered(r.skip(next), calendar.Date{})
	for end == 0 && r.g.Space && next < at+j+2 && r.skip(next) > next {
		next++
		b, end = r.numbered(next, calendar.Date{})
	}
	if bare && b.Day == 0 && b.Month > 0 && a.Month == 0 {
		a.Month, a.Day = a.Day, 0
	}
	if end == 0 || (b.Day == 0) != (a.Day == 0) || b.Day == 0 && b.Month == 0 && b.Year == 0 || !r.g.Open(r.text, end, b) {
		return none, 0
	}
	if a.Year == 0 && given.Month == 0 && way == 0 && !r.g.Bare(r.text, i, end, a) {
		return none, 0
	}
	a = merge(a, given)
	if a.Month == 0 && a.Day > 0 && b.Month > 0 {
		return none, 0
	}
	if b.Year == 0 {
		b.Year = a.Year
	}
	if b.Month == 0 && b.Day > 0 {
		b.Month = a.Month
	}
	if !a.Valid() || !b.Valid() {
		return none, 0
	}
	last := calendar.Toward(b, way, r.anchor)
	if a.Year == 0 && a.Month > 0 && last.From != "" {
		a.Year = last.From.Time(time.UTC).Year()
		if a.Month > b.Month {
			a.Year--
		}
	}
	return calendar.Span(calendar.Toward(a, way, r.anchor), last), end + r.one(end, r.g.Until)
}

// first reads the first date of a span; bare tells that its last number lacks
// its word and was taken for a day or year.
func (r *reader) first(from int, given calendar.Date) (d calendar.Date, at int, bare bool) {
	d, end := r.numbered(from, given)
	at = from
	if end > 0 {
		if d.Day > 0 || r.one(end, r.g.Joins) > 0 {
			return d, end, false
		}
		at = r.skip(end)
	}
	v, n := r.g.Number(r.text[at:])
	switch {
	case n == 0:
		return d, 0, false
	case v >= 1000 && end == 0:
		d.Year = v
	case v >= 1 && v <= 31:
		d.Day = v
	default:
		return d, 0, false
	}
	return d, at + n, true
}

// clock adds the part of day and the hour that follow at a place, unless those
// are a time of their own. Alone, they are the time; end is then 0 when there is
// none.
func (r *reader) clock(i int, n compare.Norm, alone bool) (compare.Norm, int) {
	if r.g.Apart && !alone {
		return n, i
	}
	return r.hours(i, n, alone)
}

// hours is clock for languages of either kind.
func (r *reader) hours(i int, n compare.Norm, alone bool) (compare.Norm, int) {
	end, at := i, i
	if !alone {
		at = r.skip(at)
	}
	part := ""
	if _, w := r.g.Parts.Longest(r.text[at:]); w > 0 {
		part = r.text[at : at+w]
		end = at + w
		at = r.skip(end)
	}
	hour, minute, e := r.colon(at)
	if e == 0 {
		hour, e = r.part(at, r.g.Hour)
	}
	if e == 0 {
		hour, e = r.hoursTo(at)
	}
	if e == 0 || hour > 24 || !r.g.Open(r.text, e, calendar.Date{}) {
		if part != "" {
			n.Part = part
		}
		if alone {
			return n, 0
		}
		return n, end
	}
	if alone && part == "" && !r.g.Bare(r.text, i, e, calendar.Date{}) {
		return n, 0
	}
	end = e
	if h := r.one(r.skip(end), r.g.Half); h > 0 {
		minute, end = 30, r.skip(end)+h
	} else if m, e := r.part(r.skip(end), r.g.Minute); e > 0 && m < 60 {
		minute, end = m, e
	}
	if part == "" {
		part = n.Part
	}
	if w := r.one(end, r.g.About); w > 0 || r.one(r.skip(end), r.g.Beside) > 0 {
		n.Approx, end = "about", end+w
	}
	return calendar.Clock(n, part, true, hour, minute, late(part, r.g.Late)), end
}

// lasting reads the other end of a span of hours whose first ends at a place:
// 8时至10时, 7月29日8时至8月2日7时, 오후 1시∼3시.
func (r *reader) lasting(n compare.Norm, end int) (compare.Norm, int) {
	j := r.one(end, r.g.Joins)
	if j == 0 {
		return n, end
	}
	at := r.skip(end + j)
	if m, e := r.part(at, r.g.Minute); e > 0 && m < 60 {
		return n, e
	}
	if d, e := r.numbered(at, calendar.Date{}); e > 0 && !r.g.Apart {
		last, e2 := r.hours(e, calendar.Resolve(d, r.anchor), false)
		if last.Clock != "" && d.Day > 0 {
			return calendar.Span(n, last), e2
		}
		return n, end
	}
	if last, e := r.hours(at, compare.Norm{Part: n.Part}, false); last.Clock != "" {
		return n, e
	}
	return n, end
}

// hoursTo reads a span of hours whose first lacks its word: 6~12시. The hour is
// the first.
func (r *reader) hoursTo(i int) (hour, end int) {
	v, n := r.g.Number(r.text[i:])
	if n == 0 || v > 24 {
		return 0, 0
	}
	j := r.one(i+n, r.g.Joins)
	if j == 0 {
		return 0, 0
	}
	last, e := r.part(i+n+j, r.g.Hour)
	if e == 0 || last > 24 {
		return 0, 0
	}
	return v, e
}

// colon reads 10:30.
func (r *reader) colon(i int) (hour, minute, end int) {
	h, n := r.g.Number(r.text[i:])
	c := r.one(i+n, []string{":", "："})
	if n == 0 || c == 0 || before(r.text, i) == ':' {
		return 0, 0, 0
	}
	m, w := r.g.Number(r.text[i+n+c:])
	if w != 2 || m > 59 || h > 24 || r.one(i+n+c+w, []string{":", "."}) > 0 {
		return 0, 0, 0
	}
	return h, m, i + n + c + w
}

func late(part, marks string) bool {
	for _, c := range marks {
		for _, p := range part {
			if c == p {
				return true
			}
		}
	}
	return false
}
