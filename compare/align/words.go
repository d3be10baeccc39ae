package align

import (
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

// Find is the passage of in most likely to report a; the zero compare.Match when in is
// empty.
func (w *Words) Find(a compare.Passage, in []compare.Passage) compare.Match {
	if len(in) == 0 {
		return compare.Match{}
	}
	texts := make([]lexicon.Text, len(in))
	for i, p := range in {
		texts[i] = w.gloss(p)
	}
	row := w.lex.Align([]lexicon.Text{w.gloss(a)}, texts).Rows[0]
	if row.Best < 0 {
		return compare.Match{}
	}
	return compare.Match{Passage: in[row.Best], Score: row.Confidence, Terms: row.Match.Terms}
}

func (w *Words) gloss(p compare.Passage) lexicon.Text {
	k := glossKey{p.Doc, p.Span}
	if t, ok := w.glosses.Load(k); ok {
		return t.(lexicon.Text)
	}
	t := w.lex.Gloss(p.Quote(), p.Doc.Lang)
	w.glosses.Store(k, t)
	return t
}
