package main

import (
	"fmt"
	"slices"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// score counts chunks by kind.
type score map[compare.Kind]*counts

type counts struct{ want, have, exact, overlap int }

// add tags a sentence and compares with its labels.
func (s *score) add(l labelled, m *tagger.Model) {
	if *s == nil {
		*s = score{}
	}
	got := tagger.Chunks(m.Tag(tagger.Sequence{Len: l.len, Features: func(i int, buf []uint64) []uint64 { return append(buf, l.Features[i]...) }}), m.Kinds)
	want := tagger.Chunks(l.Gold, m.Kinds)
	for _, k := range m.Kinds {
		if (*s)[k] == nil {
			(*s)[k] = &counts{}
		}
		(*s)[k].add(of(want, k), of(got, k))
	}
}

func of(chunks []tagger.Chunk, k compare.Kind) []tagger.Chunk {
	return slices.DeleteFunc(slices.Clone(chunks), func(c tagger.Chunk) bool { return c.Kind != k })
}

func (c *counts) add(want, got []tagger.Chunk) {
	c.want += len(want)
	c.have += len(got)
	used := map[int]bool{}
	for _, w := range want {
		if slices.Contains(got, w) {
			c.exact++
		}
		for i, g := range got {
			shared := min(w.Last, g.Last) - max(w.First, g.First) + 1
			if !used[i] && shared*2 >= max(w.Last-w.First, g.Last-g.First)+1 && shared > 0 {
				used[i] = true
				c.overlap++
				break
			}
		}
	}
}

func (s score) print() {
	var kinds []compare.Kind
	for k := range s {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		c := s[k]
		p, r := float64(c.overlap)/float64(max(1, c.have)), float64(c.overlap)/float64(max(1, c.want))
		fmt.Printf("%-9s want %4d have %4d exact F1 %.3f overlap P %.3f R %.3f F1 %.3f\n", k, c.want, c.have,
			2*float64(c.exact)/float64(max(1, c.want+c.have)), p, r, 2*float64(c.overlap)/float64(max(1, c.want+c.have)))
	}
}
