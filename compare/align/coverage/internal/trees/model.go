// Package trees evaluates and grows gradient boosted trees for a yes or no
// (Friedman 2001, with the second order steps of Chen and Guestrin 2016).
package trees

import (
	"encoding/binary"
	"errors"
	"math"
)

// Model is a sum of trees. The zero Model says a half to everything.
type Model struct {
	Width int // features of a row
	Base  float32
	Trees []Tree
}

// Tree is its nodes, the root first.
type Tree []Node

// Node asks whether a feature is at most Cut: then Left is next, else Left+1. A
// leaf has Left 0 and adds Value.
type Node struct {
	Feature uint16
	Left    uint16
	Cut     float32
	Value   float32
}

// Score is the log odds of a row.
func (m *Model) Score(row []float32) float32 {
	s := m.Base
	for _, t := range m.Trees {
		i := uint16(0)
		for t[i].Left != 0 {
			n := &t[i]
			i = n.Left
			if !(row[n.Feature] <= n.Cut) {
				i++
			}
		}
		s += t[i].Value
	}
	return s
}

// Chance is the probability of a row.
func (m *Model) Chance(row []float32) float64 { return logistic(float64(m.Score(row))) }

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Append appends the model's bytes.
func (m *Model) Append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint16(b, uint16(m.Width))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.Base))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(m.Trees)))
	for _, t := range m.Trees {
		b = binary.LittleEndian.AppendUint16(b, uint16(len(t)))
		for _, n := range t {
			b = binary.LittleEndian.AppendUint16(b, n.Feature)
			b = binary.LittleEndian.AppendUint16(b, n.Left)
			v := n.Cut
			if n.Left == 0 {
				v = n.Value
			}
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		}
	}
	return b
}

// Read reads a model off b and returns what follows it.
func Read(b []byte) (*Model, []byte, error) {
	r := reader{b: b}
	m := &Model{Width: int(r.short()), Base: r.float()}
	n := int(r.short())
	for range n {
		t := make(Tree, r.short())
		for i := range t {
			x := Node{Feature: r.short(), Left: r.short()}
			v := r.float()
			if x.Left == 0 {
				x.Value = v
			} else {
				x.Cut = v
			}
			if x.Left != 0 && (int(x.Left) <= i || int(x.Left)+1 >= len(t) || int(x.Feature) >= m.Width) {
				r.bad = true
			}
			t[i] = x
		}
		if len(t) == 0 || r.bad {
			return nil, nil, errors.New("trees: damaged model")
		}
		m.Trees = append(m.Trees, t)
	}
	if r.bad {
		return nil, nil, errors.New("trees: damaged model")
	}
	return m, r.b, nil
}

type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if len(r.b) < n {
		r.bad = true
		return make([]byte, n)
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) short() uint16  { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *reader) float() float32 { return math.Float32frombits(binary.LittleEndian.Uint32(r.take(4))) }
