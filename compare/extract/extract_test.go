package extract_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"lacuna/compare"
	"lacuna/compare/internal/casetest"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds what the stage makes of the articles of each case.
func TestCases(t *testing.T) {
	casetest.Run(t, *update, func(a []sources.Article) string { return told(casetest.Documents(a)) })
}

// told lists the reports of documents with their details.
func told(docs []*compare.Document) string {
	var b strings.Builder
	for _, d := range docs {
		fmt.Fprintln(&b, d.ID)
		for _, r := range d.Reports {
			fmt.Fprintf(&b, "\t%s %q %s %s dated=%v sentences %v\n", r.Kind, d.Quote(r.Trigger), r.Day, r.Until, r.Dated, r.Reach)
			for _, l := range []struct {
				what string
				of   []int
			}{{"people", r.People}, {"others", r.Others}, {"bodies", r.Orgs}, {"parties", r.Parties}} {
				if len(l.of) > 0 {
					fmt.Fprintf(&b, "\t\t%s %s\n", l.what, strings.Join(quotes(d, l.of), " | "))
				}
			}
			for _, x := range r.Details {
				if x.Slot != compare.SlotWho {
					fmt.Fprintf(&b, "\t\t%s %q %s %s general=%v\n", x.Slot, x.Text, x.Canonical, x.Speaker, x.General)
				}
			}
		}
	}
	return b.String()
}

func quotes(d *compare.Document, of []int) []string {
	var out []string
	for _, k := range of {
		out = append(out, d.Quote(d.Mentions[k].Span))
	}
	return out
}
