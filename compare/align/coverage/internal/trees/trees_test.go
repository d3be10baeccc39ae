package trees

import (
	"bytes"
	"testing"
)

// grown learns that a yes needs both features above a half.
func grown() *Model {
	var cases []Case
	for i := range 400 {
		a, b := float32(i%20)/20, float32(i/20)/20
		c := Case{Row: []float32{a, b, float32(i % 7)}, Weight: 1}
		if a > .5 && b > .5 {
			c.Yes = 1
		}
		cases = append(cases, c)
	}
	return Grow(cases, Options{Trees: 40, Leaves: 4, Rate: .3, Rows: .8, Columns: 1, Least: 1, Ridge: 1, Seed: 3})
}

func TestGrow(t *testing.T) {
	m := grown()
	for _, x := range []struct {
		row []float32
		yes bool
	}{{[]float32{.9, .9, 0}, true}, {[]float32{.1, .9, 6}, false}, {[]float32{.9, .2, 3}, false}, {[]float32{.1, .1, 1}, false}} {
		if p := m.Chance(x.row); (p > .9) != x.yes || (p < .1) == x.yes {
			t.Errorf("%v: %.2f, want %v", x.row, p, x.yes)
		}
	}
	if !bytes.Equal(m.Append(nil), grown().Append(nil)) {
		t.Error("the same cases grew another model")
	}
}

func TestRead(t *testing.T) {
	raw := grown().Append(nil)
	m, rest, err := Read(append(raw, 7))
	if err != nil || len(rest) != 1 || !bytes.Equal(m.Append(nil), raw) {
		t.Errorf("read back %d of %d bytes: %v", len(m.Append(nil)), len(raw), err)
	}
	if _, _, err := Read(raw[:len(raw)-1]); err == nil {
		t.Error("read a model cut short")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(grown().Append(nil))
	f.Add([]byte{2, 0, 0, 0, 0, 0, 1, 0, 1, 0})
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, _, err := Read(raw)
		if err != nil {
			return
		}
		m.Score(make([]float32, m.Width))
	})
}
