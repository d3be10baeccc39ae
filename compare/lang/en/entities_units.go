package en

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// token is a word or a mark of a sentence. A possessive ending is a unit of its
// own; a word may hold hyphens, apostrophes and the points of an abbreviation.
type token struct {
	compare.Span
	word  string
	lower string
	shape shape
	head  bool // the first of the text or after white space
	name  bool // see named
	large bool // begins with a capital in the text
	loud  bool // in capitals, as the whole headline is
}

type shape uint8

const (
	lowerCase shape = iota
	capital         // one capital letter
	title           // a capital and lower-case letters
	upperCase       // two capital letters and more
	mixed           // capitals inside
	digits
	punct
)

// unitsOf lists the units of a text, without white space.
func unitsOf(text string) []token {
	out := make([]token, 0, len(text)/5+4)
	head := true
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += n
			head = true
			continue
		}
		if isWord(r) {
			n = wordLen(text[i:])
		}
		out = append(out, newUnit(text, i, i+n, head))
		head = false
		i += n
	}
	return out
}

func newUnit(text string, from, to int, head bool) token {
	w := text[from:to]
	return token{Span: compare.Span{Start: from, End: to}, word: w, lower: strings.ToLower(w), shape: shapeOf(w), head: head, large: unicode.IsUpper(firstRune(w))}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordLen is the number of bytes of the word at the head of s.
func wordLen(s string) int {
	i, points := 0, false
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWord(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		if !isWord(next) {
			if r == '.' && (points || abbreviations[s[:i]]) {
				return i + 1
			}
			return i
		}
		switch {
		case r == '.' && initialBefore(s[:i]):
			points = true
		case r == '-' || r == '‐' || r == '‑':
		case (r == '\'' || r == '’') && !possessive(s[i+n:]):
		default:
			return i
		}
		i += n
	}
	return i
}

// initialBefore tells whether s ends in a letter that stands alone, as in U.S.
func initialBefore(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(r) {
		return unicode.IsDigit(r)
	}
	return len(s) == n || s[len(s)-n-1] == '.'
}

// possessive tells whether s goes on with the s of a possessive.
func possessive(s string) bool {
	if s == "" || s[0] != 's' && s[0] != 'S' {
		return false
	}
	r, n := utf8.DecodeRuneInString(s[1:])
	return n == 0 || !isWord(r)
}

// abbreviations keep their point.
var abbreviations = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Prof": true, "Gen": true, "Col": true, "Lt": true, "Sgt": true, "Capt": true,
	"Sen": true, "Rep": true, "Gov": true, "St": true, "Jr": true, "Sr": true, "Adm": true, "Maj": true, "Rev": true, "Hon": true,
	"Inc": true, "Corp": true, "Ltd": true, "Co": true, "Jan": true, "Feb": true, "Aug": true, "Sept": true, "Oct": true, "Nov": true, "Dec": true,
}

func shapeOf(w string) shape {
	upper, lower, letters, first := 0, 0, 0, false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.IsLetter(r):
			lower++
		case unicode.IsDigit(r):
			letters--
		}
		letters++
	}
	switch {
	case upper+lower == 0 && unicode.IsDigit(firstRune(w)):
		return digits
	case upper+lower == 0:
		return punct
	case upper == 0:
		return lowerCase
	case upper == 1 && lower == 0:
		return capital
	case lower == 0:
		return upperCase
	case upper == 1 && first:
		return title
	}
	return mixed
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// named tells whether the unit of a view is written like a name. Words of grammar
// never are.
func (u *token) named() bool { return u.name }

// likeName is what named tells, read off the word.
func (u *token) likeName() bool {
	return u.shape >= capital && u.shape <= mixed && !(grammar[u.lower] && (u.shape <= title || u.lower == "i")) && !contraction(u.lower)
}

// contraction tells whether a word is one of grammar with another fused to it:
// I'm, they're.
func contraction(w string) bool {
	i := strings.IndexAny(w, "'’")
	return i > 0 && grammar[w[:i]]
}

// grammar are words that are no part of a name though they begin a sentence.
var grammar = setOf(`the a an in on at for but and or nor of to from by with as if so yet he she it they we i you his her its their our my
	this that these those there here when while where who what which why how not no yes all some any most many much more few both each every
	after before since until during about over under between among through into onto against without within because although though however
	also then than thus hence still just only even once again never ever often always is are was were be been being am do does did has have had
	will would can could may might shall should must let other another such same both either neither meanwhile instead despite according
	one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april may
	june july august september october november december mr mrs ms dr prof sir madam miss today yesterday tomorrow tonight`)

func setOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}
