package names

import (
	"slices"
	"strings"
	"unicode"
)

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

// toned tells whether a letter bears a mark of Vietnamese alone.
func toned(r rune) bool {
	return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ăĂđĐơƠưƯ", r) || unicode.Is(unicode.Mn, r)
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
