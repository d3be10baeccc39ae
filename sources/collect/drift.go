package collect

import (
	"fmt"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// driftPages is the least number of pages that say something of a layout.
const driftPages = 3

// tally counts what the pages of one layout lack.
type tally struct {
	pages   int
	missing map[string]int
	days    map[sources.Day]bool
}

// drift finds layouts that most of their pages no longer follow and says so
// for every day that has such pages. A layout is known by its last day.
func (r *collector) drift(results []result) map[sources.Day][]string {
	tallies := map[sources.Day]*tally{}
	for _, res := range results {
		if res.day == "" || !res.fresh && res.kind != sources.LayoutChanged {
			continue
		}
		key := sources.Day("")
		if layout := r.layout(res.day); layout != nil {
			key = layout.Until
		}
		if tallies[key] == nil {
			tallies[key] = &tally{missing: map[string]int{}, days: map[sources.Day]bool{}}
		}
		tallies[key].add(res)
	}
	out := map[sources.Day][]string{}
	for _, t := range tallies {
		for _, why := range t.reasons() {
			for day := range t.days {
				out[day] = append(out[day], why)
			}
		}
	}
	return out
}

func (t *tally) add(res result) {
	t.pages++
	t.days[res.day] = true
	lacks := res.lacks
	if res.kind == sources.LayoutChanged {
		lacks = []string{"layout"}
	}
	for _, field := range lacks {
		t.missing[field]++
	}
}

// reasons names each field that most pages lack.
func (t *tally) reasons() (out []string) {
	for _, field := range []string{"layout", "title", "date"} {
		if n := t.missing[field]; t.pages >= driftPages && 2*n > t.pages {
			out = append(out, fmt.Sprintf("drift: %s not found on %d of %d pages", field, n, t.pages))
		}
	}
	return out
}

// layout is the one in force on the day; nil for none.
func (r *collector) layout(day sources.Day) *sources.Layout {
	var in *sources.Layout
	for i := range r.outlet.Layouts {
		l := &r.outlet.Layouts[i]
		if l.Until == "" || day <= l.Until {
			in = l
		}
	}
	return in
}

// lacking names the required fields that a page did not give. A date is
// required where the layout says where it stands; the index may know the day.
func (r *collector) lacking(a sources.Article, link discover.Link) []string {
	var out []string
	if a.Title == "" {
		out = append(out, "title")
	}
	layout := r.layout(cmpDay(link.Day, r.dayOf(a)))
	if a.Published.Precision == sources.NoTime && layout != nil && layout.Date != "" {
		out = append(out, "date")
	}
	if a.Has(sources.FlagLayoutChanged) {
		out = append(out, "layout")
	}
	return out
}
