package names

import (
	"strings"
	"sync"
)

// rokInitials are the initials of the South Korean transcription of Chinese
// (National Institute of Korean Language, loanword rules, table 5).
var rokInitials = []struct {
	pinyin string
	jamo   int
}{
	{"zh", iJ}, {"ch", iC}, {"sh", iS}, {"b", iB}, {"p", iP}, {"m", iM}, {"f", iP}, {"d", iD}, {"t", iT}, {"n", iN}, {"l", iR},
	{"g", iG}, {"k", iK}, {"h", iH}, {"j", iJ}, {"q", iC}, {"x", iS}, {"r", iR}, {"z", iJJ}, {"c", iC}, {"s", iSS}, {"", iNone},
}

type rokFinal struct {
	vowel, final int
	tail         string
}

var rokFinals = map[string]rokFinal{
	"a": {vA, fNone, ""}, "o": {vO, fNone, ""}, "e": {vEO, fNone, ""}, "i": {vI, fNone, ""}, "u": {vU, fNone, ""}, "v": {vWI, fNone, ""},
	"ai": {vA, fNone, "이"}, "ei": {vE, fNone, "이"}, "ao": {vA, fNone, "오"}, "ou": {vEO, fNone, "우"},
	"an": {vA, fN, ""}, "en": {vEO, fN, ""}, "ang": {vA, fNG, ""}, "eng": {vEO, fNG, ""}, "er": {vEO, fL, ""}, "ong": {vU, fNG, ""},
	"ia": {vYA, fNone, ""}, "ie": {vYE, fNone, ""}, "iao": {vYA, fNone, "오"}, "iu": {vYU, fNone, ""}, "ian": {vYE, fN, ""},
	"in": {vI, fN, ""}, "iang": {vYA, fNG, ""}, "ing": {vI, fNG, ""}, "iong": {vYU, fNG, ""},
	"ua": {vWA, fNone, ""}, "uo": {vWO, fNone, ""}, "uai": {vWA, fNone, "이"}, "ui": {vU, fNone, "이"}, "uan": {vWA, fN, ""},
	"un": {vU, fN, ""}, "uang": {vWA, fNG, ""}, "ve": {vWE, fNone, ""}, "van": {vWI, fNone, "안"}, "vn": {vWI, fN, ""},
}

// rokWhole are syllables that the table gives as wholes.
var rokWhole = map[string]string{
	"zhi": "즈", "chi": "츠", "shi": "스", "ri": "르", "zi": "쯔", "ci": "츠", "si": "쓰", "er": "얼",
	"yi": "이", "ya": "야", "yo": "요", "ye": "예", "yao": "야오", "you": "유", "yan": "옌", "yin": "인", "yang": "양", "ying": "잉", "yong": "융",
	"wu": "우", "wa": "와", "wo": "워", "wai": "와이", "wei": "웨이", "wan": "완", "wen": "원", "wang": "왕", "weng": "웡",
	"yu": "위", "yue": "웨", "yuan": "위안", "yun": "윈",
}

// transcribe writes a toneless pinyin syllable in hangul by the South Korean
// rules; "" for what is no syllable.
func transcribe(p string) string {
	if w := rokWhole[p]; w != "" {
		return w
	}
	for _, in := range rokInitials {
		if !strings.HasPrefix(p, in.pinyin) {
			continue
		}
		rest := p[len(in.pinyin):]
		if strings.Contains("jqx", in.pinyin) && in.pinyin != "" && strings.HasPrefix(rest, "u") {
			rest = "v" + rest[1:]
		}
		f, ok := rokFinals[rest]
		if !ok {
			return ""
		}
		return string(compose(in.jamo, plainVowel(in.jamo, f.vowel), f.final)) + f.tail
	}
	return ""
}

// plainVowel drops the y of a vowel after ㅈ, ㅉ and ㅊ.
func plainVowel(initial, vowel int) int {
	if initial != iJ && initial != iJJ && initial != iC {
		return vowel
	}
	switch vowel {
	case vYA:
		return vA
	case vYE:
		return vE
	case vYU:
		return vU
	}
	return vowel
}

// rokTable maps a transcription of one or two hangul to the pinyin it may be.
var rokTable = sync.OnceValue(func() map[string][]pin {
	t := map[string][]pin{}
	for id, p := range hanziData().names {
		if h := transcribe(p); h != "" {
			t[h] = append(t[h], pin(id))
		}
	}
	return t
})

// untranscribe reads hangul as South Korean transcriptions of pinyin: ways to
// cut it, each a list of what every syllable may be; nil when it is none.
func untranscribe(hangul []rune) [][][]pin {
	if len(hangul) == 0 || len(hangul) > 12 {
		return nil
	}
	table := rokTable()
	var fits syllables
	for i := range hangul {
		for n := 1; n <= 2 && i+n <= len(hangul); n++ {
			if table[string(hangul[i:i+n])] != nil {
				fits.put(i, n)
			}
		}
	}
	cuts := segmentations(len(hangul), 2, &fits)
	if cuts.n == 0 {
		return nil
	}
	out := make([][][]pin, 0, cuts.n)
	for _, c := range cuts.all[:cuts.n] {
		cut := make([][]pin, 0, c.n)
		from := uint8(0)
		for _, end := range c.ends[:c.n] {
			cut = append(cut, table[string(hangul[from:end])])
			from = end
		}
		out = append(out, cut)
	}
	return out
}

// pinyinSegments cuts Latin letters into pinyin syllables.
func pinyinSegments(word string) [][]pin {
	if word == "" || len(word) > maxUnits {
		return nil
	}
	ids := hanziData().ids
	fits := syllablesOf(word, 6, func(s string) bool {
		_, ok := ids[plainPinyin(s)]
		return ok && syllabic(s)
	})
	cuts := segmentations(len(word), 6, &fits)
	if cuts.n == 0 {
		return nil
	}
	out := make([][]pin, 0, cuts.n)
	for _, c := range cuts.all[:cuts.n] {
		cut := make([]pin, 0, c.n)
		from := uint8(0)
		for _, end := range c.ends[:c.n] {
			cut = append(cut, ids[plainPinyin(word[from:end])])
			from = end
		}
		out = append(out, cut)
	}
	return out
}

// plainPinyin writes the ü of passports (Lyu) as the table does.
func plainPinyin(p string) string {
	if strings.HasPrefix(p, "lyu") || strings.HasPrefix(p, "nyu") {
		return p[:1] + "v" + p[3:]
	}
	return p
}

// syllabic leaves out interjections such as hm and ng.
func syllabic(p string) bool { return strings.ContainsAny(p, "aeiouv") }
