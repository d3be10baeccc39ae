// Package words reads English text as words with keys that bring the forms of
// a word together.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// Word is one word of a text.
type Word struct {
	compare.Span
	Key   string // see Key
	Lower string
	Upper bool // begins with a capital
	Digit bool // begins with a digit
	Stop  bool // carries no content
}

// longest is the number of bytes of a word that are looked at.
const longest = 64

// Read appends the words of text[from:to] to buf: runs of letters, or digits
// with the separators inside them. An apostrophe ends a word; a genitive 's is
// a stop word of its own. Offsets count bytes of text.
func Read(text string, from, to int, buf []Word) []Word {
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		switch {
		case unicode.IsDigit(r):
			j := number(text, i, to)
			buf = append(buf, word(text, i, j, r))
			i = j
		case unicode.IsLetter(r):
			j := letters(text, i, to)
			buf = append(buf, word(text, i, j, r))
			i = j
		default:
			i += n
		}
	}
	return buf
}

func letters(text string, i, to int) int {
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += n
	}
	return i
}

// number is the end of the digits at i, with points and commas between digits.
func number(text string, i, to int) int {
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if !unicode.IsDigit(r) && (r != '.' && r != ',' || i+1 >= to || text[i+1] < '0' || text[i+1] > '9') {
			break
		}
		i += n
	}
	return i
}

func word(text string, from, to int, first rune) Word {
	w := Word{Span: compare.Span{Start: from, End: to}, Upper: unicode.IsUpper(first), Digit: unicode.IsDigit(first)}
	s := text[from:to]
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	w.Lower = strings.ToLower(s)
	w.Key = Key(w.Lower)
	w.Stop = Stop(w.Lower)
	return w
}
