package names

import (
	"strings"
	"sync"
)

// syl is a set of Korean syllables as bit sets of initial, vowel and final;
// loose holds vowels that only popular spellings write so (Jung for 정).
type syl struct{ ini, vow, fin, loose uint32 }

// meets tells whether the sets share a syllable.
func (s syl) meets(t syl) bool { return s.ini&t.ini != 0 && s.vow&t.vow != 0 && s.fin&t.fin != 0 }

// meetsLoosely also takes popular spellings.
func (s syl) meetsLoosely(t syl) bool {
	return s.ini&t.ini != 0 && s.fin&t.fin != 0 && ((s.vow|s.loose)&t.vow != 0 || s.vow&(t.vow|t.loose) != 0)
}

// merged adds the vowels that KCNA English writes alike.
func (s syl) merged() syl {
	for _, p := range [...]uint32{1<<vEO | 1<<vO, 1<<vYEO | 1<<vYO, 1<<vEU | 1<<vU} {
		if s.vow&p != 0 {
			s.vow |= p
		}
	}
	return s
}

// sylOf is the set of one hangul syllable. At the head of a word (head) it
// holds what either orthography writes: 리 and 이, 로 and 노.
func sylOf(r rune, head bool) syl {
	i, v, f := split(r)
	s := syl{ini: 1 << i, vow: 1 << v, fin: 1 << f}
	switch {
	case !head && (v == vYEO || v == vYU) && (f == fL) && (i == iR || i == iNone):
		s.ini |= 1<<iR | 1<<iNone // 렬 렬/열, 률/율 inside words
	case !head:
	case softens(v) && (i == iR || i == iN || i == iNone):
		s.ini |= 1<<iR | 1<<iNone
		if v != vI {
			s.ini |= 1 << iN
		}
	case i == iR || i == iN:
		s.ini |= 1<<iR | 1<<iN
	}
	return s
}

// lawful adds the initials that the other orthography writes at the head of a
// word: No for Ro, Yong for Ryong.
func (s syl) lawful() syl {
	const soft = 1<<vYA | 1<<vYAE | 1<<vYEO | 1<<vYE | 1<<vYO | 1<<vYU | 1<<vI
	if s.ini&(1<<iR|1<<iN) != 0 {
		s.ini |= 1<<iR | 1<<iN
	}
	if s.vow&soft != 0 && s.ini&(1<<iR|1<<iN|1<<iNone) != 0 {
		s.ini |= 1<<iR | 1<<iNone
	}
	return s
}

type spelling struct {
	text  string
	set   uint32
	loose uint32
}

// onsets of Korean in the romanisations of KCNA, McCune-Reischauer (without
// marks), the South, and popular use; longest first.
var onsets = []spelling{
	{"tch", 1 << iJJ, 0},
	{"kk", 1 << iGG, 0}, {"gg", 1 << iGG, 0}, {"kh", 1 << iK, 0}, {"tt", 1 << iDD, 0}, {"dd", 1 << iDD, 0}, {"th", 1 << iT, 0},
	{"pp", 1 << iBB, 0}, {"bb", 1 << iBB, 0}, {"ph", 1 << iP, 0}, {"ss", 1 << iSS, 0}, {"sh", 1 << iS, 0}, {"jj", 1 << iJJ, 0},
	{"ch", 1<<iJ | 1<<iC, 0}, {"rh", 1 << iR, 0},
	{"k", 1<<iG | 1<<iK, 0}, {"g", 1 << iG, 0}, {"n", 1 << iN, 0}, {"d", 1 << iD, 0}, {"t", 1<<iD | 1<<iT, 0},
	{"r", 1 << iR, 0}, {"l", 1 << iR, 0}, {"m", 1 << iM, 0}, {"b", 1 << iB, 0}, {"p", 1<<iB | 1<<iP, 0},
	{"s", 1 << iS, 0}, {"j", 1 << iJ, 0}, {"z", 1 << iJ, 0}, {"h", 1 << iH, 0}, {"", 1 << iNone, 0},
}

var nuclei = map[string]spelling{
	"a": {set: 1 << vA}, "ah": {set: 1 << vA}, "ae": {set: 1 << vAE}, "ai": {set: 1 << vAE},
	"ya": {set: 1 << vYA}, "yae": {set: 1 << vYAE},
	"o": {set: 1<<vEO | 1<<vO}, "oh": {set: 1<<vEO | 1<<vO}, "eo": {set: 1 << vEO}, "uh": {set: 1 << vEO},
	"e": {set: 1 << vE, loose: 1 << vAE}, "yo": {set: 1<<vYEO | 1<<vYO}, "yeo": {set: 1 << vYEO},
	"you": {set: 1<<vYEO | 1<<vYU}, "ye": {set: 1 << vYE, loose: 1 << vE}, "yu": {set: 1 << vYU, loose: 1 << vYEO}, "yoo": {set: 1 << vYU},
	"wa": {set: 1 << vWA}, "wae": {set: 1 << vWAE}, "oe": {set: 1 << vOE}, "oi": {set: 1 << vOE}, "we": {set: 1 << vWE},
	"u": {set: 1<<vU | 1<<vEU, loose: 1 << vEO}, "oo": {set: 1 << vU}, "woo": {set: 1 << vU}, "wu": {set: 1 << vU}, "ou": {set: 1 << vU},
	"wo": {set: 1 << vWO}, "weo": {set: 1 << vWO}, "wi": {set: 1 << vWI}, "eu": {set: 1 << vEU},
	"ui": {set: 1 << vUI, loose: 1 << vWI}, "eui": {set: 1 << vUI}, "i": {set: 1 << vI}, "ee": {set: 1<<vI | 1<<vUI}, "yi": {set: 1<<vI | 1<<vUI},
}

var codas = map[string]uint32{
	"": 1 << fNone, "h": 1 << fNone, "k": 1 << fK, "ck": 1 << fK, "g": 1 << fK, "n": 1 << fN, "t": 1 << fT, "s": 1 << fT, "d": 1 << fT,
	"l": 1 << fL, "r": 1 << fL, "m": 1 << fM, "p": 1 << fP, "b": 1 << fP, "ng": 1 << fNG,
}

// latinSyl reads one romanised Korean syllable in lower-case letters.
func latinSyl(s string) (syl, bool) {
	x, ok := latinTable()[s]
	return x, ok
}

// latinTable holds every romanised syllable.
var latinTable = sync.OnceValue(func() map[string]syl {
	out := make(map[string]syl, len(onsets)*len(nuclei)*len(codas))
	for _, o := range onsets {
		for v := range nuclei {
			for c := range codas {
				s := o.text + v + c
				if x, ok := readSyl(s); ok {
					out[s] = x
					if rest, ok := strings.CutPrefix(s, "hw"); ok {
						out["wh"+rest] = x // Kyung-wha
					}
				}
			}
		}
	}
	out["ahn"] = syl{ini: 1 << iNone, vow: 1 << vA, fin: 1 << fN}
	return out
})

// readSyl parts a syllable, longest onset and vowel first.
func readSyl(s string) (syl, bool) {
	for _, o := range onsets {
		if len(s) <= len(o.text) || s[:len(o.text)] != o.text {
			continue
		}
		rest := s[len(o.text):]
		for n := len(rest); n > 0; n-- {
			v, ok := nuclei[rest[:n]]
			f, closed := codas[rest[n:]]
			if ok && closed && (n == len(rest) || rest[n-1] != 'h') {
				return syl{ini: o.set, vow: v.set, fin: f, loose: v.loose}, true
			}
		}
	}
	return syl{}, false
}

// maxSegments bounds how many ways one word may be cut into syllables.
const maxSegments = 6

// segments cuts a romanised word into at most so many Korean syllables, longest
// first.
func segments(word string, most int) [][]syl {
	if word == "" || len(word) > min(7*most, maxUnits) {
		return nil
	}
	table := latinTable()
	fits := syllablesOf(word, 7, func(s string) bool {
		_, ok := table[s]
		return ok
	})
	cuts := segmentations(len(word), 7, &fits)
	if cuts.n == 0 {
		return nil
	}
	out := make([][]syl, 0, cuts.n)
	room := make([]syl, 0, cuts.n*min(most, len(word)))
	for _, c := range cuts.all[:cuts.n] {
		if c.n > most {
			continue
		}
		start := len(room)
		cut := room[start:start:cap(room)]
		from := uint8(0)
		for _, end := range c.ends[:c.n] {
			cut = append(cut, table[word[from:end]])
			from = end
		}
		room = room[:start+len(cut)]
		out = append(out, cut[:len(cut):len(cut)])
	}
	return out
}
