package en

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/weights"
)

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention {
	m := weights.En()
	out := tagger.Mentions(d, func(text string) []compare.Mention { return entitiesIn(text, m) })
	return slices.DeleteFunc(out, func(m compare.Mention) bool { return unnamed(d, m, out) })
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
	v.ordinaries(g)
	v.loudNames(g)
	labels := m.Tag(tagger.Sequence{Len: len(v.us), Features: v.features, Guide: g})
	for _, c := range v.parted(tagger.Chunks(labels, m.Kinds)) {
		s := compare.Span{Start: v.us[c.First].Start, End: v.us[c.Last].End}
		out = append(out, compare.Mention{Span: s, Kind: c.Kind, Why: g.Why(c.First), Norm: compare.Norm{Name: text[s.Start:s.End]}})
	}
	slices.SortStableFunc(out, func(a, b compare.Mention) int { return a.Start - b.Start })
	return out
}

// unnamed tells whether a person is but the noun that a sentence begins with: a
// given name that is named in full nowhere, with a state after it and nothing that
// people do (Hope is fading).
func unnamed(d *compare.Document, m compare.Mention, all []compare.Mention) bool {
	if m.Kind != compare.Person || m.Why != "tagger" || m.Start > 0 && !strings.HasSuffix(strings.TrimRight(d.Text[:m.Start], " \n\"“"), ".") && d.Text[m.Start-1] != '\n' {
		return false
	}
	word := d.Text[m.Start:m.End]
	t := gazetteer.En()
	if !t.Of(word).Has(gazetteer.Forename) || !t.Of(strings.ToLower(word)).Has(gazetteer.Noun) || !copula(d.Text[m.End:]) {
		return false
	}
	return !slices.ContainsFunc(all, func(o compare.Mention) bool {
		return o.Kind == compare.Person && o.Len() > m.Len() && strings.Contains(d.Text[o.Start:o.End], word)
	})
}

// copula tells whether the words after a subject are of a state rather than of
// what someone does.
func copula(s string) bool {
	w, _, _ := strings.Cut(strings.TrimPrefix(s, " "), " ")
	switch w {
	case "is", "are", "was", "were", "after", "of", "for", "in", "on":
		return true
	}
	return false
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
