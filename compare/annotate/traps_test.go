package annotate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lacuna/compare"
)

// mostTrapped is how many of the sentences that name no person may be said to
// name one.
var mostTrapped = map[string]int{"en": 2, "ko": 4, "zh": 2}

// TestTraps counts the persons found in the sentences of testdata/lang, which
// name none.
func TestTraps(t *testing.T) {
	for tag, most := range mostTrapped {
		b, err := os.ReadFile(filepath.Join("..", "..", "testdata", "lang", tag, "traps.txt"))
		if err != nil {
			t.Fatal(err)
		}
		n, wrong := 0, 0
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			n++
			d := annotated(tag, line)
			for _, m := range d.Mentions {
				if m.Kind == compare.Person {
					t.Logf("%s: %q in %q (%s)", tag, d.Quote(m.Span), line, m.Why)
					wrong++
				}
			}
		}
		t.Logf("%s: %d false persons in %d sentences", tag, wrong, n)
		if n < 40 || wrong > most {
			t.Errorf("%s: %d false persons in %d sentences, at most %d", tag, wrong, n, most)
		}
	}
}
