package en

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
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
		insurance energy petroleum oil brands brand forum forums foods beverages motor automotive aerospace aviation railways railway telecom telecommunications
		communications media press publishing films film productions music orchestra philharmonic symphony ballet opera choir band united rovers wanderers
		athletic rangers dispatch administrations dynasty factory works mill shipyard shipbuilding solution solutions innovation innovations software networks
		semiconductor semiconductors mobile wireless logistics shipping airport-authority ventures capital securities financial investments partners consulting
		associates enterprises enterprise laboratory clinic hospital academy seminary choir squadron militia guard guards regiment staff
		duma knesset diet inquiry tribunal presidium politburo cabinet steel chemical pharmaceuticals laboratories institution institutes farm corps fleet command ranch mine mines plant hospitals`)
	// bodyHeads are followed by "of" and a name.
	bodyHeads = setOf(`university ministry department bank bureau office institute college academy council committee commission house board church
		court association society union federation league confederation government parliament embassy museum library chamber school bureau
		organization organisation party army company city agency administration`)
	// eventWords end the names of events, times and laws, eventHeads are followed
	// by "of" and a name: none is a name of the kinds sought.
	eventWords = setOf(`war wars crisis treaty agreement summit championship championships cup olympics games act award awards prize festival revolution
		amendment accord accords protocol convention era age inquisition marathon disease syndrome effect theory law day eve week dialogue
		exhibition fair expo celebration anniversary ceremony talks deal pact declaration bill code doctrine`)
	// makes are works when a word of wares is before them, else sites.
	makes = setOf("complex combine")
	wares = setOf(`fertilizer fertiliser cement steel iron machine machinery chemical coal mining textile power ceramics glass tractor vinalon rubber
		smelting food wood shoe footwear paper electric locomotive truck ship marine fisheries fishery timber refractory magnesia`)
	eventHeads = setOf("treaty convention edict peace declaration year feast")
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
			j = v.bodyOf(v.bodyEnd(j))
			if v.us[i].lower == "ministry" && fields[v.us[j].lower] {
				j = v.further(j)
			}
			if v.us[i].large {
				g.Fix(tagger.Chunk{First: v.bodyStart(i), Last: j, Kind: compare.Org}, "lexicon")
			}
			i = j
		}
	}
	v.longPlaces(g)
	for i := range v.us {
		if j, ok := v.certain[i]; ok {
			g.Fix(tagger.Chunk{First: i, Last: v.bodyEnd(j), Kind: compare.Org}, "lexicon")
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

// bodyEnd is the last unit of a body whose sure part ends with unit j: that of
// the last word for a body among the names that follow.
func (v *view) bodyEnd(j int) int {
	for k := j + 1; k < len(v.us) && v.us[k].named() && v.marks[k].Title == 0; k++ {
		if bodyWords[v.us[k].lower] {
			j = k
		}
	}
	return j
}

// bodyOf is the last unit of the body that the committee ending with unit j is
// of: Central Committee of the Federation of X.
func (v *view) bodyOf(j int) int {
	end := v.ofEnd(j)
	if missions[v.us[j].lower] {
		for end > 0 && realms[v.us[end].lower] {
			end = v.ofEnd(end)
		}
		if end > 0 && v.class[end].Has(gazetteer.Place) {
			return end
		}
		return j
	}
	if end < 0 || v.us[j].lower != "committee" || !bodyHeads[v.us[end].lower] {
		return j
	}
	for last := v.ofEnd(end); last > 0; last = v.ofEnd(end) {
		end = last
	}
	return end
}

// missions are bodies that are of a country.
var missions = setOf("embassy consulate general mission legation")

// levels stand between a place and the body of it.
var levels = setOf("municipal provincial city county state district national regional embassy consulate")

// bodyStart is the first unit of a body whose sure part begins with unit i: the
// place or people before a level of government or an embassy is part of it.
func (v *view) bodyStart(i int) int {
	for levels[v.us[i].lower] && i > 0 && v.us[i-1].named() && v.marks[i-1].Title == 0 && (v.marks[i-1].Place != 0 || v.class[i-1].Has(gazetteer.Place|gazetteer.Nation)) {
		i--
	}
	return i
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
	case makes[tail] && first < last && wares[v.us[last-1].lower]:
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Org}, "last or first word")
	case eventWords[tail] && first < last:
		g.Clear(first, last)
	case eventHeads[tail] && last+2 < len(v.us) && v.us[last+1].lower == "of" && v.us[last+2].named():
		g.Clear(first, int(v.runs[last+2].last))
	case bodyHeads[tail] && v.ofName(g, first, last):
	case first == last || v.marks[last].Title != 0:
	case bodyWords[tail]:
		g.Fix(tagger.Chunk{First: v.joined(first), Last: last, Kind: compare.Org}, "last or first word")
	case siteWords[tail] && last-first < 4:
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "last or first word")
	case siteHeads[head] && last-first == 1 && (head == "mount" || head == "lake" || head == "cape" || head == "fort"):
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "last or first word")
	}
}

// joined is the first unit of a body whose name goes on before an "and" in front
// of unit first: the Propaganda and Information Department.
func (v *view) joined(first int) int {
	if first < 3 || v.us[first-1].word != "and" || !v.us[first-2].named() {
		return first
	}
	head := int(v.runs[first-2].first)
	if head == 0 || v.us[head-1].lower != "the" || v.marks[first-2].Title != 0 || bodyWords[v.us[first-2].lower] && v.us[first-2].lower != "organization" {
		return first
	}
	for i := head; i < first-1; i++ {
		if !v.lower[i].Has(gazetteer.Word) || v.marks[i].Place != 0 {
			return first
		}
	}
	return head
}

// ofName fixes "Ministry of X and Y", and "Central Committee of the Union of X".
func (v *view) ofName(g *tagger.Guide, first, last int) bool {
	end := v.ofEnd(last)
	if end < 0 {
		return false
	}
	if head := v.us[first].lower; head == "ministry" || head == "department" {
		if end = v.further(end); end+2 < len(v.us) && v.us[end+1].lower == "and" && v.us[end+2].named() {
			end = int(v.runs[end+2].last)
		}
		if of := v.ofEnd(end); of == end+2 && v.class[of].Has(gazetteer.Place) {
			end = of
		}
	}
	for bodyHeads[v.us[end].lower] || bodyWords[v.us[end].lower] {
		next := v.ofEnd(end)
		if next < 0 {
			break
		}
		end = next
	}
	return end-first < 13 && g.Fix(tagger.Chunk{First: first, Last: end, Kind: compare.Org}, "body of a field")
}

// ofEnd is the last unit of the names that follow unit i and "of"; -1 for none.
func (v *view) ofEnd(i int) int {
	j := i + 1
	if j+1 >= len(v.us) || v.us[j].lower != "of" {
		return -1
	}
	if v.us[j+1].lower == "the" {
		j++
	}
	if j+1 >= len(v.us) || !v.us[j+1].named() {
		return -1
	}
	return int(v.runs[j+1].last)
}
