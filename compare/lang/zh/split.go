package zh

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// Split ends a sentence after 。！？!? or an ellipsis, with the closing quotes
// and brackets that follow. A quotation that its speaker follows ("……。"他说。) goes
// on.
func Split(par string) []compare.Span {
	var out []compare.Span
	from := 0
	for i := 0; i < len(par); {
		r, n := utf8.DecodeRuneInString(par[i:])
		i += n
		if !strings.ContainsRune("。！？!?｡", r) && !(r == '…' && !strings.HasPrefix(par[i:], "…")) {
			continue
		}
		quoted := false
		for i < len(par) {
			r, n := utf8.DecodeRuneInString(par[i:])
			if !strings.ContainsRune("。！？!?”’」』》）)】\"", r) {
				break
			}
			i += n
			quoted = quoted || strings.ContainsRune("”」』\"", r)
		}
		if quoted && speaks(par[i:min(len(par), i+72)]) {
			continue
		}
		out = add(out, par, from, i)
		from = i
	}
	return add(out, par, from, len(par))
}

// speaks tells whether s begins with a speaker and a verb of saying.
func speaks(s string) bool {
	k := strings.IndexAny(s, "。！？，；：“\"")
	return k > 0 && starts(s[k:], "。", "！", "？") && tail(s[:k]) != ""
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
