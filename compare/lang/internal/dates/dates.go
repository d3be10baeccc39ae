// Package dates marks the times of languages that write a date as numbers, each
// followed by the word for year, month or day.
package dates

import (
	"strings"
	"time"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/sources"
)

// Grammar is how a language writes times. Words in a list are tried in order.
type Grammar struct {
	// Number reads the number of at most four digits that s begins with; 0
	// bytes when there is none.
	Number func(s string) (v, n int)
	Space  bool // a space may stand between the parts
	Apart  bool // a part of day or hour is a time of its own, beside its day

	Year, Month, Day, Hour, Minute, Half, About []string
	Beside                                      []string // as About, but no part of the mention
	Joins, Until                                []string // between the ends of a span, and after the second
	Era                                         []string // of Juche years
	Parts                                       lookup.Table[bool]
	Late                                        string // characters of parts of day in which hours count from noon
	Words                                       lookup.Table[Word]
	Tails                                       lookup.Table[Tail] // parts of a year or month, after it
	// Bare tells whether a day or month alone is one, by the text around it.
	Bare func(text string, at, end int, d calendar.Date) bool
	// Open tells whether a year, month or day that ends here may end: not 6일간.
	Open  func(text string, end int, d calendar.Date) bool
	Heads [256]bool
}

// Tail is a part of a year, of a month, or of either.
type Tail struct {
	First, Last       int    // months of a year; 0: no part of a year
	FirstDay, LastDay int    // days of a month; LastDay 31: its last
	Precision         string // as part of a year
	Alone             bool   // stands without a year or month too
}

// Word is a word that stands for a time; without a Role it stands for none.
type Word struct {
	Role  Role
	N     int // days, weeks, months or years from the anchor; -1, 1 of Toward
	Wday  int // Weekday: 0 Sunday
	Feast calendar.Feast
	First int // Years: the first; N more follow
	Part  string
}

// Role says how a word is resolved.
type Role byte

// Roles of words.
const (
	Day     Role = iota + 1 // N days from the anchor
	Weekday                 // Wday of the week N
	Nearest                 // Wday, nearest on or before
	Week
	Month
	Year
	Toward // says that the date after it lies before or after the anchor
	Holiday
	Same  // N days from the last date before
	Years // First and N years after it
	Open  // a time without a day: every day
)

// Mark returns the times of d in order.
func (g *Grammar) Mark(d *compare.Document) []compare.Mention {
	r := reader{g: g, anchor: d.Day, last: d.Day}
	for i, s := range d.Sentences {
		r.text = d.Text[s.Start:s.End]
		from := len(r.out)
		r.sentence()
		for k := from; k < len(r.out); k++ {
			m := &r.out[k]
			m.Start, m.End, m.Sentence, m.Kind = m.Start+s.Start, m.End+s.Start, i, compare.Time
		}
	}
	return r.out
}

// Known are the times that d.Mentions holds, in order; what find finds when d has
// no mentions yet.
func Known(d *compare.Document, find func(*compare.Document) []compare.Mention) []compare.Mention {
	if d.Mentions == nil {
		return find(d)
	}
	var out []compare.Mention
	for _, m := range d.Mentions {
		if m.Kind == compare.Time && m.Norm.Unit == "" {
			out = append(out, m)
		}
	}
	return out
}

// reader reads the times of one document; last is the last day named so far.
type reader struct {
	g            *Grammar
	text         string
	anchor, last sources.Day
	out          []compare.Mention
	day          compare.Mention // the time that ended last in the sentence
}

func (r *reader) sentence() {
	r.day = compare.Mention{}
	for i := 0; i < len(r.text); {
		c := r.text[i]
		if !r.g.Heads[c] {
			i++
			continue
		}
		n, end := r.at(i)
		if end > i && n.Clock != "" {
			n, end = r.lasting(n, end)
		}
		if end > i {
			r.day = compare.Mention{Span: compare.Span{Start: i, End: end}, Norm: n}
			r.out = append(r.out, r.day)
			if n.From != "" && n.From == n.To {
				r.last = n.From
			}
			i = end
			continue
		}
		if end < 0 {
			i -= end
			continue
		}
		i += lookup.Width(c)
		if '0' <= c && c <= '9' {
			for i < len(r.text) && (r.text[i] == '.' || r.text[i] == ',' || '0' <= r.text[i] && r.text[i] <= '9') {
				i++
			}
		}
	}
}

// at reads the time that begins at a place; end is 0 when there is none, and
// the length of a word that is none, below 0, when there is one.
func (r *reader) at(i int) (compare.Norm, int) {
	if r.g.Apart && r.day.End > 0 && r.day.Norm.Clock == "" && (i == r.day.End || i == r.skip(r.day.End)) {
		if out, end := r.hours(i, r.day.Norm, false); end > i {
			return out, end
		}
	}
	if w, n := r.g.Words.Longest(r.text[i:]); n > 0 && !(r.g.Space && hangul(before(r.text, i))) {
		if w.Role == 0 {
			return compare.Norm{}, -n
		}
		if out, end := r.word(i, w, i+n); end > 0 {
			return out, end
		}
	}
	_, number := r.g.Number(r.text[i:])
	if number > 0 || r.one(i, r.g.Era) > 0 {
		if out, end := r.dated(i, i, 0, calendar.Date{}); end > 0 {
			return out, end
		}
	}
	if t, n := r.g.Tails.Longest(r.text[i:]); n > 0 && t.Alone {
		d := calendar.Date{}
		if a := r.anchor.Time(time.UTC); t.First == 0 && !a.IsZero() {
			d.Year, d.Month = a.Year(), int(a.Month())
		}
		return r.tail(t, d), i + n
	}
	if _, n := r.g.Parts.Longest(r.text[i:]); n == 0 && number == 0 {
		return compare.Norm{}, 0
	}
	return r.clock(i, compare.Norm{}, true)
}

// word resolves a word and what belongs to it.
func (r *reader) word(i int, w Word, end int) (compare.Norm, int) {
	switch w.Role {
	case Toward:
		return r.dated(i, r.skip(end), w.N, calendar.Date{})
	case Year:
		return r.under(i, end, calendar.Year(r.anchor, w.N, 0))
	case Month:
		return r.under(i, end, calendar.Month(r.anchor, w.N))
	}
	n := compare.Norm{}
	switch w.Role {
	case Day:
		n = calendar.Offset(r.anchor, w.N)
	case Weekday:
		n = calendar.Weekday(r.anchor, w.Wday, &w.N)
	case Nearest:
		n = calendar.Weekday(r.anchor, w.Wday, nil)
	case Week:
		n = calendar.Week(r.anchor, w.N)
	case Holiday:
		n = w.Feast.Resolve(0, r.anchor)
	case Same:
		n = calendar.Offset(r.last, w.N)
	case Years:
		n = calendar.Years(w.First, w.First+w.N)
	}
	n.Part = w.Part
	return r.clock(end, n, false)
}

// under reads a month, a day or a part below a year or month told by a word:
// 去年9月, 지난달 20일, 今年第一季度.
func (r *reader) under(i, end int, n compare.Norm) (compare.Norm, int) {
	d, known := calendar.Date{Year: 2000}, n.From != ""
	if known {
		t := n.From.Time(time.UTC)
		d = calendar.Date{Year: t.Year(), Month: int(t.Month())}
	}
	if n.Precision != "month" {
		d.Month = 0
	} else if !known {
		d.Month = 1
	}
	next := r.skip(end)
	out, e := r.below(next, d)
	if e == 0 {
		out, e = r.dated(i, next, 0, d)
	}
	switch {
	case e > 0 && !known:
		out.From, out.To = "", ""
		return out, e
	case e > 0:
		return out, e
	case r.g.Open(r.text, end, calendar.Date{Year: 1}):
		return n, end
	}
	return n, 0
}

// below reads the part of a year or month, or the holiday of a year, that begins
// at a place.
func (r *reader) below(i int, d calendar.Date) (compare.Norm, int) {
	if t, w := r.g.Tails.Longest(r.text[i:]); w > 0 && (d.Month == 0 && t.First > 0 || d.Month > 0 && t.LastDay > 0) {
		return r.tail(t, d), i + w
	}
	if w, n := r.g.Words.Longest(r.text[i:]); w.Role == Holiday && d.Month == 0 {
		return w.Feast.Resolve(d.Year, r.anchor), i + n
	}
	return compare.Norm{}, 0
}

// tail is a part of a month, or of a year when d has no month.
func (r *reader) tail(t Tail, d calendar.Date) compare.Norm {
	if d.Month == 0 {
		return calendar.Months(d.Year, max(t.First, 1), max(t.Last, 1), t.Precision, r.anchor)
	}
	n := calendar.Resolve(calendar.Date{Year: d.Year, Month: d.Month}, r.anchor)
	n.Precision = "week"
	if n.From != "" {
		first := n.From
		n.From = first.Add(t.FirstDay - 1)
		if t.LastDay < 31 {
			n.To = first.Add(t.LastDay - 1)
		}
	}
	return n
}

// skip passes over a space where the language has them between parts.
func (r *reader) skip(i int) int {
	if r.g.Space && i < len(r.text) && r.text[i] == ' ' {
		return i + 1
	}
	return i
}

// one is the length of the first of the words that the text has at a place.
func (r *reader) one(i int, words []string) int {
	for _, w := range words {
		if strings.HasPrefix(r.text[i:], w) {
			return len(w)
		}
	}
	return 0
}

// before is the rune that ends at a place.
func before(text string, i int) rune {
	c, _ := utf8.DecodeLastRuneInString(text[:i])
	return c
}

func hangul(c rune) bool { return '가' <= c && c <= '힣' }
