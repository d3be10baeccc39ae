package names

import (
	"strings"
	"sync"
)

// A Vietnamese name is a row of two to four words of one syllable, the surname
// first. Every hanzi has a reading in the Latin alphabet, and hangul writes the
// words by sound. Tones and the marks of vowels are left out: most foreign
// outlets do.

// viet is a word of a Vietnamese name: the spellings it may have (Latin and
// hanzi), or what its hangul may spell.
type viet struct {
	spellings []string
	ini       uint32
	vowels    []uint8 // what each vowel of the hangul may be written as
	fin       uint8
}

// Onsets of Vietnamese, as bits.
const (
	oB = 1 << iota
	oP
	oPh
	oM
	oV
	oD  // d and đ, which are one without marks
	oGi // gi, r of the South
	oT
	oTh
	oCh
	oTr
	oS
	oX
	oN
	oNh
	oL
	oR
	oC // c, k, q
	oG
	oKh
	oH
	oNg
	oNil
)

var vietOnsets = []struct {
	text string
	bit  uint32
}{
	{"ngh", oNg}, {"ng", oNg}, {"nh", oNh}, {"gh", oG}, {"gi", oGi}, {"kh", oKh}, {"ch", oCh}, {"th", oTh}, {"tr", oTr}, {"ph", oPh}, {"qu", oC},
	{"b", oB}, {"p", oP}, {"m", oM}, {"v", oV}, {"d", oD}, {"t", oT}, {"s", oS}, {"x", oX}, {"n", oN}, {"l", oL}, {"r", oR}, {"c", oC}, {"k", oC}, {"g", oG}, {"h", oH}, {"", oNil},
}

// hangulOnsets are the onsets that a hangul initial may stand for.
var hangulOnsets = [19]uint32{oG | oC, oC, oN | oNh, oD | oT, oT | oD, oL | oR, oM, oB | oV, oP | oB, oS | oX | oTr, oX | oS, oNg | oNil | oV | oGi, oGi | oD | oCh | oTr, oCh | oTr, oCh | oTr | oX, oKh, oTh, oPh | oP, oH}

// Letters of vowels without marks.
const (
	lA = 1 << iota
	lE
	lI
	lO
	lU
)

// hangulLetters are the letters that a hangul vowel may stand for.
var hangulLetters = [21]uint8{lA, lE | lA, lA, lE, lO | lA, lE, lE | lO | lA, lE, lO, lO | lA, lO | lE | lA, lO | lE, lO, lU, lU | lO | lA, lU | lE, lU | lI, lU, lU, lU | lI, lI}

// Endings, as bits.
const (
	eNone = 1 << iota
	eK
	eN
	eNh
	eNg
	eM
	eP
	eT
)

var vietCodas = map[string]uint8{"": eNone, "c": eK, "ch": eK, "n": eN, "nh": eNh, "ng": eNg, "m": eM, "p": eP, "t": eT}

// hangulCodas are the endings that the sound of a hangul final may stand for.
var hangulCodas = [8]uint8{fNone: eNone, fK: eK, fN: eN | eNh, fT: eT, fL: 0, fM: eM, fP: eP, fNG: eNg | eNh}

// vietSyllable is a word of Latin letters taken apart.
type vietSyllable struct {
	ini    uint32
	vowels uint8 // letters that stand
	all    uint8 // letters that may stand
	fin    uint8
}

// vietWord takes a Vietnamese word in plain letters apart.
func vietWord(w string) (vietSyllable, bool) {
	for _, o := range vietOnsets {
		rest, ok := strings.CutPrefix(w, o.text)
		if !ok {
			continue
		}
		n := 0
		var all uint8
		for n < len(rest) && letterBit(rest[n]) != 0 {
			all |= letterBit(rest[n])
			n++
		}
		fin, closed := vietCodas[rest[n:]]
		if n == 0 && o.text == "gi" && closed {
			n, all = 1, lI
		}
		if n == 0 || n > 3 || !closed {
			return vietSyllable{}, false
		}
		s := vietSyllable{ini: o.bit, vowels: all, all: all, fin: fin}
		switch {
		case o.text == "qu":
			s.all |= lU | lO
		case strings.Contains(rest[:n], "ye"):
			s.vowels &^= lI
		}
		if fin == eNh {
			s.all |= lI // anh is 아인
		}
		return s, true
	}
	return vietSyllable{}, false
}

func letterBit(c byte) uint8 {
	switch c {
	case 'a':
		return lA
	case 'e':
		return lE
	case 'i', 'y':
		return lI
	case 'o':
		return lO
	case 'u':
		return lU
	}
	return 0
}

// vietnamese is what is known of Vietnamese names.
type vietnameseTable struct {
	words    map[string]vietSyllable // of every reading
	surnames map[string]bool
	chars    map[rune][]string // canonical hanzi to readings
	heads    map[rune]bool     // canonical hanzi of surnames
}

var vietnameseData = sync.OnceValue(func() *vietnameseTable {
	t := &vietnameseTable{map[string]vietSyllable{}, map[string]bool{}, map[rune][]string{}, map[rune]bool{}}
	surnames := true
	for _, l := range plain("data/vietnamese.txt") {
		reading, chars, _ := strings.Cut(l, " ")
		if reading == "=" {
			surnames = false
			continue
		}
		t.add(reading, chars, surnames)
	}
	for _, l := range packed("data/unihan/hanzi.tsv.gz") {
		for _, v := range strings.Split(column(l, 4), ",") {
			if v != "" {
				t.add(v, column(l, 1), false)
			}
		}
	}
	return t
})

func (t *vietnameseTable) add(reading, chars string, surname bool) {
	s, ok := vietWord(reading)
	if !ok {
		return
	}
	t.words[reading] = s
	if surname {
		t.surnames[reading] = true
	}
	for _, r := range canonical(chars) {
		t.chars[r] = addWord(t.chars[r], reading)
		t.heads[r] = t.heads[r] || surname
	}
}

// compareVietnamese compares two names of the Vietnamese shape word by word.
func compareVietnamese(a, b *Name) Verdict {
	if a.viet == nil || len(a.viet) != len(b.viet) || a.script == han && b.script == han {
		return different
	}
	for i := range a.viet {
		if !a.viet[i].meets(&b.viet[i]) {
			return different
		}
	}
	score, reason := .84, "one Vietnamese name by sound"
	if a.script == han || b.script == han {
		reason = "the characters have this Sino-Vietnamese reading"
	}
	if len(a.viet) < 3 {
		score -= .14
	}
	return same(Sound, score, reason)
}

// vietCodes are coarse classes of the onsets, for keys.
func vietCodes(name []viet) [][]string {
	var out [][]string
	for _, v := range name {
		var codes []string
		ini := v.ini
		for _, s := range v.spellings {
			w, _ := vietWord(s)
			ini |= w.ini
		}
		for _, c := range [...]struct {
			bits uint32
			code string
		}{{oB | oP | oPh | oM | oV, "p"}, {oD | oGi | oT | oTh | oCh | oTr | oS | oX, "t"}, {oN | oNh, "n"}, {oL | oR, "l"}, {oC | oG | oKh | oH, "k"}, {oNg | oNil, "-"}} {
			if ini&c.bits != 0 {
				codes = append(codes, c.code)
			}
		}
		out = append(out, codes)
	}
	return out
}
