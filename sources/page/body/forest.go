package body

import (
	"encoding/binary"
	"errors"
	"math"
)

// Forest is an additive ensemble of regression trees for a yes-or-no question
// (Friedman, Greedy function approximation: a gradient boosting machine, 2001).
// Nodes of a tree lie in one slice, children behind their parent.
type Forest struct {
	Base  float32 // log odds before the first tree
	Trees [][]Split
}

// Split is a node: rows whose Feature is at most Value go to Left, others to
// Right. In a leaf Left is 0 and Value is the answer.
type Split struct {
	Feature     uint8
	Left, Right uint8
	Value       float32
}

// Probability is the ensemble's answer for a row.
func (f *Forest) Probability(row []float32) float32 {
	sum := f.Base
	for _, t := range f.Trees {
		at := &t[0]
		for at.Left != 0 {
			if row[at.Feature] <= at.Value {
				at = &t[at.Left]
			} else {
				at = &t[at.Right]
			}
		}
		sum += at.Value
	}
	return float32(1 / (1 + math.Exp(-float64(sum))))
}

// AppendBinary appends the forest to b: base, number of trees, then for each
// tree its length and its nodes of seven bytes; little endian.
func (f *Forest) AppendBinary(b []byte) ([]byte, error) {
	le := binary.LittleEndian
	b = le.AppendUint32(b, math.Float32bits(f.Base))
	b = le.AppendUint16(b, uint16(len(f.Trees)))
	for _, t := range f.Trees {
		if len(t) > 255 {
			return nil, errors.New("tree of more than 255 nodes")
		}
		b = append(b, byte(len(t)))
		for _, s := range t {
			b = append(b, s.Feature, s.Left, s.Right)
			b = le.AppendUint32(b, math.Float32bits(s.Value))
		}
	}
	return b, nil
}

var errForest = errors.New("forest: malformed")

// ReadForest reads what AppendBinary wrote and returns the rest of b.
func ReadForest(b []byte) (*Forest, []byte, error) {
	le := binary.LittleEndian
	if len(b) < 6 {
		return nil, nil, errForest
	}
	f := &Forest{Base: math.Float32frombits(le.Uint32(b))}
	n := int(le.Uint16(b[4:]))
	b = b[6:]
	for range n {
		if len(b) < 1 || len(b) < 1+7*int(b[0]) || b[0] == 0 {
			return nil, nil, errForest
		}
		t := make([]Split, b[0])
		b = b[1:]
		for i := range t {
			t[i] = Split{b[0], b[1], b[2], math.Float32frombits(le.Uint32(b[3:]))}
			if int(t[i].Left) >= len(t) || int(t[i].Right) >= len(t) || (t[i].Left != 0 && (int(t[i].Left) <= i || int(t[i].Right) <= i)) {
				return nil, nil, errForest
			}
			b = b[7:]
		}
		f.Trees = append(f.Trees, t)
	}
	return f, b, nil
}
