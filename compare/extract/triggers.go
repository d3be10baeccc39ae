package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// found is a trigger met in a sentence.
type found struct {
	kind string
	span compare.Span
}

// triggers are the events a sentence names, one a kind, in order. Words inside
// speech, of what is planned, and a visit or return beside another event (which
// then only says who the visitor is) do not count.
func (x *reader) triggers(i int) []found {
	s := x.d.Sentences[i]
	text := x.lower[s.Start:s.End]
	var out []found
	for _, t := range x.p.Events {
		at := -1
		n := 0
		for _, f := range t.Forms {
			k := x.find(text, f, t.Not)
			if k >= 0 && (at < 0 || k < at) && !x.spoken(s.Start+k) && !x.prospect(text, k) && !x.background(text, k, k+len(f)) {
				at, n = k, len(f)
			}
		}
		if at >= 0 {
			out = append(out, found{t.Kind, compare.Span{Start: s.Start + at, End: s.Start + at + n}})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].span.Start < out[b].span.Start })
	return main(out)
}

// rank orders kinds by how surely a word of theirs is what a sentence is about.
var rank = map[string]int{
	compare.Meeting: 1, compare.Call: 0, compare.Signing: 1, compare.Banquet: 2, compare.Launch: 1, compare.Appointment: 2, compare.Message: 2,
	compare.Tribute: 2, compare.Inspection: 2, compare.Performance: 3, compare.Ceremony: 3, compare.Conference: 3, compare.Gift: 3,
	compare.Statement: 3, compare.Contest: 4, compare.Disaster: 4, compare.VisitKind: 5, compare.Return: 4,
}

// main keeps the kinds of the best rank in a sentence; meetings and signings
// both stay.
func main(all []found) []found {
	best := 9
	for _, f := range all {
		best = min(best, rank[f.kind])
	}
	var out []found
	for _, f := range all {
		if rank[f.kind] == best {
			out = append(out, f)
		}
	}
	return out
}

// find is the first place of form in text that stands in none of the longer
// words not, at word boundaries where the form begins and ends in Latin letters.
func (x *reader) find(text, form string, not []string) int {
	for from := 0; from < len(text); {
		k := strings.Index(text[from:], form)
		if k < 0 {
			return -1
		}
		k += from
		if bounded(text, k, len(form)) && !inside(text, k, len(form), not) {
			return k
		}
		from = k + len(form)
	}
	return -1
}

func inside(text string, at, n int, words []string) bool {
	for _, w := range words {
		lo := max(0, at-len(w)+n)
		hi := min(len(text), at+len(w))
		if j := strings.Index(text[lo:hi], w); j >= 0 && lo+j <= at && lo+j+len(w) >= at+n {
			return true
		}
	}
	return false
}

// bounded tells whether Latin letters neither continue before nor after.
func bounded(text string, at, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+n:])
	first, _ := utf8.DecodeRuneInString(text[at:])
	last, _ := utf8.DecodeLastRuneInString(text[:at+n])
	return !(latin(first) && latin(before)) && !(latin(last) && latin(after))
}

func latin(r rune) bool { return r < 0x250 && unicode.IsLetter(r) }

// spoken tells whether a place lies in somebody's words.
func (x *reader) spoken(at int) bool {
	for _, m := range x.d.Mentions {
		if m.Kind == compare.Quote && m.Start <= at && at < m.End {
			return true
		}
		if m.Start > at {
			break
		}
	}
	return false
}

// prospect tells whether a cue of plan or hope stands shortly before a place.
func (x *reader) prospect(text string, at int) bool {
	lo := max(0, at-30)
	for _, c := range x.p.Cues.Prospect {
		if k := strings.LastIndex(text[lo:at], c); k >= 0 && bounded(text, lo+k, len(c)) {
			return true
		}
	}
	return false
}

// background tells whether a word names an event only to place another beside
// it: "before his arrival", "during their meeting last year", "去年会见时".
func (x *reader) background(text string, at, end int) bool {
	c := x.p.Cues
	return near(text[max(0, at-40):at], c.Beside, strings.HasSuffix) || near(text[max(0, at-24):at], c.Past, strings.Contains) ||
		near(text[end:min(len(text), end+24)], c.Past, strings.Contains)
}

// near tells whether one of the cues stands in a piece of text as test says.
func near(text string, cues []string, test func(text, cue string) bool) bool {
	text = strings.TrimSpace(text)
	for _, c := range cues {
		if test(text, c) {
			return true
		}
	}
	return false
}

// passing tells whether a sentence names an event only in passing: planned,
// remembered, or placed beside another.
func (x *reader) passing(i int) bool {
	s := x.d.Sentences[i]
	text := x.lower[s.Start:s.End]
	for _, t := range x.p.Events {
		for _, f := range t.Forms {
			if k := x.find(text, f, t.Not); k >= 0 && !x.spoken(s.Start+k) && (x.prospect(text, k) || x.background(text, k, k+len(f))) {
				return true
			}
		}
	}
	return false
}

// cued tells whether a sentence holds one of the cues.
func (x *reader) cued(i int, cues []string) bool {
	s := x.d.Sentences[i]
	text := x.lower[s.Start:s.End]
	for _, c := range cues {
		if k := strings.Index(text, c); k >= 0 && bounded(text, k, len(c)) {
			return true
		}
	}
	return false
}

// lowerSameLength lowers letters whose lower case has as many bytes.
func lowerSameLength(s string) string {
	return strings.Map(func(r rune) rune {
		if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
			return l
		}
		return r
	}, s)
}
