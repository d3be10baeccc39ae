// Package extract reads off one document which events it reports, and what it
// tells of each: who, where, when, and the clauses on topic and outcome.
//
// The reading follows event coreference within a document: a trigger names an
// event, triggers of one kind with agreeing participants are one event, and a
// sentence without a trigger speaks of the event spoken of last (the centring
// assumption of Grosz, Joshi and Weinstein, 1995).
package extract

import (
	"lacuna/compare"
	"lacuna/compare/lang"
)

// Document sets d.Reports. d.Mentions must be set. A document that names no
// event reports one of kind compare.Item.
func Document(d *compare.Document, p lang.Pack) {
	x := newReader(d, p)
	for i := range d.Sentences {
		x.sentence(i)
	}
	if len(x.reports) == 0 {
		x.item()
	}
	x.dropTitles()
	x.adoptLead()
	for i := range x.reports {
		x.reports[i].Details = x.details(&x.reports[i])
	}
	d.Reports = x.reports
}

// reader goes through one document, sentence by sentence.
type reader struct {
	d       *compare.Document
	p       lang.Pack
	lower   string  // d.Text with the same offsets, in lower case where that keeps them
	by      [][]int // mentions by sentence
	reports []compare.Report
	current int    // report spoken of last; -1: none
	hero    string // person the document names most
}

func newReader(d *compare.Document, p lang.Pack) *reader {
	x := &reader{d: d, p: p, lower: lowerSameLength(d.Text), by: make([][]int, len(d.Sentences)), current: -1}
	count := map[string]int{}
	for i, m := range d.Mentions {
		if m.Sentence >= 0 && m.Sentence < len(x.by) {
			x.by[m.Sentence] = append(x.by[m.Sentence], i)
		}
		if m.Kind == compare.Person {
			n := personName(d, m)
			count[n]++
			if c := count[n]; c > count[x.hero] || c == count[x.hero] && n < x.hero {
				x.hero = n
			}
		}
	}
	return x
}

// sentence reads one sentence: opens, continues or leaves events.
func (x *reader) sentence(i int) {
	found := x.triggers(i)
	people := x.people(i)
	if x.attendance(i) && x.current >= 0 && x.attend(i, found, people) {
		return
	}
	if len(found) == 0 {
		x.follow(i, people)
		return
	}
	for _, t := range found {
		for _, group := range x.groups(i, t, people) {
			x.open(i, t, group)
		}
	}
}

// open merges a trigger with an event already open, or opens a new one.
func (x *reader) open(i int, t found, people []int) {
	c := x.candidate(i, t, people)
	if at := x.same(&c); at >= 0 {
		x.merge(at, &c)
		x.current = at
		return
	}
	if len(people) == 0 && len(x.reports) > 0 && !x.standsAlone(&c) {
		x.reach(i)
		return
	}
	x.reports = append(x.reports, c)
	x.current = len(x.reports) - 1
}

// candidate is what one sentence says of an event.
func (x *reader) candidate(i int, t found, people []int) compare.Report {
	c := compare.Report{Kind: t.kind, Trigger: t.span, Sentence: i, Reach: []int{i}, Place: x.place(i, t.span), People: people, Orgs: x.orgs(i), Parties: x.parties(i)}
	c.Day, c.Until, c.Dated = x.day(i, t.span)
	return c
}

// standsAlone tells whether a trigger without persons is an event of its own
// rather than a word about the current one.
func (x *reader) standsAlone(c *compare.Report) bool {
	return c.Kind != x.reports[x.current].Kind && (c.Dated || c.Place >= 0 || len(c.Orgs) > 0)
}

// follow gives a sentence without a trigger to the event it speaks of: that of
// the one counterpart it names, else the current one.
func (x *reader) follow(i int, people []int) {
	if at := x.eventOf(people); at >= 0 {
		x.current = at
	}
	x.reach(i)
}

func (x *reader) reach(i int) {
	if x.current < 0 {
		return
	}
	r := &x.reports[x.current]
	if n := len(r.Reach); n == 0 || r.Reach[n-1] < i {
		r.Reach = append(r.Reach, i)
	}
}

// eventOf is the only report one of whose people, and of no other report's, the
// sentence names; -1 when there is none or more than one.
func (x *reader) eventOf(people []int) int {
	at := -1
	for _, p := range people {
		n := personName(x.d, x.d.Mentions[p])
		holders := 0
		last := -1
		for r := range x.reports {
			if x.has(&x.reports[r], n) {
				holders++
				last = r
			}
		}
		if holders != 1 {
			continue
		}
		if at >= 0 && at != last {
			return -1
		}
		at = last
	}
	return at
}

// item is the report of a document that names no event.
func (x *reader) item() {
	r := compare.Report{Kind: compare.Item, Place: -1, Day: x.d.Day}
	seen := map[string]bool{}
	for i := range x.d.Sentences {
		r.Reach = append(r.Reach, i)
		if i > 2 {
			continue
		}
		if m, ok := x.date(i, len(x.d.Text)); ok && !r.Dated {
			r.Day, r.Until, r.Dated = span(m)
		}
		for _, p := range x.people(i) {
			if n := personName(x.d, x.d.Mentions[p]); !seen[n] {
				seen[n] = true
				r.People = append(r.People, p)
			}
		}
	}
	if len(x.d.Sentences) > 0 {
		r.Trigger = x.d.Sentences[0].Span
	}
	x.reports = []compare.Report{r}
}

// dropTitles leaves out events that only the title names when the body tells of
// one of the kind, or when the title names nobody: a title repeats the body.
func (x *reader) dropTitles() {
	kinds := map[string]bool{}
	for _, r := range x.reports {
		kinds[r.Kind] = kinds[r.Kind] || !x.titleOnly(&r)
	}
	var out []compare.Report
	for _, r := range x.reports {
		if !x.titleOnly(&r) || !kinds[r.Kind] && len(r.People) > 0 {
			out = append(out, r)
		}
	}
	if len(out) > 0 {
		x.reports = out
	}
}

func (x *reader) titleOnly(r *compare.Report) bool {
	return len(r.Reach) == 1 && x.d.Sentences[r.Reach[0]].Title
}

// adoptLead gives sentences before the first event to the only event there is.
func (x *reader) adoptLead() {
	if len(x.reports) != 1 {
		return
	}
	r := &x.reports[0]
	var lead []int
	for i := 0; len(r.Reach) > 0 && i < r.Reach[0]; i++ {
		lead = append(lead, i)
	}
	r.Reach = append(lead, r.Reach...)
}
