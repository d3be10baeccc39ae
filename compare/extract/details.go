package extract

import (
	"fmt"
	"strings"
	"unicode"

	"lacuna/compare"
)

// details are the comparable pieces of an event's account, in slot order.
func (x *reader) details(r *compare.Report) []compare.Detail {
	out := x.who(r)
	if r.Dated {
		out = append(out, compare.Detail{Slot: compare.SlotWhen, Span: x.d.Sentences[r.Sentence].Span, Sentence: r.Sentence,
			Mention: -1, Canonical: string(r.Day), Text: days(r)})
	}
	if r.Place >= 0 {
		m := x.d.Mentions[r.Place]
		out = append(out, compare.Detail{Slot: compare.SlotWhere, Span: m.Span, Sentence: m.Sentence, Mention: r.Place,
			Canonical: m.Norm.Entity, Text: x.d.Quote(m.Span)})
	}
	for _, i := range r.Reach {
		out = append(out, x.clauses(r, i)...)
	}
	return out
}

func days(r *compare.Report) string {
	if r.Until == "" {
		return string(r.Day)
	}
	return string(r.Day) + "/" + string(r.Until)
}

// who lists persons with their ranks.
func (x *reader) who(r *compare.Report) []compare.Detail {
	var out []compare.Detail
	for _, list := range [][]int{r.People, r.Others} {
		for _, p := range list {
			m := x.d.Mentions[p]
			out = append(out, compare.Detail{Slot: compare.SlotWho, Span: m.Span, Sentence: m.Sentence, Mention: p, Text: personName(x.d, m)})
		}
	}
	return out
}

// clauses are what a sentence says of topic, outcome, words and numbers. The
// sentence that states the event itself, the title, and one that only lists who
// was there say nothing of the kind.
func (x *reader) clauses(r *compare.Report, i int) []compare.Detail {
	s := x.d.Sentences[i]
	if s.Title || r.Kind == compare.Item || x.attendance(i) && len(x.people(i)) > 0 {
		return nil
	}
	if x.aside(r, i) || x.slug(i) {
		return nil
	}
	if x.states(r, i) && !x.says(s.Span) {
		return x.numbers(i)
	}
	var out []compare.Detail
	for _, c := range split(x.d.Text, s.Span) {
		out = append(out, x.clause(c, i))
	}
	return append(out, x.numbers(i)...)
}

// states tells whether a sentence states an event rather than something said of
// it: the report's own, or another that is told apart by its kind. A flood spoken
// of in talks is what they were about.
func (x *reader) states(r *compare.Report, i int) bool {
	for _, t := range x.triggers(i) {
		if i == r.Sentence || !compare.Soft(t.kind) || compare.Soft(r.Kind) {
			return true
		}
	}
	return false
}

// aside tells whether a sentence speaks of another time or event than a report:
// it names an event in passing, or it names persons none of whom takes part and
// speaks of what is planned or long past.
func (x *reader) aside(r *compare.Report, i int) bool {
	people := x.people(i)
	for _, p := range people {
		if x.has(r, personName(x.d, x.d.Mentions[p])) {
			people = nil
			break
		}
	}
	if len(people) > 0 && (x.passing(i) || x.cued(i, x.p.Cues.Prospect) || x.cued(i, x.p.Cues.Past)) {
		return true
	}
	return len(x.triggers(i)) == 0 && !x.says(x.d.Sentences[i].Span) && x.passing(i)
}

// slug tells whether a sentence is a piece of the opening of a report that gives
// place, day and agency and says nothing: "SEOUL, May 3. /AGENCY/." before the
// first sentence proper.
func (x *reader) slug(i int) bool {
	s := x.d.Sentences[i]
	if s.Paragraph != 1 || i+1 >= len(x.d.Sentences) || i > 3 {
		return false
	}
	words := strings.Fields(x.d.Quote(s.Span))
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsLower(r) || r > 0x250 && unicode.IsLetter(r) && !unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) <= 6
}

// clause puts one clause in its slot.
func (x *reader) clause(c compare.Span, i int) compare.Detail {
	d := compare.Detail{Slot: compare.SlotTopic, Span: c, Sentence: i, Mention: -1, Text: x.d.Quote(c)}
	if x.cuedIn(c, x.p.Cues.Outcome) && !x.cuedIn(c, x.p.Cues.Wish) {
		d.Slot = compare.SlotOutcome
	}
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if m.Kind != compare.Quote || !m.Overlaps(c) {
			continue
		}
		d.Speaker = m.Norm.Speaker
		if m.Norm.Direct && m.Len()*2 > c.Len() {
			d.Slot = compare.SlotQuote
		}
	}
	d.General = d.Slot != compare.SlotQuote && x.cuedIn(c, x.p.Cues.General) && !x.specific(c, i)
	return d
}

// specific tells whether a clause gives a name other than a country's, or a
// figure.
func (x *reader) specific(c compare.Span, i int) bool {
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if !m.Overlaps(c) || m.Norm.Level == "country" || m.Kind == compare.Quote || m.Kind == compare.Title || m.Kind == compare.Quantity && m.Norm.Value < 5 {
			continue
		}
		return true
	}
	return false
}

// numbers are the quantities of a sentence that carry a unit.
func (x *reader) numbers(i int) []compare.Detail {
	var out []compare.Detail
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if !m.Counts() || m.Norm.Unit == "" {
			continue
		}
		out = append(out, compare.Detail{Slot: compare.SlotNumber, Span: m.Span, Sentence: i, Mention: k,
			Canonical: fmt.Sprintf("%g %s", m.Norm.Value, m.Norm.Unit), Text: x.d.Quote(m.Span)})
	}
	return out
}

// says tells whether a quotation overlaps a span.
func (x *reader) says(s compare.Span) bool {
	for _, m := range x.d.Mentions {
		if m.Kind == compare.Quote && m.Overlaps(s) {
			return true
		}
	}
	return false
}

func (x *reader) cuedIn(c compare.Span, cues []string) bool {
	text := x.lower[c.Start:c.End]
	for _, w := range cues {
		if k := strings.Index(text, w); k >= 0 && bounded(text, k, len(w)) {
			return true
		}
	}
	return false
}

// split cuts a sentence at semicolons, which part the items of a list in all
// three languages.
func split(text string, s compare.Span) []compare.Span {
	var out []compare.Span
	from := s.Start
	for i, r := range text[s.Start:s.End] {
		if r != ';' && r != '；' {
			continue
		}
		at := s.Start + i
		out = add(out, text, compare.Span{Start: from, End: at})
		from = at + len(string(r))
	}
	return add(out, text, compare.Span{Start: from, End: s.End})
}

func add(out []compare.Span, text string, s compare.Span) []compare.Span {
	v := text[s.Start:s.End]
	s.Start += len(v) - len(strings.TrimLeft(v, " \u3000"))
	s.End = s.Start + len(strings.TrimSpace(v))
	if s.Len() > 0 {
		out = append(out, s)
	}
	return out
}
