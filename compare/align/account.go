package align

import (
	"slices"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Accounts are what each outlet tells of an event, in the order of outlets.
func Accounts(outlets []string, docs []*compare.Document, e *compare.Event) []compare.Account {
	out := make([]compare.Account, len(outlets))
	for i, o := range outlets {
		a := &out[i]
		a.Outlet = o
		for _, f := range e.Reports {
			d := docs[f.Document]
			if d.Outlet != o {
				continue
			}
			a.Reports = append(a.Reports, f)
			if !slices.Contains(a.Own, d) {
				a.Own = append(a.Own, d)
			}
		}
		for _, d := range docs {
			if d.Outlet != o {
				continue
			}
			a.All = append(a.All, d)
			if len(a.Reports) > 0 && !slices.Contains(a.Own, d) && !tellsOther(d) && mentions(d, e.Participants) {
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

// mentions tells whether a document names one of a set of persons.
func mentions(d *compare.Document, people []compare.Entity) bool {
	for k, m := range d.Mentions {
		if m.Kind != compare.Person {
			continue
		}
		n := parse(d, k)
		for _, p := range people {
			for lang, forms := range p.Forms {
				for _, f := range forms {
					if names.Compare(n, names.Parse(compare.Person, f, lang, "")).Same {
						return true
					}
				}
			}
		}
	}
	return false
}
