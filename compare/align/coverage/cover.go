package coverage

import "lacuna/compare"

// Question is a span of A's text and its kind: event, participant, place, time,
// object or report; another kind is taken for an event.
type Question struct {
	compare.Span
	Kind string
}

// Answer says how surely B reports what was asked about (0..1, calibrated) and
// the sentence of B that most likely does; an empty Match is none.
type Answer struct {
	Score float64
	Match compare.Span
}

// Sides is two texts side by side, to be asked about by one goroutine at a time.
type Sides struct{ p *pair }

// Compare puts two texts side by side.
func Compare(a, b *Text) Sides { return Sides{newPair(a, b)} }

// Ask answers a question.
func (s Sides) Ask(q Question) Answer {
	f, m := s.Features(q, make([]float32, 0, 128))
	w := trained().event
	if entities[q.Kind] {
		w = trained().entity
	}
	return Answer{Score: settle(w.Chance(f)), Match: m}
}

// settle draws a chance towards doubt without changing sides: among texts that
// may tell of one story or of two alike, the trees, which saw more of the
// former, are too sure.
func settle(p float64) float64 {
	if p < .5 {
		return .92 * p
	}
	return .5 + .7*(p-.5)
}

var entities = map[string]bool{Participant: true, Place: true, Time: true, Object: true, Report: true}

// Features appends the features of a question, as Features names them, and
// gives the sentence of B most likely to answer it.
func (s Sides) Features(q Question, f []float32) ([]float32, compare.Span) {
	f, at := s.p.features(s.p.question(q.Span, q.Kind), f)
	if at < 0 {
		return f, compare.Span{}
	}
	return f, s.p.b.spans[at]
}
