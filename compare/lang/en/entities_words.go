package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// compounded keeps a word that begins the sentence and stands before a noun
// (Grant applications) from being a person.
func (v *view) compounded(g *tagger.Guide) {
	if len(v.us) < 2 || !v.us[0].named() || v.runs[0].last > 0 || v.us[1].shape != lowerCase || !v.lower[0].Has(gazetteer.Word) {
		return
	}
	c := v.lower[1]
	if stem, ok := strings.CutSuffix(v.us[1].lower, "s"); ok && c == 0 {
		c = gazetteer.En().Of(stem)
	}
	if c.Has(gazetteer.Noun) && !c.Has(gazetteer.Verb|gazetteer.Other) {
		g.Never(0, 0, compare.Person)
	}
}

// peopled keeps ordinary words after the adjective of a nation out of persons, as
// in a headline: Chinese Guests in Pyongyang.
func (v *view) peopled(g *tagger.Guide) {
	t := gazetteer.En()
	for i := range v.us {
		last := int(v.runs[i].last)
		if !v.us[i].named() || int(v.runs[i].first) != i || last == i || !v.class[i].Has(gazetteer.Nation) || v.class[i].Has(gazetteer.Place|gazetteer.Forename) {
			continue
		}
		common := true
		for k := i + 1; k <= last && common; k++ {
			common = ordinary(t, v.us[k].lower)
		}
		if common {
			g.Never(i, last, compare.Person)
		}
	}
}
