package main

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

// cell is a word in a gloss.
type cell struct {
	word int
	v    float64
}

// vectors gives each word its place in the space of the glosses: the leading
// left singular vectors of the word by gloss matrix (Deerwester et al. 1990),
// found by subspace iteration (Halko, Martinsson, Tropp 2011).
func vectors(all []synset, byID map[string]*synset, at map[string]int, es []entry) {
	rows := make([][]cell, 0, len(all))
	df := make([]float64, len(es))
	for i := range all {
		r := row(&all[i], byID, at)
		for _, c := range r {
			df[c.word]++
		}
		rows = append(rows, r)
	}
	for _, r := range rows {
		sum := 0.0
		for k := range r {
			r[k].v = math.Log1p(r[k].v) * math.Log(float64(len(rows))/df[r[k].word])
			sum += r[k].v * r[k].v
		}
		for k := range r {
			r[k].v /= math.Sqrt(sum)
		}
	}
	norm := make([]float64, len(es))
	for _, r := range rows {
		for _, c := range r {
			norm[c.word] += c.v * c.v
		}
	}
	for _, r := range rows {
		for k := range r {
			r[k].v /= math.Pow(norm[r[k].word], .25)
		}
	}
	y := subspace(rows, len(es))
	for i := range es {
		es[i].vector = y[i][:dims]
	}
}

// row is what a gloss says: its words, those it defines thrice, and the words
// of the meanings it points to.
func row(s *synset, byID map[string]*synset, at map[string]int) []cell {
	n := map[int]float64{}
	add := func(ws []string, v float64) {
		for _, w := range ws {
			if i, ok := at[w]; ok {
				n[i] += v
			}
		}
	}
	for _, l := range s.lemmas {
		add(keys(spaced(l)), 3)
	}
	add(s.content, 1)
	for _, l := range s.links {
		if t := byID[l.to]; t != nil && (l.kind == "@" || l.kind == "+" || l.kind == "&" || l.kind == "*" || l.kind == ">") {
			for _, w := range t.lemmas {
				add(keys(spaced(w)), 1)
			}
		}
	}
	out := make([]cell, 0, len(n))
	for _, i := range slices.Sorted(maps.Keys(n)) {
		out = append(out, cell{i, n[i]})
	}
	return out
}

func spaced(l string) string {
	b := []byte(l)
	for i := range b {
		if b[i] == '_' {
			b[i] = ' '
		}
	}
	return string(b)
}

func subspace(rows [][]cell, n int) [][]float64 {
	const width = dims + 16
	r := rand.New(rand.NewPCG(1, 2))
	y := make([][]float64, n)
	for i := range y {
		y[i] = make([]float64, width)
		for k := range y[i] {
			y[i][k] = r.NormFloat64()
		}
	}
	var size []float64
	for range 6 {
		y = apply(rows, y, width)
		size = orthonormal(y, width)
	}
	for i := range y {
		for k := range y[i] {
			y[i][k] *= math.Pow(size[k]/size[0], .25)
		}
	}
	return y
}

// apply is M Mᵀ y, with M the words by the glosses.
func apply(rows [][]cell, y [][]float64, width int) [][]float64 {
	out := make([][]float64, len(y))
	for i := range out {
		out[i] = make([]float64, width)
	}
	t := make([]float64, width)
	for _, r := range rows {
		clear(t)
		for _, c := range r {
			for k, v := range y[c.word] {
				t[k] += c.v * v
			}
		}
		for _, c := range r {
			o := out[c.word]
			for k, v := range t {
				o[k] += c.v * v
			}
		}
	}
	return out
}

// orthonormal makes the columns orthonormal (Gram-Schmidt) and returns their
// lengths before, the eigenvalues in the limit.
func orthonormal(y [][]float64, width int) []float64 {
	size := make([]float64, width)
	for k := range width {
		for j := range k {
			dot := 0.0
			for i := range y {
				dot += y[i][k] * y[i][j]
			}
			for i := range y {
				y[i][k] -= dot * y[i][j]
			}
		}
		sum := 0.0
		for i := range y {
			sum += y[i][k] * y[i][k]
		}
		size[k] = math.Sqrt(sum)
		for i := range y {
			y[i][k] /= size[k]
		}
	}
	return size
}
