package extract

import (
	"strings"

	"lacuna/compare"
)

// reachOfParty is how many bytes may part a body from the word for its
// delegation: a word or two on what the delegation is for.
const reachOfParty = 30

// parties are the bodies and places whose delegation a sentence names, one
// mention each, in order.
func (x *reader) parties(i int) []int {
	var out []int
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if (m.Kind == compare.Org || m.Kind == compare.Place) && (x.party(m) || x.partyAfter(m) || x.partyBefore(m)) {
			out = append(out, k)
		}
	}
	return out
}

// party tells whether a mention is itself a delegation's name.
func (x *reader) party(m compare.Mention) bool {
	text := x.lower[m.Start:m.End]
	for _, w := range x.p.Cues.Party {
		if strings.HasSuffix(text, w) && bounded(text, len(text)-len(w), len(w)) {
			return true
		}
	}
	return false
}

// partyAfter tells whether the word for a delegation follows a mention with no
// other name, mark or figure between: 辽宁省友好代表团, "Shenyang City delegation".
func (x *reader) partyAfter(m compare.Mention) bool {
	s := x.d.Sentences[m.Sentence]
	text := x.lower[m.End:min(s.End, m.End+reachOfParty+20)]
	at := -1
	for _, w := range x.p.Cues.Party {
		if k := strings.Index(text, w); k >= 0 && bounded(text, k, len(w)) && (at < 0 || k < at) {
			at = k
		}
	}
	return at >= 0 && at <= reachOfParty && !strings.ContainsAny(text[:at], ",;，、；。'’") && !x.named(m.Sentence, compare.Span{Start: m.End, End: m.End + at})
}

// partyBefore tells whether "delegation of (the)" stands right before a mention.
func (x *reader) partyBefore(m compare.Mention) bool {
	text := strings.TrimSuffix(strings.TrimRight(x.lower[max(0, m.Start-30):m.Start], " "), " the")
	text, ok := strings.CutSuffix(text, " of")
	if !ok {
		return false
	}
	for _, w := range x.p.Cues.Party {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// named tells whether a name stands in a span of a sentence.
func (x *reader) named(i int, s compare.Span) bool {
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if s.Overlaps(m.Span) && (m.Kind == compare.Person || m.Kind == compare.Org || m.Kind == compare.Place) {
			return true
		}
	}
	return false
}
