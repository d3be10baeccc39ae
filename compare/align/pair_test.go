package align_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/lang/en"
	"lacuna/compare/lexicon"
	"lacuna/compare/segment"
)

var updatePairs = flag.Bool("update-pairs", false, "rewrite the golden pairs")

// decided is what was decided of a pair, in words: what B reports of A, what it
// does not, and which sentences of B answer the sentences of A.
type decided struct {
	Same      bool                `json:"same"`
	Reported  []string            `json:"reported"`
	Omitted   []string            `json:"omitted"`
	Sentences []map[string]string `json:"sentences"`
}

// TestPairs compares the texts of testdata/pairs/*.txt, A and B with a line of
// dashes between them.
func TestPairs(t *testing.T) {
	files, err := filepath.Glob("testdata/pairs/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	w := align.NewWords(lexicon.Default())
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			x, y, _ := strings.Cut(string(raw), "\n---\n")
			a, b := english(x), english(strings.TrimSpace(y))
			got := decide(a, b, w.Pair(a, b, nil))
			if same, _ := w.Same(a, b); same != got.Same {
				t.Errorf("Same says %v, Pair %v", same, got.Same)
			}
			golden := strings.TrimSuffix(f, ".txt") + ".golden"
			if *updatePairs {
				out, _ := json.MarshalIndent(got, "", "\t")
				if err := os.WriteFile(golden, append(out, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			var want decided
			if raw, err = os.ReadFile(golden); err == nil {
				err = json.Unmarshal(raw, &want)
			}
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func english(s string) *compare.Document { return segment.Text("", s, "en", "", en.Pack()) }

func decide(a, b *compare.Document, p align.Pair) decided {
	out := decided{Same: p.Same}
	for _, c := range p.Spans {
		if c.Covered {
			out.Reported = append(out.Reported, a.Quote(c.Span))
		} else {
			out.Omitted = append(out.Omitted, a.Quote(c.Span))
		}
	}
	for _, c := range p.Sentences {
		m := ""
		if c.Match != nil {
			m = b.Quote(*c.Match)
		}
		out.Sentences = append(out.Sentences, map[string]string{a.Quote(c.Span): m})
	}
	return out
}

func TestPairProbes(t *testing.T) {
	a := english("The mayor of Port Ellery resigned on Monday. He was fined in March.")
	b := english("On Monday the mayor of Port Ellery resigned.")
	w := align.NewWords(lexicon.Default())
	var got []bool
	for _, s := range []string{"resigned", "fined", "Port Ellery", "March", "The mayor of Port Ellery resigned on Monday."} {
		at := strings.Index(a.Text, s)
		kind := map[string]string{"Port Ellery": "place", "March": "time"}[s]
		if kind == "" {
			kind = "event"
		}
		if strings.HasSuffix(s, ".") {
			kind = "sentence"
		}
		p := w.Pair(a, b, []align.Probe{{Span: compare.Span{Start: at, End: at + len(s)}, Kind: kind}})
		got = append(got, p.Probes[0].Covered)
	}
	if d := cmp.Diff([]bool{true, false, true, false, true}, got); d != "" {
		t.Error(d)
	}
}

func FuzzPair(f *testing.F) {
	f.Add("Rain fell on Tuesday.", "It rained.", "en", 0, 4, "event")
	f.Add("张三会见李四。", "Rain.", "zh", -3, 99, "sentence")
	f.Add("\xff", "", "en", 5, 1, "")
	w := align.NewWords(lexicon.Default())
	f.Fuzz(func(t *testing.T, x, y, l string, from, to int, kind string) {
		a, b := segment.Text("", x, l, "", en.Pack()), english(y)
		p := w.Pair(a, b, []align.Probe{{Span: compare.Span{Start: from, End: to}, Kind: kind}})
		if len(p.Probes) != 1 || len(p.Sentences) != len(a.Sentences) {
			t.Fatalf("%d answers, %d sentences of %d", len(p.Probes), len(p.Sentences), len(a.Sentences))
		}
		for _, cs := range [][]align.Coverage{p.Probes, p.Spans, p.Sentences} {
			for _, c := range cs {
				if !(c.Score >= 0 && c.Score <= 1) || c.Covered != (c.Score >= .5) {
					t.Errorf("%+v", c)
				}
				if c.Match != nil && (c.Match.Start < 0 || c.Match.End > len(b.Text) || c.Match.Len() <= 0) {
					t.Errorf("match %+v of %d bytes", *c.Match, len(b.Text))
				}
			}
		}
	})
}
