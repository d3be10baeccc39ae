package names

import "strings"

// Jamo indices in Unicode order: initials ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ.
const (
	iG = iota
	iGG
	iN
	iD
	iDD
	iR
	iM
	iB
	iBB
	iS
	iSS
	iNone
	iJ
	iJJ
	iC
	iK
	iT
	iP
	iH
)

// Vowels ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ.
const (
	vA = iota
	vAE
	vYA
	vYAE
	vEO
	vE
	vYEO
	vYE
	vO
	vWA
	vWAE
	vOE
	vYO
	vU
	vWO
	vWE
	vWI
	vYU
	vEU
	vUI
	vI
)

// Finals as they sound.
const (
	fNone = iota
	fK
	fN
	fT
	fL
	fM
	fP
	fNG
)

// finalSound maps the 28 finals of Unicode to the eight sounds.
var finalSound = [28]uint8{fNone, fK, fK, fK, fN, fN, fN, fT, fL, fK, fM, fP, fL, fL, fP, fL, fM, fP, fP, fT, fT, fNG, fT, fT, fK, fT, fP, fT}

// soundFinal maps the eight sounds to the plain final of Unicode.
var soundFinal = [8]int{0, 1, 4, 7, 8, 16, 17, 21}

// split takes a hangul syllable apart; final is one of the eight sounds.
func split(r rune) (initial, vowel, final int) {
	n := int(r - 0xAC00)
	return n / 588, n % 588 / 28, int(finalSound[n%28])
}

func compose(initial, vowel, final int) rune {
	return rune(0xAC00 + initial*588 + vowel*28 + soundFinal[final])
}

// softens tells whether a vowel takes ㄹ and ㄴ away at the head of a word.
func softens(vowel int) bool {
	switch vowel {
	case vYA, vYAE, vYEO, vYE, vYO, vYU, vI:
		return true
	}
	return false
}

// soften applies the South Korean initial-sound rule: 리 -> 이, 로 -> 노, 녀 -> 여.
func soften(r rune) rune {
	if !isHangul(r) {
		return r
	}
	i, v, f := split(r)
	switch {
	case (i == iR || i == iN) && softens(v):
		return compose(iNone, v, f)
	case i == iR:
		return compose(iN, v, f)
	}
	return r
}

// northern tells the orthography of hangul text by its heads of words: ㄹ
// before a native word, or 녀 for 여, is written in the North alone. It answers
// "dprk" or "" (not told).
func northern(text string) string {
	for _, w := range strings.Fields(text) {
		r := first(w)
		if !isHangul(r) {
			continue
		}
		i, v, _ := split(r)
		if (i == iR || i == iN) && (v == vYEO || v == vYO || v == vYA && i == iR || v == vYE && i == iR) && !strings.HasPrefix(w, "랴오") {
			return "dprk"
		}
	}
	return ""
}
