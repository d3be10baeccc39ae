package gold

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"testing"

	"lacuna/compare"
)

// tally counts the marks wanted, found, and found where they are wanted.
type tally struct{ want, have, hit int }

func (c tally) f1() float64 {
	if c.want+c.have == 0 {
		return 1
	}
	return 2 * float64(c.hit) / float64(c.want+c.have)
}

// what are the marks counted: "speaker" are the quotations whose speaker and
// verb are marked, right when both are found.
var what = []string{"time", "length", "quantity", "quote", "speaker"}

// same tells whether a mark is found: times and quantities must have the very
// span, quotations half of the longer one's.
func same(what string, want, have compare.Mention) bool {
	if what != "quote" && what != "speaker" {
		return want.Span == have.Span
	}
	o := min(want.End, have.End) - max(want.Start, have.Start)
	return 2*o >= max(want.Len(), have.Len()) && (what == "quote" || want.Norm.Speaker == have.Norm.Speaker && want.Norm.Verb == have.Norm.Verb)
}

// of are the mentions that count as something.
func of(what string, ms []compare.Mention) []compare.Mention {
	var out []compare.Mention
	for _, m := range ms {
		if string(m.Kind) == what || what == "speaker" && m.Kind == compare.Quote && m.Norm.Speaker != "" {
			out = append(out, m)
		}
	}
	return out
}

// score adds what is found in a paragraph and calls wrong with what is not
// right. Of speakers only those marked count.
func (c *tally) score(what string, p paragraph, have []compare.Mention, wrong func(string)) {
	want, have := of(what, p.want), of(what, have)
	c.want += len(want)
	for _, w := range want {
		if slices.ContainsFunc(have, func(h compare.Mention) bool { return same(what, w, h) }) {
			c.hit++
		} else {
			wrong(fmt.Sprintf("%s %s missing: %s %s %s", p.file, what, p.text[w.Start:w.End], w.Norm.Speaker, w.Norm.Verb))
		}
	}
	if what == "speaker" {
		c.have += len(want)
		have = slices.DeleteFunc(have, func(h compare.Mention) bool {
			return !slices.ContainsFunc(want, func(w compare.Mention) bool { return w.Overlaps(h.Span) })
		})
	} else {
		c.have += len(have)
	}
	for _, h := range have {
		if !slices.ContainsFunc(want, func(w compare.Mention) bool { return same(what, w, h) }) {
			wrong(fmt.Sprintf("%s %s found: %s %s %s", p.file, what, p.text[h.Start:h.End], h.Norm.Speaker, h.Norm.Verb))
		}
	}
}

// TestMarks holds F1 per language, set and mark to testdata/floors.tsv.
func TestMarks(t *testing.T) {
	floors := floors(t)
	for _, tag := range tags {
		counts := map[string]*tally{}
		for _, p := range read(t, tag) {
			set, wrong := "tuned", func(s string) { t.Log(tag, s) }
			if p.apart {
				set, wrong = "apart", func(string) {}
			}
			have := found(tag, p)
			for _, w := range what {
				key := tag + " " + set + " " + w
				if counts[key] == nil {
					counts[key] = &tally{}
				}
				counts[key].score(w, p, have, wrong)
			}
		}
		for _, set := range []string{"tuned", "apart"} {
			for _, w := range what {
				key := tag + " " + set + " " + w
				c := counts[key]
				t.Logf("%s: F1 %.3f of %d", key, c.f1(), c.want)
				if f, ok := floors[key]; c.want > 0 && (!ok || c.f1() < f) {
					t.Errorf("%s: F1 %.3f, floor %.3f", key, c.f1(), f)
				}
			}
		}
	}
}

func floors(t *testing.T) map[string]float64 {
	f, err := os.Open("testdata/floors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string]float64{}
	for s := bufio.NewScanner(f); s.Scan(); {
		var tag, set, kind string
		var least float64
		if _, err := fmt.Sscan(s.Text(), &tag, &set, &kind, &least); err != nil {
			t.Fatalf("floors.tsv: %q: %v", s.Text(), err)
		}
		out[tag+" "+set+" "+kind] = least
	}
	return out
}
