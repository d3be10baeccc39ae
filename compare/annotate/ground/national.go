package ground

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// national is the entry of a body named with its country (朝鲜+保健省, 조선+외무성,
// Foreign Ministry of Japan): of those the rest of the words may stand for, the
// one of that country; nil when there is none. Whenever the words say a country,
// Norm.Country of m is set to it.
func national(m *compare.Mention, s, lang string) []string {
	country, rest := ruled(s, lang)
	if country == "" {
		return nil
	}
	m.Norm.Country = country
	for _, id := range names.Orgs().Lookup(rest, lang) {
		if o, _ := names.Orgs().ByID(id); o.Country == country {
			return []string{id}
		}
	}
	return nil
}

// ruled takes the country off the name of a body: from its head, in English from
// behind "of"; empty when there is none.
func ruled(s, lang string) (country, rest string) {
	if lang == "en" {
		if i := strings.LastIndex(s, " of "); i > 0 {
			return countryOf(strings.TrimPrefix(s[i+4:], "the "), lang), s[:i]
		}
		return "", ""
	}
	for i := 0; i < len(s) && i <= longestCountry; {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if c := countryOf(s[:i], lang); c != "" && i < len(s) {
			country, rest = c, strings.TrimPrefix(s[i:], " ")
		}
	}
	return country, rest
}

// longestCountry is the most bytes of a country at the head of a body.
const longestCountry = 24

// countryOf is the code of the country with a name, empty for none.
func countryOf(s, lang string) string {
	for _, id := range names.Places().Lookup(s, lang) {
		if p, _ := names.Places().ByID(id); p.Level == "country" {
			return p.Country
		}
	}
	return ""
}
