package extract_test

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
	"lacuna/compare/pipeline"
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
