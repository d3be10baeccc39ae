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
)

var update = flag.Bool("update", false, "rewrite the golden values")

// TestValues holds what every time, quantity and quotation of the marked
// paragraphs stands for to a golden file a language.
func TestValues(t *testing.T) {
	for _, tag := range tags {
		var b strings.Builder
		for _, p := range read(t, tag) {
			if p.apart {
				continue
			}
			have := found(tag, p)
			fmt.Fprintf(&b, "%s %s\n", p.file, p.day)
			for _, m := range have {
				norm, err := json.Marshal(m.Norm)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "\t%s\t%s\t%s\n", m.Kind, p.text[m.Start:m.End], norm)
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
