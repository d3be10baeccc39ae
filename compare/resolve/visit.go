package resolve

import (
	"slices"
	"sort"

	"lacuna/compare"
	"lacuna/sources"
)

// stay is how many days a visit's events lie apart at most, longest how many
// days a visit lasts.
const (
	stay    = 3
	longest = 14
)

// visits groups events around a visitor: a person of a visit or return event,
// or, where none is named, the body whose delegation it is, and every event of
// the days around it that the visitor takes part in.
func (r *resolver) visits(events []compare.Event) []compare.Visit {
	var out []compare.Visit
	by := byDay(events)
	for _, named := range []bool{true, false} {
		for i := range events {
			e := &events[i]
			if e.Visit != "" || e.Kind != compare.VisitKind && e.Kind != compare.Return || named != (len(e.Participants) > 0) {
				continue
			}
			g := r.guest(e)
			if g.parties == nil && !named {
				continue
			}
			if members := r.tour(events, by, i, g); len(members) > 1 {
				out = append(out, visit(events, members, g.who))
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].From != out[j].From {
			return out[i].From < out[j].From
		}
		return out[i].ID < out[j].ID
	})
	return out
}

// tour are the events one visitor takes part in between arrival and return,
// each within a few days of one already found, and those without persons that
// the article on the visit tells of.
func (r *resolver) tour(events []compare.Event, by days, start int, g guest) []int {
	lo, hi := r.bounds(events, by, start, g)
	var open []int
	for _, j := range by.between(lo.Add(-2*longest), g.latest(lo, hi)) {
		e := &events[j]
		if j == start || e.Visit != "" || last(e) < lo || hi != "" && e.Day > hi {
			continue
		}
		if r.takesPart(g, e) || e.Kind != compare.Item && shareArticle(&events[start], e) {
			open = append(open, j)
		}
	}
	members := []int{start}
	for grown := true; grown; {
		grown = false
		for k, j := range open {
			if j >= 0 && near(events, members, &events[j]) {
				members, open[k], grown = append(members, j), -1, true
			}
		}
	}
	slices.Sort(members)
	return members
}

// bounds are the first and last day of a stay, as its visit and return events
// give them; an empty last day is open.
func (r *resolver) bounds(events []compare.Event, by days, start int, g guest) (lo, hi sources.Day) {
	e := &events[start]
	lo = e.Day
	if e.Kind == compare.Return {
		return lo.Add(-longest), e.Day
	}
	hi = e.Until
	for _, j := range by.between(lo, lo.Add(longest)) {
		f := &events[j]
		if f.Kind == compare.Return && f.Day >= lo && (hi == "" || f.Day > hi) && r.takesPart(g, f) {
			hi = f.Day
		}
	}
	return lo, hi
}

func near(events []compare.Event, members []int, e *compare.Event) bool {
	for _, i := range members {
		if gap(&events[i], e) <= stay {
			return true
		}
	}
	return false
}

func shareArticle(a, b *compare.Event) bool {
	for _, f := range a.Reports {
		for _, g := range b.Reports {
			if f.Document == g.Document {
				return true
			}
		}
	}
	return false
}

// gap is the number of days between two events; 0 when they overlap.
func gap(a, b *compare.Event) int {
	return max(0, a.Day.Sub(last(b)), b.Day.Sub(last(a)))
}

func last(e *compare.Event) sources.Day {
	if e.Until != "" {
		return e.Until
	}
	return e.Day
}

func visit(events []compare.Event, members []int, who compare.Entity) compare.Visit {
	v := compare.Visit{Who: []string{who.ID}}
	for _, i := range members {
		e := &events[i]
		if v.From == "" || e.Day < v.From {
			v.From = e.Day
		}
		if last(e) > v.To {
			v.To = last(e)
		}
	}
	v.ID = "v" + hash(who.Name, string(v.From))
	idx := slices.Clone(members)
	sort.SliceStable(idx, func(i, j int) bool {
		a, b := events[idx[i]], events[idx[j]]
		return a.Day < b.Day || a.Day == b.Day && a.ID < b.ID
	})
	for _, i := range idx {
		events[i].Visit = v.ID
		v.Events = append(v.Events, events[i].ID)
	}
	return v
}
