package main

import (
	"math"
	"math/rand/v2"
	"sort"
	"sync"

	"lacuna/sources/page/body"
)

// set is rows with what they should answer and how much they count.
type set struct {
	rows   [][]float32
	want   []float32
	weight []float32
	page   []int
}

const bins = 48

// settings of one boosting run.
type settings struct {
	trees, leaves int
	rate, lambda  float64
	minWeight     float64
	columns       float64
}

// binned holds the rows as bin numbers, column by column.
type binned struct {
	cols  [][]uint8
	edges [][]float32
}

func bin(rows [][]float32) binned {
	d := len(rows[0])
	b := binned{cols: make([][]uint8, d), edges: make([][]float32, d)}
	for f := range d {
		v := make([]float32, 0, 20000)
		step := max(1, len(rows)/20000)
		for i := 0; i < len(rows); i += step {
			v = append(v, rows[i][f])
		}
		sort.Slice(v, func(a, b int) bool { return v[a] < v[b] })
		var e []float32
		for q := 1; q < bins; q++ {
			x := v[q*(len(v)-1)/bins]
			if len(e) == 0 || x > e[len(e)-1] {
				e = append(e, x)
			}
		}
		b.edges[f] = e
		col := make([]uint8, len(rows))
		for i := range rows {
			x := rows[i][f]
			col[i] = uint8(sort.Search(len(e), func(k int) bool { return x <= e[k] }))
		}
		b.cols[f] = col
	}
	return b
}

// boost fits a forest to the set by gradient boosting on the log loss, each
// tree grown leaf by leaf.
func boost(s set, c settings, seed uint64) *body.Forest {
	rnd := rand.New(rand.NewPCG(seed, 7))
	b := bin(s.rows)
	n := len(s.rows)
	pos, all := 0.0, 0.0
	for i := range n {
		pos += float64(s.weight[i] * s.want[i])
		all += float64(s.weight[i])
	}
	base := math.Log(pos / (all - pos))
	f := &body.Forest{Base: float32(base)}
	score := make([]float64, n)
	for i := range score {
		score[i] = base
	}
	g, h := make([]float64, n), make([]float64, n)
	for range c.trees {
		for i := range n {
			p := 1 / (1 + math.Exp(-score[i]))
			w := float64(s.weight[i])
			g[i], h[i] = w*(float64(s.want[i])-p), w*p*(1-p)
		}
		t := grow(b, influential(g, rnd), g, h, c, rnd)
		f.Trees = append(f.Trees, t.nodes)
		for i := range score {
			score[i] += float64(t.answer(b, i))
		}
	}
	return f
}

// influential is the rows that carry all but a twentieth of the gradient
// (influence trimming, Friedman 2001); the others hardly change a tree.
func influential(g []float64, rnd *rand.Rand) []int32 {
	sample := make([]float64, 0, 4096)
	sum := 0.0
	for range 4096 {
		a := math.Abs(g[rnd.IntN(len(g))])
		sample = append(sample, a)
		sum += a
	}
	sort.Float64s(sample)
	least, at := 0.0, 0.0
	for _, a := range sample {
		if at += a; at > sum/20 {
			least = a
			break
		}
	}
	var rows []int32
	for i := range g {
		if math.Abs(g[i]) >= least {
			rows = append(rows, int32(i))
		}
	}
	return rows
}

type tree struct {
	nodes   []body.Split
	edges   []int // bin border of each node
	members map[int][]int32
}

// answer is the tree's answer for a binned row.
func (t *tree) answer(b binned, i int) float32 {
	at := 0
	for t.nodes[at].Left != 0 {
		if int(b.cols[t.nodes[at].Feature][i]) <= t.edges[at] {
			at = int(t.nodes[at].Left)
		} else {
			at = int(t.nodes[at].Right)
		}
	}
	return t.nodes[at].Value
}

type candidate struct {
	gain          float64
	feature, edge int
	node          int
}

func grow(b binned, rows []int32, g, h []float64, c settings, rnd *rand.Rand) tree {
	var cols []int
	for f := range b.cols {
		if rnd.Float64() < c.columns {
			cols = append(cols, f)
		}
	}
	t := tree{nodes: []body.Split{{}}, edges: []int{0}, members: map[int][]int32{0: rows}}
	t.nodes[0].Value = leaf(rows, g, h, c)
	open := []candidate{best(b, rows, cols, g, h, c, 0)}
	for leaves := 1; leaves < c.leaves; leaves++ {
		k := 0
		for i := range open {
			if open[i].gain > open[k].gain {
				k = i
			}
		}
		x := open[k]
		if x.gain <= 1e-6 {
			break
		}
		open = append(open[:k], open[k+1:]...)
		var left, right []int32
		for _, i := range t.members[x.node] {
			if int(b.cols[x.feature][i]) <= x.edge {
				left = append(left, i)
			} else {
				right = append(right, i)
			}
		}
		l, r := len(t.nodes), len(t.nodes)+1
		t.nodes[x.node] = body.Split{Feature: uint8(x.feature), Left: uint8(l), Right: uint8(r), Value: b.edges[x.feature][x.edge]}
		t.nodes = append(t.nodes, body.Split{Value: leaf(left, g, h, c)}, body.Split{Value: leaf(right, g, h, c)})
		t.edges[x.node] = x.edge
		t.edges = append(t.edges, 0, 0)
		delete(t.members, x.node)
		t.members[l], t.members[r] = left, right
		open = append(open, best(b, left, cols, g, h, c, l), best(b, right, cols, g, h, c, r))
	}
	return t
}

func leaf(rows []int32, g, h []float64, c settings) float32 {
	sg, sh := 0.0, 0.0
	for _, i := range rows {
		sg, sh = sg+g[i], sh+h[i]
	}
	return float32(c.rate * sg / (sh + c.lambda))
}

// best is the split of rows with the greatest gain; columns are tried on two
// goroutines.
func best(b binned, rows []int32, cols []int, g, h []float64, c settings, node int) candidate {
	var out [2]candidate
	var wg sync.WaitGroup
	for k := range 2 {
		wg.Go(func() {
			out[k].node = node
			for j := k; j < len(cols); j += 2 {
				try(b, rows, cols[j], g, h, c, &out[k])
			}
		})
	}
	wg.Wait()
	if out[1].gain > out[0].gain {
		return out[1]
	}
	return out[0]
}

func try(b binned, rows []int32, f int, g, h []float64, c settings, x *candidate) {
	var sg, sh [bins + 1]float64
	col := b.cols[f]
	tg, th := 0.0, 0.0
	for _, i := range rows {
		k := col[i]
		sg[k] += g[i]
		sh[k] += h[i]
		tg += g[i]
		th += h[i]
	}
	parent := tg * tg / (th + c.lambda)
	lg, lh := 0.0, 0.0
	for e := range b.edges[f] {
		lg, lh = lg+sg[e], lh+sh[e]
		rg, rh := tg-lg, th-lh
		if lh < c.minWeight || rh < c.minWeight {
			continue
		}
		if gain := lg*lg/(lh+c.lambda) + rg*rg/(rh+c.lambda) - parent; gain > x.gain {
			x.gain, x.feature, x.edge = gain, f, e
		}
	}
}
