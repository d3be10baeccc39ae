package ko

import "lacuna/compare/annotate/gazetteer"

// What an eojeol may be to the word lists.
const (
	oddNone  = iota // no hangul
	oddWord         // a word, or begins with one
	oddKnown        // held by a lexicon
	oddName         // a Korean name
	odd             // none of these
)

// findOdd fills odd.
func (v *view) findOdd() {
	v.odd = make([]uint8, len(v.us))
	for i := 0; i < len(v.us); i = int(v.tokens[i].last) + 1 {
		end := v.hangulEnd(i)
		switch k := v.bare(i, end); {
		case v.us[i].class != hangul:
			v.odd[i] = oddNone
		case v.native[i].Length > 0:
			v.odd[i] = oddName
		case !v.plain(i):
			v.odd[i] = oddKnown
		case k > i && !v.strange(i, k, end, false) || k == i:
			v.odd[i] = oddWord
		default:
			v.odd[i] = odd
		}
	}
}

// oddAt is what the eojeol n after that of unit i is; 9 beyond the ends.
func (v *view) oddAt(i, n int) uint64 {
	at := int(v.tokens[i].first)
	switch {
	case n < 0:
		if at == 0 {
			return 9
		}
		at = int(v.tokens[at-1].first)
	case n > 0:
		at = int(v.tokens[i].last) + 1
		if at >= len(v.us) {
			return 9
		}
	}
	return uint64(v.odd[at])
}

// longestSpaced is the most bytes of a body whose name is more than one word.
const longestSpaced = 48

// findSpaced adds to certain the bodies whose names are two words or begin in Latin
// letters (두산 베어스, LG화학).
func (v *view) findSpaced(t *gazetteer.Table) {
	for i := range v.us {
		if !v.us[i].head || v.us[i].class != hangul && v.us[i].class != latin {
			continue
		}
		if end := v.hangulEnd(i); v.us[i].class == hangul && (end+1 == len(v.us) || !v.us[end+1].head || v.bare(i, end) < end) {
			continue // one word, or the first has a particle
		}
		h, at := gazetteer.Seed, v.us[i].Start
		heads := 0
		for k := i; k < len(v.us) && heads < 2 && v.us[k].class != mark && v.us[k].End-v.us[i].Start < longestSpaced; k++ {
			for _, b := range []byte(v.text[at:v.us[k].End]) {
				h = h.Byte(b)
			}
			at = v.us[k].End
			if (heads > 0 || v.us[i].class == latin) && t.At(h).IsBody() {
				v.certain[i] = int32(k) + 1
			}
			if k+1 < len(v.us) && v.us[k+1].head {
				heads++
			}
		}
	}
}
