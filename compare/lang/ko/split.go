package ko

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// Split ends a sentence after . ! ? and what closes with it, when space or the
// end follows; the point of a number or an abbreviation ends none.
func Split(par string) []compare.Span {
	var out []compare.Span
	from := 0
	for i := 0; i < len(par); {
		r, n := utf8.DecodeRuneInString(par[i:])
		at := i
		i += n
		if !strings.ContainsRune(".!?。！？…", r) {
			continue
		}
		quoted := false
		for i < len(par) {
			r, n := utf8.DecodeRuneInString(par[i:])
			if !strings.ContainsRune(".!?…\"'”’」』》>)", r) {
				break
			}
			i += n
			quoted = quoted || strings.ContainsRune("\"'”’」』》>", r)
		}
		if !(quoted && linked(par[i:])) && ends(par, at, i) {
			out = add(out, par, from, i)
			from = i
		}
	}
	return add(out, par, from, len(par))
}

// linked tells whether what follows a quotation joins it to a verb: 》고, "라고.
func linked(s string) bool {
	return starts(strings.TrimPrefix(s, " "), "고 ", "라고", "라며", "라면서", "라는", "며 ", "면서", "이라고", "이라며", "하고 ", "하며 ", "는 ", "을 ", "를 ", "의 ")
}

// ends tells whether the mark at one place, after which the text goes on at
// another, ends a sentence.
func ends(par string, at, next int) bool {
	before, _ := utf8.DecodeLastRuneInString(par[:at])
	after, _ := utf8.DecodeRuneInString(par[next:])
	if next == len(par) {
		return true
	}
	hangul := '가' <= before && before <= '힣'
	if after == ' ' || after == '\u00a0' || after == '\u3000' {
		return hangul || par[at] != '.' || strings.ContainsRune("\"'”’」』》)>", before)
	}
	return hangul && '가' <= after && after <= '힣' && strings.HasSuffix(par[:at], "다")
}

// add appends a span without the space around it.
func add(out []compare.Span, par string, from, to int) []compare.Span {
	v := par[from:to]
	start := from + len(v) - len(strings.TrimLeft(v, " \t\u00a0\u3000"))
	end := start + len(strings.TrimRight(par[start:to], " \t\u00a0\u3000"))
	if end > start {
		out = append(out, compare.Span{Start: start, End: end})
	}
	return out
}
