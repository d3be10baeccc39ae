package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/sources"
)

// Times marks dates, spans, weekdays, holidays, parts of years and months, and
// hours.
func Times(d *compare.Document) []compare.Mention {
	r := dater{anchor: d.Day, last: d.Day}
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

// dater reads the times of one document; last is the last day named so far.
type dater struct {
	text         string
	anchor, last sources.Day
	out          []compare.Mention
	depth        int // of at inside at
}

// deepest is how many times may be read for one.
const deepest = 3

func (r *dater) sentence() {
	for i := 0; i < len(r.text); {
		if c := r.text[i]; !letter(c) && !figure(c) {
			i++
			continue
		}
		n, end := r.at(i)
		if end > i {
			r.out = append(r.out, compare.Mention{Span: compare.Span{Start: i, End: end}, Norm: n})
			if n.From != "" && n.From == n.To {
				r.last = n.From
			}
			i = end
			continue
		}
		for i < len(r.text) && (letter(r.text[i]) || figure(r.text[i]) || (r.text[i] == ',' || r.text[i] == '.' || r.text[i] == '\'') && i+1 < len(r.text) && figure(r.text[i+1])) {
			i++
		}
	}
}

// at reads the time that begins with a word or number; end is 0 when there is
// none.
func (r *dater) at(i int) (compare.Norm, int) {
	if r.depth == deepest {
		return compare.Norm{}, 0
	}
	r.depth++
	defer func() { r.depth-- }()
	if figure(r.text[i]) {
		return r.figures(i)
	}
	w, end := word(r.text, i)
	switch w {
	case "the", "this", "last", "next", "early", "late", "mid", "past", "same", "first", "second", "third", "fourth", "coming":
		return r.phrase(i)
	case "fiscal", "fy":
		return r.fiscal(end)
	case "every", "each":
		return r.every(end)
	case "juche":
		return r.juche(end)
	}
	if m := monthOf(r.text[i:end]); m > 0 {
		return r.month(i, end, m)
	}
	if wd := weekdayOf(r.text[i:end]); wd > 0 {
		return r.weekday(stop(r.text, end), wd-1, nil)
	}
	if n, e := r.named(i); e > 0 {
		return n, e
	}
	switch w {
	case "midnight":
		return r.onDay(end, compare.Norm{Part: w, Clock: "00:00", Precision: "minute"})
	case "noon":
		return r.onDay(end, compare.Norm{Part: w, Clock: "12:00", Precision: "minute"})
	}
	return compare.Norm{}, 0
}

// word for word phrases: yesterday, tonight, Mid-Autumn Festival.
func (r *dater) named(i int) (compare.Norm, int) {
	if w, _ := word(r.text, i); !opensPhrase[w] {
		return compare.Norm{}, 0
	}
	v, n := phrasesOfTime.Longest(lower(r.text, i))
	end := i + n
	if n == 0 || end < len(r.text) && letter(r.text[end]) {
		return compare.Norm{}, 0
	}
	var out compare.Norm
	switch v.role {
	case day:
		out = calendar.Offset(r.anchor, v.n)
	case same:
		out = calendar.Offset(r.last, v.n)
	case week:
		return calendar.Week(r.anchor, v.n), end
	case monthly:
		return calendar.Month(r.anchor, v.n), end
	case yearly:
		return calendar.Year(r.anchor, v.n, 0), end
	case feast:
		year := 0
		if y, e := r.year(end, true); e > 0 {
			year, end = y, e
		}
		return v.feast.Resolve(year, r.anchor), end
	}
	out.Part = v.part
	if p, e := r.daypart(end); e > 0 && v.part == "" {
		out.Part, end = p, e
	}
	return out, end
}

// lower is what follows a place, as far as a phrase may reach, in lower case.
func lower(text string, i int) string { return strings.ToLower(text[i:min(len(text), i+34)]) }

// month reads what begins with the name of a month: November 6 to 9, 2019.
func (r *dater) month(i, end, m int) (compare.Norm, int) {
	end = stop(r.text, end)
	d := calendar.Date{Month: m}
	v, e := r.dayNumber(space(r.text, end))
	if e == 0 {
		if n, e := r.toMonth(i, end, m); e > 0 {
			return n, e
		}
		if y, e := r.year(end, true); e > 0 {
			d.Year = y
			return calendar.Resolve(d, r.anchor), e
		}
		name, full := word(r.text, i)
		if len(name) <= 4 && r.text[end-1] != '.' && !fullName(name) && !fullName(r.text[i:full]) || (name == "may" || name == "march") && !r.monthly(i, full) {
			return compare.Norm{}, 0
		}
		return calendar.Resolve(d, r.anchor), end
	}
	d.Day = v
	last, e2 := r.other(i, e, d)
	if e2 > 0 {
		e = e2
	}
	if y, e3 := r.year(e, true); e3 > 0 {
		d.Year, last.Year, e = y, y, e3
		if e2 > 0 && last.Month < d.Month {
			d.Year--
		}
	}
	if !d.Valid() {
		return compare.Norm{}, 0
	}
	n := calendar.Resolve(d, r.anchor)
	if e2 > 0 {
		return calendar.Span(n, calendar.Resolve(last, r.anchor)), e
	}
	return r.withPart(n, e)
}

// other reads the end of a span whose first day begins and ends at places.
func (r *dater) other(i, at int, d calendar.Date) (calendar.Date, int) {
	j := r.joint(i, at)
	next := j == 0 && strings.HasPrefix(r.text[at:], " and ")
	if next {
		j = at + len(" and ")
	}
	if j == 0 {
		return d, 0
	}
	w, e := word(r.text, j)
	m := d.Month
	if mm := monthOf(r.text[j:e]); w != "" && mm > 0 {
		m, j = mm, space(r.text, stop(r.text, e))
	}
	v, e := r.dayNumber(j)
	if e == 0 || m == d.Month && v <= d.Day || next && (m != d.Month || v != d.Day+1) {
		return d, 0
	}
	return calendar.Date{Year: d.Year, Month: m, Day: v}, e
}

// dayNumber reads the number of a day, with the ending of an ordinal or none.
func (r *dater) dayNumber(i int) (v, end int) {
	for end = i; end < len(r.text) && figure(r.text[end]); end++ {
		v = v*10 + int(r.text[end]-'0')
		if end-i > 2 {
			return 0, 0
		}
	}
	if end == i || v < 1 || v > 31 {
		return 0, 0
	}
	if ordinal(r.text, end) {
		end += 2
	}
	if end < len(r.text) && (letter(r.text[end]) || r.text[end] == '%' || r.text[end] == ':' && end+1 < len(r.text) && figure(r.text[end+1]) || r.text[end] == ',' && end+1 < len(r.text) && figure(r.text[end+1])) {
		return 0, 0
	}
	return v, end
}

// space passes over a space; stop over the point of an abbreviation.
func space(text string, i int) int {
	if i < len(text) && text[i] == ' ' {
		return i + 1
	}
	return i
}

func stop(text string, i int) int {
	if i < len(text) && text[i] == '.' && i+1 < len(text) && (text[i+1] == ' ' || text[i+1] == ',') && i >= 3 && !fullName(text[:i]) {
		return i + 1
	}
	return i
}

// fullName tells whether a name of a month or day ends here unabbreviated.
func fullName(s string) bool {
	k := len(s)
	for k > 0 && letter(s[k-1]) {
		k--
	}
	return len(s)-k > 4 || strings.HasSuffix(s, "June") || strings.HasSuffix(s, "July") || strings.HasSuffix(s, "May")
}

// phrasesOfTime are the words that stand for times; opensPhrase their first words.
var (
	phrasesOfTime = lookup.Make(timeWords())
	opensPhrase   = firstWords(timeWords())
)

func firstWords(words map[string]timeWord) map[string]bool {
	out := map[string]bool{}
	for w := range words {
		first, _ := word(w, 0)
		out[first] = true
	}
	return out
}
