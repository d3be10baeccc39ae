package zh

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/weights"
)

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention { return EntitiesBy(weights.Zh())(d) }

// EntitiesBy is Entities with another tagger.
func EntitiesBy(m *tagger.Model) func(*compare.Document) []compare.Mention {
	return func(d *compare.Document) []compare.Mention {
		var out []compare.Mention
		for _, p := range tagger.Pieces(d) {
			for _, found := range find(d.Text[p.Start:p.End], m) {
				found.Start += p.Start
				found.End += p.Start
				out = append(out, found)
			}
		}
		return out
	}
}

// find returns the mentions of one sentence.
func find(text string, m *tagger.Model) []compare.Mention {
	v := look(text)
	var out []compare.Mention
	labels := m.Tag(tagger.Sequence{Len: len(v.us), Features: v.features})
	for _, c := range tagger.Chunks(labels, m.Kinds) {
		s := compare.Span{Start: v.us[c.First].Start, End: v.us[c.Last].End}
		out = append(out, compare.Mention{Span: s, Kind: c.Kind, Norm: compare.Norm{Name: text[s.Start:s.End]}})
	}
	return out
}
