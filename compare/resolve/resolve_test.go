package resolve_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/lexicon"
	"lacuna/compare/pipeline"
	"lacuna/compare/resolve"
	"lacuna/compare/roster"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds what the stage makes of the articles of a case; a file is named
// by outlet, language and day, and holds a title and paragraphs.
func TestCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var docs []*compare.Document
		for i, f := range a.Files {
			docs = append(docs, document(t, i, f))
		}
		got := told(docs)
		golden := strings.TrimSuffix(path, ".txtar") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s (-want +got):\n%s", golden, d)
		}
	}
}

func document(t *testing.T, i int, f txtar.File) *compare.Document {
	t.Helper()
	var outlet, language, day string
	if _, err := fmt.Sscan(f.Name, &outlet, &language, &day); err != nil {
		t.Fatal(f.Name, err)
	}
	lines := strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n")
	return pipeline.Document(&sources.Article{ID: fmt.Sprintf("%s-%d", outlet, i+1), Outlet: outlet, Lang: language, Title: lines[0], Paragraphs: lines[1:],
		Published: sources.Stamp{Time: sources.Day(day).Time(time.UTC), Precision: sources.ToDay}}, outlet)
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
