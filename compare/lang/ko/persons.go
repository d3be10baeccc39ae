package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// doubles are family names of two syllables.
var doubles = listOf("남궁 황보 제갈 선우 독고 사공 서문 동방")

// nameAt is the length of the Korean name at unit i: a family name and a listed
// given name that end where a noun may; 0 for none.
func (v *view) nameAt(i int) int {
	if v.us[i].class != hangul {
		return 0
	}
	if v.named[i] == 0 {
		v.named[i] = int8(v.readName(i)) + 1
	}
	return int(v.named[i]) - 1
}

// readName is nameAt for a syllable.
func (v *view) readName(i int) int {
	end := v.hangulEnd(i)
	for _, n := range [...]int{3, 4, 2} {
		if i+n-1 > end || !v.closes(i+n-1) {
			continue
		}
		family := 1
		if n == 4 {
			family = 2
		}
		if n == 4 && !v.among(doubles, i, i+1) || n < 4 && !isSurname.has(v.us[i].r) {
			continue
		}
		if n == 2 {
			if c := v.class(i, i+1); c.Has(gazetteer.Person) && !c.Has(gazetteer.Word) {
				return n
			}
			continue
		}
		if c := v.class(i, i+n-1); n == 3 && c.Has(gazetteer.Person) && !c.Has(gazetteer.Word|gazetteer.Place) && v.native2(i+1) {
			return n
		}
		if v.class(i+family, i+n-1).Has(gazetteer.Given) && !v.class(i, i+n-1).Has(gazetteer.Noun) && v.native2(i+n-2) {
			return n
		}
	}
	return 0
}

// native2 tells whether two syllables from unit i on may be a Korean given name.
func (v *view) native2(i int) bool { return syllables.has(v.us[i].r) && syllables.has(v.us[i+1].r) }

// shaped is the length of what looks like a Korean name at unit i though its
// given name is not listed; 0 for none.
func (v *view) shaped(i int) int {
	if n := v.nameAt(i); n > 0 {
		return n
	}
	if end := v.hangulEnd(i); isSurname.has(v.us[i].r) && v.us[i].class == hangul {
		for _, n := range [...]int{3, 2} {
			if i+n-1 <= end && v.closes(i+n-1) && !v.class(i, i+n-1).Has(gazetteer.Word|gazetteer.Place) && !v.adverbial(i, i+n-1) {
				return n
			}
		}
	}
	return 0
}

// adverbial tells whether units i to k end in a particle of place after a word that
// no person is called by (여기+에).
func (v *view) adverbial(i, k int) bool {
	switch v.us[k].r {
	case '에', '를', '을', '의':
		return k-i == 2 && k == v.hangulEnd(i) && v.class(i, k-1).Has(gazetteer.Word)
	}
	return false
}

// persons fixes the names that a title, an honorific or a list makes sure.
func (v *view) persons(g *tagger.Guide) {
	for i, u := range v.us {
		if !u.head || u.class != hangul || !g.Free(i, i) {
			continue
		}
		if v.family(i) {
			g.Fix(tagger.Chunk{First: i, Last: i, Kind: compare.Person}, "family name")
			if v.us[i+1].r == '모' {
				g.Clear(i+1, i+1)
			}
			continue
		}
		if first, last := v.stranger(i); last > 0 && g.Free(first, last) {
			g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Person}, "word list")
			continue
		}
		first, n := v.called(i)
		if n > 0 && !v.dprk && v.nameAt(i) == 0 && v.compound(i, i+n-1, false) {
			g.Favour(i, i+n-1, likely, compare.Person)
		} else if n > 0 && g.Free(first, i+n-1) {
			g.Fix(tagger.Chunk{First: first, Last: i + n - 1, Kind: compare.Person}, "beside a title or honorific")
			v.listBack(g, first)
			v.listOn(g, i+n)
		} else if v.dprk && v.acts(i) && v.paired(i+3) {
			g.Fix(tagger.Chunk{First: i, Last: i + 2, Kind: compare.Person}, "listed with a name")
			v.listOn(g, i+3)
		} else if v.dprk && v.acts(i) {
			g.Favour(i, i+2, likely, compare.Person)
		} else if k := v.transcribed(i); k > 0 {
			g.Favour(i, i+k-1, likely, compare.Person)
		} else if f := v.towards(i); f >= 0 {
			g.Favour(f, v.hangulEnd(i), likely, compare.Person)
		}
	}
}

// likely is what a listed name gains with the tagger.
const likely = 3

// paired tells whether what stands at unit i, after a name, joins it to another.
func (v *view) paired(i int) bool {
	return i+1 < len(v.us) && !v.us[i].head && (v.us[i].r == ',' || v.us[i].r == '와' || v.us[i].r == '과') && v.us[i+1].class == hangul && (v.acts(i+1) || v.listedName(i+1) == 3 && v.alone(i+4))
}

// acts tells whether a listed name of three syllables that is no noun and a
// syllable more stands at unit i, alone or with a particle that persons take.
func (v *view) acts(i int) bool {
	if v.nameAt(i) != 3 || v.class(i, i+1).Has(gazetteer.Word) || v.class(i, i+2).Has(gazetteer.Word) {
		return false
	}
	return v.alone(i + 3)
}

// alone tells whether nothing follows in the eojeol from unit i, the one after a
// name, on, or a particle that persons take.
func (v *view) alone(i int) bool {
	if i >= len(v.us) || v.us[i].head || v.us[i].class != hangul {
		return true
	}
	switch v.chars(i, v.hangulEnd(i)) {
	case "", "은", "는", "이", "가", "과", "와", "의", "도", "에게", "께", "을", "를":
		return true
	}
	return false
}

// called is the name whose last eojeol begins at unit i, beside a title or an
// honorific: its first unit, and its length from i on; 0 for none.
func (v *view) called(i int) (first, n int) {
	first = i
	switch {
	case v.verbal(v.hangulEnd(i)):
	case v.titled(i) > 0:
		if n = v.titled(i); v.nameAt(i) == 0 && v.dprk {
			first = v.begun(i)
		}
	case v.marks[i].After && v.syllabled(i) > 0:
		n = v.syllabled(i)
	case (v.marks[i].After || v.being(i)) && v.plain(i):
		if n = v.shaped(i); v.nameAt(i) == 0 && v.transcribed(i) > 0 {
			n = v.transcribed(i)
		}
		if n == 0 || v.dprk && (v.nameAt(i) == 0 || i+n-1 == v.hangulEnd(i)) {
			n = max(n, v.foreign(i))
		}
		if n == 0 && v.dprk && v.verbish(i) {
			n = v.bare(i, v.hangulEnd(i)) - i + 1
		}
	case v.honoured(i) > 0:
		if n = v.shaped(i); v.dprk && v.nameAt(i) == 0 && v.plain(i) {
			n = v.honoured(i)
			first = v.begun(i)
		}
	case v.untitled(i):
		if n = v.shaped(i); n == 0 {
			n = v.transcribed(i)
		}
	case v.dprk && v.plain(i) && v.hangulEnd(i)+1 < len(v.us) && v.us[v.hangulEnd(i)+1].head && v.marks[v.hangulEnd(i)].Before:
		end := v.hangulEnd(i)
		if f := v.foreignBefore(end); f >= 0 && (f < i || end-i > 1) && v.bare(i, end) == end && v.site(i, end) == 0 && !v.level(i, end) {
			first, n = f, end-i+1
		}
	}
	return first, n
}

// verbal tells whether the eojeol that ends with unit i ends as a verb does that
// another clause follows (즈음하여).
func (v *view) verbal(i int) bool {
	switch v.chars(max(0, i-1), i) {
	case "하여", "되여", "되어", "하며", "되며", "하고", "하는", "되는", "하던", "하면":
		return true
	}
	return false
}

// begun is the first unit of the name of several words that ends in the eojeol of
// unit i.
func (v *view) begun(i int) int {
	if i > 0 && v.us[i-1].class == hangul {
		if f := v.foreignBefore(i - 1); f >= 0 {
			return f
		}
	}
	return i
}

// plain tells whether no lexicon holds what begins at unit i.
func (v *view) plain(i int) bool { return v.marks[i].Title|v.marks[i].Place|v.marks[i].Org == 0 }

// family tells whether unit i is a family name before 모 or 씨 (김 모 씨, 박씨).
func (v *view) family(i int) bool {
	if !isSurname.has(v.us[i].r) || v.us[i].r == '모' || i+1 >= len(v.us) {
		return false
	}
	next, end := v.us[i+1].r, v.hangulEnd(i+1)
	switch {
	case next == '씨':
		return v.trails(i+2, end, isTelling)
	case next == '모':
		if end > i+1 {
			return v.us[i+2].r == '씨' && v.trails(i+3, end, isTelling)
		}
		return end+1 < len(v.us) && (v.us[end+1].r == '씨' && v.hangulEnd(end+1) < end+4 || v.us[end+1].r == '(')
	}
	return false
}

// honoured is the length of what stands at unit i before 동지, 동무 or the like,
// glued to it or the next word; 0 for none.
func (v *view) honoured(i int) int {
	end := v.hangulEnd(i)
	for k := i + 2; k < min(end, i+6); k++ {
		switch v.chars(k, k+1) {
		case "동지", "동무", "녀사", "여사", "로인", "일행":
			if v.trails(k, end, isTelling) && !v.class(i, k-1).Has(gazetteer.Noun) {
				return k - i
			}
		}
	}
	if end > i && end+2 < len(v.us) && v.us[end+1].head {
		if s := v.chars(end+1, end+2); s == "동지" || s == "동무" || s == "녀사" {
			return end - i + 1
		}
	}
	return 0
}

// untitled tells whether unit i heads a listed name after which a title comes,
// perhaps with a body before it (리수용 조선로동당 중앙위원회 부위원장).
func (v *view) untitled(i int) bool {
	n := max(v.nameAt(i), v.transcribed(i))
	if n == 0 && v.dprk && v.marks[i].Place|v.marks[i].Org == 0 && v.bare(i, v.hangulEnd(i)) == v.hangulEnd(i) && !v.among(tiers, v.hangulEnd(i), v.hangulEnd(i)) {
		n = v.shaped(i)
	}
	if n == 0 || i+n-1 != v.hangulEnd(i) || i+n >= len(v.us) {
		return false
	}
	m := v.marks[i+n]
	if m.Title != 0 {
		return true
	}
	if m.Org != 1 && m.Org != 5 && (m.Place == 0 || m.Place == 2) {
		return false
	}
	for k := i + n; k < len(v.us); k++ {
		if v.marks[k].Title != 0 {
			return true
		}
		if v.marks[k].Org|v.marks[k].Place == 0 {
			return false
		}
	}
	return false
}

// listOn fixes the names that follow a name, each after a comma or a particle
// that joins.
func (v *view) listOn(g *tagger.Guide, i int) {
	for i+1 < len(v.us) && (v.us[i].r == ',' || v.us[i].r == '·' || (v.us[i].r == '과' || v.us[i].r == '와') && !v.us[i].head) && v.us[i+1].class == hangul {
		n := v.listedName(i + 1)
		if n == 0 || !g.Free(i+1, i+n) {
			return
		}
		g.Fix(tagger.Chunk{First: i + 1, Last: i + n, Kind: compare.Person}, "listed after a name")
		i += n + 1
	}
}

// listedName is the length of the name at unit i in a list of names: in the orthography
// of the DPRK any that looks like one.
func (v *view) listedName(i int) int {
	n := max(v.nameAt(i), v.transcribed(i))
	if n == 0 && v.dprk && v.plain(i) && !v.compound(i, v.hangulEnd(i), false) {
		if n = v.shaped(i); n != 3 || !v.native2(i+1) {
			n = 0
		}
	}
	return n
}

// listBack fixes the names before a name that commas part.
func (v *view) listBack(g *tagger.Guide, i int) {
	for i > 0 && v.us[i-1].r == ',' {
		s := int(v.tokens[i-1].first)
		n := v.listedName(s)
		if n == 0 || s+n != i-1 || !g.Free(s, s+n-1) {
			return
		}
		g.Fix(tagger.Chunk{First: s, Last: s + n - 1, Kind: compare.Person}, "listed before a name")
		i = s
	}
}
