package annotate_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// shown is a mention as the goldens show it.
type shown struct {
	Words string       `json:"words"`
	Kind  compare.Kind `json:"kind"`
	Why   string       `json:"why,omitempty"`
	Norm  compare.Norm `json:"norm"`
}

// TestDocuments compares the persons, titles, bodies and places of each
// testdata/documents/<tag>-<name>.txt, a title and paragraphs, with the golden
// beside it.
func TestDocuments(t *testing.T) {
	inputs, err := filepath.Glob(filepath.Join("testdata", "documents", "*.txt"))
	if err != nil || len(inputs) == 0 {
		t.Fatalf("no inputs: %v", err)
	}
	for _, in := range inputs {
		name := strings.TrimSuffix(filepath.Base(in), ".txt")
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(in)
			if err != nil {
				t.Fatal(err)
			}
			tag, _, _ := strings.Cut(name, "-")
			title, body, _ := strings.Cut(strings.TrimSpace(string(b)), "\n")
			p, _ := all.Get(tag)
			d := segment.Text(title, body, tag, sources.Day("2019-11-10"), p)
			annotate.Document(d, p)
			var got bytes.Buffer
			e := json.NewEncoder(&got)
			e.SetEscapeHTML(false)
			for _, m := range d.Mentions {
				switch m.Kind {
				case compare.Person, compare.Title, compare.Org, compare.Place:
					if err := e.Encode(shown{d.Quote(m.Span), m.Kind, m.Why, m.Norm}); err != nil {
						t.Fatal(err)
					}
				}
			}
			golden := strings.TrimSuffix(in, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", golden, diff)
			}
		})
	}
}
