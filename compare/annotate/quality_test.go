package annotate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
)

// named are the kinds that the sets of names mark.
var named = []compare.Kind{compare.Person, compare.Title, compare.Org, compare.Place}

// passage is a labelled paragraph.
type passage struct {
	name, text string
	gold       []compare.Mention
}

// passages reads the labelled paragraphs of a language: those to tune on, and
// those held apart.
func passages(tag string) (tuned, apart []passage) {
	a, err := txtar.ParseFile(filepath.Join("..", "..", "testdata", "lang", tag, "entities.txtar"))
	if err != nil {
		panic(err)
	}
	for _, f := range a.Files {
		p := unmark(f.Name, strings.TrimSpace(string(f.Data)))
		if strings.HasPrefix(f.Name, "apart/") {
			apart = append(apart, p)
		} else {
			tuned = append(tuned, p)
		}
	}
	return tuned, apart
}

// unmark takes {kind|words} apart.
func unmark(name, marked string) passage {
	p := passage{name: name}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		body, after, _ := strings.Cut(rest, "}")
		kind, words, _ := strings.Cut(body, "|")
		s := compare.Span{Start: b.Len(), End: b.Len() + len(words)}
		p.gold = append(p.gold, compare.Mention{Span: s, Kind: compare.Kind(kind)})
		b.WriteString(words)
		marked = after
	}
	p.text = b.String()
	return p
}

// annotated is the document of a passage.
func annotated(tag, text string) *compare.Document {
	p, _ := all.Get(tag)
	d := segment.Text("", text, tag, "", p)
	annotate.Document(d, p)
	return d
}

// tally counts spans of one kind: those marked, those found, those found exactly,
// and those that share at least half of the longer one's bytes.
type tally struct{ want, have, exact, overlap int }

func (c tally) f1(hits int) float64 {
	if c.want+c.have == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(c.want+c.have)
}

// half tells whether spans share half of the longer one.
func half(a, b compare.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return shared > 0 && 2*shared >= max(a.Len(), b.Len())
}

// measure compares the names found in passages with those marked, span by span.
func measure(tag string, ps []passage, wrong func(string)) map[compare.Kind]tally {
	out := map[compare.Kind]tally{}
	for _, p := range ps {
		d := annotated(tag, p.text)
		shift := strings.Index(d.Text, p.text)
		var missed, extra []string
		got := map[compare.Mention]bool{}
		for _, m := range d.Mentions {
			if slices.Contains(named, m.Kind) {
				got[compare.Mention{Span: compare.Span{Start: m.Start - shift, End: m.End - shift}, Kind: m.Kind}] = true
			}
		}
		for _, g := range p.gold {
			c := out[g.Kind]
			c.want++
			if got[g] {
				c.exact++
				c.overlap++
				c.have++
				delete(got, g)
			} else {
				missed = append(missed, fmt.Sprintf("%s %s", g.Kind, p.text[g.Start:g.End]))
			}
			out[g.Kind] = c
		}
		for g := range got {
			c := out[g.Kind]
			c.have++
			if slices.ContainsFunc(p.gold, func(w compare.Mention) bool { return w.Kind == g.Kind && half(w.Span, g.Span) }) {
				c.overlap++
			}
			out[g.Kind] = c
			extra = append(extra, fmt.Sprintf("%s %s", g.Kind, p.text[g.Start:g.End]))
		}
		if slices.Sort(extra); len(missed)+len(extra) > 0 {
			wrong(fmt.Sprintf("%s/%s: missed %q, extra %q", tag, p.name, missed, extra))
		}
	}
	return out
}

// TestNames holds the share of names found exactly, per language and kind, to
// the floors of testdata/floors.tsv: language, set, kind and least F1.
func TestNames(t *testing.T) {
	floors := map[string]float64{}
	b, err := os.ReadFile(filepath.Join("testdata", "floors.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		var tag, set, kind string
		var f float64
		if _, err := fmt.Sscan(line, &tag, &set, &kind, &f); err != nil {
			t.Fatalf("floors.tsv: %q: %v", line, err)
		}
		floors[tag+" "+set+" "+kind] = f
	}
	for _, tag := range []string{"en", "ko", "zh"} {
		tuned, apart := passages(tag)
		for _, set := range []struct {
			name string
			ps   []passage
		}{{"tuned", tuned}, {"apart", apart}} {
			silent := func(s string) {
				if set.name == "tuned" {
					t.Log(s)
				}
			}
			counts := measure(tag, set.ps, silent)
			for _, k := range named {
				c := counts[k]
				t.Logf("%s %s %s want %d have %d exact F1 %.3f overlap F1 %.3f", tag, set.name, k, c.want, c.have, c.f1(c.exact), c.f1(c.overlap))
				if f, ok := floors[tag+" "+set.name+" "+string(k)]; !ok || c.f1(c.exact) < f {
					t.Errorf("%s %s %s: F1 %.3f, floor %.3f", tag, set.name, k, c.f1(c.exact), f)
				}
			}
		}
	}
}
