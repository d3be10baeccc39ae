package archive

import (
	"slices"
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
	gap := false
	for i, r := range s {
		end := i + max(1, utf8.RuneLen(r))
		if r == utf8.RuneError {
			gap = true
			continue
		}
		for _, c := range plain(r) {
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

// plain is what r folds to: its letters and digits, a space for anything that
// separates words, nothing for an accent.
func plain(r rune) string {
	switch {
	case r < utf8.RuneSelf:
		return plainASCII(r)
	case dense(r) && r >= 0x3400 && r < 0xF900:
		return string(r)
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
	return norm.NFC.String(b.String())
}

func plainASCII(r rune) string {
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789"
	switch {
	case r >= 'a' && r <= 'z':
		return letters[r-'a' : r-'a'+1]
	case r >= 'A' && r <= 'Z':
		return letters[r-'A' : r-'A'+1]
	case r >= '0' && r <= '9':
		return letters[r-'0'+26 : r-'0'+27]
	}
	return " "
}

// dense tells whether r belongs to a script written without spaces between
// words, or, like Hangul, with particles joined to them.
func dense(r rune) bool {
	return r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r == 'ー')
}

// grams lists the index tokens of a folded text, sorted, each once: words as
// they stand, and of dense scripts every character and every pair of neighbours.
func grams(text string) []string {
	var out []string
	word, before := -1, -1 // where a word, and where the dense character just read, begin
	end := func(i int) {
		if word >= 0 {
			out = append(out, text[word:i])
		}
		word = -1
	}
	for i, r := range text {
		n := i + utf8.RuneLen(r)
		switch {
		case dense(r):
			end(i)
			out = append(out, text[i:n])
			if before >= 0 {
				out = append(out, text[before:n])
			}
			before = i
			continue
		case r == ' ':
			end(i)
		case word < 0:
			word = i
		}
		before = -1
	}
	end(len(text))
	slices.Sort(out)
	return slices.Compact(out)
}
