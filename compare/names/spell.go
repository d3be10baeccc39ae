package names

import (
	"strings"

	"lacuna/compare"
)

// Reading is one way a name is read or written elsewhere, for a reader to see.
type Reading struct {
	Kind string `json:"kind"` // hangul, hangul-rok, kcna, rok, pinyin, rok-transcription
	Text string `json:"text"`
}

// Spell lists the readings of a person's name in hanzi or hangul: hanzi -> DPRK
// hangul -> KCNA English, pinyin and its South Korean transcription. It is nil
// for other scripts. An empty lang is told by the script.
func Spell(text, lang string) []Reading {
	text = tidy(text)
	switch scriptOf(text) {
	case han:
		return spellHanzi(text)
	case hangulScript:
		return spellHangul(text)
	}
	return nil
}

func spellHanzi(text string) []Reading {
	n := Parse(compare.Person, text, "zh", "")
	var ko []rune
	var pinyin, rok []string
	for i, h := range n.hanzi {
		if len(h.hangul) > 0 {
			ko = append(ko, h.hangul[0])
		}
		if ps := n.pins[0][i]; len(ps) > 0 {
			p := hanziData().names[ps[0]]
			pinyin, rok = append(pinyin, p), append(rok, transcribe(p))
		}
	}
	size := n.surnameSize()
	if surname := []rune(surnameData().korean[string([]rune(n.canon)[:size])]); len(surname) == size {
		copy(ko, surname)
	}
	var out []Reading
	if len(ko) == len(n.hanzi) && len(ko) > 0 {
		out = append(out, Reading{"hangul", string(ko)}, Reading{"kcna", KCNA(compare.Person, string(ko))})
	}
	if len(pinyin) == len(n.hanzi) && len(pinyin) > size {
		full := capital(strings.Join(pinyin[:size], "")) + " " + capital(strings.Join(pinyin[size:], ""))
		out = append(out, Reading{"pinyin", full}, Reading{"rok-transcription", strings.Join(rok, "")})
	}
	return out
}

// surnameSize is how many hanzi of the name are its surname.
func (n *Name) surnameSize() int {
	r, s := []rune(n.canon), surnameData()
	if len(r) > 2 && (s.chinese[string(r[:2])] || s.korean[string(r[:2])] != "") {
		return 2
	}
	return min(1, len(r))
}

func spellHangul(text string) []Reading {
	ko := strings.ReplaceAll(text, " ", "")
	out := []Reading{{"kcna", KCNA(compare.Person, ko)}}
	soft := softenName(ko)
	if soft != ko {
		out = append(out, Reading{"hangul-rok", soft})
	}
	if rok := revised(soft); rok != "" {
		out = append(out, Reading{"rok", rok})
	}
	return out
}

// softenName writes a person's name as the South does: surname and given name
// are words of their own.
func softenName(ko string) string {
	r := []rune(softenWord(ko))
	if len(r) > 2 {
		r[1] = soften(r[1])
	}
	return string(r)
}

var kcnaInitials = [19]string{"k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"}

var kcnaVowels = [21]string{"a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"}

var kcnaFinals = [8]string{"", "k", "n", "t", "l", "m", "p", "ng"}

var voiced = map[string]string{"k": "g", "t": "d", "p": "b"}

// KCNA writes hangul the way the agency's English service does: persons syllable
// by syllable (Mun Kyong Dok), places and others as one word (Jagang). A plain
// stop after a vowel or ㄴ ㄹ ㅁ ㅇ is voiced: in a person's name in the second
// given syllable alone, elsewhere in all but the first.
func KCNA(kind compare.Kind, hangul string) string {
	var words []string
	last := -1
	for i, r := range []rune(hangul) {
		if !isHangul(r) {
			continue
		}
		in, v, f := split(r)
		onset := kcnaInitials[in]
		from := 1
		if kind == compare.Person {
			from = 2
		}
		if last >= 0 && i >= from && (last == fNone || last == fN || last == fL || last == fM || last == fNG) && voiced[onset] != "" {
			onset = voiced[onset]
		}
		words, last = append(words, onset+kcnaVowels[v]+kcnaFinals[f]), f
	}
	if kind != compare.Person {
		return capital(strings.Join(words, ""))
	}
	for i, w := range words {
		words[i] = capital(w)
	}
	return strings.Join(words, " ")
}

var (
	revisedInitials = [19]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	revisedVowels   = [21]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"}
	usualSurnames   = map[rune]string{'김': "Kim", '이': "Lee", '박': "Park", '최': "Choi", '정': "Jung", '강': "Kang", '조': "Cho", '임': "Lim", '오': "Oh", '신': "Shin", '권': "Kwon", '유': "Yoo", '노': "Noh", '문': "Moon", '우': "Woo", '구': "Koo"}
)

// revised writes hangul in the South's Revised Romanisation, surnames as their
// bearers mostly do.
func revised(hangul string) string {
	var out []string
	for _, r := range hangul {
		if !isHangul(r) {
			return ""
		}
		i, v, f := split(r)
		out = append(out, revisedInitials[i]+revisedVowels[v]+kcnaFinals[f])
	}
	if len(out) < 2 {
		return ""
	}
	surname := usualSurnames[first(hangul)]
	if surname == "" {
		surname = capital(out[0])
	}
	return surname + " " + capital(strings.Join(out[1:], "-"))
}

func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
