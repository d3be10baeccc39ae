package align

import (
	"lacuna/compare"
	"lacuna/compare/align/coverage"
)

// english compares two English documents.
func english(a, b *compare.Document, probes []Probe) Pair {
	text := coverage.NewText(a)
	s := coverage.Compare(text, coverage.NewText(b))
	var p Pair
	for _, q := range text.Questions() {
		p.Spans = append(p.Spans, ask(s, q))
	}
	p.Sentences = bySentence(a, p.Spans)
	for _, q := range probes {
		if q.Kind == "sentence" {
			p.Probes = append(p.Probes, probe(q, p.Sentences))
			continue
		}
		p.Probes = append(p.Probes, ask(s, coverage.Question{Span: q.Span, Kind: q.Kind}))
	}
	p.Score = s.Same()
	p.Same = p.Score >= covered
	return p
}

func ask(s coverage.Sides, q coverage.Question) Coverage {
	x := s.Ask(q)
	c := Coverage{Span: q.Span, Score: x.Score, Covered: x.Score >= covered}
	if c.Covered && x.Match.Len() > 0 {
		c.Match = &x.Match
	}
	return c
}

// bySentence gives each sentence of a the mean score of the spans in it, and the
// match of the surest of them.
func bySentence(a *compare.Document, spans []Coverage) []Coverage {
	out := make([]Coverage, len(a.Sentences))
	i := 0
	for k, s := range a.Sentences {
		c := Coverage{Span: s.Span}
		n, best := 0, 0.0
		for ; i < len(spans) && spans[i].Start < s.End; i++ {
			n++
			c.Score += spans[i].Score
			if spans[i].Match != nil && spans[i].Score > best {
				best, c.Match = spans[i].Score, spans[i].Match
			}
		}
		c.Score /= float64(max(1, n))
		if c.Covered = c.Score >= covered; !c.Covered {
			c.Match = nil
		}
		out[k] = c
	}
	return out
}
