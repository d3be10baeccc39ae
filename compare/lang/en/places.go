package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

var (
	// siteWords end the names of places, siteHeads begin them.
	siteWords = setOf(`river county province street lake mountain mountains island islands sea bay square hall stadium airport park bridge palace peninsula valley
		strait straits hill hills beach district city region avenue road lane tower hotel theatre theater canyon desert ocean gulf harbor harbour port
		coast forest reef falls creek plateau basin delta channel canal highway plaza prefecture oblast township village cathedral castle cemetery zoo
		station monument resort statue memorial motorway expressway tunnel dam pier wharf quay complex`)
	siteHeads = setOf("mount mt lake cape fort port gulf mt. isle point san santa saint st. st")
	// realms are followed by "of" and the name of a place they are part of.
	realms = setOf("kingdom republic principality duchy province county state isle gulf bay strait straits sea cape lake commonwealth community archdiocese diocese emirate sultanate region peninsula port district valley")
)

// koreanLevel tells whether a word is the name of a Korean village, ward, town or
// county with its level behind a hyphen: Punggye-ri.
func koreanLevel(w string) bool {
	name, level, ok := strings.Cut(w, "-")
	return ok && len(name) > 4 && koreanLevels[level] && syllables(name, isKorean) == 2
}

var koreanLevels = setOf("ri rodongjagu dong gun up eup myeon myon gu")

// known holds the units of sure places to places.
func (v *view) known(g *tagger.Guide) {
	for i, m := range v.marks {
		switch {
		case !v.us[i].named():
		case m.Place > 4:
			g.Within(i, i, compare.Place)
		case v.runs[i].first == v.runs[i].last && m.Title == 0 && koreanLevel(v.us[i].lower):
			g.Fix(tagger.Chunk{First: i, Last: i, Kind: compare.Place}, "level of a Korean place")
		}
	}
}

// longPlaces fixes the lexicon's places of several words.
func (v *view) longPlaces(g *tagger.Guide) {
	for i := 0; i < len(v.us); i++ {
		if v.marks[i].Place != 5 || !v.us[i].named() {
			continue
		}
		j := i
		for j+1 < len(v.us) && v.marks[j].Place != 7 {
			j++
		}
		for j+1 < len(v.us) && v.us[j+1].named() && siteWords[v.us[j+1].lower] {
			j++
		}
		if !v.bodied(j + 1) {
			g.Fix(tagger.Chunk{First: v.siteStart(i), Last: j, Kind: compare.Place}, "lexicon")
		}
		i = j
	}
}

// bodied tells whether the names from unit i on end in a word for a body.
func (v *view) bodied(i int) bool {
	if i >= len(v.us) || !v.us[i].named() {
		return false
	}
	if bodyWords[v.us[i].lower] {
		return true
	}
	last := int(v.runs[i].last)
	for k := i; k <= last; k++ {
		if v.marks[k].Title != 0 || v.marks[k].Place != 0 || !ordinary(gazetteer.En(), v.us[k].lower) {
			return false
		}
	}
	return bodyWords[v.us[last].lower]
}

// siteStart is the first unit of a place whose sure part begins with unit i.
func (v *view) siteStart(i int) int {
	if i > 0 && siteHeads[v.us[i-1].lower] && v.us[i-1].shape == title {
		i--
	}
	return i
}

// ofPlaces fixes "Kingdom of X" as one place.
func (v *view) ofPlaces(g *tagger.Guide) {
	for i := range v.us {
		if !realms[v.us[i].lower] || !v.us[i].named() || i+2 >= len(v.us) || v.us[i+1].lower != "of" {
			continue
		}
		j := i + 2
		if v.us[j].lower == "the" {
			j++
		}
		if j >= len(v.us) || !v.us[j].named() {
			continue
		}
		first, last := i, j
		for last+1 < len(v.us) && v.us[last+1].named() && v.marks[last+1].Title == 0 && (v.class[last+1].Has(gazetteer.Place) || siteWords[v.us[last+1].lower]) {
			last++
		}
		for first > 0 && v.us[first-1].named() && v.marks[first-1].Title == 0 && first > i-3 {
			first--
		}
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "realm")
	}
}
