package align

import (
	"lacuna/compare"
)

// agreeing is how alike the words around two figures must be for the figures to
// count one thing.
const agreeing = .5

// rival is the figure of another account that counts what c counts and gives
// another value: of one unit, with the like words right around it.
func (g *Aligner) rival(c clause, in []compare.Passage) (compare.Passage, bool) {
	if len(in) == 0 {
		return compare.Passage{}, false
	}
	from := around(c.passage())
	best, at, ties := 0.0, -1, 0
	for i, p := range in {
		to := around(p)
		score := min(g.Match.Find(from, []compare.Passage{to}).Score, g.Match.Find(to, []compare.Passage{from}).Score)
		switch {
		case score > best:
			best, at, ties = score, i, 0
		case score == best:
			ties++
		}
	}
	if at < 0 || best < agreeing || ties > 0 {
		return compare.Passage{}, false
	}
	return in[at], true
}

// takeFigure marks every place where an account gives the figure at p.
func takeFigure(p compare.Passage, a compare.Account, taken map[compare.Passage]bool) {
	for _, d := range a.Own {
		for _, m := range d.Mentions {
			if m.Counts() && d.Quote(m.Span) == p.Quote() {
				taken[compare.Passage{Doc: d, Span: m.Span}] = true
			}
		}
	}
}

// states tells whether an account gives a figure anywhere.
func states(a compare.Account, n compare.Norm) bool {
	for _, d := range a.Own {
		for _, m := range d.Mentions {
			if m.Counts() && m.Norm.Value == n.Value && m.Norm.Unit == n.Unit {
				return true
			}
		}
	}
	return false
}

// around is the piece of a sentence in which a figure stands: from the mark
// before it to the mark after it, or the figure before and the figure after.
func around(p compare.Passage) compare.Passage {
	out := compare.Passage{Doc: p.Doc}
	for _, s := range p.Doc.Sentences {
		if s.Holds(p.Span) {
			out.Span = s.Span
		}
	}
	for _, m := range p.Doc.Mentions {
		if m.Counts() && m.End <= p.Span.Start && m.End > out.Span.Start {
			out.Span.Start = m.End
		}
	}
	text := p.Doc.Text[out.Span.Start:out.Span.End]
	for i, r := range text {
		at := out.Span.Start + i
		switch r {
		case ',', '，', '、', ';', '；':
			if at < p.Span.Start {
				out.Span.Start = at + len(string(r))
			} else if at >= p.Span.End {
				out.Span.End = at
				return out
			}
		}
	}
	return out
}
