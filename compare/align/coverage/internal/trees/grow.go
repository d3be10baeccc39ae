package trees

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Case is a row to learn from.
type Case struct {
	Row    []float32
	Yes    float32 // 0..1
	Weight float32
}

// Options say how trees grow.
type Options struct {
	Trees   int
	Leaves  int
	Rate    float64 // share of a step that is taken
	Rows    float64 // share of the cases a tree sees
	Columns float64 // share of the features a tree sees
	Least   float64 // least weight of a leaf, in units of its second derivative
	Ridge   float64
	Seed    uint64
}

const bins = 64

type grower struct {
	Options
	cuts  [][]float32 // upper ends of the bins of a feature
	bin   [][]uint8   // by feature and case
	grad  []float32
	hess  []float32
	order []int32
	cols  []int
}

// Grow learns a model. The same cases and options give the same model.
func Grow(cases []Case, o Options) *Model {
	m := &Model{Width: len(cases[0].Row)}
	var yes, all float64
	for _, c := range cases {
		yes += float64(c.Yes * c.Weight)
		all += float64(c.Weight)
	}
	m.Base = float32(math.Log(yes / (all - yes)))
	g := &grower{Options: o, grad: make([]float32, len(cases)), hess: make([]float32, len(cases))}
	g.cut(cases)
	score := make([]float32, len(cases))
	for i := range score {
		score[i] = m.Base
	}
	r := rand.New(rand.NewPCG(o.Seed, 1))
	for range o.Trees {
		for i, c := range cases {
			p := float32(logistic(float64(score[i])))
			g.grad[i] = c.Weight * (p - c.Yes)
			g.hess[i] = c.Weight * p * (1 - p)
		}
		t := g.tree(r)
		m.Trees = append(m.Trees, t)
		for i := range cases {
			score[i] += g.value(t, i)
		}
	}
	return m
}

// cut sorts the values of each feature into bins of about equal size.
func (g *grower) cut(cases []Case) {
	n := len(cases)
	vals := make([]float32, n)
	for f := range cases[0].Row {
		for i := range cases {
			vals[i] = cases[i].Row[f]
		}
		slices.Sort(vals)
		var cuts []float32
		for k := 1; k < bins; k++ {
			v := vals[k*(n-1)/bins]
			if v < vals[n-1] && (len(cuts) == 0 || v > cuts[len(cuts)-1]) {
				cuts = append(cuts, v)
			}
		}
		b := make([]uint8, n)
		for i := range cases {
			k, _ := slices.BinarySearch(cuts, cases[i].Row[f])
			b[i] = uint8(k)
		}
		g.cuts, g.bin = append(g.cuts, cuts), append(g.bin, b)
	}
}

// leaf is a node that may yet be split.
type leaf struct {
	node     int
	rows     []int32
	g, h     float64
	gain     float64
	col, bin int
}

// tree grows one tree, the most useful split first.
func (g *grower) tree(r *rand.Rand) Tree {
	g.order = g.order[:0]
	for i := range g.grad {
		if r.Float64() < g.Rows {
			g.order = append(g.order, int32(i))
		}
	}
	g.cols = g.cols[:0]
	for c := range g.bin {
		if r.Float64() < g.Columns && len(g.cuts[c]) > 0 {
			g.cols = append(g.cols, c)
		}
	}
	t := Tree{{}}
	open := []*leaf{g.leaf(0, slices.Clone(g.order))}
	for n := 1; n < g.Leaves; n++ {
		best := -1
		for i, l := range open {
			if l.gain > 1e-9 && (best < 0 || l.gain > open[best].gain) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		l := open[best]
		left := len(t)
		t[l.node] = Node{Feature: uint16(l.col), Left: uint16(left), Cut: g.cuts[l.col][l.bin]}
		t = append(t, Node{}, Node{})
		a, b := g.split(l)
		open[best] = g.leaf(left, a)
		open = append(open, g.leaf(left+1, b))
	}
	for _, l := range open {
		t[l.node].Value = float32(-g.Rate * l.g / (l.h + g.Ridge))
	}
	return t
}

func (g *grower) split(l *leaf) (a, b []int32) {
	bin := g.bin[l.col]
	for _, i := range l.rows {
		if int(bin[i]) <= l.bin {
			a = append(a, i)
		} else {
			b = append(b, i)
		}
	}
	return a, b
}

// leaf finds the best split of rows.
func (g *grower) leaf(node int, rows []int32) *leaf {
	l := &leaf{node: node, rows: rows}
	for _, i := range rows {
		l.g += float64(g.grad[i])
		l.h += float64(g.hess[i])
	}
	if l.h < 2*g.Least {
		return l
	}
	whole := l.g * l.g / (l.h + g.Ridge)
	for _, c := range g.cols {
		var hg, hh [bins]float32
		bin := g.bin[c]
		for _, i := range rows {
			hg[bin[i]] += g.grad[i]
			hh[bin[i]] += g.hess[i]
		}
		var a, b float64
		for k := range g.cuts[c] {
			a += float64(hg[k])
			b += float64(hh[k])
			if b < g.Least || l.h-b < g.Least {
				continue
			}
			gain := a*a/(b+g.Ridge) + (l.g-a)*(l.g-a)/(l.h-b+g.Ridge) - whole
			if gain > l.gain {
				l.gain, l.col, l.bin = gain, c, k
			}
		}
	}
	return l
}

// value is what a tree adds to a case.
func (g *grower) value(t Tree, i int) float32 {
	n := 0
	for t[n].Left != 0 {
		x := &t[n]
		k, _ := slices.BinarySearch(g.cuts[x.Feature], x.Cut)
		n = int(x.Left)
		if int(g.bin[x.Feature][i]) > k {
			n++
		}
	}
	return t[n].Value
}
