package tagger

import "lacuna/compare"

// Label is a position in a chunk of some kind: 0 is outside every chunk, and
// for the k-th kind 1+4k begins, 2+4k continues, 3+4k ends a chunk and 4+4k is
// one alone.
type Label uint8

// Outside is the label of a unit in no chunk.
const Outside Label = 0

// Parts of a chunk.
const (
	Begin = iota
	Inside
	End
	Single
)

// Of is the label of a part of a chunk of the k-th kind.
func Of(k, part int) Label { return Label(1 + 4*k + part) }

// Kind is the index of the label's kind, -1 outside.
func (l Label) Kind() int {
	if l == Outside {
		return -1
	}
	return int(l-1) / 4
}

// Part is the label's part of a chunk; meaningless outside.
func (l Label) Part() int { return int(l-1) % 4 }

// Follows tells whether b may come right after a.
func Follows(a, b Label) bool {
	open := a != Outside && a.Part() < End
	if b != Outside && (b.Part() == Inside || b.Part() == End) {
		return open && a.Kind() == b.Kind()
	}
	return !open
}

// Chunk is a run of units, from First to Last inclusive, of one kind.
type Chunk struct {
	First, Last int
	Kind        compare.Kind
}

// Chunks are the chunks of a labelling whose kinds are given.
func Chunks(labels []Label, kinds []compare.Kind) []Chunk {
	var out []Chunk
	first := 0
	for i, l := range labels {
		if l == Outside {
			continue
		}
		switch l.Part() {
		case Begin:
			first = i
		case Single:
			out = append(out, Chunk{i, i, kinds[l.Kind()]})
		case End:
			out = append(out, Chunk{first, i, kinds[l.Kind()]})
		}
	}
	return out
}

// Labels is the labelling of n units with the chunks, the inverse of Chunks.
// Chunks of other kinds are left out.
func Labels(n int, chunks []Chunk, kinds []compare.Kind) []Label {
	out := make([]Label, n)
	for _, c := range chunks {
		for k, kind := range kinds {
			if kind == c.Kind {
				mark(out, c, k)
			}
		}
	}
	return out
}

func mark(out []Label, c Chunk, k int) {
	if c.First == c.Last {
		out[c.First] = Of(k, Single)
		return
	}
	for i := c.First; i <= c.Last; i++ {
		out[i] = Of(k, Inside)
	}
	out[c.First], out[c.Last] = Of(k, Begin), Of(k, End)
}
