// Package gold holds the language packs to paragraphs marked by hand.
package gold

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
)

// paragraph is a marked paragraph, written on a day. Every third of a file, and
// all of times-apart.txt, are
// held apart from tuning.
type paragraph struct {
	file  string
	day   sources.Day
	text  string
	want  []compare.Mention
	apart bool
}

// read reads the paragraphs of a language: a line "# day" and a line of text
// with marks as {kind|words}, which may hold others.
func read(t testing.TB, tag string) []paragraph {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "testdata", "lang", tag, "times-*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no marked paragraphs of %s: %v", tag, err)
	}
	var out []paragraph
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for k, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
			day, marked, _ := strings.Cut(block, "\n")
			p := paragraph{file: filepath.Base(f), day: sources.Day(strings.TrimPrefix(day, "# ")), apart: k%3 == 2 || filepath.Base(f) == "times-apart.txt"}
			p.text, p.want = unmark(t, marked)
			out = append(out, p)
		}
	}
	return out
}

func unmark(t testing.TB, marked string) (string, []compare.Mention) {
	var b strings.Builder
	var open, out []compare.Mention
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '{':
			kind, _, ok := strings.Cut(marked[i+1:], "|")
			if !ok {
				t.Fatalf("mark without kind: %s", marked[i:])
			}
			i += len(kind) + 1
			open = append(open, compare.Mention{Kind: compare.Kind(kind), Span: compare.Span{Start: b.Len()}})
		case '}':
			m := open[len(open)-1]
			m.End, open = b.Len(), open[:len(open)-1]
			out = append(out, m)
		default:
			b.WriteByte(marked[i])
		}
	}
	return b.String(), out
}

// tally counts the marks wanted, found, and found where they are wanted.
type tally struct{ want, have, hit int }

func (c tally) f1() float64 {
	if c.want+c.have == 0 {
		return 1
	}
	return 2 * float64(c.hit) / float64(c.want+c.have)
}

// score adds what is found of a kind in a paragraph. Times and quantities must
// have the very span, quotations at least half of the longer one.
func (c *tally) score(t *testing.T, kind compare.Kind, p paragraph, have []compare.Mention) {
	same := func(a, b compare.Mention) bool {
		if kind != compare.Quote {
			return a.Kind == b.Kind && a.Span == b.Span
		}
		o := min(a.End, b.End) - max(a.Start, b.Start)
		return a.Kind == b.Kind && 2*o >= max(a.Len(), b.Len())
	}
	for _, w := range p.want {
		if w.Kind != kind {
			continue
		}
		c.want++
		if slices.ContainsFunc(have, func(h compare.Mention) bool { return same(w, h) }) {
			c.hit++
		} else {
			t.Logf("%s %s missing: %s", p.file, kind, p.text[w.Start:w.End])
		}
	}
	for _, h := range have {
		if h.Kind != kind {
			continue
		}
		c.have++
		if !slices.ContainsFunc(p.want, func(w compare.Mention) bool { return same(w, h) }) {
			t.Logf("%s %s found: %s", p.file, kind, p.text[h.Start:h.End])
		}
	}
}

// floors are the least F1 by language and kind: of the paragraphs tuned on, and
// of those held apart.
var floors = map[string]map[compare.Kind][2]float64{
	"en": {compare.Time: {.95, .9}, compare.Quantity: {.95, .9}, compare.Quote: {.9, .8}},
	"ko": {compare.Time: {.95, .9}, compare.Quantity: {.95, .9}, compare.Quote: {.9, .8}},
	"zh": {compare.Time: {.95, .9}, compare.Quantity: {.95, .9}, compare.Quote: {.9, .8}},
}

func TestMarks(t *testing.T) {
	for _, tag := range []string{"en", "ko", "zh"} {
		t.Run(tag, func(t *testing.T) { testMarks(t, tag) })
	}
}

func testMarks(t *testing.T, tag string) {
	counts := map[compare.Kind]*[2]tally{compare.Time: {}, compare.Quantity: {}, compare.Quote: {}}
	for _, p := range read(t, tag) {
		pack, _ := all.Get(tag)
		d := segment.Text("", p.text, tag, p.day, pack)
		found := append(pack.Times(d), pack.Quantities(d)...)
		annotate.Document(d, pack)
		found = append(found, pack.Quotes(d)...)
		shift := strings.Index(d.Text, p.text)
		for i := range found {
			found[i].Start -= shift
			found[i].End -= shift
		}
		part := 0
		if p.apart {
			part = 1
		}
		for kind := range floors[tag] {
			counts[kind][part].score(t, kind, p, found)
		}
	}
	for _, kind := range []compare.Kind{compare.Time, compare.Quantity, compare.Quote} {
		for part, name := range []string{"tuned", "apart"} {
			c := counts[kind][part]
			t.Logf("%s %s %s: F1 %.3f of %d", tag, kind, name, c.f1(), c.want)
			if c.f1() < floors[tag][kind][part] {
				t.Errorf("%s %s %s: F1 %.3f, want %.2f", tag, kind, name, c.f1(), floors[tag][kind][part])
			}
		}
	}
}
