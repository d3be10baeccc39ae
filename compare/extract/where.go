package extract

import (
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// before and after are the words that make a place the scene, by language.
var (
	before = map[string][]string{
		"zh": {"在", "于", "於", "抵达", "抵達", "到达", "赴", "离开", "離開"},
		"en": {"in", "at", "here in", "arrived in", "to", "left", "for"},
	}
	after = map[string][]string{"ko": {"에서", "에 도착", "시에서", "을 떠나", "를 떠나", "을 방문", "를 방문", "에 "}}
)

// place is the scene that a sentence states, as a mention; -1 when it states
// none. A place inside a body's or a post's name is no scene.
func (x *reader) place(i int, t compare.Span) int {
	best := -1
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if m.Kind != compare.Place || x.within(k) || !x.scene(m) {
			continue
		}
		if best < 0 || finer(m.Norm.Level) > finer(x.d.Mentions[best].Norm.Level) {
			best = k
		}
	}
	return best
}

// finer orders levels from country to site.
func finer(level string) int {
	return strings.Index("country province city county site", level)
}

// within tells whether a mention lies inside an organisation's or title's span.
func (x *reader) within(k int) bool {
	m := x.d.Mentions[k]
	for _, j := range x.by[m.Sentence] {
		o := x.d.Mentions[j]
		if (o.Kind == compare.Org || o.Kind == compare.Title) && o.Holds(m.Span) {
			return true
		}
	}
	return false
}

// scene tells whether a word of place stands before or after a mention.
func (x *reader) scene(m compare.Mention) bool {
	head := strings.TrimRight(x.lower[max(0, m.Start-24):m.Start], " ")
	for _, w := range before[x.d.Lang] {
		if strings.HasSuffix(head, w) && bounded(head, len(head)-len(w), len(w)) {
			return true
		}
	}
	tail := x.lower[m.End:min(len(x.lower), m.End+30)]
	for _, w := range after[x.d.Lang] {
		if strings.HasPrefix(tail, w) {
			return true
		}
	}
	return false
}

// day is when an event of sentence i took place: the date the sentence states
// nearest before its trigger (else after it), else the last one the paragraph
// stated, else the document's day, which is not stated.
func (x *reader) day(i int, t compare.Span) (from, until sources.Day, stated bool) {
	if m, ok := x.date(i, t.Start); ok {
		return span(m)
	}
	par := x.d.Sentences[i].Paragraph
	for k := i - 1; k >= 0 && x.d.Sentences[k].Paragraph == par; k-- {
		if m, ok := x.date(k, len(x.d.Text)); ok {
			return span(m)
		}
	}
	return x.d.Day, "", false
}

func span(m compare.Mention) (sources.Day, sources.Day, bool) {
	until := m.Norm.To
	if until == m.Norm.From {
		until = ""
	}
	return m.Norm.From, until, true
}

// date is the dated mention of a sentence nearest before a place, else the
// first after it.
func (x *reader) date(i, at int) (compare.Mention, bool) {
	var best compare.Mention
	ok := false
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if m.Kind != compare.Time || m.Norm.From == "" || !dayLike(m.Norm) {
			continue
		}
		if m.Start < at || !ok {
			best, ok = m, true
		}
	}
	return best, ok
}

// dayLike tells whether a time is a day or a span of at most a month of days.
func dayLike(n compare.Norm) bool {
	switch n.Precision {
	case "day", "minute", "hour", "part", "":
		return n.To == "" || n.To.Sub(n.From) <= 31
	}
	return false
}
