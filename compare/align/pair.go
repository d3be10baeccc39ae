package align

import (
	"lacuna/compare"
	"lacuna/compare/align/coverage"
	"lacuna/compare/lexicon"
)

// Coverage answers whether B reports a span of A. Score is the confidence that
// it does; Match is the span of B that does, nil when none does.
type Coverage struct {
	compare.Span
	Covered bool
	Score   float64
	Match   *compare.Span
}

// Probe asks about a given span of A's text.
type Probe struct {
	compare.Span
	Kind string // event, participant, place, time, object, report, sentence
}

// Pair is the answer for two documents: each sentence of A, finer spans of A,
// the probes in their order, and whether both report one event.
type Pair struct {
	Sentences []Coverage
	Spans     []Coverage
	Probes    []Coverage
	Same      bool
	Score     float64
}

// Pair compares two documents. Offsets count bytes of Document.Text. Of the
// documents only Lang, Text and Sentences are looked at.
func (w *Words) Pair(a, b *compare.Document, probes []Probe) Pair {
	if bothEnglish(a, b) {
		return english(a, b, probes)
	}
	al := w.lex.Align(w.texts(a), w.texts(b))
	var p Pair
	for i, s := range a.Sentences {
		c := Coverage{Span: s.Span}
		row := al.Rows[i]
		c.Score, c.Covered = row.Confidence, row.Confidence >= covered
		if c.Covered && row.Best >= 0 {
			m := b.Sentences[row.Best].Span
			c.Match = &m
		}
		p.Sentences = append(p.Sentences, c)
	}
	for _, q := range probes {
		p.Probes = append(p.Probes, probe(q, p.Sentences))
	}
	p.Score = share(p.Sentences)
	p.Same = p.Score >= covered
	return p
}

// Same tells only whether both documents report one event, and how surely.
func (w *Words) Same(a, b *compare.Document) (bool, float64) {
	if !bothEnglish(a, b) {
		p := w.Pair(a, b, nil)
		return p.Same, p.Score
	}
	s := coverage.Same(coverage.NewText(a), coverage.NewText(b))
	return s >= covered, s
}

func bothEnglish(a, b *compare.Document) bool { return a.Lang == "en" && b.Lang == "en" }

func (w *Words) texts(d *compare.Document) []lexicon.Text {
	out := make([]lexicon.Text, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = w.gloss(compare.Passage{Doc: d, Span: s.Span})
	}
	return out
}

// probe is the surest of the sentences a probe overlaps by half of either.
func probe(q Probe, sentences []Coverage) Coverage {
	out := Coverage{Span: q.Span}
	for _, s := range sentences {
		n := min(q.End, s.End) - max(q.Start, s.Start)
		if n > 0 && (2*n >= q.Len() || 2*n >= s.Len()) && (out.Match == nil && !out.Covered || s.Score > out.Score) {
			out.Covered, out.Score, out.Match = s.Covered, s.Score, s.Match
		}
	}
	return out
}

// share is the mean score of the sentences.
func share(cs []Coverage) float64 {
	if len(cs) == 0 {
		return 0
	}
	sum := 0.0
	for _, c := range cs {
		sum += c.Score
	}
	return sum / float64(len(cs))
}
