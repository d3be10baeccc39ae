package resolve

import (
	"slices"
	"sort"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/sources"
)

// guest is whom a visit is of: a person, and the bodies whose delegation it is.
type guest struct {
	who     compare.Entity
	forms   []names.Name // of the person; none when no report names one
	parties []names.Name
	known   []string // identifiers of known bodies among the parties
}

// guest of a visit or return event.
func (r *resolver) guest(e *compare.Event) guest {
	var g guest
	var refs []mentionRef
	for _, f := range e.Reports {
		d, p := r.report(f)
		for _, k := range p.Parties {
			m := d.Mentions[k]
			if m.Norm.Level == "country" || nation(m.Norm.Entity) {
				continue
			}
			refs = append(refs, mentionRef{f.Document, k})
			g.parties = append(g.parties, r.name(d, m))
			if m.Norm.Entity != "" {
				g.known = append(g.known, m.Norm.Entity)
			}
		}
	}
	if len(e.Participants) > 0 {
		g.who = e.Participants[0]
		for _, l := range sortedKeys(g.who.Forms) {
			for _, f := range g.who.Forms[l] {
				g.forms = append(g.forms, r.persons.Name(f, l, ""))
			}
		}
	} else if len(refs) > 0 {
		g.who = r.entity(refs)
	}
	return g
}

// nation tells whether an identifier is that of a country or its government, of
// which there are many delegations.
func nation(entity string) bool {
	return len(entity) == len("org:kp") || len(entity) == len("place:kp")
}

// latest is the last day on which an event of a stay may begin.
func (g guest) latest(lo, hi sources.Day) sources.Day {
	if hi != "" {
		return hi
	}
	return lo.Add(longest)
}

// takesPart tells whether a guest takes part in an event: the person is among
// its participants, or nobody is and a delegation of the guest's body is named.
func (r *resolver) takesPart(g guest, e *compare.Event) bool {
	for _, p := range e.Participants {
		for _, l := range sortedKeys(p.Forms) {
			for _, f := range p.Forms[l] {
				n := r.persons.Name(f, l, "")
				if slices.ContainsFunc(g.forms, func(w names.Name) bool { return names.Compare(w, n).Same }) {
					return true
				}
			}
		}
	}
	return len(e.Participants) == 0 && r.ofParty(g, e)
}

// ofParty tells whether a report of an event names a delegation of the guest's
// body.
func (r *resolver) ofParty(g guest, e *compare.Event) bool {
	for _, f := range e.Reports {
		d, p := r.report(f)
		for _, k := range p.Parties {
			m := d.Mentions[k]
			if m.Norm.Entity != "" && slices.Contains(g.known, m.Norm.Entity) {
				return true
			}
			n := r.name(d, m)
			if slices.ContainsFunc(g.parties, func(w names.Name) bool { return names.Compare(w, n).Same }) {
				return true
			}
		}
	}
	return false
}

// days are events in order of their first day.
type days struct {
	at    []sources.Day
	index []int
}

func byDay(events []compare.Event) days {
	var d days
	for i := range events {
		d.index = append(d.index, i)
	}
	sort.SliceStable(d.index, func(a, b int) bool { return events[d.index[a]].Day < events[d.index[b]].Day })
	for _, i := range d.index {
		d.at = append(d.at, events[i].Day)
	}
	return d
}

// between are the events that begin from lo to hi, in their own order.
func (d days) between(lo, hi sources.Day) []int {
	i, _ := slices.BinarySearch(d.at, lo)
	j, _ := slices.BinarySearch(d.at, hi.Add(1))
	out := slices.Clone(d.index[i:max(i, j)])
	slices.Sort(out)
	return out
}
