package align

import (
	"slices"

	"lacuna/compare"
	"lacuna/compare/roster"
)

// Accounts tells what each outlet tells of events.
type Accounts struct {
	outlets []string
	docs    []*compare.Document
	persons *roster.Roster
	of      map[string][]*compare.Document // by outlet
}

// NewAccounts reads the documents once for all events. Accounts are in the order
// of outlets.
func NewAccounts(outlets []string, docs []*compare.Document, persons *roster.Roster) *Accounts {
	a := &Accounts{outlets: outlets, docs: docs, persons: persons, of: map[string][]*compare.Document{}}
	for _, d := range docs {
		a.of[d.Outlet] = append(a.of[d.Outlet], d)
	}
	return a
}

// Event are the accounts of one event.
func (x *Accounts) Event(e *compare.Event) []compare.Account {
	out := make([]compare.Account, len(x.outlets))
	near := x.naming(e.Participants)
	for i, o := range x.outlets {
		a := &out[i]
		a.Outlet, a.All = o, x.of[o]
		for _, f := range e.Reports {
			d := x.docs[f.Document]
			if d.Outlet != o {
				continue
			}
			a.Reports = append(a.Reports, f)
			if !slices.Contains(a.Own, d) {
				a.Own = append(a.Own, d)
			}
		}
		for _, d := range near {
			if d.Outlet == o && len(a.Reports) > 0 && !slices.Contains(a.Own, d) && !tellsOther(d) {
				a.Near = append(a.Near, d)
			}
		}
	}
	return out
}

// tellsOther tells whether a document reports events of its own that are told apart by
// their kind: what it says, it says of those.
func tellsOther(d *compare.Document) bool {
	for _, r := range d.Reports {
		if !compare.Soft(r.Kind) {
			return true
		}
	}
	return false
}

// naming are the documents that name one of a set of persons, in their order.
func (x *Accounts) naming(people []compare.Entity) []*compare.Document {
	var at []int
	for _, p := range people {
		for lang, forms := range p.Forms {
			for _, f := range forms {
				at = append(at, x.persons.Find(x.persons.Name(f, lang, "")).Docs()...)
			}
		}
	}
	slices.Sort(at)
	var out []*compare.Document
	for _, i := range slices.Compact(at) {
		out = append(out, x.docs[i])
	}
	return out
}
