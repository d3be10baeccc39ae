package train

import (
	"math"

	"lacuna/compare/annotate/tagger"
)

// lattice is the working space of one sentence's forward-backward pass.
type lattice struct {
	emit, alpha, beta []float64 // units × labels, as probabilities up to norm
	norm              []float64 // per unit
	move              []float64 // from × to
}

func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// update moves the weights along the gradient of one sentence: features of the
// gold labelling less those expected of the model.
func (t *trainer) update(s *sentence, rate float64) {
	u, n := len(s.rows), t.n
	if u == 0 {
		return
	}
	t.score(s)
	t.forward(u)
	t.backward(u)
	moves := t.w[len(t.keys)*n:]
	for i := range u {
		t.gradient(s, i, rate)
		if i == 0 {
			continue
		}
		moves[int(s.gold[i-1])*n+int(s.gold[i])] += rate
		for _, p := range t.trans {
			e := t.alpha[(i-1)*n+p.a] * t.move[p.a*n+p.b] * t.emit[i*n+p.b] * t.beta[i*n+p.b] / t.norm[i]
			moves[p.a*n+p.b] -= rate * e
		}
	}
}

// gradient updates the feature weights of unit i.
func (t *trainer) gradient(s *sentence, i int, rate float64) {
	n := t.n
	g := make([]float64, n)
	for l := range n {
		g[l] = -rate * t.alpha[i*n+l] * t.beta[i*n+l]
	}
	g[s.gold[i]] += rate
	for _, r := range s.rows[i] {
		w := t.w[int(r)*n : int(r)*n+n]
		for l, v := range g {
			w[l] += v
		}
	}
}

// score fills emit and move with exponentials of the weights' sums.
func (t *trainer) score(s *sentence) {
	u, n := len(s.rows), t.n
	t.emit, t.move = grow(t.emit, u*n), grow(t.move, n*n)
	for i, rows := range s.rows {
		e := t.emit[i*n : i*n+n]
		for _, r := range rows {
			for l, v := range t.w[int(r)*n : int(r)*n+n] {
				e[l] += v
			}
		}
		top := math.Inf(-1)
		for _, v := range e {
			top = max(top, v)
		}
		for l, v := range e {
			e[l] = math.Exp((v - top) * t.scale)
			if (i == 0 && !tagger.Follows(tagger.Outside, tagger.Label(l))) || (i == u-1 && !tagger.Follows(tagger.Label(l), tagger.Outside)) {
				e[l] = 0
			}
		}
	}
	moves := t.w[len(t.keys)*n:]
	for _, p := range t.trans {
		t.move[p.a*n+p.b] = math.Exp(moves[p.a*n+p.b] * t.scale)
	}
}

// forward fills alpha, each unit's summing to one, and norm.
func (t *trainer) forward(u int) {
	n := t.n
	t.alpha, t.norm = grow(t.alpha, u*n), grow(t.norm, u)
	for i := range u {
		cur := t.alpha[i*n : i*n+n]
		if i == 0 {
			copy(cur, t.emit[:n])
		} else {
			for _, p := range t.trans {
				cur[p.b] += t.alpha[(i-1)*n+p.a] * t.move[p.a*n+p.b]
			}
			for l := range cur {
				cur[l] *= t.emit[i*n+l]
			}
		}
		sum := 0.
		for _, v := range cur {
			sum += v
		}
		t.norm[i] = math.Max(sum, 1e-300)
		for l := range cur {
			cur[l] /= t.norm[i]
		}
	}
}

// backward fills beta so that alpha·beta is the probability of a label.
func (t *trainer) backward(u int) {
	n := t.n
	t.beta = grow(t.beta, u*n)
	for l := range n {
		t.beta[(u-1)*n+l] = 1
	}
	for i := u - 2; i >= 0; i-- {
		next := t.beta[(i+1)*n : (i+2)*n]
		for _, p := range t.trans {
			t.beta[i*n+p.a] += t.move[p.a*n+p.b] * t.emit[(i+1)*n+p.b] * next[p.b] / t.norm[i+1]
		}
	}
}
