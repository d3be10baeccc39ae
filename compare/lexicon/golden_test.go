package lexicon

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with the file beside path, or rewrites it.
func golden(t *testing.T, path, got string) {
	t.Helper()
	file := strings.TrimSuffix(path, ".txt") + ".golden"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", file, d)
	}
}

func cases(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases under %s: %v", pattern, err)
	}
	return files
}

// side glosses one half of an alignment case: its language, then sentences.
func side(l *Lexicon, s string) []Text {
	lang, rest, _ := strings.Cut(strings.TrimSpace(s), "\n")
	var out []Text
	for _, line := range strings.Split(rest, "\n") {
		out = append(out, l.Gloss(line, lang))
	}
	return out
}

func TestAlign(t *testing.T) {
	l := Default()
	for _, path := range cases(t, "testdata/align/*.txt") {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first, second, _ := strings.Cut(string(b), "\n--\n")
		from, to := side(l, first), side(l, second)
		var out strings.Builder
		for i, r := range l.Align(from, to).Rows {
			fmt.Fprintf(&out, "%.1f %s\n", r.Confidence, from[i].Source)
			if r.Confidence >= .5 {
				fmt.Fprintf(&out, "    %s\n    %v\n", to[r.Best].Source, r.Match.Terms)
			}
		}
		golden(t, path, out.String())
	}
}

func TestGloss(t *testing.T) {
	l := Default()
	kinds := [...]string{"unknown", "word", "number", "latin", "name"}
	for _, path := range cases(t, "testdata/gloss/*.txt") {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			lang, text, _ := strings.Cut(line, "\t")
			fmt.Fprintln(&out, line)
			for _, u := range l.Gloss(text, lang).Units {
				fmt.Fprintf(&out, "    %s %s %.1f\n", text[u.Start:u.End], kinds[u.Kind], u.Weight)
			}
		}
		golden(t, path, out.String())
	}
}
