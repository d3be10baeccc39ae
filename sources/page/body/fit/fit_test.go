package main

import (
	"testing"
)

// A forest learns a threshold.
func TestBoost(t *testing.T) {
	var s set
	for i := range 200 {
		x := float32(i % 20)
		want := float32(0)
		if x > 9 {
			want = 1
		}
		s.rows, s.want, s.weight, s.page = append(s.rows, []float32{x, 1}), append(s.want, want), append(s.weight, 1), append(s.page, i)
	}
	f := boost(s, settings{trees: 20, leaves: 4, rate: .3, lambda: 1, minWeight: .1, columns: 1}, 1)
	for _, c := range []struct {
		x    float32
		more bool
	}{{2, false}, {8, false}, {12, true}, {19, true}} {
		if p := f.Probability([]float32{c.x, 1}); (p > .8) != c.more || (p < .2) == c.more {
			t.Errorf("answer %v for %v", p, c.x)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		want, got string
		chars     bool
		counts    [3]float64
	}{
		{"a b c d e", "a b c d e", false, [3]float64{1, 0, 0}},
		{"a b c d e", "a b c d", false, [3]float64{.5, 0, .5}},
		{"a b c d", "a b c d e", false, [3]float64{.5, .5, 0}},
		{"会谈举行", "会谈举行了", true, [3]float64{.5, .5, 0}},
	} {
		if got := count(c.want, c.got, c.chars); got != c.counts {
			t.Errorf("%q for %q: %v, want %v", c.got, c.want, got, c.counts)
		}
	}
}

func TestFoldOf(t *testing.T) {
	seen := map[int]bool{}
	for _, h := range []string{"a.example", "b.example", "c.example", "d.example", "e.example", "f.example", "g.example", "h.example", "i.example"} {
		k := foldOf(h, 4)
		if k < 0 || k > 3 || k != foldOf(h, 4) {
			t.Errorf("%s: fold %d", h, k)
		}
		seen[k] = true
	}
	if len(seen) < 3 {
		t.Errorf("nine hosts fall into folds %v", seen)
	}
}
