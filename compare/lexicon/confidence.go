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
	weights = Signals{-0.278, 0.264, -3.448, -1.510, 3.136, 5.295, 0.184, -1.939, 0.834, -0.202, 0.179, 2.091, -0.350, 8.020, 0.792}
	formal  = Signals{-2.826, -0.885, -3.434, -5.187, 1.732, 2.702, -0.338, -0.303, 1.321, -0.113, 0.320, 0.623, 0.296, 8.909, 2.458}
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
