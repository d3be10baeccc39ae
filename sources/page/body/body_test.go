package body

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestWeightsFit(t *testing.T) {
	m, err := ReadModel(packed)
	if err != nil {
		t.Fatal(err)
	}
	b, err := m.AppendBinary(nil)
	if err != nil || string(b) != string(packed) {
		t.Errorf("weights of %d bytes come back as %d (%v)", len(packed), len(b), err)
	}
	rows := Features(Blocks(tree(t, "<p>One block.")), Hint{})
	width := len(With(Blocks(tree(t, "<p>One block.")), rows, "")[0])
	for _, f := range []*Forest{m.Sure, m.Doubtful} {
		for _, tr := range f.Trees {
			for _, s := range tr {
				if s.Left != 0 && int(s.Feature) >= width {
					t.Fatalf("feature %d of %d", s.Feature, width)
				}
			}
		}
	}
}

func TestReadForestRefuses(t *testing.T) {
	for _, b := range []string{"", "123456", "\x00\x00\x00\x00\x01\x00", "\x00\x00\x00\x00\x01\x00\x01\x00\x05\x05\x00\x00\x00\x00"} {
		if _, _, err := ReadForest([]byte(b)); err == nil {
			t.Errorf("%q: no error", b)
		}
	}
}

func TestBlocks(t *testing.T) {
	n := tree(t, `<div>A <b>bold</b> word<br>next <a href=x>link</a><p>Para<span>graph</span></p><script>no</script>tail<noscript>no</noscript></div>`)
	var got []string
	for _, b := range Blocks(n) {
		got = append(got, b.Node.Data+"|"+b.Text)
	}
	want := []string{"div|A bold word", "div|next link", "p|Paragraph", "div|tail"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestUnits(t *testing.T) {
	for s, want := range map[string]float64{"": 0, "two words": 2, "it's 3": 3, "北京市": 2, "평양 시": 2} {
		if got := Units(s); got != want {
			t.Errorf("Units(%q) = %v, want %v", s, got, want)
		}
	}
}

func tree(t *testing.T, s string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
