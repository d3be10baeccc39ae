// Package casetest runs the cases of the stages: articles of our own in txtar
// files, and beside each what the stage makes of them.
package casetest

import (
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

// Run compares what told says of the articles of each testdata/cases/*.txtar
// with the golden file beside it, which update rewrites. A file of a case is
// named by outlet, language and day, and holds a title and paragraphs, a line
// each.
func Run(t *testing.T, update bool, told func([]sources.Article) string) {
	t.Helper()
	paths, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var articles []sources.Article
		for i, f := range a.Files {
			article, err := read(i, f)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			articles = append(articles, article)
		}
		hold(t, strings.TrimSuffix(path, ".txtar")+".golden", told(articles), update)
	}
}

func read(i int, f txtar.File) (sources.Article, error) {
	var outlet, language, day string
	if _, err := fmt.Sscan(f.Name, &outlet, &language, &day); err != nil {
		return sources.Article{}, fmt.Errorf("%q: want outlet, language and day: %w", f.Name, err)
	}
	lines := strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n")
	return sources.Article{ID: fmt.Sprintf("%s-%d", outlet, i+1), Outlet: outlet, Lang: language, Title: lines[0], Paragraphs: lines[1:],
		Published: sources.Stamp{Time: sources.Day(day).Time(time.UTC), Precision: sources.ToDay}}, nil
}

func hold(t *testing.T, golden, got string, update bool) {
	t.Helper()
	if update {
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

// Documents are the articles read as the pipeline does, each outlet a publisher
// of its own.
func Documents(articles []sources.Article) []*compare.Document {
	var docs []*compare.Document
	for i := range articles {
		docs = append(docs, pipeline.Document(&articles[i], articles[i].Outlet))
	}
	return docs
}
