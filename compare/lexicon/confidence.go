package lexicon

import "math"

// Signals are what the confidence of a row is drawn from, see weights and features.
type Signals [10]float64

// features of sentence i of A with its best sentence j of B.
func (g *grid) features(i, j int) Signals {
	s := g.score[i][j]
	second := 0.0
	for k, v := range g.score[i] {
		if k != j && v > second {
			second = v
		}
	}
	rival := 0.0
	for k := range g.score {
		if k != i && g.score[k][j] > rival {
			rival = g.score[k][j]
		}
	}
	mass := float64(g.ab[i].mass[j])
	units := float64(g.ab[i].units)
	assigned := 0.0
	if g.partner[i] == j {
		assigned = 1
	}
	return Signals{1, s, share(g.ab[i], j), share(g.ba[j], i), s - second, s - rival, math.Log1p(mass), math.Log1p(units), assigned, math.Log(s + .02)}
}

// weights were fitted by logistic regression.
var weights = Signals{-2.272, 23.017, -6.928, -9.483, 4.193, 6.242, -0.178, 0.088, 0.772, 0.085}

// confidence is the logistic function of the weighted features.
func confidence(f Signals) float64 {
	z := 0.0
	for i, w := range weights {
		z += w * f[i]
	}
	return 1 / (1 + math.Exp(-z))
}
