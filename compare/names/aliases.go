package names

import "sync"

// aliases maps further names of bodies, and those of firms of the world, as
// plainOf writes them, to IDs. They serve to compare names alone.
var aliases = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, r := range records("data/aliases.tsv") {
		f := formsOf(r)
		for _, lang := range tableLanguages {
			for _, form := range f.In(lang) {
				k := aliasKey(form)
				out[k] = unite(out[k], []string{r["id"]})
			}
		}
	}
	return out
})

// aliasNames are the English names of the IDs of aliases.
var aliasNames = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range records("data/aliases.tsv") {
		if en := list(r["en"]); len(en) > 0 {
			out[r["id"]] = en[0]
		}
	}
	return out
})

func aliasKey(form string) string {
	form = canonical(tidy(form))
	return plainOf(form, scriptOf(form))
}

// formerPlaces maps postal, older and other names of places, as aliasKey writes
// them, to the IDs of the gazetteer or of the cities of the world.
var formerPlaces = sync.OnceValue(func() map[string]former {
	out := map[string]former{}
	for _, r := range recordsBy("data/former.tsv", "place") {
		at := formerOf(r["place"], r["country"])
		f := formsOf(r)
		for _, lang := range tableLanguages {
			for _, form := range f.In(lang) {
				k := aliasKey(form)
				out[k] = former{unite(out[k].places, at.places), unite(out[k].cities, at.cities)}
			}
		}
	}
	return out
})

// former is what an older name is now.
type former struct{ places, cities []string }

// formerOf finds a place by its name and state.
func formerOf(name, country string) former {
	of := func(t *PlaceTable) []string {
		var out []string
		for _, id := range t.Lookup(name, scriptLanguages[scriptOf(name)]) {
			if p, _ := t.ByID(id); p.Country == country {
				out = append(out, id)
			}
		}
		return out
	}
	return former{of(Places()), of(cityTable())}
}
