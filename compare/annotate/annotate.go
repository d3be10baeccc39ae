// Package annotate marks the mentions of a document: persons, titles,
// organisations, places, times, quantities and quotations.
package annotate

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"lacuna/compare"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/lang"
)

// Document sets d.Mentions to what the pack finds, sorted by Start, then End
// falling, then kind.
//
// Apart from quotations, which may hold others, mentions do not overlap: the
// longer wins, then in this order time, quantity, person, title, org, place. A
// name given once is found again wherever it stands. A title beside a name is
// the person's: Norm.Title, TitleText and TitleOrg of the person are set, and
// Norm.Name of the title. A later mention by surname, title or abbreviation
// carries the full form in Norm.Name.
func Document(d *compare.Document, p lang.Pack) {
	found := []compare.Mention{}
	for _, f := range []func(*compare.Document) []compare.Mention{p.Times, p.Quantities, p.Entities} {
		d.Mentions = found
		if f != nil {
			found = append(found, f(d)...)
		}
	}
	for i := range found {
		trim(d, &found[i].Span)
	}
	ms := settle(dated(found, d.Text), len(d.Text))
	ms = unfuse(d, ms)
	ms = settle(append(ms, repeats(d, ms)...), len(d.Text))
	tongue := ground.Tongue(d)
	for i := range ms {
		ground.Resolve(&ms[i], d.Text, tongue)
	}
	d.Mentions = ms
	place(d)
	link(d)
	refer(d)
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m compare.Mention) bool { return m.Kind == compare.Title && vague(d, m) })
	if p.Quotes != nil {
		d.Mentions = append(d.Mentions, settle(p.Quotes(d), len(d.Text))...)
		d.Mentions = sorted(d.Mentions)
		place(d)
	}
}

// trim takes white space off both ends of a span.
func trim(d *compare.Document, s *compare.Span) {
	if s.Start < 0 || s.End > len(d.Text) || s.Start >= s.End {
		return
	}
	v := d.Quote(*s)
	s.Start += len(v) - len(strings.TrimLeftFunc(v, unicode.IsSpace))
	s.End -= len(v) - len(strings.TrimRightFunc(v, unicode.IsSpace))
}

// vague tells whether a title is an ordinary word: an occupation or the like
// that stands beside no name and no body.
func vague(d *compare.Document, m compare.Mention) bool {
	if m.Norm.Name != "" || !ground.Weak([]string{m.Norm.Entity}) {
		return false
	}
	i := sort.Search(len(d.Mentions), func(k int) bool { return byStart(&d.Mentions[k], &m) >= 0 })
	if i == 0 {
		return true
	}
	before := d.Mentions[i-1]
	return before.Kind != compare.Org || before.End > m.Start || m.Start-before.End > 1
}

// byStart orders mentions by Start, then the longer first, then kind.
func byStart(a, b *compare.Mention) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Kind, b.Kind))
}

// place sets the sentence of each mention: the one its start lies in.
func place(d *compare.Document) {
	s := 0
	for i := range d.Mentions {
		m := &d.Mentions[i]
		for s+1 < len(d.Sentences) && d.Sentences[s+1].Start <= m.Start {
			s++
		}
		m.Sentence = s
	}
}
