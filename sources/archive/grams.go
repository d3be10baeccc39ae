package archive

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text made comparable: compatibility forms resolved, lower case,
// Latin, Greek and Cyrillic letters without accents, and whatever is neither
// letter nor digit one space.
type folded struct {
	text     string
	from, to []int // for each byte of text, the span of the character it comes from
}

// fold makes s comparable.
func fold(s string) folded {
	f := folded{from: make([]int, 0, len(s)), to: make([]int, 0, len(s))}
	b := make([]byte, 0, len(s))
	var buf [16]rune
	gap := false
	for i, r := range s {
		end := i + max(1, utf8.RuneLen(r))
		for _, c := range plain(buf[:0], r) {
			if c == ' ' {
				gap = true
				continue
			}
			if gap && len(b) > 0 {
				b, f.from, f.to = append(b, ' '), append(f.from, i), append(f.to, i)
			}
			gap = false
			for range utf8.RuneLen(c) {
				f.from, f.to = append(f.from, i), append(f.to, end)
			}
			b = utf8.AppendRune(b, c)
		}
	}
	f.text = string(b)
	return f
}

// plain appends what r folds to: its letters and digits, a space for anything
// that separates words, nothing for an accent.
func plain(dst []rune, r rune) []rune {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return append(dst, r)
	case 'A' <= r && r <= 'Z':
		return append(dst, r+'a'-'A')
	case r >= 0x3400 && r < 0xF900 && dense(r):
		return append(dst, r)
	case r < utf8.RuneSelf || r == utf8.RuneError || unicode.IsPunct(r) || unicode.IsSpace(r):
		return append(dst, ' ')
	}
	var b strings.Builder
	for _, c := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, c) && c < 0x370:
		case unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c):
			b.WriteRune(unicode.ToLower(c))
		default:
			b.WriteByte(' ')
		}
	}
	return append(dst, []rune(norm.NFC.String(b.String()))...)
}

// dense tells whether r belongs to a script written without spaces between
// words, or, like Hangul, with particles joined to them.
func dense(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case 0x4E00 <= r && r <= 0x9FFF || 0xAC00 <= r && r <= 0xD7A3:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}

// grams lists the index tokens of a folded text in the order they first appear,
// each once: words as they stand, and of dense scripts every character and every
// pair of neighbours.
func grams(text string) []string {
	t := tokens{text: text, words: make(map[string]bool), pairs: make(map[[2]rune]bool, len(text)/3)}
	word, before, last := -1, -1, rune(0) // where a word, and the dense character just read, begin; that character
	for i, r := range text {
		n := i + utf8.RuneLen(r)
		switch {
		case dense(r):
			t.word(word, i)
			t.pair(0, r, i, n)
			if before >= 0 {
				t.pair(last, r, before, n)
			}
			word, before, last = -1, i, r
			continue
		case r == ' ':
			t.word(word, i)
			word = -1
		case word < 0:
			word = i
		}
		before = -1
	}
	t.word(word, len(text))
	return t.out
}

// tokens gathers spans of a text, each content once.
type tokens struct {
	text  string
	words map[string]bool
	pairs map[[2]rune]bool
	out   []string
}

// longest is how many bytes of a word are indexed; what stands in for a word in
// some pages, such as an image's bytes, would not fit an index of PostgreSQL.
const longest = 200

func (t *tokens) word(from, to int) {
	if from < 0 {
		return
	}
	w := t.text[from:to]
	if len(w) > longest {
		w = strings.ToValidUTF8(w[:longest], "")
	}
	if !t.words[w] {
		t.words[w] = true
		t.out = append(t.out, w)
	}
}

func (t *tokens) pair(a, b rune, from, to int) {
	if !t.pairs[[2]rune{a, b}] {
		t.pairs[[2]rune{a, b}] = true
		t.out = append(t.out, t.text[from:to])
	}
}
