package zh

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/weights"
)

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention {
	m := weights.Zh()
	return tagger.Mentions(d, func(text string) []compare.Mention { return entitiesIn(text, m) })
}

// entitiesIn lists the mentions of one sentence: what the lexicons and rules are
// sure of, and what the tagger makes of the rest.
func entitiesIn(text string, m *tagger.Model) []compare.Mention {
	v := look(text)
	g := tagger.NewGuide(len(v.us), m)
	out := ground.Titles(v.hits, v.spans(), g, text, "zh")
	v.titled(g)
	v.sited(g)
	v.organisations(g)
	v.known(g)
	v.speakers(g)
	v.persons(g)
	v.rows(g)
	v.nested(g)
	labels := m.Tag(tagger.Sequence{Len: len(v.us), Features: v.features, Guide: g})
	for _, c := range v.parted(tagger.Chunks(labels, m.Kinds)) {
		s := compare.Span{Start: v.us[c.First].Start, End: v.us[c.Last].End}
		out = append(out, compare.Mention{Span: s, Kind: c.Kind, Why: g.Why(c.First), Norm: compare.Norm{Name: text[s.Start:s.End]}})
	}
	slices.SortStableFunc(out, func(a, b compare.Mention) int { return a.Start - b.Start })
	return out
}

// known holds the units of sure hits to the kinds they may be of.
func (v *view) known(g *tagger.Guide) {
	for i, m := range v.marks {
		switch {
		case m.Org > 4:
			g.Within(i, i, compare.Org)
		case m.Place > 0 && v.aligned(i):
			first, last := v.placeAt(i)
			if strings.ContainsRune(levels, v.us[last].r) && last > first || v.endsSite(first, last) || last+1 < len(v.us) && v.marks[last+1].Title != 0 {
				g.Within(i, i, compare.Place)
			} else {
				g.Favour(i, i, likely, compare.Place, compare.Org)
			}
		}
	}
}

// likely is what a place of the lexicon gains with the tagger.
const likely = 3

const (
	// levels close the full names of administrative places.
	levels = "省市县县道郡区州里洞"
	// afterPlaces make another word of the place before them (中国人, 中文).
	afterPlaces = "人语文族裔式籍系菜话币军队史"
)

// placeAt is the first and last unit of the lexicon's place unit i is in.
func (v *view) placeAt(i int) (first, last int) {
	first, last = i, i
	for first > 0 && v.marks[first].Place&3 != 1 && v.marks[first].Place&3 != 0 {
		first--
	}
	for last+1 < len(v.us) && v.marks[last].Place&3 != 3 && v.marks[last].Place&3 != 0 {
		last++
	}
	return first, last
}

// aligned tells whether that place begins and ends where words do and no
// character after it makes another word of it.
func (v *view) aligned(i int) bool {
	first, last := v.placeAt(i)
	if last+1 < len(v.us) && strings.ContainsRune(afterPlaces, v.us[last+1].r) {
		return false
	}
	return int(v.words[first].first) == first && int(v.words[last].last) == last || last-first > 1
}
