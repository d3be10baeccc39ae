package body

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"One.\n\n  Two \t words.\n", []string{"One.", "Two words."}},
		{"<p>One.</p><p>Two &amp; three.", []string{"One.", "Two & three."}},
		{"&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", []string{"One.", "Two."}},
		{"Fish &amp; chips", []string{"Fish & chips"}},
	} {
		if d := cmp.Diff(c.want, Paragraphs(c.text)); d != "" {
			t.Errorf("%q: %s", c.text, d)
		}
	}
}

// Every row grows by the same width, and first answers stand at its front.
func TestSecond(t *testing.T) {
	bs := Blocks(tree(t, "<div><p>First words here.</p><p>More words here.</p></div><div>Foot</div>"))
	rows := [][]float32{{1}, {2}, {3}}
	got := Second(bs, rows, []float32{.9, .8, .1})
	want := []float32{2, -1, -1, -1, .9, .8, .1, -1, -1, -1}
	if d := cmp.Diff(want, got[1][:10]); d != "" {
		t.Error(d)
	}
	for i := range got {
		if len(got[i]) != len(got[0]) {
			t.Errorf("row %d of %d features, first of %d", i, len(got[i]), len(got[0]))
		}
	}
}

func TestDoubt(t *testing.T) {
	bs := Blocks(tree(t, "<p>one two three four</p><p>five six</p>"))
	if got := Doubt(bs, []float32{1, 0}); got != 0 {
		t.Errorf("sure answers leave %v open", got)
	}
	if got, want := Doubt(bs, []float32{.5, 0}), 2.0/44; got != want {
		t.Errorf("doubt %v, want %v", got, want)
	}
}
