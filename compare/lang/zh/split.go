package zh

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// Split ends a sentence after 。！？!? or an ellipsis, with the closing quotes
// and brackets that follow.
func Split(par string) []compare.Span {
	var out []compare.Span
	from := 0
	for i := 0; i < len(par); {
		r, n := utf8.DecodeRuneInString(par[i:])
		i += n
		if !strings.ContainsRune("。！？!?｡", r) && !(r == '…' && !strings.HasPrefix(par[i:], "…")) {
			continue
		}
		for i < len(par) {
			r, n := utf8.DecodeRuneInString(par[i:])
			if !strings.ContainsRune("。！？!?”’」』》）)】\"", r) {
				break
			}
			i += n
		}
		out = add(out, par, from, i)
		from = i
	}
	return add(out, par, from, len(par))
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
