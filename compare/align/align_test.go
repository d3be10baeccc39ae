package align_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/internal/casetest"
	"lacuna/compare/lexicon"
	"lacuna/compare/roster"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds what the stage makes of the articles of each case.
func TestCases(t *testing.T) {
	casetest.Run(t, *update, func(a []sources.Article) string { return told(casetest.Documents(a)) })
}

// told lists the rows of the one event that all documents report.
func told(docs []*compare.Document) string {
	e := compare.Event{Kind: docs[0].Reports[0].Kind, Day: docs[0].Reports[0].Day}
	var outlets []string
	for i, d := range docs {
		d.Reports[0].Document = i
		outlets = append(outlets, d.Outlet)
		e.Reports = append(e.Reports, compare.ReportRef{Document: i})
	}
	persons := roster.New(docs)
	g := align.Aligner{Docs: docs, Match: align.NewWords(lexicon.Default()), Persons: persons}
	var b strings.Builder
	for _, r := range g.Event(&e, align.NewAccounts(outlets, docs, persons).Event(&e)) {
		fmt.Fprintf(&b, "%s %q %s\n", r.Slot, r.Text, r.Canonical)
		for i, c := range r.Cells {
			fmt.Fprintf(&b, "\t%s %s %.1f %q\n", outlets[i], c.Standing, c.Score, c.Text)
		}
	}
	return b.String()
}
