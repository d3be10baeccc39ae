package names

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Forms are the surfaces of an entry; the first of each list is canonical.
type Forms struct {
	Zh    []string // simplified or traditional; found in either
	Ko    []string // DPRK orthography
	KoROK []string // South Korean orthography where it differs
	En    []string
	Ja    []string
}

// In is every form of a language: zh, ko (both orthographies), en, ja.
func (f Forms) In(lang string) []string {
	switch lang {
	case "zh":
		return f.Zh
	case "ko":
		return append(f.Ko[:len(f.Ko):len(f.Ko)], f.KoROK...)
	case "en":
		return f.En
	case "ja":
		return f.Ja
	}
	return nil
}

// Title is a post or rank.
type Title struct {
	ID     string
	Kind   string // head: composes with a body ("minister", 相); full: whole by itself
	Ladder string // rank order it belongs to; empty: none
	Rank   int    // 1 the highest of its ladder; 0 unknown
	Org    string // organisation ID, empty when the title does not tell
	Forms
}

// Org is an organisation or body.
type Org struct {
	ID, Parent, Country, Type string
	Stem                      bool // a stem that composes with a head or a type word (对外经济, 대외경제)
	Forms
}

// Place is a place with its administrative level.
type Place struct {
	ID      string
	Level   string // country, province, city, county, district, site
	Country string // ISO 3166-1 alpha-2
	Forms
}

// Person is somebody whose names do not follow from each other by reading or
// sound.
type Person struct {
	ID string
	Forms
}

// Match is a surface found in text: byte offsets and the IDs of the entries it
// may stand for, sorted. IDs is shared: do not change it.
type Match struct {
	Start, End int
	IDs        []string
}

// Table is a lexicon with lookup and scan by language. It is safe for
// concurrent use.
type Table[T any] struct {
	entries []T
	byID    map[string]int
	tries   map[string]*trie // zh, ko, en, ja
}

// TitleTable, OrgTable, PlaceTable and PersonTable are the lexicons.
type (
	TitleTable  = Table[Title]
	OrgTable    = Table[Org]
	PlaceTable  = Table[Place]
	PersonTable = Table[Person]
)

var tableLanguages = [...]string{"zh", "ko", "en", "ja"}

func newTable[T any](entries []T, id func(T) string, forms func(T, string) []string) *Table[T] {
	t := &Table[T]{entries: entries, byID: make(map[string]int, len(entries)), tries: map[string]*trie{}}
	for i, e := range entries {
		t.byID[id(e)] = i
	}
	for _, lang := range tableLanguages {
		surfaces := map[string]*hit{}
		for _, e := range entries {
			for _, f := range forms(e, lang) {
				addSurface(surfaces, f, lang, id(e))
			}
		}
		t.tries[lang] = newTrie(surfaces)
	}
	return t
}

func addSurface(surfaces map[string]*hit, form, lang, id string) {
	keys := []string{surfaceKey(form, lang)}
	if strings.Contains(keys[0], "'") {
		keys = append(keys, strings.ReplaceAll(keys[0], "'", "’"))
	}
	for _, k := range keys {
		h := surfaces[k]
		switch {
		case k == "":
			continue
		case h == nil:
			h = &hit{}
			if abbreviation(form) {
				h.exact = form
			}
			surfaces[k] = h
		case h.exact != "" && h.exact != form:
			h.exact = ""
		}
		if i := sort.SearchStrings(h.ids, id); i == len(h.ids) || h.ids[i] != id {
			h.ids = append(h.ids, "")
			copy(h.ids[i+1:], h.ids[i:])
			h.ids[i] = id
		}
	}
}

// abbreviation tells a form in capitals, such as US or WPK, that running text
// must write alike.
func abbreviation(form string) bool {
	if len(form) > 5 || len(form) < 2 {
		return false
	}
	for i := 0; i < len(form); i++ {
		if form[i] < 'A' || form[i] > 'Z' {
			return false
		}
	}
	return true
}

// All lists the entries in order of their file. Do not change them.
func (t *Table[T]) All() []T { return t.entries }

// ByID finds an entry.
func (t *Table[T]) ByID(id string) (T, bool) {
	i, ok := t.byID[id]
	if !ok {
		var none T
		return none, false
	}
	return t.entries[i], true
}

// Lookup lists the IDs of the entries with the surface in a language, sorted;
// nil when there is none. Kanji are looked up as hanzi too; an unknown language
// looks in all.
func (t *Table[T]) Lookup(surface, lang string) []string {
	if tr := t.tries[lang]; tr != nil {
		if h := tr.lookup(surface, lang); h != nil {
			return h.ids
		}
		if lang == "ja" && scriptOf(surface) == han {
			return t.Lookup(surface, "zh")
		}
		return nil
	}
	for _, l := range tableLanguages {
		if ids := t.Lookup(surface, l); ids != nil {
			return ids
		}
	}
	return nil
}

// FindAll finds the surfaces of a language in running text: leftmost, longest,
// without overlap. Time is linear in the length of the text.
func (t *Table[T]) FindAll(text, lang string) []Match {
	return t.tries[lang].scan(text, fold(text), lang, true)
}

// FindEach finds the longest surface at every place where one begins, so that
// matches may overlap.
func (t *Table[T]) FindEach(text, lang string) []Match {
	return t.tries[lang].scan(text, fold(text), lang, false)
}

// Scan finds the surfaces of all three lexicons in running text: titles as
// FindAll does, organisations and places as FindEach.
func Scan(text, lang string) (titles, orgs, places []Match) {
	folded := fold(text)
	return Titles().tries[lang].scan(text, folded, lang, true),
		Orgs().tries[lang].scan(text, folded, lang, false),
		Places().tries[lang].scan(text, folded, lang, false)
}

// latinBefore tells whether a Latin letter or digit ends at i.
func latinBefore(text string, i int) bool {
	if i == 0 {
		return false
	}
	_, n := utf8.DecodeLastRuneInString(text[:i])
	return latinAt(text, i-n)
}
