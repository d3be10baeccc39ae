package names

import (
	"slices"
	"strings"
	"sync"
)

// bodyTypes are English words for kinds of bodies, those that translations
// exchange under one name.
var bodyTypes = map[string]string{
	"ministry": "ministry", "department": "department", "committee": "committee", "commission": "committee", "council": "council", "bureau": "agency",
	"office": "agency", "agency": "agency", "administration": "agency", "authority": "agency", "association": "union", "union": "union", "federation": "union",
	"league": "union", "academy": "institute", "institute": "institute", "corporation": "company", "company": "company", "university": "university", "college": "university",
}

// emptyWords tell nothing of what a body is for.
var emptyWords = []string{"of", "for", "and", "on", "in", "to", "at", "with", "state", "national", "general", "affairs"}

// bag is an English name of a body as its words in any order: its kind, then the
// words that tell what it is for, sorted; "" for fewer than two of these.
func bag(key string) string {
	kind := ""
	var words []string
	for _, w := range strings.Fields(key) {
		if t := bodyTypes[w]; t != "" && kind == "" {
			kind = t
		} else if !slices.Contains(emptyWords, w) {
			words = append(words, w)
		}
	}
	if kind == "" || len(words) < 2 {
		return ""
	}
	slices.Sort(words)
	return kind + ": " + strings.Join(slices.Compact(words), " ")
}

// bagIndex finds organisations by the words of their English names.
var bagIndex = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, o := range Orgs().All() {
		for _, f := range o.En {
			key, _ := bare(f, latin)
			if b := bag(key); b != "" {
				out[b] = unite(out[b], []string{o.ID})
			}
		}
	}
	return out
})
