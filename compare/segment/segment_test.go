package segment_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare/internal/casetest"
	"lacuna/compare/lang"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestCases holds the sentences of the articles of each case.
func TestCases(t *testing.T) { casetest.Run(t, *update, told) }

// told lists the sentences of articles.
func told(articles []sources.Article) string {
	var b strings.Builder
	for _, a := range articles {
		pack, _ := all.Get(a.Lang)
		d := segment.Article(&a, "", pack)
		fmt.Fprintf(&b, "%s %s %s %s %s\n", a.Outlet, a.Lang, a.Published.Day(), d.Day, d.Orthography)
		for _, s := range d.Sentences {
			fmt.Fprintf(&b, "\t%d %v %q\n", s.Paragraph, s.Title, d.Quote(s.Span))
		}
	}
	return b.String()
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
