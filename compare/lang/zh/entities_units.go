package zh

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
)

// token is a character of a sentence, or a run of Latin letters or digits.
type token struct {
	compare.Span
	r     rune // folded to simplified; the first of a run
	text  uint64
	class charClass
}

type charClass uint8

const (
	han charClass = iota
	latin
	digit
	dot // joins the parts of a transcribed name
	mark
)

// unitsOf lists the units of a text, without white space.
func unitsOf(text string) []token {
	rs := make([]rune, 0, len(text)/3+4)
	out := make([]token, 0, len(text)/3+4)
	for i, r := range text {
		c := classOf(r)
		n := utf8.RuneLen(r)
		if r == utf8.RuneError {
			n = 1
			if strings.HasPrefix(text[i:], "\uFFFD") {
				n = 3
			}
		}
		if unicode.IsSpace(r) {
			continue
		}
		if k := len(out) - 1; k >= 0 && (c == latin || c == digit) && out[k].class == c && out[k].End == i {
			out[k].End += n
			continue
		}
		out = append(out, token{Span: compare.Span{Start: i, End: i + n}, r: r, class: c})
		rs = append(rs, r)
	}
	gazetteer.Simplify(rs)
	for i := range out {
		out[i].r = rs[i]
		out[i].text = uint64(rs[i])
		if out[i].class == latin {
			out[i].text = hashText(text[out[i].Start:out[i].End])
		}
	}
	return out
}

func classOf(r rune) charClass {
	switch {
	case r == '·' || r == '‧' || r == '•' || r == '・' || r == '･' || r == '．':
		return dot
	case unicode.Is(unicode.Han, r) || r == '〇':
		return han
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
