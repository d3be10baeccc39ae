package ground

import (
	"strings"

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
	n.Entity = choose(h)
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

// choose is the entry a hit most likely stands for: of several titles the one
// of no country, else the first.
func choose(h Hit) string {
	if h.Kind == compare.Title {
		for _, id := range h.IDs {
			if t, ok := names.Titles().ByID(id); ok && t.Ladder == "generic" {
				return id
			}
		}
	}
	return h.IDs[0]
}

// Resolve sets the entry of an organisation or a place that has none, when the
// lexicons know its words.
func Resolve(m *compare.Mention, text, lang string) {
	if m.Norm.Entity != "" {
		return
	}
	s := text[m.Start:m.End]
	var ids []string
	switch m.Kind {
	case compare.Org:
		if ids = names.Orgs().Lookup(s, lang); ids == nil {
			ids = names.Places().Lookup(s, lang)
		}
	case compare.Place:
		ids = names.Places().Lookup(s, lang)
	}
	if len(ids) > 0 {
		kind := m.Kind
		if strings.HasPrefix(ids[0], "place:") {
			kind = compare.Place
		}
		n := Norm(Hit{m.Span, kind, ids, true}, text)
		n.Name = m.Norm.Name
		m.Norm = n
	}
}
