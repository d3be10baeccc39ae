package archive

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lacuna/sources"
)

// Person is what the sightings of a person add up to.
type Person struct {
	Key      string      `json:"key"`
	Names    []string    `json:"names"` // as written, the most frequent first
	First    sources.Day `json:"first"` // day of the first article that names the person
	Last     sources.Day `json:"last"`
	Articles int         `json:"articles"`
	Titles   []Tenure    `json:"titles,omitempty"` // by outlet and first day
	Listings []Listing   `json:"listings,omitempty"`
}

// Tenure is a title an outlet gave a person, from the first to the last time.
type Tenure struct {
	Outlet string      `json:"outlet"`
	Title  string      `json:"title"`
	From   sources.Day `json:"from"`
	To     sources.Day `json:"to"`
	Times  int         `json:"times"`
}

// Listing is a place in a list of attendees; see Listed.
type Listing struct {
	Article string      `json:"article"`
	Outlet  string      `json:"outlet"`
	Day     sources.Day `json:"day"`
	List    int         `json:"list"`
	Order   int         `json:"order"`
}

// People lists the persons seen at q's outlets and in its window, by key. A
// person's key alone when key is not empty; none when it was never seen.
func (a *Archive) People(ctx context.Context, key string, q Query) ([]Person, error) {
	all, err := a.Sightings(ctx, key, q)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(x, y Sighting) int { return strings.Compare(x.Person, y.Person) })
	var out []Person
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Person == all[0].Person {
			n++
		}
		out = append(out, person(all[:n]))
		all = all[n:]
	}
	return out, nil
}

// person adds up the sightings of one person, oldest first.
func person(all []Sighting) Person {
	p := Person{Key: all[0].Person, First: all[0].Day, Last: all[len(all)-1].Day}
	names, titles, articles := map[string]int{}, map[[2]string]int{}, map[string]bool{}
	for _, s := range all {
		names[s.Name]++
		articles[s.Article] = true
		if s.List > 0 {
			p.Listings = append(p.Listings, Listing{s.Article, s.Outlet, s.Day, s.List, s.Order})
		}
		if s.Title == "" {
			continue
		}
		i, known := titles[[2]string{s.Outlet, s.Title}]
		if !known {
			i = len(p.Titles)
			titles[[2]string{s.Outlet, s.Title}] = i
			p.Titles = append(p.Titles, Tenure{Outlet: s.Outlet, Title: s.Title, From: s.Day})
		}
		p.Titles[i].To = s.Day
		p.Titles[i].Times++
	}
	p.Articles = len(articles)
	for n := range names {
		p.Names = append(p.Names, n)
	}
	slices.SortFunc(p.Names, func(x, y string) int { return cmp.Or(names[y]-names[x], strings.Compare(x, y)) })
	slices.SortStableFunc(p.Titles, func(x, y Tenure) int {
		return cmp.Or(strings.Compare(x.Outlet, y.Outlet), cmp.Compare(x.From, y.From))
	})
	return p
}
