package names

import "lacuna/compare"

// KindOf guesses what a name is of: a place, body or title when the lexicon
// knows it as one, else a person. An empty lang looks in all languages.
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
	return compare.Person
}
