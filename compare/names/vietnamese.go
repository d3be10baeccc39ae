package names

import (
	"slices"
	"strings"
	"sync"
	"unicode"
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

// readVietnamese reads a person's name as Vietnamese, nil when it has not the
// shape of one.
func (n *Name) readVietnamese(text string) {
	switch n.script {
	case han:
		n.viet = n.vietHanzi()
	case latin:
		n.viet = vietLatin(n.folded)
		n.native = n.native || len(n.viet) > 2 || n.viet != nil && strings.ContainsFunc(text, toned)
	case hangulScript:
		if strings.Contains(text, " ") {
			n.viet = vietHangul(strings.Fields(text))
			n.native = n.native || len(n.viet) > 2
		}
	}
}

// toned tells whether a letter bears a mark of Vietnamese alone.
func toned(r rune) bool {
	return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ăĂđĐơƠưƯ", r) || unicode.Is(unicode.Mn, r)
}

func (n *Name) vietHanzi() []viet {
	t := vietnameseData()
	if len(n.hanzi) < 2 || len(n.hanzi) > 4 || !t.heads[n.hanzi[0].canon] {
		return nil
	}
	out := make([]viet, len(n.hanzi))
	for i, h := range n.hanzi {
		if out[i].spellings = t.chars[h.canon]; out[i].spellings == nil {
			return nil
		}
	}
	return out
}

func vietLatin(words []string) []viet {
	t := vietnameseData()
	if len(words) < 2 || len(words) > 4 || !t.surnames[words[0]] {
		return nil
	}
	out := make([]viet, len(words))
	for i, w := range words {
		if _, ok := t.words[w]; !ok {
			if _, ok := vietWord(w); !ok {
				return nil
			}
		}
		out[i].spellings = words[i : i+1]
	}
	return out
}

func vietHangul(words []string) []viet {
	if len(words) < 2 || len(words) > 4 {
		return nil
	}
	out := make([]viet, len(words))
	for i, w := range words {
		v, ok := vietSound(w)
		if !ok {
			return nil
		}
		out[i] = v
	}
	for s := range vietnameseData().surnames {
		if out[0].spells(s) {
			return out
		}
	}
	return nil
}

// vietSound reads a hangul word of one to three blocks as one syllable.
func vietSound(w string) (viet, bool) {
	r := []rune(w)
	if len(r) == 0 || len(r) > 3 {
		return viet{}, false
	}
	var v viet
	for k, h := range r {
		if !isHangul(h) {
			return viet{}, false
		}
		i, vow, f := split(h)
		switch {
		case k == 0:
			v.ini = hangulOnsets[i]
			if h == '응' && len(r) > 1 {
				v.ini = oNg
				continue
			}
			if h == '니' || h == '느' {
				v.ini = oNh | oN
			}
		case i != iNone || v.fin&^eNone != 0:
			return viet{}, false
		}
		v.vowels, v.fin = append(v.vowels, hangulLetters[vow]), hangulCodas[f]
	}
	return v, v.fin != 0
}

// spells tells whether the hangul of v may spell a word of Latin letters.
func (v *viet) spells(word string) bool {
	s, ok := vietnameseData().words[word]
	if !ok {
		if s, ok = vietWord(word); !ok {
			return false
		}
	}
	if s.ini&v.ini == 0 || s.fin&v.fin == 0 {
		return false
	}
	var had uint8
	for _, h := range v.vowels {
		if h&s.all == 0 {
			return false
		}
		had |= h
	}
	return s.vowels&^had == 0
}

func (v *viet) meets(w *viet) bool {
	switch {
	case v.spellings == nil && w.spellings == nil:
		return v.ini&w.ini != 0 && v.fin&w.fin != 0 && vowelsMeet(v.vowels, w.vowels)
	case v.spellings == nil:
		return slices.ContainsFunc(w.spellings, v.spells)
	case w.spellings == nil:
		return slices.ContainsFunc(v.spellings, w.spells)
	}
	return slices.ContainsFunc(v.spellings, func(s string) bool { return slices.Contains(w.spellings, s) })
}

func vowelsMeet(a, b []uint8) bool {
	var x, y uint8
	for _, v := range a {
		x |= v
	}
	for _, v := range b {
		y |= v
	}
	for _, v := range a {
		if v&y == 0 {
			return false
		}
	}
	for _, v := range b {
		if v&x == 0 {
			return false
		}
	}
	return true
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
