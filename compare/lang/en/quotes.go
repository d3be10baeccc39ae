package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/speech"
)

// Quotes marks speech: the words between quotation marks that a verb of saying
// stands beside, and reported clauses: "X said that ...", "..., X said",
// "according to X".
func Quotes(d *compare.Document) []compare.Mention {
	q := quoter{speech.New(d)}
	var direct, reported []compare.Mention
	pairs := speech.Pairs(d.Text, closing)
	k := 0
	for i, s := range d.Sentences {
		if s.Title {
			continue
		}
		for ; k < len(pairs) && pairs[k].Outer.Start < s.End; k++ {
			if m, ok := q.direct(pairs[k], s.Span, i); ok {
				direct = append(direct, m)
			}
		}
		if n := len(direct); n > 0 && direct[n-1].Overlaps(s.Span) {
			continue
		}
		if m, ok := q.reported(s.Span, i); ok {
			reported = append(reported, m)
		}
	}
	return speech.Drop(direct, reported)
}

var closing = map[string]string{"“": "”", "\"": "\""}

// quoter reads the speech of a document.
type quoter struct{ *speech.Reader }

// direct tells whether the words of a pair are said by somebody: a verb of
// saying stands in the same sentence outside the marks, or they go on from what
// the speaker before said.
func (q quoter) direct(p speech.Pair, s compare.Span, i int) (compare.Mention, bool) {
	m := compare.Mention{Span: p.Inner, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Direct: true}}
	inner := q.D.Quote(p.Inner)
	if strings.Count(inner, " ") < 2 {
		return m, false
	}
	full := strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?")
	text := q.D.Text
	lo, hi := min(s.Start, p.Outer.Start), max(min(len(text), p.Outer.End+160), p.Outer.End)
	if k := strings.IndexAny(text[p.Outer.End:hi], "\n\"“"); k >= 0 {
		hi = p.Outer.End + k
	}
	if at, end, verb := spoken(text, p.Outer.End, hi); full && at >= 0 && !strings.Contains(text[p.Outer.End:at], ". ") {
		m.Norm.Verb = verb
		m.Norm.Speaker = q.around(compare.Span{Start: p.Outer.End, End: at}, compare.Span{Start: end, End: hi})
		return m, true
	}
	lead := max(lo, p.Outer.Start-200)
	if at, _, verb := lastSaid(text, lead, p.Outer.Start); at >= 0 {
		m.Norm.Verb, m.Norm.Speaker = verb, q.subject(speech.Lead(text, lo, at))
		return m, true
	}
	m.Norm.Speaker = q.Last
	return m, full && q.Last != "" && strings.Count(inner, " ") > 4 && lo == p.Outer.Start
}

// around is the speaker named between a quotation and its verb, or after it.
func (q quoter) around(before, after compare.Span) string {
	if strings.TrimSpace(q.D.Quote(before)) != "" {
		return q.subject(before)
	}
	if k := strings.IndexAny(q.D.Quote(after), ",.;:"); k > 0 {
		after.End = after.Start + k
	}
	return q.subject(after)
}

// reported finds the clause of a sentence that tells what somebody said.
func (q quoter) reported(s compare.Span, i int) (compare.Mention, bool) {
	text := q.D.Text
	at, end, verb := said(text, s.Start, s.End)
	if at < 0 {
		return q.according(s, i)
	}
	clause, lead := q.clause(s, at, end)
	if clause.Len() < 12 {
		return compare.Mention{}, false
	}
	who := q.subject(lead)
	if relays(q.D.Quote(lead)) || !q.person(lead) && happens(q.D.Quote(clause)) {
		return compare.Mention{}, false
	}
	return compare.Mention{Span: clause, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Speaker: who, Verb: verb}}, true
}

// clause is the reported clause of a sentence whose verb of saying stands at a
// place, and the words that hold its subject.
func (q quoter) clause(s compare.Span, at, end int) (clause, lead compare.Span) {
	text := q.D.Text
	rest := text[end:s.End]
	lead = speech.Lead(text, s.Start, at)
	if k := strings.Index(rest[:min(len(rest), 110)], "that "); k >= 0 && (k == 0 || rest[k-1] == ' ') && !strings.ContainsAny(rest[:k], ",;") {
		return q.trim(compare.Span{Start: end + k + len("that "), End: s.End}), lead
	}
	body := strings.TrimLeft(rest, " ")
	comma := strings.LastIndexByte(text[s.Start:at], ',')
	tail := body == "" || strings.ContainsAny(body[:1], ".,;") || startsWith(body, "in a ", "on ", "in an ", "at a ", "during ", "to ", "after ")
	if comma > 0 && tail {
		return q.trim(compare.Span{Start: s.Start, End: s.Start + comma}), compare.Span{Start: s.Start + comma, End: at}
	}
	if comma >= 0 && strings.TrimSpace(text[s.Start+comma+1:at]) == "" && q.inverted(text[s.Start:s.Start+comma], compare.Span{Start: s.End - len(body), End: s.End}) {
		return q.trim(compare.Span{Start: s.Start, End: s.Start + comma}), compare.Span{Start: end, End: s.End}
	}
	if tail {
		k := strings.Index(rest, ", ")
		if k < 0 || !startsWith(body, "in a ", "on ", "in an ", "at a ", "during ") {
			return compare.Span{}, lead
		}
		return compare.Span{}, lead
	}
	return q.trim(compare.Span{Start: end, End: s.End}), lead
}

// inverted tells whether the subject stands after its verb: "..., said X". What
// stands before the comma must then be a clause and no relative one.
func (q quoter) inverted(lead string, body compare.Span) bool {
	text := q.D.Quote(body)
	if len(text) > 90 || startsWith(text, "he ", "she ", "they ", "it ", "the two ") || strings.Contains(lead, ", who ") || strings.Contains(lead, ", which ") {
		return false
	}
	for _, m := range q.Within(body) {
		if m.Start < body.Start+40 {
			return true
		}
	}
	return len(text) < 50 && !strings.Contains(text, " was ") && !strings.Contains(text, " is ") && !strings.Contains(text, " will ")
}

// trim takes space, stops and quotation marks off the ends of a span.
func (q quoter) trim(s compare.Span) compare.Span {
	v := q.D.Quote(s)
	s.Start += len(v) - len(strings.TrimLeft(v, " ,:"))
	s.End = s.Start + len(strings.TrimRight(q.D.Quote(s), " .,;!?\"”"))
	return s
}

// according reads "according to X, ..." and "..., according to X".
func (q quoter) according(s compare.Span, i int) (compare.Mention, bool) {
	text := q.D.Quote(s)
	k := strings.Index(strings.ToLower(text[:min(len(text), 2000)]), "according to ")
	if k < 0 {
		return compare.Mention{}, false
	}
	from := k + len("according to ")
	end := len(text)
	if c := strings.IndexAny(text[from:], ",.;"); c >= 0 {
		end = from + c
	}
	lead := compare.Span{Start: s.Start + from, End: s.Start + end}
	clause := compare.Span{Start: s.Start + end, End: s.End}
	if k > 1 {
		clause = compare.Span{Start: s.Start, End: s.Start + k}
	}
	clause = q.trim(clause)
	if clause.Len() < 12 || relays(q.D.Quote(lead)) || !q.person(lead) && happens(q.D.Quote(clause)) {
		return compare.Mention{}, false
	}
	return compare.Mention{Span: clause, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Speaker: q.subject(lead), Verb: "according to"}}, true
}

// person tells whether a person or a pronoun stands in s.
func (q quoter) person(s compare.Span) bool {
	for _, m := range q.Within(s) {
		if m.Kind == compare.Person {
			return true
		}
	}
	return pronoun(q.D.Quote(s))
}

func pronoun(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ,."))
	for _, p := range [...]string{"he", "she", "he also", "she also", "he further", "the two sides", "both sides", "they", "he then"} {
		if s == p || strings.HasSuffix(s, ", "+p) || strings.HasSuffix(s, " "+p) {
			return true
		}
	}
	return false
}

// subject is who speaks: the last person of s when only a few words follow it,
// else the first person, the person of a pronoun, or the words themselves.
func (q quoter) subject(s compare.Span) string {
	words := strings.Trim(q.D.Quote(s), " ,.;:\"”")
	if pronoun(words) && !strings.Contains(strings.ToLower(words), "sides") {
		return q.Last
	}
	var first, last *compare.Mention
	ms := q.Within(s)
	for k := range ms {
		if ms[k].Kind == compare.Person {
			if first == nil {
				first = &ms[k]
			}
			last = &ms[k]
		}
	}
	name := ""
	switch {
	case last != nil && s.End-last.End <= 2:
		name = q.Name(*last)
	case first != nil:
		name = q.Name(*first)
	case len(words) <= 80:
		name = article(words)
	case len(ms) > 0:
		name = q.Name(ms[len(ms)-1])
	}
	if name != "" {
		q.Last = name
	}
	return name
}

// article is s without an article before it, what follows a comma and a clause
// that tells more of it.
func article(s string) string {
	for _, w := range [...]string{" who ", " which ", " that "} {
		if k := strings.Index(s, w); k > 0 {
			s = s[:k]
		}
	}
	if k := strings.LastIndex(s, ", "); k >= 0 && k+2 < len(s) {
		if last := s[k+2:]; startsWith(last, "who ", "which ", "whose ") {
			s = s[:k]
		} else {
			s = last
		}
	}
	for _, a := range [...]string{"The ", "the ", "A ", "a ", "An ", "an "} {
		if t, ok := strings.CutPrefix(s, a); ok {
			return t
		}
	}
	return s
}
