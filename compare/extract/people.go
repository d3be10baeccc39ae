package extract

import "lacuna/compare"

// personName is the full name a person mention stands for.
func personName(d *compare.Document, m compare.Mention) string {
	if m.Norm.Name != "" {
		return m.Norm.Name
	}
	return d.Quote(m.Span)
}

// people are the persons a sentence names, one mention each, in order.
func (x *reader) people(i int) []int {
	var out []int
	seen := map[string]bool{}
	for _, k := range x.by[i] {
		m := x.d.Mentions[k]
		if m.Kind != compare.Person || x.headline(i, m) {
			continue
		}
		if n := personName(x.d, m); !seen[n] {
			seen[n] = true
			out = append(out, k)
		}
	}
	return out
}

// headline tells whether a mention is no person but words of a headline in
// capitals, the verb among them ("Ambassador Meets Chinese Vice-Minister").
func (x *reader) headline(i int, m compare.Mention) bool {
	if !x.d.Sentences[i].Title || x.d.Lang == "zh" || x.d.Lang == "ko" {
		return false
	}
	text := x.lower[m.Start:m.End]
	for _, t := range x.p.Events {
		for _, f := range t.Forms {
			if x.find(text, f, nil) >= 0 {
				return true
			}
		}
	}
	return false
}

// orgs are the bodies a sentence names, one mention each, in order.
func (x *reader) orgs(i int) []int {
	var out []int
	for _, k := range x.by[i] {
		if x.d.Mentions[k].Kind == compare.Org {
			out = append(out, k)
		}
	}
	return out
}

// has tells whether a report names a person among principals or others.
func (x *reader) has(r *compare.Report, name string) bool {
	for _, list := range [][]int{r.People, r.Others} {
		for _, p := range list {
			if personName(x.d, x.d.Mentions[p]) == name {
				return true
			}
		}
	}
	return false
}

func (x *reader) attendance(i int) bool { return x.cued(i, x.p.Cues.Attendance) }

// attend takes the persons of an attendance sentence as others present at an
// event already open: the current one, or the last of the kind the sentence
// names. It reports false when the sentence names an event of its own.
func (x *reader) attend(i int, found []found, people []int) bool {
	at := x.current
	if len(found) > 0 {
		at = x.lastOf(found)
	}
	if at < 0 || len(people) == 0 {
		return false
	}
	r := &x.reports[at]
	for _, p := range people {
		if !x.has(r, personName(x.d, x.d.Mentions[p])) {
			r.Others = append(r.Others, p)
		}
	}
	x.current = at
	for _, f := range found {
		if c := x.candidate(i, f, nil); x.titleOnly(r) && c.Kind == r.Kind && !x.apart(r, &c) {
			x.merge(at, &c)
		}
	}
	x.reach(i)
	return true
}

// lastOf is the last report of one of the kinds found; -1 when there is none.
func (x *reader) lastOf(kinds []found) int {
	for at := len(x.reports) - 1; at >= 0; at-- {
		for _, f := range kinds {
			if x.reports[at].Kind == f.kind {
				return at
			}
		}
	}
	return -1
}

// groups are the sets of principals of a trigger: one set, or, where the
// sentence says "separately", one for each counterpart.
func (x *reader) groups(i int, t found, people []int) [][]int {
	if t.kind != compare.Meeting || len(people) < 2 || !x.cued(i, x.p.Cues.Each) {
		return [][]int{people}
	}
	subject, rest := []int(nil), people
	if first := personName(x.d, x.d.Mentions[people[0]]); first == x.hero && len(people) > 2 {
		subject, rest = people[:1], people[1:]
	}
	var out [][]int
	for _, p := range rest {
		out = append(out, append(append([]int(nil), subject...), p))
	}
	return out
}

// same finds the open event that a candidate tells of again; -1 when it is new.
// Events of one kind are one when the persons of either are among the other's
// and neither day nor place speaks against it; the last such event counts.
func (x *reader) same(c *compare.Report) int {
	for at := len(x.reports) - 1; at >= 0; at-- {
		r := &x.reports[at]
		if !compare.SameKind(r.Kind, c.Kind) || x.apart(r, c) {
			continue
		}
		if len(c.People) == 0 && at != x.current && !x.alone(c.Kind) {
			continue
		}
		if x.among(c.People, r) || x.among(r.People, c) {
			return at
		}
	}
	return -1
}

// alone tells whether only one event of a kind is open.
func (x *reader) alone(kind string) bool {
	n := 0
	for _, r := range x.reports {
		if compare.SameKind(r.Kind, kind) {
			n++
		}
	}
	return n == 1
}

func (x *reader) among(people []int, r *compare.Report) bool {
	for _, p := range people {
		if !x.has(r, personName(x.d, x.d.Mentions[p])) {
			return false
		}
	}
	return true
}

// apart tells whether stated days or places speak against one event.
func (x *reader) apart(a, b *compare.Report) bool {
	if a.Dated && b.Dated && (end(a) < string(b.Day) || end(b) < string(a.Day)) {
		return true
	}
	if a.Place < 0 || b.Place < 0 {
		return false
	}
	p, q := x.d.Mentions[a.Place].Norm, x.d.Mentions[b.Place].Norm
	return p.Entity != "" && q.Entity != "" && p.Entity != q.Entity && p.Level == q.Level
}

func end(r *compare.Report) string {
	if r.Until != "" {
		return string(r.Until)
	}
	return string(r.Day)
}

// merge adds what a candidate says to an open event. A body sentence replaces
// the title as the sentence of the trigger.
func (x *reader) merge(at int, c *compare.Report) {
	r := &x.reports[at]
	if x.d.Sentences[r.Sentence].Title && !x.d.Sentences[c.Sentence].Title {
		r.Sentence, r.Trigger = c.Sentence, c.Trigger
		if c.Place >= 0 {
			r.Place = c.Place
		}
	}
	if !r.Dated && c.Dated {
		r.Day, r.Until, r.Dated = c.Day, c.Until, true
	}
	if r.Place < 0 {
		r.Place = c.Place
	}
	for _, p := range c.People {
		if !x.has(r, personName(x.d, x.d.Mentions[p])) {
			r.People = append(r.People, p)
		}
	}
	if len(r.Orgs) == 0 {
		r.Orgs = c.Orgs
	}
	if len(r.Parties) == 0 {
		r.Parties = c.Parties
	}
	if n := len(r.Reach); r.Reach[n-1] < c.Sentence {
		r.Reach = append(r.Reach, c.Sentence)
	}
}
