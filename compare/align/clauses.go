package align

import (
	"lacuna/compare"
)

// Levels of a match's score: at covered and above a clause is reported, below
// absent it is not, and between it is too close to call.
const (
	covered   = .5
	absent    = .35
	elsewhere = .7 // in a document that does not report the event
)

// clause is a detail of topic, outcome, quote or number with its account.
type clause struct {
	account int
	detail  compare.Detail
	doc     *compare.Document
}

// clauses are the rows of topic, outcome, quote and number: each clause of an
// account once, unless an earlier account's row already holds it.
func (g *Aligner) clauses(accounts []Account) []Row {
	var rows []Row
	taken := map[Passage]bool{}
	for i, a := range accounts {
		for _, c := range g.own(i, a) {
			p := Passage{c.doc, c.detail.Span}
			if taken[p] {
				continue
			}
			rows = append(rows, g.row(c, accounts, taken))
		}
	}
	return rows
}

// own are the clauses of one account.
func (g *Aligner) own(i int, a Account) []clause {
	var out []clause
	seen := map[string]bool{}
	for _, r := range g.reports(a) {
		for _, d := range r.Details {
			switch d.Slot {
			case compare.SlotTopic, compare.SlotOutcome, compare.SlotQuote, compare.SlotNumber:
			default:
				continue
			}
			if seen[d.Text] {
				continue
			}
			seen[d.Text] = true
			out = append(out, clause{i, d, g.doc(r)})
		}
	}
	return out
}

// row looks for a clause in every other account.
func (g *Aligner) row(c clause, accounts []Account, taken map[Passage]bool) Row {
	row := Row{Slot: c.detail.Slot, Text: c.detail.Text, Canonical: c.detail.Canonical, Cells: make([]Cell, len(accounts))}
	for i, a := range accounts {
		switch {
		case i == c.account:
			row.Cells[i] = Cell{Standing: compare.Reported, Text: c.detail.Text, Stated: []Passage{{c.doc, c.detail.Span}}, Score: 1}
		case len(a.Reports) == 0:
		case c.detail.Slot == compare.SlotNumber:
			row.Cells[i] = g.number(c, a)
		default:
			row.Cells[i] = g.told(c, a, taken)
		}
	}
	return row
}

// told looks for a clause in the documents that report the event, then in the
// outlet's other documents that name one of its people: told elsewhere is not
// left out.
func (g *Aligner) told(c clause, a Account, taken map[Passage]bool) Cell {
	from := Passage{c.doc, c.detail.Span}
	m := g.Match.Find(from, sentences(a.Own))
	if m.Score < covered {
		if far := g.Match.Find(from, sentences(a.Near)); far.Score >= elsewhere {
			m = far
		}
	}
	if m.Score >= covered {
		g.take(m.Passage, a, taken)
		return Cell{Standing: compare.Reported, Text: m.Quote(), Stated: []Passage{m.Passage}, Miss: m, Score: m.Score}
	}
	if m.Score >= absent {
		return Cell{Standing: compare.Unknown, Miss: m, Score: 1 - m.Score}
	}
	return Cell{Standing: compare.Omitted, Miss: m, Score: 1 - m.Score}
}

// take marks the other account's clauses that a match covers, so that they make
// no row of their own.
func (g *Aligner) take(p Passage, a Account, taken map[Passage]bool) {
	for _, r := range g.reports(a) {
		if g.doc(r) != p.Doc {
			continue
		}
		for _, d := range r.Details {
			if p.Span.Overlaps(d.Span) && d.Slot != compare.SlotNumber {
				taken[Passage{p.Doc, d.Span}] = true
			}
		}
	}
}

// number looks for a quantity among those of the documents that report the
// event. One of the same unit with another value is the nearest miss.
func (g *Aligner) number(c clause, a Account) Cell {
	want := c.doc.Mentions[c.detail.Mention].Norm
	miss := Match{}
	for _, d := range a.Own {
		for _, m := range d.Mentions {
			if m.Kind != compare.Quantity || m.Norm.Unit != want.Unit {
				continue
			}
			if m.Norm.Value == want.Value {
				p := Passage{d, m.Span}
				return Cell{Standing: compare.Reported, Text: p.Quote(), Stated: []Passage{p}, Score: 1}
			}
			miss = Match{Passage: Passage{d, d.Sentences[m.Sentence].Span}, Score: .3}
		}
	}
	return Cell{Standing: compare.Omitted, Miss: miss, Score: .6}
}
