// Package train estimates the weights of a tagger from labelled sentences.
//
// The method is stochastic gradient descent on the conditional log-likelihood
// with an L2 penalty, after L. Bottou's crfsgd (2007): one sentence a step, the
// learning rate falling as 1/(λ(t0+t)), the penalty by scaling all weights. Each
// step sees a sentence without a share of its features (N. Srivastava et al.,
// "Dropout", 2014), so that no feature is relied on alone. The weights returned
// are the average of those after each epoch of the last half.
package train

import (
	"math"
	"math/rand/v2"
	"slices"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// Example is a labelled sentence: the features of each unit, and its labels.
type Example struct {
	Features [][]uint64
	Gold     []tagger.Label
}

// Options of training; the zero value of a field takes the default named.
type Options struct {
	Epochs  int     // 60
	Drop    float64 // .4: share of features left out of a step; below 0 for none
	Penalty float64 // .3: Gaussian prior, in units of one over the number of examples
	Seen    int     // 1: leave out features of fewer units
	Cut     int     // 1: see tagger.New
	Rate    float64 // .1: first learning rate
	Runs    int     // 1: trainings, each with other draws, whose weights are averaged
	Shrink  float64 // .5: see model
}

func (o Options) filled() Options {
	if o.Epochs == 0 {
		o.Epochs = 60
	}
	if o.Drop == 0 {
		o.Drop = .4
	}
	if o.Penalty == 0 {
		o.Penalty = .3
	}
	if o.Seen == 0 {
		o.Seen = 1
	}
	if o.Cut == 0 {
		o.Cut = 1
	}
	if o.Runs == 0 {
		o.Runs = 1
	}
	if o.Shrink == 0 {
		o.Shrink = .5
	}
	if o.Rate == 0 {
		o.Rate = .1
	}
	return o
}

// CRF is the model of the examples. The same examples give the same model.
func CRF(kinds []compare.Kind, examples []Example, o Options) *tagger.Model {
	o = o.filled()
	t := newTrainer(1+4*len(kinds), examples, o)
	for run := range o.Runs {
		t.fit(rand.New(rand.NewPCG(1, 2+uint64(run))), o)
	}
	return t.model(kinds, o)
}

// fit adds the weights of one training to the sum.
func (t *trainer) fit(order *rand.Rand, o Options) {
	clear(t.w)
	t.scale = 1
	step := 0.
	lambda := o.Penalty / float64(max(1, len(t.sentences)))
	t0 := 1 / (lambda * o.Rate)
	for e := range o.Epochs {
		for _, i := range order.Perm(len(t.sentences)) {
			rate := 1 / (lambda * (t0 + step))
			t.scale *= 1 - rate*lambda
			t.update(thinned(&t.sentences[i], order, o.Drop), rate/t.scale)
			step++
		}
		t.rescale()
		if e >= o.Epochs/2 {
			t.average()
		}
	}
}

// sentence is an Example with features as row numbers.
type sentence struct {
	rows [][]int32
	gold []tagger.Label
}

type trainer struct {
	n         int // labels
	keys      []uint64
	sentences []sentence
	scale     float64
	averaged  int       // epochs in sum
	w, sum    []float64 // rows × labels, then from × to; true weights are scale·w
	trans     []pair
	lattice
}

// pair is an allowed transition.
type pair struct{ a, b int }

func newTrainer(n int, examples []Example, o Options) *trainer {
	t := &trainer{n: n, scale: 1}
	t.keys = seen(examples, o.Seen)
	row := make(map[uint64]int32, len(t.keys))
	for i, k := range t.keys {
		row[k] = int32(i)
	}
	for _, e := range examples {
		s := sentence{gold: e.Gold, rows: make([][]int32, len(e.Features))}
		for i, fs := range e.Features {
			for _, f := range fs {
				if r, ok := row[f]; ok {
					s.rows[i] = append(s.rows[i], r)
				}
			}
		}
		t.sentences = append(t.sentences, s)
	}
	for a := range n {
		for b := range n {
			if tagger.Follows(tagger.Label(a), tagger.Label(b)) {
				t.trans = append(t.trans, pair{a, b})
			}
		}
	}
	t.w = make([]float64, len(t.keys)*n+n*n)
	t.sum = make([]float64, len(t.w))
	return t
}

// seen are the features of at least least units, sorted.
func seen(examples []Example, least int) []uint64 {
	count := map[uint64]int{}
	for _, e := range examples {
		for _, fs := range e.Features {
			for _, f := range fs {
				count[f]++
			}
		}
	}
	var keys []uint64
	for k, c := range count {
		if c >= least {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}

// rescale folds the scale into the weights.
func (t *trainer) rescale() {
	for i := range t.w {
		t.w[i] *= t.scale
	}
	t.scale = 1
}

// thinned is a sentence without a share of its features, drawn anew.
func thinned(s *sentence, r *rand.Rand, share float64) *sentence {
	if share <= 0 {
		return s
	}
	out := &sentence{gold: s.gold, rows: make([][]int32, len(s.rows))}
	for i, rows := range s.rows {
		for _, f := range rows {
			if r.Float64() >= share {
				out.rows[i] = append(out.rows[i], f)
			}
		}
	}
	return out
}

func (t *trainer) average() {
	t.averaged++
	for i, v := range t.w {
		t.sum[i] += v
	}
}

// model packs the averaged weights. With all features there, sums are larger
// than those that were fitted; Shrink is how much of the difference is taken
// off. Less tells more names, and more false ones.
func (t *trainer) model(kinds []compare.Kind, o Options) *tagger.Model {
	weights := make([]float32, len(t.sum))
	for i, v := range t.sum {
		weights[i] = float32(v / math.Max(1, float64(t.averaged)))
	}
	rows := len(t.keys) * t.n
	for i := range weights[:rows] {
		weights[i] *= float32(1 - max(0, o.Drop)*o.Shrink)
	}
	trans := weights[rows:]
	for a := range t.n {
		for b := range t.n {
			if !tagger.Follows(tagger.Label(a), tagger.Label(b)) {
				trans[a*t.n+b] = -1e6
			}
		}
	}
	return tagger.New(kinds, t.keys, weights[:rows], trans, o.Cut)
}
