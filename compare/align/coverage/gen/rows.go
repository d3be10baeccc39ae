package main

import (
	"lacuna/compare"
	"lacuna/compare/align/coverage"
	"lacuna/compare/align/coverage/internal/trees"
	"lacuna/compare/lang/en"
	"lacuna/compare/segment"
)

// sample is a question with its gold answer.
type sample struct {
	task, topic, group, kind string
	unit                     string // pair and chain
	hit                      bool   // the match lies in a sentence that reports it
	trees.Case
}

// texts makes documents ready once.
type texts struct {
	done map[string]*coverage.Text
	own  bool // ask about the spans that coverage finds instead of the given ones
}

func (t *texts) get(s string) *coverage.Text {
	if x, ok := t.done[s]; ok {
		return x
	}
	x := coverage.NewText(segment.Text("", s, "en", "", en.Pack()))
	t.done[s] = x
	return x
}

// samples describes every question of the pairs.
func samples(ps []pair, t *texts) []sample {
	var out []sample
	for _, p := range ps {
		s := coverage.Compare(t.get(p.A), t.get(p.B))
		ta, tb := offsets(p.A), offsets(p.B)
		for i, q := range p.Probes {
			u := p.Units[i]
			ask := coverage.Question{Span: compare.Span{Start: ta[q.Start] + 1, End: ta[q.End] + 1}, Kind: q.Kind}
			if t.own {
				ask = nearest(t.get(p.A).Questions(), ask)
			}
			f, m := s.Features(ask, nil)
			x := sample{task: p.Task, topic: p.Topic, group: p.Group, kind: q.Kind, unit: p.ID + u.Kind + u.Chain, Case: trees.Case{Row: f, Weight: 1}}
			if u.Covered {
				x.Yes = 1
			}
			for _, e := range u.Evidence {
				x.hit = x.hit || m.Len() > 0 && min(m.End-1, tb[e[1]]) > max(m.Start-1, tb[e[0]])
			}
			out = append(out, x)
		}
	}
	return out
}

// offsets is the byte offset of each code point, and of the end.
func offsets(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// nearest is the smallest question that holds half of q; q itself when there is
// none.
func nearest(qs []coverage.Question, q coverage.Question) coverage.Question {
	best := q
	found := false
	for _, x := range qs {
		if 2*(min(x.End, q.End)-max(x.Start, q.Start)) >= q.Len() && (!found || x.Len() < best.Len()) {
			best, found = x, true
		}
	}
	return best
}
