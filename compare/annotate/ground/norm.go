package ground

import (
	"lacuna/compare"
	"lacuna/compare/names"
)

// Norm is what a hit stands for: the entry when there is but one, and what all
// its entries share.
func Norm(h Hit, text string) compare.Norm {
	n := compare.Norm{}
	if h.Kind != compare.Title {
		n.Name = text[h.Start:h.End]
	}
	if len(h.IDs) == 0 {
		return n
	}
	n.Entity = h.IDs[0]
	switch h.Kind {
	case compare.Title:
		if t, ok := names.Titles().ByID(n.Entity); ok {
			n.Rank = t.Rank
		}
	case compare.Org:
		if o, ok := names.Orgs().ByID(n.Entity); ok {
			n.Country = o.Country
		}
	case compare.Place:
		if p, ok := names.Places().ByID(n.Entity); ok {
			n.Country, n.Level = p.Country, p.Level
		}
	}
	return n
}
