// Package annotate marks the mentions of a document: persons, titles,
// organisations, places, times, quantities and quotations.
package annotate

import (
	"cmp"
	"slices"

	"lacuna/compare"
	"lacuna/compare/lang"
)

// Document sets d.Mentions to what the pack finds, sorted by Start, then End
// falling, then kind. Spans of one kind never overlap. Later mentions of an
// entity carry the full form given before them in Norm.Name.
//
// Where spans of different kinds overlap the order of precedence is: time,
// quantity, person, title, org, place; a longer span wins over a shorter one
// unless both times and quantities are concerned. Quotations may hold others.
func Document(d *compare.Document, p lang.Pack) {
	var found []compare.Mention
	for _, f := range []func(*compare.Document) []compare.Mention{p.Times, p.Quantities, p.Entities} {
		if f != nil {
			found = append(found, f(d)...)
		}
	}
	d.Mentions = settle(found)
	place(d)
	refer(d)
	if p.Quotes != nil {
		d.Mentions = append(d.Mentions, settle(p.Quotes(d))...)
		slices.SortStableFunc(d.Mentions, byStart)
		place(d)
	}
}

// byStart orders mentions by Start, then the longer first, then kind.
func byStart(a, b compare.Mention) int {
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
