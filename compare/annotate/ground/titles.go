package ground

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// Titles are the titles among hits, given in order; their units are kept out of
// names. Tongue is as Norm takes it.
func Titles(hits []Hit, units []compare.Span, g *tagger.Guide, text, tongue string) []compare.Mention {
	var out []compare.Mention
	u := 0
	for _, h := range hits {
		for u < len(units) && units[u].End <= h.Start {
			u++
		}
		if h.Kind != compare.Title {
			continue
		}
		last := u
		for last+1 < len(units) && units[last+1].End <= h.End {
			last++
		}
		g.Clear(u, last)
		out = append(out, compare.Mention{Span: h.Span, Kind: compare.Title, Why: "lexicon", Norm: Norm(h, text, tongue)})
	}
	return out
}
