// Package senses knows English words: how common they are, what sort of thing
// they name, which words are their kin and how near two words lie in meaning.
// All of it comes from WordNet (Fellbaum 1998); see data/PROVENANCE.
package senses

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed data/senses.zst
var packed []byte

// ID is a word by its place in the table; None is a word it does not hold.
type ID int32

// None is no word.
const None ID = -1

// Table holds the words. It is read only and safe for concurrent use.
type Table struct {
	index map[string]ID
	words []entry
	vecs  []float32 // unit vectors, dims to a word
	dims  int
}

type entry struct {
	count uint16
	sort  uint8
	verb  uint8
	kin   []kin
}

type kin struct {
	to ID
	v  float32
}

// Default is the embedded table.
var Default = sync.OnceValues(func() (*Table, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	raw, err := dec.DecodeAll(packed, nil)
	if err != nil {
		return nil, err
	}
	return Read(raw)
})

var errShort = errors.New("senses: cut short")

// Read is the table packed in raw.
func Read(raw []byte) (*Table, error) {
	if len(raw) < 5 {
		return nil, errShort
	}
	n, d := int(binary.LittleEndian.Uint32(raw)), int(raw[4])
	if n > len(raw) {
		return nil, errShort
	}
	t := &Table{index: make(map[string]ID, n), words: make([]entry, n), vecs: make([]float32, 0, n*d), dims: d}
	b := raw[5:]
	for i := range n {
		rest, ok := t.entry(b, ID(i))
		if !ok {
			return nil, errShort
		}
		b = rest
	}
	return t, nil
}

// entry reads one word off b.
func (t *Table) entry(b []byte, id ID) ([]byte, bool) {
	if len(b) < 1 || len(b) < 1+int(b[0])+5+t.dims {
		return nil, false
	}
	k := int(b[0])
	t.index[string(b[1:1+k])] = id
	b = b[1+k:]
	e := entry{count: binary.LittleEndian.Uint16(b), sort: b[2], verb: b[3]}
	t.unit(b[4 : 4+t.dims])
	n := int(b[4+t.dims])
	b = b[5+t.dims:]
	if len(b) < 3*n {
		return nil, false
	}
	e.kin = make([]kin, n)
	for i := range n {
		e.kin[i] = kin{ID(binary.LittleEndian.Uint16(b[3*i:])), float32(b[3*i+2]) / 255}
	}
	t.words[id] = e
	return b[3*n:], true
}

func (t *Table) unit(b []byte) {
	sum := 0.0
	for _, c := range b {
		sum += float64(int8(c)) * float64(int8(c))
	}
	size := float32(math.Sqrt(max(sum, 1)))
	for _, c := range b {
		t.vecs = append(t.vecs, float32(int8(c))/size)
	}
}

// Find is the word of a key, or None.
func (t *Table) Find(key string) ID {
	if id, ok := t.index[key]; ok {
		return id
	}
	return None
}

// Rarity is how rare a word is, 0 for the commonest to 1; a word the table does
// not hold is as rare as can be.
func (t *Table) Rarity(id ID) float32 {
	if id < 0 {
		return 1
	}
	return float32(1 - math.Log1p(float64(t.words[id].count))/math.Log1p(math.MaxUint16))
}

// Sort is the lexicographer's file of most uses of the word, plus one; 0 none.
func (t *Table) Sort(id ID) int {
	if id < 0 {
		return 0
	}
	return int(t.words[id].sort)
}

// Verb is the share of the word's uses that are verbs.
func (t *Table) Verb(id ID) float32 {
	if id < 0 {
		return 0
	}
	return float32(t.words[id].verb) / 255
}

// Kin calls f with the words linked to id in WordNet and how nearly, 0..1.
func (t *Table) Kin(id ID, f func(to ID, v float32)) {
	if id < 0 {
		return
	}
	for _, k := range t.words[id].kin {
		f(k.to, k.v)
	}
}

// Near is the cosine of the vectors of a and b; 0 when either has none.
func (t *Table) Near(a, b ID) float32 {
	if a < 0 || b < 0 {
		return 0
	}
	u, v := t.vecs[int(a)*t.dims:][:t.dims], t.vecs[int(b)*t.dims:][:t.dims]
	var s float32
	for i := range u {
		s += u[i] * v[i]
	}
	return s
}
