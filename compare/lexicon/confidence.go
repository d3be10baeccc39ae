package lexicon

import "math"

// Signals are what the confidence of a row is drawn from, in this order: one;
// geometric mean of both coverages; coverage of the sentence; coverage of its
// match; lead over the next sentence of B; lead over the next sentence of A;
// log weight covered; log units of the sentence; one-to-one partner or not; log
// of the mean; log of its ratio to what unrelated pairs have; log units covered;
// log units of the match; the smaller coverage; mean times log units.
type Signals [15]float64

// signals of sentence i of A with sentence j of B.
func (g *grid) signals(i, j int) Signals {
	s := g.score[i][j]
	second, rival := 0.0, 0.0
	var noise, n float64
	for k, v := range g.score[i] {
		if k != j {
			second = max(second, v)
			noise += v
			n++
		}
	}
	for k := range g.score {
		if v := g.score[k][j]; k != i {
			rival = max(rival, v)
			noise += v
			n++
		}
	}
	noise = (noise + 4*typicalNoise) / (n + 4)
	ab, ba := share(g.ab[i], j), share(g.ba[j], i)
	units := math.Log1p(float64(g.ab[i].units))
	assigned := 0.0
	if g.partner[i] == j {
		assigned = 1
	}
	return Signals{1, s, ab, ba, s - second, s - rival, math.Log1p(float64(g.ab[i].mass[j])), units, assigned,
		math.Log(s + .02), math.Log((s + .02) / (noise + .02)), math.Log1p(float64(g.ab[i].hits[j])),
		math.Log1p(float64(g.ba[j].units)), min(ab, ba), s * units}
}

// typicalNoise is the score of two unrelated sentences.
const typicalNoise = .05

// weights were fitted by logistic regression: of glosses, and of mere forms
// (numbers, names, cognates) where a side has no glosses.
var (
	weights = Signals{0.393, 0.652, -2.372, -2.162, 2.691, 6.391, -0.218, -1.867, 0.494, -0.054, 0.103, 2.071, -0.418, 7.352, 1.461}
	formal  = Signals{-3.053, -0.915, -3.455, -5.014, 1.587, 2.901, -0.238, -0.227, 1.340, -0.077, 0.211, 0.505, 0.348, 9.312, 2.306}
)

// confidence is the logistic function of the weighted signals.
func (g *grid) confidence(f Signals) float64 {
	list := weights
	if g.formal {
		list = formal
	}
	z := 0.0
	for i, w := range list {
		z += w * f[i]
	}
	return 1 / (1 + math.Exp(-z))
}
