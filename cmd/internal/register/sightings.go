package register

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/sources/archive"
)

// Sightings are the persons a document names, in order of their first mention:
// one for each form and title, none for a form without a title beside one that
// has. Surnames that stand for nobody named in full are left out. Lists are those
// of persons present beside the principals of an event, two at least.
func Sightings(d *compare.Document) []archive.Sighting {
	lists := listed(d)
	var out []archive.Sighting
	for i, m := range d.Mentions {
		s, ok := sighting(d, m)
		if !ok {
			continue
		}
		if at, ok := lists[i]; ok {
			s.List, s.Order, s.Weak = at.list, at.order, false
		}
		out = add(out, s)
	}
	return out
}

// byLook is the reason of a mention that no list and no word beside it supports.
const byLook = "tagger"

func sighting(d *compare.Document, m compare.Mention) (archive.Sighting, bool) {
	if m.Kind != compare.Person {
		return archive.Sighting{}, false
	}
	n := names.Parse(compare.Person, cmp.Or(m.Norm.Name, d.Quote(m.Span)), d.Lang, d.Orthography)
	if utf8.RuneCountInString(n.Text) < 2 || names.IsSurname(n.Text, d.Lang) {
		return archive.Sighting{}, false
	}
	weak := m.Why == byLook && m.Norm.TitleText == "" && !n.Shaped()
	return archive.Sighting{Person: n.Text, Name: n.Text, Lang: d.Lang, Title: m.Norm.TitleText, Weak: weak}, true
}

// add appends s unless it says nothing new of its person; what it says more is
// added to the one that is there.
func add(out []archive.Sighting, s archive.Sighting) []archive.Sighting {
	for i := range out {
		o := &out[i]
		if o.Person != s.Person || o.Title != s.Title && o.Title != "" && s.Title != "" {
			continue
		}
		o.Title, o.Weak = cmp.Or(o.Title, s.Title), o.Weak && s.Weak
		if o.List == 0 {
			o.List, o.Order = s.List, s.Order
		}
		return out
	}
	return append(out, s)
}

type place struct{ list, order int }

// listed are the places of mentions in the lists of a document, by mention.
func listed(d *compare.Document) map[int]place {
	out := map[int]place{}
	n := 0
	for _, r := range d.Reports {
		fresh := slices.DeleteFunc(slices.Clone(r.Others), func(i int) bool { _, ok := out[i]; return ok })
		if len(fresh) < 2 {
			continue
		}
		n++
		for k, i := range fresh {
			out[i] = place{n, k + 1}
		}
	}
	return out
}
