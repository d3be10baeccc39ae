package names

import (
	"strconv"
	"strings"
	"sync"
)

// Titles is the lexicon of posts and ranks.
func Titles() *TitleTable { return titleTable() }

// Orgs is the lexicon of organisations.
func Orgs() *OrgTable { return orgTable() }

// Places is the gazetteer: the region, the capitals and great cities of the
// world, countries and sites.
func Places() *PlaceTable { return placeTable() }

// Persons is the list of persons whose names neither reading nor sound joins. It
// is no list of whom a text may name.
func Persons() *PersonTable { return personTable() }

var personTable = sync.OnceValue(func() *PersonTable {
	var all []Person
	for _, r := range records("data/persons.tsv") {
		all = append(all, Person{ID: r["id"], Forms: formsOf(r)})
	}
	return newTable(all, func(p Person) string { return p.ID }, func(p Person, lang string) []string { return p.In(lang) })
})

var titleTable = sync.OnceValue(func() *TitleTable {
	var all []Title
	for _, r := range records("data/titles.tsv") {
		rank, _ := strconv.Atoi(r["rank"])
		all = append(all, Title{ID: r["id"], Kind: r["kind"], Ladder: r["ladder"], Rank: rank, Org: r["org"], Forms: formsOf(r)})
	}
	return newTable(all, func(t Title) string { return t.ID }, func(t Title, lang string) []string { return t.In(lang) })
})

var orgTable = sync.OnceValue(func() *OrgTable {
	var all []Org
	for _, r := range records("data/orgs.tsv") {
		all = append(all, Org{ID: r["id"], Parent: r["parent"], Country: r["country"], Type: r["type"], Stem: r["stem"] == "y", Forms: formsOf(r)})
	}
	return newTable(all, func(o Org) string { return o.ID }, func(o Org, lang string) []string { return o.In(lang) })
})

// records reads an embedded TSV whose first line names the columns, id among them.
func records(path string) []map[string]string { return recordsBy(path, "id") }

// recordsBy leaves out the lines without a value in the given column.
func recordsBy(path, key string) []map[string]string {
	lines := plain(path)
	if len(lines) == 0 {
		return nil
	}
	head := strings.Split(lines[0], "\t")
	var out []map[string]string
	for _, l := range lines[1:] {
		r := make(map[string]string, len(head))
		for i, v := range strings.Split(l, "\t") {
			if i < len(head) {
				r[head[i]] = strings.TrimSpace(v)
			}
		}
		if r[key] != "" {
			out = append(out, r)
		}
	}
	return out
}

func formsOf(r map[string]string) Forms {
	return Forms{Zh: list(r["zh"]), Ko: list(r["ko"]), KoROK: list(r["ko_rok"]), En: list(r["en"]), Ja: list(r["ja"])}
}

// list splits a cell at "|".
func list(cell string) []string {
	var out []string
	for _, v := range strings.Split(cell, "|") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// headKeys are the qualifiers in Chinese and Korean as keys spell them.
var headKeys = sync.OnceValue(func() []qualifier {
	out := make([]qualifier, len(headQualifiers))
	for i, q := range headQualifiers {
		out[i] = qualifier{joined(q.text, han), q.country}
	}
	return out
})

// oneSpelling applies wordPairs to canonical text.
var oneSpelling = sync.OnceValue(func() *strings.Replacer {
	pairs := make([]string, len(wordPairs))
	for i, w := range wordPairs {
		pairs[i] = canonical(w)
	}
	return strings.NewReplacer(pairs...)
})
