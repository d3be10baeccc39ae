package tagger

import (
	"slices"

	"lacuna/compare"
)

// Guide says which labels the units of a sequence may have, by what is known
// about them for sure.
type Guide struct {
	kinds []compare.Kind
	allow []uint64 // bit per label
	fixed []bool
	why   map[int]string // by first unit of a fixed chunk
	bonus []favour
}

// favour is what the labels of a mask gain at a unit.
type favour struct {
	unit int
	mask uint64
	gain float32
}

// NewGuide allows n units all labels of m.
func NewGuide(n int, m *Model) *Guide {
	g := &Guide{kinds: m.Kinds, allow: make([]uint64, n), fixed: make([]bool, n), why: map[int]string{}}
	for i := range g.allow {
		g.allow[i] = 1<<m.Width() - 1
	}
	return g
}

// Why is the reason given when the chunk that begins at a unit was fixed; for
// any other chunk it is "tagger".
func (g *Guide) Why(first int) string {
	if w, ok := g.why[first]; ok {
		return w
	}
	return "tagger"
}

// Fix makes c a chunk for a reason, unless c is empty or a unit of it is in one
// already: then false.
func (g *Guide) Fix(c Chunk, why string) bool {
	if c.Last < c.First {
		return false
	}
	if slices.Contains(g.fixed[c.First:c.Last+1], true) {
		return false
	}
	k := slices.Index(g.kinds, c.Kind)
	if k < 0 {
		return false
	}
	g.why[c.First] = why
	for i := c.First; i <= c.Last; i++ {
		part := Inside
		switch {
		case c.First == c.Last:
			part = Single
		case i == c.First:
			part = Begin
		case i == c.Last:
			part = End
		}
		g.allow[i] = 1 << Of(k, part)
		g.fixed[i] = true
	}
	return true
}

// Clear keeps units first to last out of every chunk, as far as they are free.
func (g *Guide) Clear(first, last int) {
	for i := first; i <= last; i++ {
		if !g.fixed[i] {
			g.allow[i] = 1 << Outside
			g.fixed[i] = true
		}
	}
}

// Within makes units first to last parts of chunks of the kinds, as far as they
// are free.
func (g *Guide) Within(first, last int, kinds ...compare.Kind) {
	var mask uint64
	for _, kind := range kinds {
		if k := slices.Index(g.kinds, kind); k >= 0 {
			mask |= 15 << Of(k, Begin)
		}
	}
	for i := first; i <= last; i++ {
		if !g.fixed[i] && g.allow[i]&mask != 0 {
			g.allow[i] &= mask
		}
	}
}

// Favour makes it likelier by gain, in the units of the weights, that units
// first to last are parts of chunks of the kinds.
func (g *Guide) Favour(first, last int, gain float32, kinds ...compare.Kind) {
	var mask uint64
	for _, kind := range kinds {
		if k := slices.Index(g.kinds, kind); k >= 0 {
			mask |= 15 << Of(k, Begin)
		}
	}
	for i := first; i <= last; i++ {
		g.bonus = append(g.bonus, favour{i, mask, gain})
	}
}

// Never keeps chunks of a kind off units first to last.
func (g *Guide) Never(first, last int, kind compare.Kind) {
	k := slices.Index(g.kinds, kind)
	for i := first; i <= last && k >= 0; i++ {
		if !g.fixed[i] {
			g.allow[i] &^= 15 << Of(k, Begin)
		}
	}
}

// Free tells whether no unit from first to last is fixed.
func (g *Guide) Free(first, last int) bool {
	return !slices.Contains(g.fixed[first:last+1], true)
}

// settled tells whether a unit may have one label only, so that its features say
// nothing.
func (g *Guide) settled(i int) bool { return g.allow[i]&(g.allow[i]-1) == 0 }

// bar makes the labels that unit i may not have as bad as can be.
func (g *Guide) bar(score []float32, i int) {
	for l := range score {
		if g.allow[i]&(1<<l) == 0 {
			score[l] += forbidden
		}
	}
}

// reward adds what is favoured to the scores of units from `from` on, w labels a
// unit.
func (g *Guide) reward(score []float32, from, w int) {
	for _, f := range g.bonus {
		if i := (f.unit - from) * w; i >= 0 && i < len(score) {
			for l := range w {
				if f.mask&(1<<l) != 0 {
					score[i+l] += f.gain
				}
			}
		}
	}
}
