package en

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

var (
	// bodyWords end the names of bodies.
	bodyWords = setOf(`university corporation corp corp. inc inc. ltd ltd. llc plc co co. company companies group bank party ministry committee commission
		council agency association institute union society times news airlines airways motors electronics college school department bureau authority
		foundation federation league army force forces navy court police congress parliament senate assembly club fc organization organisation
		administration office center centre board academy alliance front service services system systems technologies industries holdings partners
		newspaper daily journal herald tribune post telegraph gazette broadcasting television network studios records pictures entertainment
		orchestra museum church brothers brigade battalion regiment embassy consulate secretariat conference coalition campaign initiative trust fund exchange
		insurance energy petroleum oil steel chemical pharmaceuticals laboratories institution institutes`)
	// bodyHeads are followed by "of" and a name.
	bodyHeads = setOf(`university ministry department bank bureau office institute college academy council committee commission house board church
		court association society union federation league confederation government parliament embassy museum library chamber school bureau
		organization organisation party army company city agency administration`)
	// siteWords end the names of places, siteHeads begin them.
	siteWords = setOf(`river county province street lake mountain mountains island islands sea bay square hall stadium airport park bridge palace peninsula valley
		strait straits hill hills beach district city region avenue road lane tower hotel theatre theater canyon desert ocean gulf harbor harbour port
		coast forest reef falls creek plateau basin delta channel canal highway plaza prefecture oblast township village cathedral castle cemetery zoo`)
	siteHeads = setOf("mount mt lake cape fort port gulf mt. isle point san santa saint st. st")
)

// organisations fixes bodies: the lexicon's sure ones, runs that end in a word
// for a body, and a word for a body with "of" and a name.
func (v *view) organisations(g *tagger.Guide) {
	for i := 0; i < len(v.us); i++ {
		if m := v.marks[i].Org; m == 5 || m == 8 {
			j := i
			for m == 5 && j+1 < len(v.us) && v.marks[j].Org != 7 {
				j++
			}
			for j+1 < len(v.us) && v.us[j+1].named() && bodyWords[v.us[j+1].lower] && v.marks[j+1].Title == 0 {
				j++
			}
			if v.us[i].named() {
				g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Org}, "lexicon")
			}
			i = j
		}
	}
	v.longPlaces(g)
	for i := range v.us {
		if j, ok := v.certain[i]; ok {
			for j < int(v.runs[i].last) && bodyWords[v.us[j+1].lower] && v.marks[j+1].Title == 0 {
				j++
			}
			g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Org}, "lexicon")
		}
	}
	for i := range v.us {
		first, last := int(v.runs[i].first), int(v.runs[i].last)
		if first != i || !v.us[i].named() {
			continue
		}
		v.run(g, first, last)
	}
}

// run fixes the body or place that a run of names is.
func (v *view) run(g *tagger.Guide, first, last int) {
	if last-first > 6 || !g.Free(first, last) {
		return
	}
	for first < last && v.marks[first].Title != 0 {
		first++
	}
	head, tail := v.us[first].lower, v.us[last].lower
	switch {
	case bodyHeads[head] && first == last && v.ofName(g, first):
	case first == last || v.marks[last].Title != 0:
	case bodyWords[tail]:
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Org}, "last or first word")
	case siteWords[tail] && last-first < 4:
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "last or first word")
	case siteHeads[head] && last-first == 1 && (head == "mount" || head == "lake" || head == "cape" || head == "fort"):
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "last or first word")
	}
}

// ofName fixes "Ministry of X and Y".
func (v *view) ofName(g *tagger.Guide, i int) bool {
	j := i + 1
	if j+1 >= len(v.us) || v.us[j].lower != "of" {
		return false
	}
	if v.us[j+1].lower == "the" {
		j++
	}
	if j+1 >= len(v.us) || !v.us[j+1].named() {
		return false
	}
	end := int(v.runs[j+1].last)
	if end+2 < len(v.us) && v.us[end+1].lower == "and" && v.us[end+2].named() && (v.us[i].lower == "ministry" || v.us[i].lower == "department") {
		end = int(v.runs[end+2].last)
	}
	return end-i < 9 && g.Fix(tagger.Chunk{First: i, Last: end, Kind: compare.Org}, "body of a field")
}

// known holds the units of sure places to places and bodies.
func (v *view) known(g *tagger.Guide) {
	for i, m := range v.marks {
		if m.Place > 4 && v.us[i].named() {
			g.Within(i, i, compare.Place, compare.Org)
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
		if j+1 >= len(v.us) || !bodyWords[v.us[j+1].lower] {
			g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Place}, "lexicon")
		}
		i = j
	}
}
