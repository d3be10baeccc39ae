package align_test

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
