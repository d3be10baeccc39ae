package resolve

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/compare/roster"
)

// threshold is the similarity above which two reports tell of one event.
const threshold = .5

// contradiction is the similarity of reports that cannot be of one event.
const contradiction = -1

// similar is how surely two reports tell of one event: 0..1, or contradiction.
func (r *resolver) similar(f, g compare.ReportRef) float64 {
	a, p := r.report(f)
	b, q := r.report(g)
	if f.Document == g.Document || !compare.SameKind(p.Kind, q.Kind) {
		return contradiction
	}
	days := r.days(p, q)
	if days < 0 || r.elsewhere(a, b, p, q) {
		return contradiction
	}
	m := r.match(a, b, p, q)
	switch {
	case m.conflict(p.Kind):
		return contradiction
	case m.enough(p.Kind):
		return min(1, .55+.15*float64(m.both)*m.sure+days)
	case m.both == 0 && (m.onlyA > 0 && m.onlyB > 0):
		return 0
	}
	return r.byWords(a, b, p, q, days, m)
}

// byWords judges reports whose persons do not decide by what they say: how much
// of the shorter account the other holds. Bodies and places that only one side
// names speak against one event, shared ones for it; where one side's people are
// nowhere in the other, some must be shared.
func (r *resolver) byWords(a, b *compare.Document, p, q *compare.Report, days float64, m match) float64 {
	if r.close == nil {
		return 0
	}
	named := r.sharedNames(a, b, p, q)
	nobody := m.both == 0 && (m.onlyA > 0 || m.onlyB > 0)
	if named < 0 || nobody && named == 0 && !compare.Soft(p.Kind) {
		return 0
	}
	x, y := gist(p), gist(q)
	one, other := r.close(a, x, b, y), r.close(b, y, a, x)
	s := max(one, other) * .9
	if compare.Soft(p.Kind) {
		s = (one + other) / 2
		if named == 0 {
			s -= .1
		}
	}
	if nobody {
		s -= .15
	}
	if m.both > 0 {
		s += .1
	}
	return s + named + days - .05
}

// gist are the sentences of a report that tell most: the trigger's and the
// first of its reach.
func gist(p *compare.Report) []int {
	out := p.Reach
	if len(out) > 6 {
		out = out[:6]
	}
	for _, i := range out {
		if i == p.Sentence {
			return out
		}
	}
	return append([]int{p.Sentence}, out...)
}

// sharedNames is .1 for reports whose telling sentences and titles name bodies or
// places of which one side's are all the other's, 0 when either names none
// or they overlap in part, and -1 when they share none.
func (r *resolver) sharedNames(a, b *compare.Document, p, q *compare.Report) float64 {
	x, y := entities(a, p), entities(b, q)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	both := 0
	for e := range x {
		if y[e] {
			both++
		}
	}
	switch {
	case both == 0:
		return -1
	case both == len(x) || both == len(y):
		return .1
	}
	return 0
}

// entities are the known bodies and places that a report's telling sentences and
// the document's title name.
func entities(d *compare.Document, p *compare.Report) map[string]bool {
	out := map[string]bool{}
	tells := gist(p)
	for _, m := range d.Mentions {
		if m.Norm.Entity == "" || m.Kind != compare.Place && m.Kind != compare.Org {
			continue
		}
		if slices.Contains(tells, m.Sentence) || d.Sentences[m.Sentence].Title {
			out[m.Norm.Entity] = true
		}
	}
	return out
}

// days is 0..0.1 for days that agree, 0 for a release a little later, negative
// for days that speak against one event. A day that is not stated is that of
// the publication, which follows the event by up to two days.
func (r *resolver) days(p, q *compare.Report) float64 {
	if p.Day == "" || q.Day == "" {
		return 0
	}
	if p.Day <= lastDay(q) && q.Day <= lastDay(p) {
		if p.Dated && q.Dated {
			return .1
		}
		return .05
	}
	gap := max(p.Day.Sub(lastDay(q)), q.Day.Sub(lastDay(p)))
	slack := 0
	if !p.Dated || !q.Dated {
		slack = 2
	}
	if !p.Dated && !q.Dated {
		slack = 3
	}
	if gap > slack {
		return contradiction
	}
	return 0
}

// elsewhere tells whether two reports state scenes of one level that differ.
func (r *resolver) elsewhere(a, b *compare.Document, p, q *compare.Report) bool {
	if p.Place < 0 || q.Place < 0 {
		return false
	}
	x, y := a.Mentions[p.Place], b.Mentions[q.Place]
	if x.Norm.Level != y.Norm.Level || x.Norm.Level == "" || x.Norm.Level == "site" {
		return false
	}
	if x.Norm.Entity != "" && y.Norm.Entity != "" {
		return x.Norm.Entity != y.Norm.Entity
	}
	return !names.Compare(r.name(a, x), r.name(b, y)).Same
}

// match counts persons of two reports.
type match struct {
	both         int     // principals of either found with the other, principal or present
	onlyA, onlyB int     // principals the other does not name
	sure         float64 // least score of the matches
}

// conflict tells whether both name counterparts that the other lacks: two
// meetings of one visitor on one day are two events.
func (m match) conflict(kind string) bool {
	return (kind == compare.Meeting || kind == compare.Call) && m.onlyA > 0 && m.onlyB > 0
}

// enough tells whether the persons alone make one event.
func (m match) enough(kind string) bool {
	switch kind {
	case compare.Meeting, compare.Call:
		return m.both >= 2
	case compare.VisitKind, compare.Return, compare.Appointment:
		return m.both >= 1
	}
	return m.both >= 2
}

func (r *resolver) match(a, b *compare.Document, p, q *compare.Report) match {
	m := match{sure: 1}
	left, right := r.unnamed(a, b, p.People, q), r.unnamed(b, a, q.People, p)
	if r.spotting(p, q, len(p.People)-len(left)) {
		left, right = r.unspotted(a, b, left, q), r.unspotted(b, a, right, p)
	}
	for _, i := range p.People {
		if slices.Contains(left, i) {
			m.onlyA++
			continue
		}
		m.both++
		if s := r.among(a, b, i, q); s > 0 {
			m.sure = min(m.sure, s)
		} else {
			m.sure = min(m.sure, unmarked)
		}
	}
	m.onlyB = len(right)
	if (m.both > 0 || r.lone(a, b, p, q)) && m.onlyA == 1 && m.onlyB == 1 && p.Day == q.Day && p.Dated && q.Dated && r.oneOf(a, b, left[0], right[0]) {
		m.both, m.onlyA, m.onlyB, m.sure = m.both+1, 0, 0, min(m.sure, unmarked)
	}
	return m
}

// spotting tells whether it is worth to look for persons of one report whom
// nothing marks in the other: they share one already, one names less than two, or their
// kind needs no second person.
func (r *resolver) spotting(p, q *compare.Report, both int) bool {
	return both > 0 || len(p.People) < 2 || len(q.People) < 2 || p.Kind != compare.Meeting && p.Kind != compare.Call
}

// unnamed are the persons of a whom report q of b does not mark.
func (r *resolver) unnamed(a, b *compare.Document, people []int, q *compare.Report) []int {
	var out []int
	for _, i := range people {
		if r.among(a, b, i, q) == 0 {
			out = append(out, i)
		}
	}
	return out
}

// unspotted are the persons of a whose names do not stand in the telling
// sentences of report q of b.
func (r *resolver) unspotted(a, b *compare.Document, people []int, q *compare.Report) []int {
	var out []int
	for _, i := range people {
		w := r.persons.Find(r.name(a, a.Mentions[i]))
		if !slices.ContainsFunc(gist(q), func(s int) bool { return w.Bare(b, s) }) {
			out = append(out, i)
		}
	}
	return out
}

// lone tells whether two reports are of a kind that one person makes, and name the
// same bodies and places: then the person's name need not agree in letters.
func (r *resolver) lone(a, b *compare.Document, p, q *compare.Report) bool {
	return (p.Kind == compare.VisitKind || p.Kind == compare.Return) && p.Place >= 0 && q.Place >= 0 && r.sharedNames(a, b, p, q) > 0
}

// oneOf tells whether a person of either report may be one and the same although
// the names do not agree.
func (r *resolver) oneOf(a, b *compare.Document, i, j int) bool {
	return roster.SamePost(a.Mentions[i].Norm, b.Mentions[j].Norm) || r.byEar(a, b, i, j)
}

// byEar tells whether the one person of each report whom the other does not name
// may be one and the same: names of other regions, which each language writes by
// ear, in texts of two scripts.
func (r *resolver) byEar(a, b *compare.Document, i, j int) bool {
	if a.Lang == b.Lang {
		return false
	}
	x, y := a.Mentions[i].Norm, b.Mentions[j].Norm
	if x.TitleOrg != "" && y.TitleOrg != "" && x.TitleOrg != y.TitleOrg && !strings.HasPrefix(x.TitleOrg, y.TitleOrg) && !strings.HasPrefix(y.TitleOrg, x.TitleOrg) {
		return false
	}
	return !r.persons.Regional(a, i) && !r.persons.Regional(b, j)
}

// unmarked is the score of a principal that the other report's text holds
// although nothing marked it as a name there.
const unmarked = .8

// among is the score with which a person of a is marked in report q of b; 0:
// not.
func (r *resolver) among(a, b *compare.Document, i int, q *compare.Report) float64 {
	w := r.persons.Find(r.name(a, a.Mentions[i]))
	best := 0.0
	for _, list := range [][]int{q.People, q.Others} {
		for _, j := range list {
			best = max(best, w.Score(b, j))
		}
	}
	return best
}
