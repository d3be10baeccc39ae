package segment_test

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

	"lacuna/compare/lang"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds the sentences of the articles of a case; a file is named by
// outlet, language and day, and holds a title and paragraphs.
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
		var b strings.Builder
		for _, f := range a.Files {
			told(t, &b, f)
		}
		golden := strings.TrimSuffix(path, ".txtar") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), b.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", golden, d)
		}
	}
}

func told(t *testing.T, b *strings.Builder, f txtar.File) {
	t.Helper()
	var outlet, language, day string
	if _, err := fmt.Sscan(f.Name, &outlet, &language, &day); err != nil {
		t.Fatal(f.Name, err)
	}
	lines := strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n")
	a := sources.Article{Outlet: outlet, Lang: language, Title: lines[0], Paragraphs: lines[1:],
		Published: sources.Stamp{Time: sources.Day(day).Time(time.UTC), Precision: sources.ToDay}}
	pack, ok := all.Get(language)
	if !ok {
		pack = lang.Pack{}
	}
	d := segment.Article(&a, "", pack)
	fmt.Fprintf(b, "%s %s %s\n", f.Name, d.Day, d.Orthography)
	for _, s := range d.Sentences {
		fmt.Fprintf(b, "\t%d %v %q\n", s.Paragraph, s.Title, d.Quote(s.Span))
	}
}

// TestOffsets holds that text without a pack, and text that is not UTF-8, is cut
// into sentences that lie in the text.
func TestOffsets(t *testing.T) {
	d := segment.Text("One\nline", "It rained. It stopped.\nThe \xff end.", "xx", "2020-01-02", lang.Pack{})
	var got []string
	for _, s := range d.Sentences {
		got = append(got, fmt.Sprintf("%d %s", s.Paragraph, d.Quote(s.Span)))
	}
	want := []string{"0 One line", "1 It rained.", "1 It stopped.", "2 The \uFFFD end."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
