package ko

import "lacuna/compare/annotate/gazetteer"

// longestForeign is the most eojeols of a name of another tongue.
const longestForeign = 4

// foreign is the length of a name of another tongue at unit i: eojeols that no
// list holds as a word, the last perhaps with a particle. After the first one a
// single syllable may stand (쩐 득 하이).
func (v *view) foreign(i int) int {
	n := 0
	for words := 0; words < longestForeign && i+n < len(v.us) && v.us[i+n].class == hangul && v.us[i+n].head; words++ {
		at := i + n
		end := v.hangulEnd(at)
		k := v.bare(at, end)
		if v.marks[at].Title|v.marks[at].Org|v.marks[at].Place != 0 || v.listed(at, k, end) || v.compound(at, k, words > 0 || v.shaped(at) > 0) || k == at && (words == 0 || !v.dprk) {
			break
		}
		if k < end {
			return k - i + 1
		}
		n = end - i + 1
	}
	return n
}

// bare is the last unit of an eojeol less a particle that closes it.
func (v *view) bare(at, end int) int {
	least := at + 1
	if v.dprk {
		least = at
	}
	for k := max(least, end-3); k < end; k++ {
		if rest := v.chars(k+1, end); isParticle[rest] && agrees(v.us[k].r, rest) || isHonorific[rest] {
			return k
		}
	}
	return end
}

// listed tells whether an eojeol that is bare up to unit k is an ordinary word
// or a place.
func (v *view) listed(at, k, end int) bool {
	t := gazetteer.Ko()
	const known = gazetteer.Word | gazetteer.Place | gazetteer.Org | gazetteer.Proper
	if k == at {
		return false
	}
	return t.Of(v.chars(at, end)).Has(known) || t.Of(v.chars(at, k)).Has(known)
}

// compound tells whether an eojeol up to unit k begins with an ordinary word of
// two syllables and more; on, with the name begun, whether it is made of such
// throughout or ends in a word for a body.
func (v *view) compound(at, k int, on bool) bool {
	w := v.words[at]
	begins := w.class.Has(gazetteer.Noun|gazetteer.Verb) && w.last > w.first
	if !on || !v.dprk || !begins {
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
