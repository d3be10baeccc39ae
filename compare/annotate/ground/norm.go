package ground

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Norm is what a hit stands for: the entry when there is but one, and what all
// its entries share.
func Norm(h Hit, text, lang string) compare.Norm {
	n := compare.Norm{}
	if h.Kind != compare.Title {
		n.Name = text[h.Start:h.End]
	}
	if len(h.IDs) == 0 {
		return n
	}
	if n.Entity = choose(h, lang); n.Entity == "" {
		return n
	}
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

// usual are the titles that bare words like "president" most often stand for.
var usual = []string{
	"title:president-head-of-state", "title:prime-minister", "title:foreign-minister", "title:defence-minister", "title:minister",
	"title:governor", "title:governor-province", "title:provincial-governor", "title:mayor", "title:chairman", "title:spokesperson",
}

// home is the country whose bodies a language's press names without saying so;
// of Korean that is left to the orthography.
var home = map[string]string{"zh": "CN", "ko": "KR", "ko-dprk": "KP"}

// choose is the entry a hit most likely stands for: of several titles the usual
// one or one of no country; of bodies in several countries that of the country
// the language is at home in, and none where that does not tell.
func choose(h Hit, lang string) string {
	if len(h.IDs) == 1 {
		return h.IDs[0]
	}
	if h.Kind == compare.Title {
		for _, id := range usual {
			if slices.Contains(h.IDs, id) {
				return id
			}
		}
		for _, id := range h.IDs {
			if t, ok := names.Titles().ByID(id); ok && t.Ladder == "generic" {
				return id
			}
		}
		return h.IDs[0]
	}
	if h.Kind == compare.Org {
		for _, id := range h.IDs {
			if o, ok := names.Orgs().ByID(id); ok && o.Country == home[lang] {
				return id
			}
		}
		return ""
	}
	return h.IDs[0]
}

// Tongue is a language with its orthography, as Norm and Resolve take it.
func Tongue(d *compare.Document) string {
	if d.Lang == "ko" && d.Orthography == "dprk" {
		return "ko-dprk"
	}
	return d.Lang
}

// Resolve sets the entry of an organisation or a place that has none, when the
// lexicons know its words.
func Resolve(m *compare.Mention, text, tongue string) {
	if m.Norm.Entity != "" {
		return
	}
	s := text[m.Start:m.End]
	lang, _, _ := strings.Cut(tongue, "-")
	var ids []string
	switch m.Kind {
	case compare.Org:
		if ids = names.Orgs().Lookup(s, lang); ids == nil {
			ids = names.Places().Lookup(s, lang)
		}
		if ids == nil {
			ids = national(m, s, lang)
		}
	case compare.Place:
		if ids = names.Places().Lookup(s, lang); ids == nil && lang == "ko" {
			ids = names.Places().Lookup(s[strings.LastIndexByte(s, ' ')+1:], lang)
		}
	}
	if len(ids) > 0 {
		kind := m.Kind
		if strings.HasPrefix(ids[0], "place:") {
			kind = compare.Place
		}
		n := Norm(Hit{m.Span, kind, ids, true}, text, tongue)
		n.Name = m.Norm.Name
		m.Norm = n
	}
}
