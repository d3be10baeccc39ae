package names

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

var englishOrdinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

const hanNumerals = "一二三四五六七八九"

// ordinal reads the number that a text begins with: 第二, 제2, 2nd, second. The
// end is zero when there is none.
func ordinal(s string, script int) (n, end int) {
	if script == latin {
		return englishOrdinal(s)
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(s, canonical("第")), "제")
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if n, err := strconv.Atoi(rest[:digits]); err == nil {
		return n, len(s) - len(rest) + digits
	}
	if len(rest) == len(s) {
		return 0, 0
	}
	tail := rest
	for tail != "" {
		r, size := utf8.DecodeRuneInString(tail)
		i := strings.IndexRune(hanNumerals, r)
		switch {
		case r == '十':
			n = max(n, 1) * 10
		case i >= 0:
			n += i/len("一") + 1
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		tail = tail[size:]
	}
	if len(tail) == len(rest) {
		return 0, 0
	}
	return n, len(s) - len(tail)
}

func englishOrdinal(s string) (n, end int) {
	word, end := nextWord(s, 0, latin)
	if i := slices.Index(englishOrdinals, word); i >= 0 {
		return i + 1, end
	}
	n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
	if err != nil {
		return 0, 0
	}
	return n, end
}
