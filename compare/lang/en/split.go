package en

import (
	"regexp"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"

	"lacuna/compare"
)

// abbreviated ends in a point that ends no sentence.
var abbreviated = regexp.MustCompile(`(?:^|[\s("“'.\-–/])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|St|Rev|Hon|Jr|Sr|Amb|Vice|vs|No|Nos|Vol|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Inc|Ltd|Corp|approx|Mt|[A-Z])\.["”’)]*\s*$`)

// Split follows Unicode's rules for sentences and joins again what they part
// after abbreviations, initials and before a small letter.
func Split(par string) []compare.Span {
	var out []compare.Span
	seg := sentences.FromString(par)
	at, from := 0, 0
	for seg.Next() {
		at += len(seg.Value())
		if at < len(par) && joined(par[from:at], par[at:]) {
			continue
		}
		out = add(out, par, from, at)
		from = at
	}
	return out
}

// joined tells whether the sentence goes on after a point.
func joined(before, after string) bool {
	if len(before) > 80 {
		before = before[len(before)-80:]
	}
	after = strings.TrimLeft(after, " ")
	return after != "" && 'a' <= after[0] && after[0] <= 'z' || abbreviated.MatchString(before)
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
