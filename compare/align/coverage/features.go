package coverage

import (
	"math"
	"strings"

	"lacuna/compare"
)

// Kinds of question.
const (
	Event       = "event"
	Participant = "participant"
	Place       = "place"
	Time        = "time"
	Object      = "object"
	Report      = "report"
)

// question is a span of A with what was found out about it.
type question struct {
	kind     string
	from, to int // tokens of A
	head     int // token; -1 when the span holds no word
}

var prepositions = fields("in on at of to for into out up off down over with by from as about against")

func fields(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// question finds the head of a span: the content word before the first
// preposition, else the last one.
func (p *pair) question(s compare.Span, kind string) question {
	q := question{kind: kind, head: -1}
	q.from, q.to = p.a.within(s)
	q.to = min(q.to, q.from+sight)
	for i := q.from; i < q.to; i++ {
		w := &p.a.tokens[i]
		if q.head >= 0 && i > q.from && prepositions[w.Lower] && kind != Time {
			break
		}
		if w.term >= 0 {
			q.head = i
		}
	}
	if q.head < 0 && q.from < q.to {
		q.head = q.to - 1
	}
	return q
}

// Features names what a question is described by, in order.
func Features() []string {
	return append(append(append(append([]string{}, headNames...), aroundNames...), entityNames...), append(append(append([]string{}, clauseNames...), rowNames...), wholeNames...)...)
}

// features appends what is known of q to f, and the sentence of B most likely
// to answer it (-1: none).
func (p *pair) features(q question, f []float32) ([]float32, int) {
	if q.head < 0 {
		return append(f, make([]float32, len(headNames)+len(aroundNames)+len(entityNames)+len(clauseNames)+len(rowNames)+len(wholeNames))...), -1
	}
	f = p.head(q, f)
	f, at := p.around(q, f)
	f = p.entity(q, f)
	f = p.clause(q, f)
	f = p.sentenceOf(q, f)
	if at < 0 {
		at = p.rows[p.a.tokens[q.head].sentence].to
	}
	return append(f, p.whole...), at
}

var rowNames = []string{"s.held", "s.best", "s.cos", "s.back", "s.names", "s.soft", "s.index", "s.rank"}

func (p *pair) sentenceOf(q question, f []float32) []float32 {
	w := &p.a.tokens[q.head]
	r := &p.rows[w.sentence]
	return append(f, r.held, r.best, r.cos, r.back, r.names, r.soft, float32(w.sentence),
		float32(w.rank)/max(1, r.length))
}

var headNames = []string{"same", "kin", "near", "next", "free", "mutual", "weight", "verb", "sort", "sort verb", "known",
	"count A", "count B", "lead A", "lead B", "ing", "ed", "plural", "upper", "words", "share", "share soft", "best word"}

// head is about the words asked about.
func (p *pair) head(q question, f []float32) []float32 {
	w := &p.a.tokens[q.head]
	l := &link{same: -1, nearTo: -1}
	countA, countB, leadA, leadB := float32(0), float32(0), float32(0), float32(0)
	if w.term >= 0 {
		l = &p.links[w.term]
		x := &p.a.terms[w.term]
		countA, leadA = float32(x.count), bit(p.a.tokens[x.at[0]].sentence == 0)
		if l.same >= 0 {
			y := &p.b.terms[l.same]
			countB, leadB = float32(y.count), bit(p.b.tokens[y.at[0]].sentence == 0)
		}
	}
	mutual := bit(w.term >= 0 && l.nearTo >= 0 && p.backed[l.nearTo] == w.term)
	sort := p.lex.Sort(w.id)
	n, share, soft, best := p.mention(q)
	return append(f, bit(l.same >= 0), l.kin, l.near, l.next, l.free, mutual, coarse(w.weight), coarse(p.lex.Verb(w.id)), float32(sort), bit(sort >= 30 && sort <= 44), bit(w.id >= 0),
		countA, countB, leadA, leadB, ends(w.Lower, "ing"), ends(w.Lower, "ed"), ends(w.Lower, "s"), bit(w.Upper), n, share, soft, best)
}

// mention is about all content words asked about: their number, the share of
// their weight that stands in B, softly too, and the best met word but the head.
func (p *pair) mention(q question) (n, share, soft, best float32) {
	var all float32
	best = -1
	for i := q.from; i < q.to; i++ {
		w := &p.a.tokens[i]
		if w.term < 0 {
			continue
		}
		l := &p.links[w.term]
		n++
		all += w.weight
		soft += w.weight * l.soft()
		if l.same >= 0 {
			share += w.weight
		}
		if i != q.head {
			best = max(best, l.soft())
		}
	}
	return n, ratio(share, all), ratio(soft, all), best
}

func bit(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func ends(w, suffix string) float32 {
	return bit(len(w) > len(suffix)+2 && strings.HasSuffix(w, suffix))
}

// coarse rounds to tenths, lest a value tell which word it is of.
func coarse(x float32) float32 { return float32(math.Round(float64(x)*10)) / 10 }
