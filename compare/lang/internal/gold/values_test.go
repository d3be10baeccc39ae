package gold

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare/lang/all"
)

var update = flag.Bool("update", false, "rewrite the golden values")

// TestValues holds what every time and quantity that the packs find in the
// paragraphs to tune on stands for to a golden file a language.
func TestValues(t *testing.T) {
	for _, tag := range tags {
		var b strings.Builder
		for _, p := range read(t, tag) {
			if p.apart {
				continue
			}
			pack, _ := all.Get(tag)
			d := document(tag, p)
			fmt.Fprintf(&b, "%s %s\n", p.file, p.day)
			for _, m := range append(pack.Times(d), pack.Quantities(d)...) {
				norm, err := json.Marshal(m.Norm)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "\t%s\t%s\t%s\n", m.Kind, d.Quote(m.Span), norm)
			}
		}
		golden(t, filepath.Join("..", "..", "..", "..", "testdata", "lang", tag, "times.golden"), b.String())
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
