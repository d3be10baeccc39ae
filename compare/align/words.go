package align

import (
	"slices"
	"sort"
	"sync"

	"lacuna/compare"
	"lacuna/compare/lexicon"
)

// Words matches by what words mean, through the lexicon. It is safe for
// concurrent use and remembers the glosses of the passages it has seen, so one
// Words serves one comparison.
type Words struct {
	lex     *lexicon.Lexicon
	glosses sync.Map // glossKey -> lexicon.Text
}

type glossKey struct {
	doc  *compare.Document
	span compare.Span
}

// NewWords is a matcher over a lexicon.
func NewWords(l *lexicon.Lexicon) *Words { return &Words{lex: l} }

// Find is the passage of in most likely to report a; the zero Match when in is
// empty.
func (w *Words) Find(a compare.Passage, in []compare.Passage) compare.Match {
	return w.FindAll([]compare.Passage{a}, in)[0]
}

// FindAll is Find for several spans set against the same passages.
func (w *Words) FindAll(a, in []compare.Passage) []compare.Match {
	out := make([]compare.Match, len(a))
	if len(in) == 0 {
		return out
	}
	for i, row := range w.lex.Align(w.all(a), w.all(in)).Rows {
		if row.Best >= 0 {
			out[i] = compare.Match{Passage: in[row.Best], Score: row.Confidence, Terms: row.Match.Terms}
		}
	}
	return out
}

func (w *Words) all(ps []compare.Passage) []lexicon.Text {
	out := make([]lexicon.Text, len(ps))
	for i, p := range ps {
		out[i] = w.gloss(p)
	}
	return out
}

func (w *Words) gloss(p compare.Passage) lexicon.Text {
	k := glossKey{p.Doc, p.Span}
	if t, ok := w.glosses.Load(k); ok {
		return t.(lexicon.Text)
	}
	t := w.lex.Gloss(p.Quote(), p.Doc.Lang)
	t.Units = slices.DeleteFunc(t.Units, func(u lexicon.Unit) bool { return u.Kind == lexicon.Word && inName(p, u.Span) })
	w.glosses.Store(k, t)
	return t
}

// inName tells whether a piece of a passage lies in a person's name, where
// characters and syllables mean nothing.
func inName(p compare.Passage, s compare.Span) bool {
	s.Start += p.Span.Start
	s.End += p.Span.Start
	i := sort.Search(len(p.Doc.Mentions), func(i int) bool { return p.Doc.Mentions[i].Start >= s.End })
	for i--; i >= 0 && p.Doc.Mentions[i].Start >= s.Start-longestName; i-- {
		if m := p.Doc.Mentions[i]; m.Kind == compare.Person && m.Holds(s) {
			return true
		}
	}
	return false
}

// longestName bounds how far before a unit a name that holds it may begin.
const longestName = 60
