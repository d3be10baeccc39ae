package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
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

// ordinaries keeps from persons the names that are of other things: a lone people
// before a noun (German officials), a run of listed places (Santa Fe), ordinary
// words in the plural (Young Pioneers), storms, and firms joined by "and".
func (v *view) ordinaries(g *tagger.Guide) {
	for i := range v.us {
		first, last := int(v.runs[i].first), int(v.runs[i].last)
		if i != first || !v.us[i].named() {
			continue
		}
		switch {
		case storms[v.us[first].lower] && last > first:
			g.Clear(first, last)
		case first == last && v.class[i].Has(gazetteer.Nation) && v.commonNoun(i+1),
			last > first && int(v.covers[i][1].Length) == last-first+1 && !v.covered(i, last),
			last > first && v.plural(first, last),
			first == last && v.firms(i, i+2), first == last && v.firms(i, i-2):
			g.Never(first, last, compare.Person)
		}
	}
}

// storms stand before the names of storms.
var storms = setOf("storm hurricane typhoon cyclone")

// commonNoun tells whether unit i is a noun and no verb, of which plurals are.
func (v *view) commonNoun(i int) bool {
	if i >= len(v.us) || v.us[i].shape != lowerCase {
		return false
	}
	c := v.lower[i]
	if stem, ok := strings.CutSuffix(v.us[i].lower, "s"); ok && len(stem) > 3 && c == 0 {
		c = gazetteer.En().Of(stem)
	}
	return c.Has(gazetteer.Noun) && !c.Has(gazetteer.Verb|gazetteer.Other)
}

// covered tells whether the listed name of a person is units first to last.
func (v *view) covered(first, last int) bool {
	return int(v.covers[first][0].Length) == last-first+1 || v.class[first].Has(gazetteer.Forename) && v.class[last].Has(gazetteer.Surname)
}

// plural tells whether units first to last are ordinary words, the last of them
// in the plural.
func (v *view) plural(first, last int) bool {
	t := gazetteer.En()
	stem, ok := strings.CutSuffix(v.us[last].lower, "s")
	if !ok || v.class[last].Has(gazetteer.Noted) || !t.Of(stem).Has(gazetteer.Noun) {
		return false
	}
	for k := first; k <= last; k++ {
		if v.class[k].Has(gazetteer.Forename) || !ordinary(t, v.us[k].lower) {
			return false
		}
	}
	return true
}

// firms tells whether units i and k, with "and" or a comma between them, are
// names of listed firms.
func (v *view) firms(i, k int) bool {
	if k < 0 || k >= len(v.us) || v.us[(i+k)/2].word != "and" && v.us[(i+k)/2].word != "," {
		return false
	}
	return v.runs[k].first == v.runs[k].last && v.class[i].Has(gazetteer.Org) && v.class[k].Has(gazetteer.Org)
}

// loudNames fixes the family names of the well known, and Korean ones, that stand
// alone in a headline in capitals.
func (v *view) loudNames(g *tagger.Guide) {
	for i, u := range v.us {
		if !u.loud || v.runs[i].first != v.runs[i].last || v.marks[i] != (ground.Mark{}) || v.class[i].Has(gazetteer.Place|gazetteer.Org) {
			continue
		}
		if v.class[i].Has(gazetteer.Noted) || isKoreanFamily[u.lower] {
			g.Fix(tagger.Chunk{First: i, Last: i, Kind: compare.Person}, "family name in a headline")
		}
	}
}
