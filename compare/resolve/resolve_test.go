package resolve_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/internal/casetest"
	"lacuna/compare/lexicon"
	"lacuna/compare/resolve"
	"lacuna/compare/roster"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds what the stage makes of the articles of each case.
func TestCases(t *testing.T) {
	casetest.Run(t, *update, func(a []sources.Article) string { return told(casetest.Documents(a)) })
}

// told lists events with their reports, and visits.
func told(docs []*compare.Document) string {
	w := align.NewWords(lexicon.Default())
	res := resolve.Documents(docs, roster.New(docs), func(a *compare.Document, i []int, b *compare.Document, j []int) float64 {
		sum := 0.0
		for _, s := range i {
			sum += w.Find(passages(a, []int{s})[0], passages(b, j)).Score
		}
		return sum / float64(max(1, len(i)))
	})
	var b strings.Builder
	number := map[string]int{}
	for i, e := range res.Events {
		number[e.ID] = i + 1
		fmt.Fprintf(&b, "%d %s %s %s", i+1, e.Kind, e.Day, e.Until)
		if e.Place != nil {
			fmt.Fprintf(&b, " in %s", e.Place.Name)
		}
		fmt.Fprintln(&b)
		for k, p := range e.Participants {
			fmt.Fprintf(&b, "\t%s principal=%v\n", p.Name, k < e.Principals)
		}
		for _, f := range e.Reports {
			fmt.Fprintf(&b, "\t- %s\n", docs[f.Document].ID)
		}
	}
	for _, v := range res.Visits {
		fmt.Fprintf(&b, "visit %s to %s:", v.From, v.To)
		for _, id := range v.Events {
			fmt.Fprintf(&b, " %d", number[id])
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

func passages(d *compare.Document, of []int) []compare.Passage {
	var out []compare.Passage
	for _, s := range of {
		out = append(out, compare.Passage{Doc: d, Span: d.Sentences[s].Span})
	}
	return out
}
