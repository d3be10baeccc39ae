package ko

import "lacuna/compare/annotate/gazetteer"

// longestForeign is the most eojeols of a name of another tongue.
const longestForeign = 5

// linking are words of one syllable that stand among nouns but are part of no name.
var linking = listOf("및 등 겸 그 이 저 각 한 두 세 네 본 제 온 첫 새 옛 전 총 또 더 못 안 잘 다 좀 곧 늘 수 것 때 뒤 앞 밖 속 중 말 일 날 년 월 시 분 명 개 후 내 외 측 간 당 군")

// foreign is the length of a name of another tongue at unit i: eojeols that no
// list holds as a word, the last perhaps with a particle. After the first one a
// single syllable may stand (쩐 득 하이).
func (v *view) foreign(i int) int { return v.foreignOn(i, 0) }

// foreignOn is foreign for a name that has begun with so many words before unit i.
func (v *view) foreignOn(i, words int) int {
	n := 0
	for ; words < longestForeign && i+n < len(v.us) && v.us[i+n].class == hangul && v.us[i+n].head; words++ {
		at := i + n
		end := v.hangulEnd(at)
		k := v.bare(at, end)
		if tail := v.chars(k+1, end); v.marks[end].Before && (tail == "로" || tail == "도" || tail == "만") {
			k = end // a name before a title has no particle
		} else if words > 0 && k == end && end == at+1 && v.closes(end-1) {
			k = at
		}
		if !v.strange(at, k, end, words > 0 || v.shaped(at) > 0) || k == at && !v.syllable(at, words) {
			break
		}
		n = end - i + 1
		if k < end {
			return k - i + 1
		}
		if end+1 < len(v.us) && !v.us[end+1].head {
			break
		}
	}
	return n
}

// syllable tells whether unit i, an eojeol but for a particle, may be a word of a
// name after so many others: the first only in the orthography of the DPRK, and as
// one of three.
func (v *view) syllable(i, words int) bool {
	if !v.dprk && words == 0 || v.among(linking, i, i) && (words < 2 || v.hangulEnd(i) == i || !v.alone(i+1)) {
		return false
	}
	if words > 0 {
		return true
	}
	for k := i; k < i+2; k++ {
		if k+1 >= len(v.us) || !v.us[k+1].head || v.us[k+1].class != hangul || v.among(linking, k+1, k+1) {
			return false
		}
	}
	return v.hangulEnd(i+2) <= i+4
}

// stranger is the first and the last unit of a name of another tongue in the eojeol
// of unit i that lists tell: a given name before a word no list holds, or one that
// rulers are known by with what stands before and after it; 0 for none.
func (v *view) stranger(i int) (first, last int) {
	end := v.hangulEnd(i)
	next := end + 1
	on := next < len(v.us) && v.us[next].head && v.us[next].class == hangul
	if on && v.among(strangers, i, end) {
		if n := v.foreignOn(next, 1); n > 0 && v.nameAt(next) == 0 {
			return i, next + n - 1
		}
		if k := v.hangulEnd(next); k-next > 1 && v.class(next, k) == 0 && v.heads(k+1) {
			return i, k
		}
		if k := v.bare(next, v.hangulEnd(next)); v.among(rulers, next, k) {
			return i, k
		}
	}
	k := v.bare(i, end)
	if k == i || !v.among(rulers, i, k) {
		return 0, 0
	}
	if on && k == end {
		if k := v.bare(next, v.hangulEnd(next)); v.among(strangers, next, k) {
			return i, k
		}
	}
	return v.begun(i), k
}

// foreignBefore is the first unit of the name of another tongue that ends in the
// eojeol of unit last; -1 for none.
func (v *view) foreignBefore(last int) int {
	first := -1
	for words := 0; words < longestForeign && last >= 0 && v.us[last].class == hangul; words++ {
		at := int(v.tokens[last].first)
		if v.us[at].class != hangul || v.hangulEnd(at) != last || !v.strange(at, last, last, true) || at == last && v.among(linking, at, at) || words == 0 && at < last && v.compound(at, last, false) && !v.alien(at, last) {
			break
		}
		if v.bare(at, last) != last && words > 0 || v.us[last].r == '의' || v.us[last].r == '는' || v.us[last].r == '은' {
			break
		}
		first, last = at, at-1
	}
	return first
}

// strange tells whether an eojeol from at to end, bare up to unit k, is no word
// any list holds and none that begins with one; on, with a name begun.
func (v *view) strange(at, k, end int, on bool) bool {
	if on && (k == at || v.class(at, k).Has(gazetteer.Given|gazetteer.Proper) && k < at+3) {
		return v.marks[at].Title == 0 && (v.marks[at].Place == 0 || k == at || !v.country(at, k))
	}
	return v.marks[at].Title|v.marks[at].Org|v.marks[at].Place == 0 && !v.listed(at, k, end) && !v.compound(at, k, on)
}

// class is the class of the word from unit i to k.
func (v *view) class(i, k int) gazetteer.Class {
	if k-i >= longest {
		return 0
	}
	return v.all[i][k-i]
}

// listed tells whether an eojeol that is bare up to unit k is an ordinary word
// or a place.
func (v *view) listed(at, k, end int) bool {
	const known = gazetteer.Word | gazetteer.Place | gazetteer.Org | gazetteer.Proper
	if k == at {
		return false
	}
	return v.class(at, end).Has(known) || v.class(at, k).Has(known)
}

// compound tells whether an eojeol up to unit k begins with an ordinary word of
// two syllables and more; on, with the name begun, whether it is made of such
// throughout or ends in a word for a body.
func (v *view) compound(at, k int, on bool) bool {
	w := v.words[at]
	begins := w.class.Has(gazetteer.Noun|gazetteer.Verb) && w.last > w.first
	if !on || !begins {
		return begins
	}
	if v.site(at, k) > 0 {
		return true
	}
	for at <= k {
		if w = v.words[at]; !w.class.Has(gazetteer.Noun) || w.last == w.first {
			return false
		}
		at = int(w.last) + 1
	}
	return int(w.last)-int(w.first) > 1
}
