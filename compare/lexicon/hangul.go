package lexicon

// Parts of a hangul syllable, by the order of Unicode.
const (
	hangulFirst = 0xac00
	vowels      = 21
	finals      = 28
)

func syllable(r rune) (lead, vowel, final int) {
	i := int(r) - hangulFirst
	return i / (vowels * finals), i / finals % vowels, i % finals
}

func compose(lead, vowel, final int) rune {
	return rune(hangulFirst + (lead*vowels+vowel)*finals + final)
}

func isSyllable(r rune) bool { return r >= hangulFirst && r <= 0xd7a3 }

// Leads, vowels and finals named in rules.
const (
	leadN  = 2
	leadR  = 5
	leadNG = 11

	vowelA, vowelAE, vowelYA, vowelEO, vowelE, vowelYEO, vowelYE = 0, 1, 2, 4, 5, 6, 7
	vowelO, vowelWA, vowelWAE, vowelOE, vowelYO                  = 8, 9, 10, 11, 12
	vowelU, vowelWO, vowelWI, vowelYU, vowelEU, vowelUI, vowelI  = 13, 14, 16, 17, 18, 19, 20

	finalN, finalD, finalL, finalM, finalB, finalS, finalSS, finalH = 4, 7, 8, 16, 17, 19, 20, 27
)

// southern applies the initial-sound rule of the South to a word: 로동 노동,
// 녀성 여성, 리유 이유; and 렬 률 inside a word: 비률 비율.
func southern(w string) string {
	r := []rune(w)
	for i, c := range r {
		if !isSyllable(c) {
			return w
		}
		lead, vowel, final := syllable(c)
		switch {
		case i == 0 && lead == leadR && palatal(vowel), i == 0 && lead == leadN && palatal(vowel):
			r[i] = compose(leadNG, vowel, final)
		case i == 0 && lead == leadR:
			r[i] = compose(leadN, vowel, final)
		case i > 0 && (c == '렬' || c == '률'):
			if _, _, f := syllable(r[i-1]); f == 0 || f == finalN {
				r[i] = compose(leadNG, vowel, final)
			}
		}
	}
	return string(r)
}

func palatal(vowel int) bool {
	switch vowel {
	case vowelYA, vowelYEO, vowelYE, vowelYO, vowelYU, vowelI:
		return true
	}
	return false
}

// leadClasses and finalClasses are the consonant classes of hangul, see skeleton.
var (
	leadClasses  = [19]string{"K", "K", "N", "T", "T", "L", "N", "P", "P", "S", "S", "", "S", "S", "S", "K", "T", "P", ""}
	finalClasses = [finals]string{1: "K", 2: "K", 3: "K", 4: "N", 7: "T", 8: "L", 16: "N", 17: "P", 18: "P", 19: "T", 20: "T", 21: "N", 22: "T", 23: "T", 24: "K", 25: "T", 26: "P", 27: ""}
)

// hangulSkeleton is the skeleton of hangul. A liquid doubled across syllables
// is one: 빌라 PL.
func hangulSkeleton(w string) string {
	var b []byte
	for _, r := range w {
		if !isSyllable(r) {
			continue
		}
		lead, _, final := syllable(r)
		if c := leadClasses[lead]; c != "" && !(c == "L" && len(b) > 0 && b[len(b)-1] == 'L') {
			b = append(b, c...)
		}
		b = append(b, finalClasses[final]...)
	}
	return string(b)
}
