package main

import (
	"html"
	"path/filepath"
	"regexp"
	"strings"

	"lacuna/compare/annotate/gazetteer"
)

var (
	cldrSubdivision = regexp.MustCompile(`<subdivision type="[^"]*"[^>]*>([^<]+)<`)
	cldrCity        = regexp.MustCompile(`<exemplarCity[^>]*>([^<]+)<`)
	cldrTerritory   = regexp.MustCompile(`<territory type="[^"]*"[^>]*>([^<]+)<`)
)

// cldr reads territories, cities of time zones and subdivisions.
func cldr(dir string) (lists, error) {
	out := lists{}
	for _, l := range []string{"en", "ko", "zh"} {
		main, err := read(filepath.Join(dir, "common", "main", l+".xml"))
		if err != nil {
			return nil, err
		}
		sub, err := read(filepath.Join(dir, "common", "subdivisions", l+".xml"))
		if err != nil {
			return nil, err
		}
		for _, m := range cldrSubdivision.FindAllStringSubmatch(sub, -1) {
			out.place(l, m[1], 2)
		}
		for _, m := range cldrCity.FindAllStringSubmatch(main, -1) {
			out.place(l, m[1], 8)
		}
		for _, m := range cldrTerritory.FindAllStringSubmatch(main, -1) {
			out.place(l, m[1], 12)
		}
	}
	return out, nil
}

// place adds a place without what stands in brackets.
func (l lists) place(language, name string, frequency int) {
	name = html.UnescapeString(name)
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, "（")
	l.add(language, name, gazetteer.Place.With(frequency))
}
