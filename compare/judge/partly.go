package judge

import (
	"slices"

	"lacuna/compare"
)

// partly are the articles of an outlet that were read in part only, of the days
// on which it could have reported an event. What is left of one may still rule
// out that it tells of the event; in doubt it does not.
func (j *judge) partly(i int, outlet string) []compare.PartRead {
	e := &j.Events[i]
	var out []compare.PartRead
	for _, d := range j.published(e, outlet) {
		if !j.cut([]*compare.Document{d}) || d.Published.Day() != "" && d.Published.Day() < e.Day {
			continue
		}
		p := compare.PartRead{Article: d.ID, URL: d.URL, Title: d.Title}
		p.RuledOut, p.Reason = j.rulesOut(i, d)
		out = append(out, p)
	}
	return out
}

// open tells whether one of the articles may hold an account.
func open(parts []compare.PartRead) bool {
	return slices.ContainsFunc(parts, func(p compare.PartRead) bool { return !p.RuledOut })
}

// rulesOut tells whether title and opening of a document show that the rest does
// not tell of an event, and why, or why not. They must speak of one thing, name
// no principal, and either tell of an event of the kind with other persons, or of
// none, leaving unnamed a country that takes part in the event.
func (j *judge) rulesOut(i int, d *compare.Document) (bool, string) {
	if j.Unread[d.Lang] {
		return false, "its language, " + d.Lang + ", is not read"
	}
	e := &j.Events[i]
	if !j.oneTopic(d) {
		return false, "title and opening do not tell what the rest is about"
	}
	same, others := false, false
	for _, f := range e.Reports {
		from := j.Docs[f.Document]
		s := j.suspect(i, from, &from.Reports[f.Report])
		if s.namesOne(d) {
			return false, "it names a participant of the event"
		}
		same = same || s.sameKind(d)
		others = others || s.ofOthers(d)
	}
	switch {
	case others && !compare.Soft(e.Kind):
		return true, "it tells of another " + noun(e.Kind) + ", of other persons"
	case same:
		return false, "it tells of an event of the kind"
	}
	there := countries(d, allSentences(d))
	for _, c := range j.countries(e) {
		if len(there) > 0 && len(j.countries(e)) > 1 && !slices.Contains(there, c) {
			return true, "it tells of no " + noun(e.Kind) + ", and its title and opening do not name " + c
		}
	}
	return false, "what it tells of may be part of the event"
}

// oneTopic tells whether a document has a title and an opening that agree: they
// share a name other than a country's, or words.
func (j *judge) oneTopic(d *compare.Document) bool {
	if len(d.Sentences) < 2 || !d.Sentences[0].Title {
		return false
	}
	title := map[string]bool{}
	for _, m := range d.Mentions {
		if m.Kind != compare.Person && m.Kind != compare.Org && m.Kind != compare.Place || m.Norm.Level == "country" {
			continue
		}
		k := m.Norm.Entity + "\x00" + d.Quote(m.Span)
		if m.Sentence == 0 {
			title[k] = true
		} else if title[k] {
			return true
		}
	}
	return j.Match.Find(sentences(d)[0], sentences(d)[1:]).Score >= unsure
}

// namesOne tells whether a document names one of the persons looked for, marked
// or not.
func (s *suspect) namesOne(d *compare.Document) bool {
	for _, w := range s.people {
		for k := range d.Mentions {
			if w.Score(d, k) > 0 {
				return true
			}
		}
		for i := range d.Sentences {
			if w.Bare(d, i) {
				return true
			}
		}
	}
	return false
}

// ofOthers tells whether a document reports an event of the kind with persons one
// of whom its title names: else it may be a round-up whose rest tells of more.
func (s *suspect) ofOthers(d *compare.Document) bool {
	return slices.ContainsFunc(d.Reports, func(r compare.Report) bool {
		return compare.SameKind(r.Kind, s.r.Kind) && len(r.People) > 1 && slices.ContainsFunc(r.People, func(k int) bool { return titled(d, d.Mentions[k].Norm.Name) })
	})
}

// titled tells whether the title of a document names a person.
func titled(d *compare.Document, name string) bool {
	return slices.ContainsFunc(d.Mentions, func(m compare.Mention) bool {
		return m.Kind == compare.Person && m.Norm.Name == name && d.Sentences[m.Sentence].Title
	})
}

// countries are those that the sentences of an event's triggers name, sorted.
func (j *judge) countries(e *compare.Event) []string {
	var out []string
	for _, f := range e.Reports {
		d := j.Docs[f.Document]
		out = append(out, countries(d, map[int]bool{d.Reports[f.Report].Sentence: true})...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func countries(d *compare.Document, in map[int]bool) []string {
	var out []string
	for _, m := range d.Mentions {
		if m.Norm.Country != "" && in[m.Sentence] {
			out = append(out, m.Norm.Country)
		}
	}
	return out
}

func allSentences(d *compare.Document) map[int]bool {
	out := map[int]bool{}
	for i := range d.Sentences {
		out[i] = true
	}
	return out
}
