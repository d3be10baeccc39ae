package tagger

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"lacuna/compare"
)

const magic = "crf1"

// Model is a trained tagger. The zero value has no kinds and labels every unit
// Outside.
type Model struct {
	Kinds []compare.Kind
	scale float32
	trans []float32 // from × to
	slots []uint64  // open addressing: the high bits of a key and the index of its row plus 1, 0 empty
	keys  []uint64  // per row
	rows  []int8    // labels per row
	lanes []uint64  // rows again, four labels a word, each weight plus bias
	moves [][]move  // allowed transitions by label reached
}

// move is a transition from a label with its weight.
type move struct {
	from   Label
	weight float32
}

// Width is the number of labels.
func (m *Model) Width() int { return 1 + 4*len(m.Kinds) }

// New is a model with the weights given: per feature one weight a label, and a
// matrix of transition weights, from × to. Weights are rounded to 1/127 of the
// largest; features whose weights all round to less than cut of that are left
// out. Features must be sorted and distinct.
func New(kinds []compare.Kind, features []uint64, weights, trans []float32, cut int) *Model {
	m := &Model{Kinds: kinds, trans: trans}
	top := float32(0)
	for _, w := range weights {
		top = max(top, w, -w)
	}
	m.scale = max(top, 1e-6) / 127
	n := m.Width()
	for f, key := range features {
		row := make([]int8, n)
		large := 0
		for l, w := range weights[f*n : f*n+n] {
			row[l] = int8(round(w / m.scale))
			large = max(large, int(row[l]), -int(row[l]))
		}
		if large >= cut {
			m.keys = append(m.keys, key)
			m.rows = append(m.rows, row...)
		}
	}
	m.index()
	return m
}

func round(f float32) int {
	if f < 0 {
		return -int(-f + .5)
	}
	return int(f + .5)
}

// Features is the number of features the model weighs.
func (m *Model) Features() int { return len(m.keys) }

// Layout of a slot, and what is added to a weight so that sums stay positive.
const (
	rowBits = 20
	rowMask = 1<<rowBits - 1
	bias    = 128
)

// index builds the hash table, the lanes and the moves.
func (m *Model) index() {
	size := 8
	for size < 2*len(m.keys) {
		size *= 2
	}
	m.slots = make([]uint64, size)
	for i, k := range m.keys {
		at := k & uint64(size-1)
		for m.slots[at] != 0 {
			at = (at + 1) & uint64(size-1)
		}
		m.slots[at] = k&^rowMask | uint64(i+1)
	}
	w, lanes := m.Width(), m.laneWords()
	m.lanes = make([]uint64, len(m.keys)*lanes)
	for i := range m.keys {
		for l := range w {
			m.lanes[i*lanes+l/4] |= uint64(bias+int(m.rows[i*w+l])) << (l % 4 * 16)
		}
	}
	m.moves = make([][]move, w)
	for a := range w {
		for b := range w {
			if Follows(Label(a), Label(b)) {
				m.moves[b] = append(m.moves[b], move{Label(a), m.trans[a*w+b]})
			}
		}
	}
}

// laneWords is the number of words the weights of a feature take.
func (m *Model) laneWords() int { return (m.Width() + 3) / 4 }

// row is the index of a feature, -1 when the model does not know it. A slot
// tells a key by its high bits and by where it lies.
func (m *Model) row(key uint64) int {
	mask := uint64(len(m.slots) - 1)
	for at := key & mask; m.slots[at] != 0; at = (at + 1) & mask {
		if s := m.slots[at]; (s^key)&^rowMask == 0 {
			return int(s&rowMask) - 1
		}
	}
	return -1
}

// Pack writes the model: gzip over a header line with the kinds, the numbers of
// features and the scale, the transitions, the keys and the rows.
func (m *Model) Pack(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	names := make([]string, len(m.Kinds))
	for i, k := range m.Kinds {
		names[i] = string(k)
	}
	fmt.Fprintf(z, "%s %s %d\n", magic, strings.Join(names, ","), len(m.keys))
	for _, part := range []any{m.scale, m.trans, m.keys, m.rows} {
		if err := binary.Write(z, binary.LittleEndian, part); err != nil {
			return err
		}
	}
	return z.Close()
}

// Read is the model of packed weights.
func Read(packed []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	head, body, ok := bytes.Cut(all, []byte("\n"))
	var word, names string
	var n int
	if _, err := fmt.Sscan(string(head), &word, &names, &n); !ok || err != nil || word != magic {
		return nil, errors.New("tagger: not a packed model")
	}
	m := &Model{}
	for k := range strings.SplitSeq(names, ",") {
		m.Kinds = append(m.Kinds, compare.Kind(k))
	}
	w := m.Width()
	if n < 0 || n >= rowMask || len(body) != 4+4*w*w+n*(8+w) {
		return nil, fmt.Errorf("tagger: %d bytes of weights for %d features", len(body), n)
	}
	m.trans, m.keys, m.rows = make([]float32, w*w), make([]uint64, n), make([]int8, n*w)
	r := bytes.NewReader(body)
	for _, part := range []any{&m.scale, m.trans, m.keys, m.rows} {
		if err := binary.Read(r, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("tagger: %w", err)
		}
	}
	m.index()
	return m, nil
}
