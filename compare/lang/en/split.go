package en

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"

	"lacuna/compare"
)

// shortened are the words that a point shortens and that end no sentence.
var shortened = listed("Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Sen Rep Gov Pres St Rev Hon Jr Sr Amb Vice vs No Nos Vol Fig Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Co Inc Ltd Corp approx Mt")

// abbreviated tells whether s ends in the point of an abbreviation or initial.
func abbreviated(s string) bool {
	s = strings.TrimRight(s, " \t\n\"”’)")
	if !strings.HasSuffix(s, ".") {
		return false
	}
	s = s[:len(s)-1]
	k := len(s)
	for k > 0 && letter(s[k-1]) {
		k--
	}
	word := s[k:]
	if k > 0 && strings.IndexByte(" \t\n(\"'.-/", s[k-1]) < 0 && !endsIn(s[:k], "“", "–") {
		return false
	}
	return shortened[word] || len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z'
}

// initials tells whether s ends in an abbreviation of several letters, after
// which a sentence may begin with one of openers: ... of the C.C. The delegation
// ...
func initials(s string) bool {
	s = strings.TrimRight(s, " \t\n")
	k := len(s)
	return k >= 4 && s[k-1] == '.' && s[k-3] == '.' && upper(s[k-2]) && upper(s[k-4])
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }

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
	switch {
	case after == "":
		return false
	case 'a' <= after[0] && after[0] <= 'z':
		return true
	case quoted(before):
		return speaks(after)
	}
	if w, end := word(after, 0); endsIn(strings.TrimRight(before, " "), "a.m.", "p.m.") && (monthOf(after[:end]) > 0 || weekdayOf(after[:end]) > 0 || w == "gmt") {
		return true
	}
	return abbreviated(before) && !(initials(before) && startsWith(after, openers...))
}

func endsIn(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// openers begin a sentence after an abbreviation.
var openers = []string{"The ", "He ", "She ", "It ", "They ", "In ", "On ", "A ", "At ", "But ", "This ", "That ", "These ", "His ", "Her "}

// quoted tells whether a sentence ends with a closing quotation mark.
func quoted(before string) bool {
	before = strings.TrimRight(before, " ")
	return strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "”")
}

// speaks tells whether a speaker and a verb of saying follow a quotation.
func speaks(after string) bool {
	after = after[:min(len(after), 90)]
	if k := strings.IndexAny(after, ".\"“"); k >= 0 {
		after = after[:k]
	}
	at, _, _ := said(after, 0, len(after))
	return at >= 0 && strings.Count(after[:at], " ") < 7 && !strings.Contains(after[at:], " that ") && len(after)-at < 40
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
