package main

import (
	"encoding/json"
	"fmt"

	"lacuna/cmd/internal/lines"
	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/lang/all"
	"lacuna/compare/lexicon"
	"lacuna/compare/segment"
	"lacuna/sources/page"
)

type pairText struct {
	Title  string `json:"title"`
	Text   string `json:"text"`
	Lang   string `json:"lang"`
	Date   string `json:"date"`
	Outlet string `json:"outlet"`
}

type pairRequest struct {
	ID     json.RawMessage `json:"id"`
	Task   string          `json:"task"`
	A      *pairText       `json:"a"`
	B      *pairText       `json:"b"`
	Probes []pairProbe     `json:"probes"`
}

// pairProbe is a span of A's text in code points.
type pairProbe struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
}

type pairSpan struct {
	Start   *int          `json:"start,omitempty"`
	End     *int          `json:"end,omitempty"`
	Covered bool          `json:"covered"`
	Score   float64       `json:"score"`
	Match   *compare.Span `json:"match"`
}

type pairAnswer struct {
	ID         json.RawMessage `json:"id"`
	OffsetUnit string          `json:"offset_unit"`
	Sentences  []pairSpan      `json:"a_sentences"`
	Spans      []pairSpan      `json:"a_spans"`
	Probes     []pairSpan      `json:"probes,omitempty"`
	Same       bool            `json:"same"`
	Score      float64         `json:"score"`
	Findings   []pairFinding   `json:"findings"`
}

// pairFinding is a sentence of A that B does not report.
type pairFinding struct {
	Standing   compare.Standing `json:"standing"`
	Quote      string           `json:"quote"`
	Confidence float64          `json:"confidence"`
	Nearest    string           `json:"nearest,omitempty"`
}

// pairs answers the diff protocol.
func pairs() lines.Answer {
	lex := lexicon.Default()
	return func(line []byte) (any, error) {
		var q pairRequest
		if err := json.Unmarshal(line, &q); err != nil {
			return nil, err
		}
		if q.A == nil || q.B == nil {
			return nil, fmt.Errorf(`want both "a" and "b"`)
		}
		a, err := q.A.document()
		if err != nil {
			return nil, fmt.Errorf("a: %w", err)
		}
		b, err := q.B.document()
		if err != nil {
			return nil, fmt.Errorf("b: %w", err)
		}
		probes, err := byteProbes(q.A.Text, q.Probes, len(a.Title)+1)
		if err != nil {
			return nil, err
		}
		words := align.NewWords(lex)
		if q.Task == "same" {
			var p align.Pair
			p.Same, p.Score = words.Same(a, b)
			return answerPair(q.ID, a, b, p), nil
		}
		return answerPair(q.ID, a, b, words.Pair(a, b, probes)), nil
	}
}

func (t *pairText) document() (*compare.Document, error) {
	day, err := optionalDay(t.Date)
	if err != nil {
		return nil, err
	}
	l := t.Lang
	if l == "" {
		l = page.Language(t.Text)
	}
	pack, _ := all.Get(l)
	d := segment.Text(t.Title, t.Text, l, day, pack)
	d.Outlet = t.Outlet
	return d, nil
}

// byteProbes turns code points of text into bytes of a document whose body
// begins at shift.
func byteProbes(text string, in []pairProbe, shift int) ([]align.Probe, error) {
	if len(in) == 0 {
		return nil, nil
	}
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	out := make([]align.Probe, len(in))
	for i, p := range in {
		if p.Start < 0 || p.End < p.Start || p.End >= len(at) {
			return nil, fmt.Errorf("probe %d: span %d to %d is not within the text", i+1, p.Start, p.End)
		}
		out[i] = align.Probe{Span: compare.Span{Start: at[p.Start] + shift, End: at[p.End] + shift}, Kind: p.Kind}
	}
	return out, nil
}

func answerPair(id json.RawMessage, a, b *compare.Document, p align.Pair) pairAnswer {
	out := pairAnswer{ID: id, OffsetUnit: "byte", Same: p.Same, Score: p.Score, Sentences: []pairSpan{}, Spans: []pairSpan{}, Findings: []pairFinding{}}
	sa, sb := len(a.Title)+1, len(b.Title)+1
	for _, c := range p.Sentences {
		if c.Start < sa {
			continue
		}
		out.Sentences = append(out.Sentences, spanOf(c, sa, sb, true))
		if !c.Covered {
			out.Findings = append(out.Findings, pairFinding{Standing: compare.Omitted, Quote: a.Quote(c.Span), Confidence: 1 - c.Score})
		}
	}
	for _, c := range p.Spans {
		if c.Start >= sa {
			out.Spans = append(out.Spans, spanOf(c, sa, sb, true))
		}
	}
	for _, c := range p.Probes {
		out.Probes = append(out.Probes, spanOf(c, sa, sb, false))
	}
	return out
}

// spanOf is a coverage with offsets into the texts as they were given. A match
// in B's title has none.
func spanOf(c align.Coverage, sa, sb int, place bool) pairSpan {
	s := pairSpan{Covered: c.Covered, Score: c.Score}
	if place {
		from, to := c.Start-sa, c.End-sa
		s.Start, s.End = &from, &to
	}
	if c.Match != nil && c.Match.Start >= sb {
		s.Match = &compare.Span{Start: c.Match.Start - sb, End: c.Match.End - sb}
	}
	return s
}
