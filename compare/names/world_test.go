package names

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// tally counts pairs of forms of one kind and two languages.
type tally struct{ found, all int }

func (c tally) recall() float64 { return float64(c.found) / float64(c.all) }

// TestWorld measures the recall of forms of well-known entities, pair by pair,
// against the floors of testdata/world/floors.tsv, and holds that no two
// entities are taken for one. With -v it lists what is missed.
func TestWorld(t *testing.T) {
	files, err := filepath.Glob("testdata/world/*s.tsv")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]tally{}
	for _, file := range files {
		if filepath.Base(file) == "floors.tsv" {
			continue
		}
		forms := formsIn(t, file)
		for i, a := range forms {
			for _, b := range forms[i+1:] {
				if a.name.Kind == b.name.Kind {
					count(t, got, strings.TrimSuffix(filepath.Base(file), ".tsv"), a, b)
				}
			}
		}
	}
	for _, table := range slices.Sorted(maps.Keys(got)) {
		if strings.HasSuffix(table, "s") {
			t.Logf("%s: %d of %d, %.4f", table, got[table].found, got[table].all, got[table].recall())
		}
	}
	for _, row := range read(t, "testdata/world/floors.tsv") {
		floor, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		c := got[row[0]]
		t.Logf("%s: %d of %d, %.4f", row[0], c.found, c.all, c.recall())
		if c.recall() < floor {
			t.Errorf("%s: recall %.4f, want %.4f at least", row[0], c.recall(), floor)
		}
	}
}

// count adds a pair to the tallies of its kind and languages and of its table.
func count(t *testing.T, got map[string]tally, table string, a, b form) {
	t.Helper()
	v := Compare(a.name, b.name)
	if a.entity != b.entity {
		if v.Same {
			t.Errorf("%s ~ %s: %.2f, %s: %s", a.name.Text, b.name.Text, v.Score, v.Tier, v.Reason)
		}
		return
	}
	langs := []string{a.name.Lang, b.name.Lang}
	slices.Sort(langs)
	for _, k := range []string{string(a.name.Kind), fmt.Sprintf("%s %s-%s", a.name.Kind, langs[0], langs[1]), table} {
		c := got[k]
		c.all++
		if v.Same {
			c.found++
		}
		got[k] = c
	}
	if !v.Same {
		t.Logf("missed %s ~ %s: %.2f, %s", a.name.Text, b.name.Text, v.Score, v.Tier)
	}
}
