package coverage

import (
	"lacuna/compare"
	"lacuna/compare/align/coverage/internal/senses"
	"lacuna/compare/align/coverage/internal/words"
)

// token is a word in its place.
type token struct {
	words.Word
	id       senses.ID
	sentence int
	rank     int  // among the content words of the sentence; of a stop word, of the next one
	name     bool // part of a name, by its capital
	weight   float32
	term     int32 // index into Text.terms; -1: a stop word
}

// term is a content word of a text, all its tokens taken together.
type term struct {
	key    string
	id     senses.ID
	weight float32
	name   bool
	at     []int32 // tokens, at most most of them
	count  int
}

// Text is a document made ready to be asked about. It is read only and safe for
// concurrent use.
type Text struct {
	src    string
	tokens []token
	spans  []compare.Span // of the sentences
	first  []int          // first token of each sentence, and one past the last
	terms  []term
	index  map[string]int32
	mass   float32 // sum of the terms' weights
	byID   map[senses.ID]int32
	kin    map[senses.ID][]twin // the terms a word is kin of
}

// twin is another term of the same text and how near it lies.
type twin struct {
	to int32 // -1: none
	v  float32
}

// most is the number of places of a term that are remembered.
const most = 48

// NewText reads a document.
func NewText(d *compare.Document) *Text {
	lex := table()
	t := &Text{src: d.Text, index: map[string]int32{}}
	var buf []words.Word
	for i, s := range d.Sentences {
		buf = words.Read(d.Text, s.Start, s.End, buf[:0])
		t.spans = append(t.spans, s.Span)
		t.first = append(t.first, len(t.tokens))
		rank := 0
		for k, w := range buf {
			tok := token{Word: w, sentence: i, rank: rank, term: -1, id: senses.None}
			tok.name = w.Upper && !w.Stop && (k > 0 || s.Title)
			if !w.Stop {
				rank++
				t.add(lex, &tok)
			}
			t.tokens = append(t.tokens, tok)
		}
	}
	t.first = append(t.first, len(t.tokens))
	t.settle()
	t.relate(lex)
	return t
}

// add makes the token one of its term.
func (t *Text) add(lex *senses.Table, tok *token) {
	n, ok := t.index[tok.Key]
	if !ok {
		n = int32(len(t.terms))
		t.index[tok.Key] = n
		id := lex.Find(tok.Key)
		t.terms = append(t.terms, term{key: tok.Key, id: id, weight: .1 + lex.Rarity(id)})
	}
	x := &t.terms[n]
	x.count++
	x.name = x.name || tok.name
	if len(x.at) < most {
		x.at = append(x.at, int32(len(t.tokens)))
	}
	tok.term, tok.id, tok.weight = n, x.id, x.weight
}

// settle gives the first word of a sentence its name mark when the same word is
// a name elsewhere, and sums the weights.
func (t *Text) settle() {
	for i := range t.tokens {
		w := &t.tokens[i]
		if w.term >= 0 && w.Upper && !w.name && (t.terms[w.term].name || w.id == senses.None) {
			w.name = true
			t.terms[w.term].name = true
		}
	}
	for i := range t.terms {
		t.mass += t.terms[i].weight
	}
}

// has tells whether a content word stands in the text.
func (t *Text) has(key string) bool {
	_, ok := t.index[key]
	return ok
}

// sentence is the tokens of sentence i.
func (t *Text) sentence(i int) []token { return t.tokens[t.first[i]:t.first[i+1]] }

// within is the range of tokens that a span touches.
func (t *Text) within(s compare.Span) (from, to int) {
	lo, hi := 0, len(t.tokens)
	for lo < hi {
		if m := (lo + hi) / 2; t.tokens[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for to = lo; to < len(t.tokens) && t.tokens[to].Start < s.End; to++ {
	}
	return lo, to
}

// twins finds for each term the nearest other term of the text.
func (t *Text) twins(lex *senses.Table) []twin {
	out := make([]twin, len(t.terms))
	for i := range out {
		out[i].to = -1
	}
	width := min(len(t.terms), widest/max(1, len(t.terms)))
	for i := range width {
		for j := range i {
			v := lex.Near(t.terms[i].id, t.terms[j].id)
			out[i].take(int32(j), v)
			out[j].take(int32(i), v)
		}
	}
	for i := range t.terms {
		t.eachKin(lex, t.terms[i].id, func(j int32, v float32) {
			if j != int32(i) {
				out[i].take(j, v*.9)
				out[j].take(int32(i), v*.9)
			}
		})
	}
	return out
}

func (t *twin) take(to int32, v float32) {
	if v > t.v || v == t.v && v > 0 && to < t.to {
		*t = twin{to, v}
	}
}

// relate notes which words the text's terms are kin of.
func (t *Text) relate(lex *senses.Table) {
	t.byID, t.kin = make(map[senses.ID]int32, len(t.terms)), make(map[senses.ID][]twin, 8*len(t.terms))
	for i := range t.terms {
		id := t.terms[i].id
		if id < 0 {
			continue
		}
		t.byID[id] = int32(i)
		lex.Kin(id, func(to senses.ID, v float32) { t.kin[to] = append(t.kin[to], twin{int32(i), v}) })
	}
}

// eachKin calls f with the terms of the text that are kin of a word.
func (t *Text) eachKin(lex *senses.Table, id senses.ID, f func(j int32, v float32)) {
	if id < 0 {
		return
	}
	for _, k := range t.kin[id] {
		f(k.to, k.v)
	}
	lex.Kin(id, func(to senses.ID, v float32) {
		if j, ok := t.byID[to]; ok {
			f(j, v)
		}
	})
}
