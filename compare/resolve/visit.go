package resolve

import (
	"slices"
	"sort"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/sources"
)

// stay is how many days a visit's events lie apart at most, longest how many
// days a visit lasts.
const (
	stay    = 3
	longest = 14
)

// visits groups events around a visitor: a person of a visit or return event,
// and every event of the days around it that the visitor takes part in.
func (r *resolver) visits(events []compare.Event) []compare.Visit {
	var out []compare.Visit
	for i := range events {
		e := &events[i]
		if e.Visit != "" || e.Kind != compare.VisitKind && e.Kind != compare.Return || len(e.Participants) == 0 {
			continue
		}
		members := r.tour(events, i)
		if len(members) < 2 {
			continue
		}
		out = append(out, visit(events, members, e.Participants[0]))
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
func (r *resolver) tour(events []compare.Event, start int) []int {
	who := events[start].Participants[0]
	lo, hi := r.bounds(events, start, who)
	members := []int{start}
	for grown := true; grown; {
		grown = false
		for j := range events {
			e := &events[j]
			if e.Visit != "" || slices.Contains(members, j) || last(e) < lo || hi != "" && e.Day > hi || !near(events, members, e) {
				continue
			}
			if r.takesPart(who, e) || e.Kind != compare.Item && shareArticle(&events[start], e) {
				members = append(members, j)
				grown = true
			}
		}
	}
	slices.Sort(members)
	return members
}

// bounds are the first and last day of a stay, as its visit and return events
// give them; an empty last day is open.
func (r *resolver) bounds(events []compare.Event, start int, who compare.Entity) (lo, hi sources.Day) {
	e := &events[start]
	lo = e.Day
	if e.Kind == compare.Return {
		return lo.Add(-longest), e.Day
	}
	hi = e.Until
	for j := range events {
		f := &events[j]
		if f.Kind == compare.Return && f.Day >= lo && f.Day.Sub(lo) <= longest && r.takesPart(who, f) && (hi == "" || f.Day > hi) {
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

// takesPart tells whether a person is one of an event's participants.
func (r *resolver) takesPart(who compare.Entity, e *compare.Event) bool {
	for _, p := range e.Participants {
		for l, forms := range who.Forms {
			for _, f := range forms {
				if r.named(f, l, p) {
					return true
				}
			}
		}
	}
	return false
}

func (r *resolver) named(form, lang string, p compare.Entity) bool {
	n := names.Parse(compare.Person, form, lang, "")
	for _, l := range sortedKeys(p.Forms) {
		for _, f := range p.Forms[l] {
			if names.Compare(n, names.Parse(compare.Person, f, l, "")).Same {
				return true
			}
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
