// Package align sets the accounts of one event side by side: which details each
// outlet states, and where, and what comes nearest when it does not.
package align

import (
	"lacuna/compare"
	"lacuna/compare/roster"
)

// Matcher finds what passages say of spans of other documents. FindAll sets all
// spans of one account against the same passages, so that a passage which tells
// of one span is not taken for another.
type Matcher interface {
	Find(a compare.Passage, in []compare.Passage) compare.Match
	FindAll(a, in []compare.Passage) []compare.Match
}

// Aligner aligns accounts.
type Aligner struct {
	Docs    []*compare.Document
	Match   Matcher
	Persons *roster.Roster // of Docs
}

// Event aligns the accounts of one event. Only accounts with reports get cells
// other than the zero Cell.
func (g *Aligner) Event(e *compare.Event, accounts []compare.Account) []compare.AlignedDetail {
	var rows []compare.AlignedDetail
	rows = append(rows, g.people(e, accounts)...)
	rows = append(rows, g.when(e, accounts)...)
	rows = append(rows, g.where(e, accounts)...)
	return append(rows, g.clauses(accounts)...)
}

// reports are the reports of an account.
func (g *Aligner) reports(a compare.Account) []*compare.Report {
	var out []*compare.Report
	for _, f := range a.Reports {
		out = append(out, &g.Docs[f.Document].Reports[f.Report])
	}
	return out
}

func (g *Aligner) doc(r *compare.Report) *compare.Document { return g.Docs[r.Document] }

// sentences are the passages of documents, the title included.
func sentences(docs []*compare.Document) []compare.Passage {
	var out []compare.Passage
	for _, d := range docs {
		for _, s := range d.Sentences {
			out = append(out, compare.Passage{Doc: d, Span: s.Span})
		}
	}
	return out
}
