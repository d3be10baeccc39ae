package register

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"lacuna/compare/names"
	"lacuna/sources"
	"lacuna/sources/archive"
)

// Person is what an archive holds of somebody, in every script. A person of the
// user's file that no article names has no days and articles. Doubtful is who
// stands in one article alone, without title or place in a list, by a name that
// has not the shape of one: often no person at all.
type Person struct {
	Name     string              `json:"name"`            // as most often written
	Forms    map[string][]string `json:"forms"`           // by language, the most frequent first
	First    sources.Day         `json:"first,omitempty"` // day of the first article that names the person
	Last     sources.Day         `json:"last,omitempty"`
	Articles int                 `json:"articles"`
	Titles   []archive.Tenure    `json:"titles"`   // by first day and outlet
	Listings []Listing           `json:"listings"` // by day and article
	Links    []Link              `json:"links"`    // why the forms are one person
	Doubtful bool                `json:"doubtful,omitempty"`
}

// Listing is a place in a list of attendees, with the whole list as written.
type Listing struct {
	archive.Listing
	Names []string `json:"names"`
}

// People joins the sightings of the query's outlets and window to persons, the
// most often named first, the doubtful last.
func People(ctx context.Context, a *archive.Archive, q archive.Query, c Corrections) ([]Person, error) {
	all, err := a.Sightings(ctx, "", q)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s archive.Sighting) bool { return c.nobody[s.Person] })
	j := joiner{forms: forms(all, c), correct: c}
	j.join()
	return persons(&j, all), nil
}

// forms are the ways persons are written, sorted, those of the user's file too.
func forms(all []archive.Sighting, c Corrections) []form {
	by := map[string]*form{}
	titles := map[[2]string]bool{}
	for _, s := range all {
		f := by[s.Person]
		if f == nil {
			f = &form{text: s.Person, lang: s.Lang, name: parse(s.Person, s.Lang)}
			by[s.Person] = f
		}
		if k := [2]string{s.Person, s.Title}; s.Title != "" && !titles[k] {
			titles[k] = true
			f.titles = append(f.titles, newTitle(s.Title, s.Lang))
		}
	}
	for _, said := range c.joined {
		for _, t := range said {
			if n := parse(t, ""); by[t] == nil {
				by[t] = &form{text: t, lang: n.Lang, name: n}
			}
		}
	}
	var out []form
	for _, k := range slices.Sorted(maps.Keys(by)) {
		out = append(out, *by[k])
	}
	return out
}

func persons(j *joiner, all []archive.Sighting) []Person {
	group := map[string]int{}
	for _, f := range j.forms {
		group[f.text] = f.group
	}
	by := map[int][]archive.Sighting{}
	lists := map[archive.Listing][]archive.Sighting{}
	for _, s := range all {
		by[group[s.Person]] = append(by[group[s.Person]], s)
		if k := (archive.Listing{Article: s.Article, List: s.List}); s.List > 0 {
			lists[k] = append(lists[k], s)
		}
	}
	out := []Person{}
	for g, members := range j.groups {
		if len(members) > 0 {
			out = append(out, person(j, g, by[g], lists))
		}
	}
	slices.SortStableFunc(out, func(x, y Person) int {
		return cmp.Or(order(x.Doubtful)-order(y.Doubtful), y.Articles-x.Articles, strings.Compare(x.Name, y.Name))
	})
	return out
}

func order(doubtful bool) int {
	if doubtful {
		return 1
	}
	return 0
}

// person adds up the sightings of one person, oldest first.
func person(j *joiner, g int, all []archive.Sighting, lists map[archive.Listing][]archive.Sighting) Person {
	p := Person{Forms: map[string][]string{}, Titles: tenures(all), Listings: []Listing{}, Links: j.links[g]}
	if p.Links == nil {
		p.Links = []Link{}
	}
	count, articles := map[string]int{}, map[string]bool{}
	for _, s := range all {
		count[s.Person]++
		articles[s.Article] = true
		if s.List > 0 {
			k := archive.Listing{Article: s.Article, List: s.List}
			p.Listings = append(p.Listings, Listing{archive.Listing{Article: s.Article, Outlet: s.Outlet, Day: s.Day, List: s.List, Order: s.Order}, inOrder(lists[k])})
		}
	}
	p.Articles = len(articles)
	p.Doubtful = len(articles) == 1 && !slices.ContainsFunc(all, func(s archive.Sighting) bool { return !s.Weak })
	if len(all) > 0 {
		p.First, p.Last = all[0].Day, all[len(all)-1].Day
	}
	members := slices.Clone(j.groups[g])
	slices.SortFunc(members, func(x, y int) int {
		return cmp.Or(count[j.forms[y].text]-count[j.forms[x].text], x-y)
	})
	for _, i := range members {
		f := j.forms[i]
		p.Forms[f.lang] = append(p.Forms[f.lang], f.text)
	}
	p.Name = j.forms[members[0]].text
	return p
}

// inOrder are the names of a list of attendees as they stood in it.
func inOrder(list []archive.Sighting) []string {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y archive.Sighting) int { return x.Order - y.Order })
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = s.Name
	}
	return out
}

// tenures are the titles a person was given, by first day and outlet.
func tenures(all []archive.Sighting) []archive.Tenure {
	out := []archive.Tenure{}
	at := map[[2]string]int{}
	for _, s := range all {
		if s.Title == "" {
			continue
		}
		k := [2]string{s.Outlet, s.Title}
		if _, known := at[k]; !known {
			at[k] = len(out)
			out = append(out, archive.Tenure{Outlet: s.Outlet, Title: s.Title, From: s.Day})
		}
		out[at[k]].To = s.Day
		out[at[k]].Times++
	}
	slices.SortStableFunc(out, func(x, y archive.Tenure) int {
		return cmp.Or(cmp.Compare(x.From, y.From), strings.Compare(x.Outlet, y.Outlet))
	})
	return out
}

// Named are the persons that may bear a name, given in any script: those that
// are written so, else those that surely are.
func Named(all []Person, name string) []Person {
	n := parse(name, "")
	var exact, same []Person
	for _, p := range all {
		switch best := closest(p, n); {
		case best.Tier == names.Exact:
			exact = append(exact, p)
		case best.Same:
			same = append(same, p)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return same
}

func closest(p Person, n names.Name) names.Verdict {
	var best names.Verdict
	for lang, forms := range p.Forms {
		for _, f := range forms {
			if v := names.Compare(parse(f, lang), n); v.Score > best.Score {
				best = v
			}
		}
	}
	return best
}
