package en

import (
	"slices"

	"lacuna/compare"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/weights"
)

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention { return EntitiesBy(weights.En())(d) }

// EntitiesBy is Entities with another tagger.
func EntitiesBy(m *tagger.Model) func(*compare.Document) []compare.Mention {
	return func(d *compare.Document) []compare.Mention {
		var out []compare.Mention
		for _, p := range tagger.Pieces(d) {
			for _, found := range entitiesIn(d.Text[p.Start:p.End], m) {
				found.Start += p.Start
				found.End += p.Start
				out = append(out, found)
			}
		}
		return out
	}
}

// entitiesIn lists the mentions of one sentence: what the lexicons and rules are
// sure of, and what the tagger makes of the rest.
func entitiesIn(text string, m *tagger.Model) []compare.Mention {
	v := look(text)
	g := tagger.NewGuide(len(v.us), m)
	out := ground.Titles(v.hits, v.spans(), g, text, "en")
	v.organisations(g)
	v.ofPlaces(g)
	v.known(g)
	v.persons(g)
	v.compounded(g)
	v.peopled(g)
	labels := m.Tag(tagger.Sequence{Len: len(v.us), Features: v.features, Guide: g})
	for _, c := range v.parted(tagger.Chunks(labels, m.Kinds)) {
		s := compare.Span{Start: v.us[c.First].Start, End: v.us[c.Last].End}
		out = append(out, compare.Mention{Span: s, Kind: c.Kind, Why: g.Why(c.First), Norm: compare.Norm{Name: text[s.Start:s.End]}})
	}
	slices.SortStableFunc(out, func(a, b compare.Mention) int { return a.Start - b.Start })
	return out
}

// parted takes places joined by "and" apart.
func (v *view) parted(cs []tagger.Chunk) []tagger.Chunk {
	var out []tagger.Chunk
	for _, c := range cs {
		for i := c.First + 1; i < c.Last && c.Kind == compare.Place; i++ {
			if v.us[i].word == "and" {
				out = append(out, tagger.Chunk{First: c.First, Last: i - 1, Kind: c.Kind})
				c.First = i + 1
			}
		}
		out = append(out, c)
	}
	return out
}
