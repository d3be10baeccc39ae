package lexicon

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// fold lower-cases a Latin word and drops its accents.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	s = strings.Map(func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return strings.ToLower(folds.Replace(s))
}

var folds = strings.NewReplacer("ß", "ss", "æ", "ae", "Æ", "ae", "œ", "oe", "ø", "o", "Ø", "o", "ł", "l", "Ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "’", "'")

// cognateLetters is the number of letters words of a common root share.
const cognateLetters = 5

var cognateFolds = strings.NewReplacer("ph", "f", "th", "t", "ch", "k", "ck", "k", "qu", "k", "c", "k", "q", "k", "y", "i", "j", "i", "z", "s", "w", "v", "x", "s", "h", "")

// cognate is the folded beginning of a word that related languages share, such
// as situa for situation, situación, situatie; empty for short words.
func cognate(w string) string {
	if len(w) < cognateLetters {
		return ""
	}
	s := cognateFolds.Replace(w)
	var b []byte
	for i := 0; i < len(s) && len(b) < cognateLetters; i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return ""
		}
		if len(b) == 0 || b[len(b)-1] != s[i] {
			b = append(b, s[i])
		}
	}
	if len(b) < cognateLetters-1 {
		return ""
	}
	return string(b)
}

// consonants are the classes of Latin letters; vowels, h, w and y have none. v
// is P or silent, as 卫 and 비 write it.
var consonants = [256]byte{
	'p': 'P', 'b': 'P', 'f': 'P', 'v': 'v', 't': 'T', 'd': 'T', 'k': 'K', 'g': 'K', 'c': 'K', 'q': 'K',
	's': 'S', 'z': 'S', 'j': 'S', 'l': 'L', 'r': 'L', 'n': 'N', 'm': 'N',
}

var digraphs = strings.NewReplacer("sch", "s", "tch", "s", "ch", "s", "sh", "s", "ce", "se", "ci", "si", "cy", "sy",
	"ph", "f", "gh", "g", "dge", "s", "dg", "s", "ng", "n", "x", "ks", "wr", "r", "kn", "n")

// skeleton is the run of consonant classes of a folded Latin word: Trump TLNP.
// An r that no vowel follows is the lower-case r: many transcriptions drop it.
// The method follows Soundex's classes by place of articulation.
func skeleton(w string) string {
	s := digraphs.Replace(w)
	var b []byte
	for i := 0; i < len(s); i++ {
		c := consonants[s[i]]
		if c == 0 || i > 0 && c == consonants[s[i-1]] {
			continue
		}
		if s[i] == 'r' && i > 0 && (i+1 == len(s) || strings.IndexByte("aeiouyhr", s[i+1]) < 0) {
			c = 'r'
		}
		b = append(b, c)
	}
	return string(b)
}

// longestSkeleton bounds the skeletons compared.
const longestSkeleton = 16

// soundAlike says how alike two skeletons are: about 1 for equal ones of four
// classes and more, less when they are short or one class apart, else 0.
func soundAlike(a, b string) float32 {
	if a == "" || b == "" || len(a) > longestSkeleton || len(b) > longestSkeleton || a[0] != b[0] && a[0] != 'v' && b[0] != 'v' {
		return 0
	}
	n := min(len(a), len(b))
	switch d := soundDistance(a, b); {
	case d == 0:
		return [...]float32{0, .2, .5, .8, 1}[min(4, n)]
	case d == 1 && n >= 5:
		return .6
	case d == 1 && n >= 4:
		return .4
	}
	return 0
}

// soundDistance is the edit distance of two skeletons where v and r cost
// nothing to drop, v is a P and r an L.
func soundDistance(a, b string) int {
	var row [longestSkeleton + 1]int
	for j := 0; j < len(b); j++ {
		row[j+1] = row[j] + dropCost(b[j])
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] += dropCost(a[i])
		for j := 0; j < len(b); j++ {
			d := diagonal
			if upperClass(a[i]) != upperClass(b[j]) {
				d++
			}
			diagonal = row[j+1]
			row[j+1] = min(d, row[j+1]+dropCost(a[i]), row[j]+dropCost(b[j]))
		}
	}
	return row[len(b)]
}

func dropCost(c byte) int {
	if c == 'v' || c == 'r' {
		return 0
	}
	return 1
}

func upperClass(c byte) byte {
	switch c {
	case 'v':
		return 'P'
	case 'r':
		return 'L'
	}
	return c
}

// sameSound says how surely two units are one name by their sound. A common
// word may be a loan on the other side, and then must sound the same at length.
func sameSound(u, v *Unit) float32 {
	if u.sound == "" || v.sound == "" || u.plain && v.Kind != Name || v.plain && u.Kind != Name {
		return 0
	}
	if u.guess || v.guess {
		if u.guess && v.guess && u.sound == v.sound && len(u.sound) > 3 {
			return .7
		}
		return 0
	}
	s := soundAlike(u.sound, v.sound)
	switch {
	case u.latin && v.latin:
		if s < .75 {
			return 0
		}
		return .5 * s
	case u.plain || v.plain:
		if s < .75 {
			return 0
		}
		return .7 * s
	}
	return s
}
