package ko

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
)

// token is a syllable of a sentence, or a run of Latin letters or digits.
type token struct {
	compare.Span
	r     rune // the first of a run
	text  uint64
	class charClass
	head  bool // white space or the start of the text comes before
}

type charClass uint8

const (
	hangul charClass = iota
	hanja
	latin
	digit
	mark
)

// unitsOf lists the units of a text, without white space.
func unitsOf(text string) []token {
	out := make([]token, 0, len(text)/3+4)
	head := true
	for i, r := range text {
		n := utf8.RuneLen(r)
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			n = 1
		}
		if unicode.IsSpace(r) {
			head = true
			continue
		}
		c := classOf(r)
		if k := len(out) - 1; k >= 0 && !head && (c == latin || c == digit) && out[k].class == c {
			out[k].End += n
			continue
		}
		out = append(out, token{Span: compare.Span{Start: i, End: i + n}, r: r, class: c, head: head, text: uint64(r)})
		head = false
	}
	for i := range out {
		if out[i].class == latin {
			out[i].text = hashText(text[out[i].Start:out[i].End])
		}
	}
	return out
}

func classOf(r rune) charClass {
	switch {
	case r >= '가' && r <= '힣' || r >= 'ㄱ' && r <= 'ㅣ':
		return hangul
	case unicode.Is(unicode.Han, r):
		return hanja
	case unicode.IsDigit(r):
		return digit
	case unicode.IsLetter(r):
		return latin
	}
	return mark
}

func hashText(s string) uint64 {
	h := gazetteer.Seed
	for i := range len(s) {
		h = h.Byte(s[i])
	}
	return uint64(h)
}
