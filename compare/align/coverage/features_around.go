package coverage

var aroundNames = []string{"there", "there near", "there names", "there back", "there cos", "like", "like near", "like names", "like v", "prev", "prev2", "next1", "next2",
	"name before", "name after", "bigram", "bigram after", "window", "joint", "joint v", "joint near", "joint names", "joint cos"}

// reach is the number of content words on either side that count as near.
const reach = 5

// sight is the number of tokens on either side that are looked at.
const sight = 80

// about is the tokens of the sentence within sight of a token.
func (t *Text) about(at int) []token {
	s := t.tokens[at].sentence
	return t.tokens[max(t.first[s], at-sight):min(t.first[s+1], at+sight)]
}

// spot is how well one place of B agrees with the surroundings of a question.
type spot struct {
	there, near, names, back, cos float32
	at                            int // sentence of B
}

var nowhere = spot{-1, -1, -1, -1, -1, -1}

func (s spot) better(t spot) bool {
	a, b := s.there+s.near+s.cos, t.there+t.near+t.cos
	return a > b || a == b && s.at < t.at
}

// around is about the words near the ones asked about, in A and in B.
func (p *pair) around(q question, f []float32) ([]float32, int) {
	w := &p.a.tokens[q.head]
	exact, like, v := nowhere, nowhere, float32(0)
	near := p.neighbours(q)
	var l *link
	if w.term >= 0 {
		l = &p.links[w.term]
		if l.same >= 0 {
			exact = p.bestSpot(l.same, q, near)
		}
		to := l.nearTo
		v = l.near
		if l.kin*.9 > l.near {
			to, v = l.kinTo, l.kin*.9
		}
		if to >= 0 {
			like = p.bestSpot(to, q, near)
		}
	}
	f = append(f, exact.there, exact.near, exact.names, exact.back, exact.cos, like.there, like.near, like.names, v)
	f = append(f, p.beside(q, -1, 1), p.beside(q, -1, 2), p.beside(q, 1, 1), p.beside(q, 1, 2), p.nameBeside(q, -1), p.nameBeside(q, 1))
	f = append(f, p.bigram(q, -1), p.bigram(q, 1), p.window(near))
	f, joint := p.joint(l, q, near, f)
	switch {
	case exact.at >= 0:
		return f, exact.at
	case joint >= 0:
		return f, joint
	}
	return f, -1
}

// joint is about the word of B that is both near in meaning and in like
// surroundings; the same word does not count.
func (p *pair) joint(l *link, q question, near []int, f []float32) ([]float32, int) {
	best, value, v := nowhere, float32(0), float32(0)
	if l != nil {
		for _, c := range l.top {
			if c.v < .15 {
				continue
			}
			s := p.bestSpot(c.to, q, near)
			if x := c.v * (.2 + max(0, s.near) + .5*max(0, s.there) + .3*max(0, s.cos)); x > value {
				best, value, v = s, x, c.v
			}
		}
	}
	return append(f, value, v, best.near, best.names, best.cos), best.at
}

// neighbours are the tokens with content within reach of the question.
func (p *pair) neighbours(q question) []int {
	var out []int
	s := p.a.tokens[q.head].sentence
	for _, d := range []int{-1, 1} {
		i := q.from - 1
		if d > 0 {
			i = q.to
		}
		for n, steps := 0, 0; n < reach && steps < sight && i >= p.a.first[s] && i < p.a.first[s+1]; i, steps = i+d, steps+1 {
			if p.a.tokens[i].term >= 0 {
				out = append(out, i)
				n++
			}
		}
	}
	return out
}

// bestSpot is the place of a term of B whose surroundings agree best.
func (p *pair) bestSpot(t int32, q question, near []int) spot {
	best := nowhere
	at := p.b.terms[t].at
	for _, at := range at[:min(len(at), p.places)] {
		if s := p.spot(int(at), q, near); s.better(best) {
			best = s
		}
	}
	return best
}

func (p *pair) spot(at int, q question, near []int) spot {
	s := spot{at: p.b.tokens[at].sentence}
	there := p.b.about(at)
	rank := p.b.tokens[at].rank
	var all, held, close, names, known float32
	for _, i := range near {
		w := &p.a.tokens[i]
		all += w.weight
		names += bit(w.name)
		to := p.links[w.term].same
		if to < 0 {
			continue
		}
		d := distance(there, to, rank)
		if d < 0 {
			continue
		}
		held += w.weight
		known += bit(w.name)
		if d <= reach {
			close += w.weight
		}
	}
	s.there, s.near, s.names = ratio(held, all), ratio(close, all), ratio(known, names)
	s.cos, s.back = p.compare(p.a.tokens[q.head].sentence, there)
	return s
}

// distance is how many content words a term stands from rank; -1: not there.
func distance(there []token, term int32, rank int) int {
	best := -1
	for i := range there {
		if w := &there[i]; w.term == term {
			d := max(w.rank-rank, rank-w.rank)
			if best < 0 || d < best {
				best = d
			}
		}
	}
	return best
}

// compare is the share of B's sentence in A's (and that of A's words there).
func (p *pair) compare(s int, there []token) (cos, back float32) {
	p.mark(s)
	var all, held float32
	for i := range there {
		w := &there[i]
		all += w.weight
		if w.term >= 0 && p.known[w.term] >= 0 && p.here[p.known[w.term]] == int32(s)+1 {
			held += w.weight
		}
	}
	length := p.rows[s].length
	return held / (1 + length), ratio(held, all)
}

// mark notes which terms of A sentence s has.
func (p *pair) mark(s int) {
	if p.marked == s+1 {
		return
	}
	p.marked = s + 1
	for _, w := range p.a.sentence(s) {
		if w.term >= 0 {
			p.here[w.term] = int32(s) + 1
		}
	}
}

// beside tells whether the nth content word before or after the question
// stands in B: its softness, -1 when there is none.
func (p *pair) beside(q question, d, n int) float32 {
	i := p.side(q, d, n, false)
	if i < 0 {
		return -1
	}
	return p.links[p.a.tokens[i].term].soft()
}

// nameBeside is the same for the nearest name.
func (p *pair) nameBeside(q question, d int) float32 {
	i := p.side(q, d, 1, true)
	if i < 0 {
		return -1
	}
	return bit(p.links[p.a.tokens[i].term].same >= 0)
}

// side is the nth content word (or name) of the sentence on a side; -1: none.
func (p *pair) side(q question, d, n int, names bool) int {
	s := p.a.tokens[q.head].sentence
	i := q.from - 1
	if d > 0 {
		i = q.to
	}
	for steps := 0; steps < sight && i >= p.a.first[s] && i < p.a.first[s+1]; i, steps = i+d, steps+1 {
		if w := &p.a.tokens[i]; w.term >= 0 && (!names || w.name) {
			if n--; n == 0 {
				return i
			}
		}
	}
	return -1
}

// bigram tells whether the head and the word beside it stand together in B.
func (p *pair) bigram(q question, d int) float32 {
	w := &p.a.tokens[q.head]
	i := p.side(q, d, 1, false)
	if i < 0 || w.term < 0 || p.links[w.term].same < 0 {
		return -1
	}
	to := p.links[p.a.tokens[i].term].same
	if to < 0 {
		return 0
	}
	at := p.b.terms[p.links[w.term].same].at
	for _, at := range at[:min(len(at), p.places)] {
		t := &p.b.tokens[at]
		if n := distance(p.b.about(int(at)), to, t.rank); n >= 0 && n <= 2 {
			return 1
		}
	}
	return 0
}

// window is the share of the neighbours that stand anywhere in B.
func (p *pair) window(near []int) float32 {
	var all, held float32
	for _, i := range near {
		w := &p.a.tokens[i]
		all += w.weight
		held += w.weight * p.links[w.term].soft()
	}
	return ratio(held, all)
}
