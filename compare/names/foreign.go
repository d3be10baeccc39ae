package names

import (
	"strings"
	"unicode/utf8"
)

// Classes of consonants that transcription into hangul, hanzi and Latin letters
// keeps apart, as bits.
const (
	cK = 1 << iota // k g kh q
	cT             // t d
	cP             // p b v f
	cS             // s z sh zh ch j ts
	cM
	cN // n ng
	cL // l r
	cH
	cW // glides, often unwritten
)

// Classes of vowels.
const (
	wA = 1 << iota
	wE
	wI
	wO
	wU
)

// phone is a consonant with the vowel after it, each as a set; no consonant: a
// vowel at the head of a word; no vowel: none is written. A weak consonant may
// be missing on the other side.
type phone struct {
	cons uint16
	vow  uint8
	weak bool
}

// foreign is a name as the sounds of its words, for names that are neither
// Chinese nor Korean.
type foreign struct {
	words [][]phone
	all   []phone
}

// soundOf reads a name of any script as sounds.
func soundOf(text string, script int) foreign {
	var f foreign
	switch script {
	case cyrillic:
		text, script = cyrillicLetters(text), latin
	case kana:
		text, script = kanaLetters(text), latin
	}
	f.all = make([]phone, 0, min(len(text), maxPhones))
	for len(text) > 0 {
		w := text
		if i := strings.IndexAny(text, " ·="); i >= 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			w, text = text[:i], text[i+size:]
		} else {
			text = ""
		}
		p := phonesOf(f.all[len(f.all):], w, script)
		if start := len(f.all); len(p) > 0 && start+len(p) <= maxPhones {
			f.all = append(f.all, p...)
			f.words = append(f.words, f.all[start:])
		}
	}
	return f
}

// phonesOf appends the sounds of a word to out, which is empty.
func phonesOf(out []phone, w string, script int) []phone {
	switch script {
	case latin:
		return latinPhones(out, strings.ReplaceAll(letters(w), " ", ""))
	case hangulScript:
		return hangulPhones(out, w)
	case han:
		return hanPhones(out, w)
	}
	return nil
}

// maxPhones bounds the length of a name as sounds; what is longer is no name.
const maxPhones = 32

// Costs of an alignment: a strong consonant missing outweighs all weak ones,
// and a weak one all vowels.
const (
	costStrong = 1 << 20
	costWeak   = 1 << 10
	costVowel  = 10
	costNone   = 3
)

// align is the least cost of laying two words beside each other consonant by
// consonant; consonants of different classes never meet.
func align(a, b []phone) int {
	var row [maxPhones + 1]int
	for j, p := range b {
		row[j+1] = row[j] + gap(p)
	}
	for _, p := range a {
		diagonal := row[0]
		row[0] += gap(p)
		for j, q := range b {
			best := min(row[j+1]+gap(p), row[j]+gap(q))
			if p.cons&q.cons != 0 || p.cons == q.cons || p.cons == 0 && q.weak || q.cons == 0 && p.weak {
				best = min(best, diagonal+vowelCost(p.vow, q.vow))
			}
			diagonal, row[j+1] = row[j+1], best
		}
	}
	return row[len(b)]
}

func gap(p phone) int {
	if p.weak || p.cons == 0 {
		return costWeak
	}
	return costStrong
}

func vowelCost(a, b uint8) int {
	switch {
	case a == b || a&b != 0:
		return 0
	case a == 0 || b == 0:
		return costNone
	}
	return costVowel
}

// agreement of two words: whether the consonants agree, and how far the vowels.
type agreement struct {
	skeleton bool
	vowels   int // cost of the vowels; 0 the best
	size     int // sounds compared
	weak     int // weak consonants without a match
}

func agree(a, b []phone) agreement {
	if len(a) == 0 || len(b) == 0 {
		return agreement{}
	}
	c, size := align(a, b), max(len(a), len(b))
	if c >= costStrong {
		return agreement{}
	}
	if feminine(a) != feminine(b) && c/costWeak == 0 {
		return agreement{skeleton: true, vowels: costVowel, size: size}
	}
	return agreement{true, c % costWeak, size, c / costWeak}
}

// feminine tells whether a word ends in an open a, as Ivanova beside Ivanov.
func feminine(w []phone) bool { return w[len(w)-1].vow&(wA|wO|wU) == wA }

// ofTwoSexes tells whether two family names are one but for a woman's ending.
func ofTwoSexes(a, b []phone) bool {
	if feminine(a) {
		a, b = b, a
	}
	return len(a) > 2 && !feminine(a) && feminine(b) && !a[len(a)-1].weak && align(a, b) < 2*costWeak
}

// sounds tells whether the agreement is enough for one name by sound: three
// sounds at least, no vowels that contradict each other, one pair of them in a
// long name.
func (g agreement) sounds() bool {
	return g.skeleton && g.size-g.weak >= 3 && (g.weak <= (g.size-g.weak)/4 || g.weak == 1 && g.vowels == 0) && g.vowels < costVowel*max(1, g.size/3)
}

// compareForeign compares two names by sound. A single word is taken for the
// family name of the other.
func compareForeign(a, b foreign) Verdict {
	if len(a.words) == 0 || len(b.words) == 0 {
		return different
	}
	if len(a.words) > 1 && len(b.words) > 1 && ofTwoSexes(a.words[len(a.words)-1], b.words[len(b.words)-1]) {
		return maybe(Skeleton, .3, "the consonants agree, but one family name is a woman's")
	}
	v := foreignVerdict(agree(a.all, b.all), 0, "the same sounds")
	if len(a.words) > 1 && len(b.words) > 1 {
		return better(v, compareWords(a, b))
	}
	if len(a.words) > 1 {
		a, b = b, a
	}
	if len(b.words) > 1 {
		family := foreignVerdict(agree(a.all, b.words[len(b.words)-1]), .12, "the same sounds as the family name")
		v = better(v, family)
	}
	return v
}

// compareWords compares names of several words: family names by sound, given
// names by consonants or initial; the family name comes last in one and may come
// first in the other.
func compareWords(a, b foreign) Verdict {
	x, y := a.words[0], a.words[len(a.words)-1]
	p, q := b.words[0], b.words[len(b.words)-1]
	return better(compareOrder(x, y, p, q), compareOrder(x, y, q, p))
}

func compareOrder(given, family, given2, family2 []phone) Verdict {
	if !agree(given, given2).skeleton && !nearly(given, given2) && !shortened(given, given2) && !shortened(given2, given) && !initialOf(given, given2) && !initialOf(given2, given) {
		return different
	}
	return foreignVerdict(agree(family, family2), .04, "family and given name sound alike")
}

// nearly tells whether two given names begin alike and lack one consonant of
// three or more at most, as 亚历山大 beside Alexander.
func nearly(a, b []phone) bool {
	if len(a) < 4 || len(b) < 4 || a[0].cons != b[0].cons && a[0].cons&b[0].cons == 0 {
		return false
	}
	return align(a, b) < 2*costStrong
}

// shortened tells whether a is b cut short, as Mike beside 迈克尔.
func shortened(a, b []phone) bool {
	if len(a) < 2 || len(a) >= len(b) {
		return false
	}
	return align(a, b[:len(a)]) < costVowel
}

// initialOf tells whether a is a single letter that begins b.
func initialOf(a, b []phone) bool {
	return len(a) == 1 && a[0].vow == 0 && len(b) > 0 && a[0].cons&b[0].cons != 0
}

func foreignVerdict(g agreement, less float64, reason string) Verdict {
	switch {
	case g.sounds():
		return same(Sound, .62+min(float64(g.size-g.weak), 8)*.02-float64(g.vowels)*.02/float64(g.size)-less, reason)
	case g.skeleton && g.size-g.weak >= 2:
		return maybe(Skeleton, .3+min(float64(g.size), 8)*.01-less, "the consonants alone agree")
	}
	return different
}
