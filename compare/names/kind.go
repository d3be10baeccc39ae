package names

import (
	"unicode/utf8"

	"lacuna/compare"
)

// KindOf guesses what a name is of: a place, body or title when the lexicon
// knows it as one, a body when its parts say so (辽宁省林业厅), else a person. An
// empty lang looks in all languages.
func KindOf(text, lang string) compare.Kind {
	text = tidy(text)
	switch {
	case Places().Lookup(text, lang) != nil:
		return compare.Place
	case Titles().Lookup(text, lang) != nil:
		return compare.Title
	case Orgs().Lookup(text, lang) != nil:
		return compare.Org
	}
	if c := takeApart(text, scriptOf(text)); c.told && c.kind && len(c.keys) > 0 && utf8.RuneCountInString(text) > 4 {
		return compare.Org
	}
	return compare.Person
}

// CommonKind guesses what two names are of that may be of one: what both are
// found to be, else what the one is that the lexicon knows, else persons.
func CommonKind(a, b string) compare.Kind {
	k, l := KindOf(a, ""), KindOf(b, "")
	switch {
	case k == compare.Person:
		return l
	case l == compare.Person || k == l:
		return k
	}
	for _, kind := range []compare.Kind{compare.Place, compare.Title, compare.Org} {
		if Compare(Parse(kind, a, "", ""), Parse(kind, b, "", "")).Same {
			return kind
		}
	}
	return k
}
