// Package align sets the accounts of one event side by side: which details each
// outlet states, and where, and what comes nearest when it does not.
package align

import (
	"lacuna/compare"
)

// Passage is a span of a document.
type Passage struct {
	Doc  *compare.Document
	Span compare.Span
}

// Quote is the passage's words.
func (p Passage) Quote() string { return p.Doc.Quote(p.Span) }

// Match is the passage that comes nearest to a span, how surely it reports the
// same (0..1, calibrated), and the terms that agree. The zero Match is none.
type Match struct {
	Passage
	Score float64
	Terms [][2]string
}

// Matcher finds what passages say of a span of another document.
type Matcher interface {
	Find(a Passage, in []Passage) Match
}

// Row is a detail with a cell for each outlet, in the order of Accounts.
type Row struct {
	Slot      compare.Slot
	Text      string
	Canonical string
	Cells     []Cell
}

// Cell is how one account stands to a detail. Standing is Reported, Vague,
// Differing or Omitted; Unknown when the passages are too close to call.
type Cell struct {
	Standing compare.Standing
	Text     string
	Stated   []Passage // evidence; none for Omitted
	Miss     Match     // nearest passage for Omitted and Unknown
	Score    float64   // that the standing is right
}

// Aligner aligns accounts.
type Aligner struct {
	Docs  []*compare.Document
	Match Matcher
}

// Event aligns the accounts of one event. Only accounts with reports get cells
// other than the zero Cell.
func (g *Aligner) Event(e *compare.Event, accounts []Account) []Row {
	var rows []Row
	rows = append(rows, g.people(e, accounts)...)
	rows = append(rows, g.when(e, accounts)...)
	rows = append(rows, g.where(e, accounts)...)
	return append(rows, g.clauses(accounts)...)
}

// reports are the reports of an account.
func (g *Aligner) reports(a Account) []*compare.Report {
	var out []*compare.Report
	for _, f := range a.Reports {
		out = append(out, &g.Docs[f.Document].Reports[f.Report])
	}
	return out
}

func (g *Aligner) doc(r *compare.Report) *compare.Document { return g.Docs[r.Document] }

// sentences are the passages of documents, the title included.
func sentences(docs []*compare.Document) []Passage {
	var out []Passage
	for _, d := range docs {
		for _, s := range d.Sentences {
			out = append(out, Passage{d, s.Span})
		}
	}
	return out
}
