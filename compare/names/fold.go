package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold makes text comparable without changing the length of any character in
// bytes, so that offsets stay: ASCII letters lower, hyphens as spaces, hanzi as
// the representative of their variants.
func fold(text string) string {
	b := make([]byte, 0, len(text))
	data := hanziData()
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			b = append(b, foldByte(c))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if c := data.canonOf(r); c != r {
			b = utf8.AppendRune(b, c)
		} else {
			b = append(b, text[i:i+n]...)
		}
		i += n
	}
	return string(b)
}

func foldByte(c byte) byte {
	switch {
	case c >= 'A' && c <= 'Z':
		return c + 'a' - 'A'
	case c == '-' || c == '\n' || c == '\t':
		return ' '
	}
	return c
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'", "‐", "-", "‑", "-", "–", "-", "—", "-", "•", "·", "・", "·", "‧", "·", "∙", "·")

// tidy normalises width, compatibility forms, apostrophes, dashes and space of
// a name standing alone.
func tidy(text string) string {
	if isTidy(text) {
		return text
	}
	if text = strings.ToValidUTF8(text, ""); !norm.NFKC.IsNormalString(text) {
		text = norm.NFKC.String(text)
	}
	text = repeated(plainMarks.Replace(text))
	return strings.Join(strings.Fields(text), " ")
}

// isTidy tells of the commonest texts that tidy leaves them as they are: ASCII,
// hanzi of the basic block and hangul, with single spaces inside.
func isTidy(text string) bool {
	space := true
	for _, r := range text {
		switch {
		case r == ' ':
			if space {
				return false
			}
			space = true
			continue
		case r == '`', r < ' ', r == 0x7F, r >= utf8.RuneSelf && r != '·' && !(r >= 0x4E00 && r <= 0x9FFF) && !isHangul(r):
			return false
		}
		space = false
	}
	return !space
}

// repeated writes out the iteration mark: 佐々木 -> 佐佐木.
func repeated(s string) string {
	if !strings.ContainsRune(s, '々') {
		return s
	}
	r := []rune(s)
	for i := 1; i < len(r); i++ {
		if r[i] == '々' {
			r[i] = r[i-1]
		}
	}
	return string(r)
}

// latinMarks replaces letters that decomposition leaves alone.
var latinMarks = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ü", "u", "ʻ", "", "'", "", ".", " ", ",", " ", "(", " ", ")", " ")

// letters is text in lower-case ASCII letters and spaces, without marks;
// hyphens become spaces. Letters of other scripts are dropped.
func letters(text string) string {
	b := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return markedLetters(text)
		}
		b = addLetter(b, text[i])
	}
	return strings.TrimSuffix(string(b), " ")
}

// addLetter appends what letters makes of one character.
func addLetter(b []byte, c byte) []byte {
	switch {
	case c >= 'A' && c <= 'Z':
		return append(b, c+'a'-'A')
	case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		return append(b, c)
	case strings.IndexByte(" -/&.,()\t\n\r\v\f", c) >= 0 && len(b) > 0 && b[len(b)-1] != ' ':
		return append(b, ' ')
	}
	return b
}

// markedLetters is letters for text that is not all ASCII.
func markedLetters(text string) string {
	text = latinMarks.Replace(strings.ToLower(text))
	b := make([]byte, 0, len(text))
	for _, r := range norm.NFD.String(text) {
		switch {
		case r == '·':
			b = addLetter(b, ' ')
		case r < utf8.RuneSelf:
			b = addLetter(b, byte(r))
		case unicode.IsSpace(r):
			b = addLetter(b, ' ')
		}
	}
	return strings.TrimSuffix(string(b), " ")
}

// scripts of a name.
const (
	latin = iota
	han
	hangulScript
	cyrillic
	kana
)

// scriptOf is the script most of the letters are in.
func scriptOf(text string) int {
	var n [5]int
	for _, r := range text {
		switch {
		case isHanzi(r):
			n[han]++
		case isHangul(r):
			n[hangulScript]++
		case r >= 0x400 && r <= 0x52F:
			n[cyrillic]++
		case r >= 0x3040 && r <= 0x30FF:
			n[kana]++
		case r < 0x300 && (r|0x20) >= 'a' && (r|0x20) <= 'z' || r >= 0xC0 && r < 0x300:
			n[latin]++
		}
	}
	best := latin
	for s, c := range n {
		if c > n[best] {
			best = s
		}
	}
	return best
}
