package coverage

import (
	"math"
	"sync"

	"lacuna/compare/align/coverage/internal/senses"
)

// table is the embedded table of words; it is checked by the package's tests.
var table = sync.OnceValue(func() *senses.Table {
	t, err := senses.Default()
	if err != nil {
		panic(err)
	}
	return t
})

// link is how a term of A stands to the terms of B.
type link struct {
	same   int32 // the same word; -1
	kin    float32
	kinTo  int32
	near   float32 // nearest in meaning of the others
	nearTo int32
	next   float32 // second nearest
	free   float32 // nearest of those that are no words of A
	freeTo int32
	top    [4]twin // the nearest of all but the same word, nearest first
}

// row is how a sentence of A stands to B.
type row struct {
	held, best, cos, back float32 // share in B; in the best sentence; its cosine; share of that sentence in A
	names, soft           float32
	length                float32
	to                    int // the best sentence of B; -1
}

// pair is two texts side by side.
type pair struct {
	lex    *senses.Table
	a, b   *Text
	links  []link
	known  []int32   // for each term of B the same term of A; -1
	here   []int32   // for each term of A the last sentence asked about that has it, plus one
	marked int       // that sentence, plus one
	places int       // places of a term that are looked at
	backed []int32   // for each term of B the term of A nearest to it
	back   []float32 // how near it is
	rows   []row
	whole  []float32
	times  []float32
	twins  []twin // of A, once asked for
	begin  []float32
}

// widest bounds the number of word pairs whose vectors are compared.
const widest = 1 << 21

// In texts of more than long tokens only few places of a term are looked at.
const (
	long = 8000
	few  = 4
)

func newPair(a, b *Text) *pair {
	p := &pair{lex: table(), a: a, b: b, places: most}
	if len(a.tokens)+len(b.tokens) > long {
		p.places = few
	}
	p.here = make([]int32, len(a.terms))
	p.link()
	p.sentences()
	p.whole = p.both()
	p.times = p.calendar()
	p.whole = append(p.whole, p.style()...)
	p.begin = append(p.lead(), p.reverse()...)
	return p
}

func (p *pair) link() {
	p.links = make([]link, len(p.a.terms))
	p.backed = make([]int32, len(p.b.terms))
	back := make([]float32, len(p.b.terms))
	p.back = back
	for j := range p.backed {
		p.backed[j] = -1
	}
	p.known = make([]int32, len(p.b.terms))
	for j := range p.known {
		p.known[j] = -1
		if i, ok := p.a.index[p.b.terms[j].key]; ok {
			p.known[j] = i
		}
	}
	width := min(len(p.b.terms), widest/max(1, len(p.a.terms)))
	for i := range p.a.terms {
		x := &p.a.terms[i]
		l := link{same: -1, kinTo: -1, nearTo: -1, freeTo: -1}
		if j, ok := p.b.index[x.key]; ok {
			l.same = j
		}
		for j := range width {
			y := &p.b.terms[j]
			if x.id < 0 || y.id < 0 || int32(j) == l.same {
				continue
			}
			v := p.lex.Near(x.id, y.id)
			l.take(v, int32(j), p.known[j] >= 0)
			if v > back[j] {
				back[j], p.backed[j] = v, int32(i)
			}
		}
		p.b.eachKin(p.lex, x.id, func(j int32, v float32) {
			if j != l.same {
				l.rank(twin{j, v * .9})
			}
			if j != l.same && (v > l.kin || v == l.kin && j < l.kinTo) {
				l.kin, l.kinTo = v, j
			}
		})
		p.links[i] = l
	}
}

func (l *link) take(v float32, j int32, taken bool) {
	switch {
	case v > l.near:
		l.next, l.near, l.nearTo = l.near, v, j
	case v > l.next:
		l.next = v
	}
	l.rank(twin{j, v})
	if !taken && v > l.free {
		l.free, l.freeTo = v, j
	}
}

// rank puts c among the nearest.
func (l *link) rank(c twin) {
	for k := range l.top {
		if l.top[k].to == c.to && l.top[k].v > 0 {
			l.top[k].v = max(l.top[k].v, c.v)
			return
		}
		if c.v > l.top[k].v {
			c, l.top[k] = l.top[k], c
		}
	}
}

// soft is how well a term of A is met in B by any word.
func (l *link) soft() float32 {
	if l.same >= 0 {
		return 1
	}
	return max(l.kin*.9, l.near)
}

func (p *pair) sentences() {
	sum := make([]float32, len(p.b.spans))
	mass := p.b.masses()
	for i := range p.a.spans {
		p.rows = append(p.rows, p.row(i, sum, mass))
	}
}

// masses is for each sentence the weight of its words.
func (t *Text) masses() []float32 {
	out := make([]float32, len(t.spans))
	for i := range t.tokens {
		out[t.tokens[i].sentence] += t.tokens[i].weight
	}
	return out
}

func (p *pair) row(i int, sum, mass []float32) row {
	clear(sum)
	r := row{to: -1}
	var all, held, soft, names, known float32
	seen := map[int32]bool{}
	var touched []int
	for _, w := range p.a.sentence(i) {
		if w.term < 0 || seen[w.term] {
			continue
		}
		seen[w.term] = true
		all += w.weight
		l := &p.links[w.term]
		soft += w.weight * l.soft()
		if w.name {
			names++
		}
		if l.same < 0 {
			continue
		}
		held += w.weight
		if w.name {
			known++
		}
		last := -1
		for _, at := range p.b.terms[l.same].at {
			if s := p.b.tokens[at].sentence; s != last {
				sum[s] += w.weight
				touched = append(touched, s)
				last = s
			}
		}
	}
	r.length = float32(len(seen))
	if all == 0 {
		return r
	}
	r.held, r.soft, r.names = held/all, soft/all, ratio(known, names)
	for _, s := range touched {
		if c := sum[s] / float32(math.Sqrt(float64(all*max(mass[s], .1)))); c > r.cos || c == r.cos && s < r.to {
			r.cos, r.to, r.back = c, s, sum[s]/max(mass[s], .1)
		}
		r.best = max(r.best, sum[s]/all)
	}
	return r
}

// ratio is n of d; of nothing it is -1.
func ratio(n, d float32) float32 {
	if d == 0 {
		return -1
	}
	return n / d
}
