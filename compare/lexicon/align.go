package lexicon

import "math"

// Alignment sets the sentences of one text against those of another.
type Alignment struct {
	Scores [][]float64 // by sentence of A, by sentence of B: how alike, 0..1
	Rows   []Row       // one for each sentence of A
}

// Row tells whether and where B reports a sentence of A.
type Row struct {
	Confidence float64 // 0..1 that B reports the sentence
	Best       int     // the sentence of B most likely to; -1 when B has none
	Assigned   bool    // Best is the one-to-one partner
	Signals    Signals // what Confidence is drawn from
	Match      Match   // how far Best covers the sentence, with the terms they share
}

// Align sets each sentence of a against each of b. Confidence is calibrated: of
// the rows at .8 about four in five are reported.
func (l *Lexicon) Align(a, b []Text) Alignment {
	g := newGrid(a, b)
	al := Alignment{Scores: g.score, Rows: make([]Row, len(a))}
	for i := range a {
		al.Rows[i] = g.row(i)
		if j := al.Rows[i].Best; j >= 0 {
			al.Rows[i].Match.Terms = terms(a[i], b[j], g.b, int32(j))
		}
	}
	return al
}

// grid holds everything confidence is drawn from.
type grid struct {
	texts   []Text
	a, b    *pool
	ab, ba  []coverage  // a by every b; b by every a
	score   [][]float64 // geometric mean of both coverages
	partner []int       // one-to-one assignment of rows
	formal  bool        // a side has no glosses
}

func newGrid(a, b []Text) *grid {
	g := &grid{texts: a, a: newPool(a), b: newPool(b)}
	g.ab, g.ba = g.b.coverAll(a), g.a.coverAll(b)
	g.score = make([][]float64, len(a))
	for i := range a {
		g.score[i] = make([]float64, len(b))
		for j := range b {
			g.score[i][j] = math.Sqrt(share(g.ab[i], j) * share(g.ba[j], i))
		}
	}
	g.partner = assign(g.score)
	g.formal = len(a) > 0 && !bare(a[0], g.b)
	return g
}

func (p *pool) coverAll(list []Text) []coverage {
	out := make([]coverage, len(list))
	for i, t := range list {
		out[i] = p.cover(t, bare(t, p))
	}
	return out
}

// share is the covered share of a text.
func share(c coverage, j int) float64 {
	if c.total == 0 {
		return 0
	}
	return min(1, float64(c.mass[j]/c.total))
}

// row decides on one sentence of A.
func (g *grid) row(i int) Row {
	best := -1
	for j, s := range g.score[i] {
		if best < 0 || s > g.score[i][best] {
			best = j
		}
	}
	if p := g.partner[i]; p >= 0 && best >= 0 && g.score[i][p] >= .8*g.score[i][best] {
		best = p
	}
	if best < 0 {
		return Row{Best: -1}
	}
	r := Row{Best: best, Assigned: g.partner[i] == best}
	r.Match.Score = share(g.ab[i], best)
	r.Signals = g.signals(i, best)
	r.Confidence = g.confidence(r.Signals)
	return r
}
