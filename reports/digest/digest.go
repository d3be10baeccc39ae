// Package digest tells a week of the archive: what each outlet alone carried,
// which details were dropped, and how whole the collections are. A quiet week
// is stated plainly, with its proof of health.
package digest

import (
	"fmt"
	"sort"
	"time"

	"lacuna/compare"
	"lacuna/reports"
	"lacuna/sources"
)

// Schema identifies the shape of a Digest in JSON.
const Schema = "lacuna/digest/1"

// amber is the share of whole days under which a collection is marked.
const amber = .95

// Digest is a week's findings, arranged for a reader and complete for a machine
// beside the Comparison it was made from.
type Digest struct {
	Schema  string            `json:"schema"`
	Week    string            `json:"week"` // ISO 8601, as 2019-W45
	Window  sources.Window    `json:"window"`
	Outlets []Outlet          `json:"outlets"`
	Lead    []compare.Finding `json:"lead"`    // one to three, the surest first; none in a quiet week
	Only    []Only            `json:"only"`    // by outlet, in their order
	Dropped []compare.Finding `json:"dropped"` // details left out or told otherwise
	Unknown []compare.Finding `json:"unknown"` // what cannot be said
	Skipped []sources.Skip    `json:"skipped"`
}

// Outlet is an outlet's part in the week.
type Outlet struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Lang     string           `json:"lang"`
	Articles int              `json:"articles"`
	Whole    int              `json:"days_whole"`
	Days     int              `json:"days"`
	Amber    bool             `json:"amber"` // fewer than 95 % of the days whole
	Log      []sources.DayLog `json:"log"`
}

// Only is what one outlet alone carried.
type Only struct {
	Outlet string  `json:"outlet"`
	Events []Event `json:"events"`
}

// Event is an event one outlet alone carried. Expected tells that another was
// found to leave it out with confidence above .5.
type Event struct {
	ID       string           `json:"id"`
	Kind     string           `json:"kind"`
	Day      sources.Day      `json:"day"`
	Heading  string           `json:"heading"`
	Expected bool             `json:"expected"`
	Evidence compare.Evidence `json:"evidence"`
}

// Week is the Monday to Sunday of an ISO week written 2019-W45.
func Week(s string) (sources.Window, error) {
	var year, week int
	if n, err := fmt.Sscanf(s, "%4d-W%2d", &year, &week); err != nil || n != 2 || fmt.Sprintf("%04d-W%02d", year, week) != s {
		return sources.Window{}, fmt.Errorf("week %q: want a year and a week, as 2019-W45", s)
	}
	t := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := t.AddDate(0, 0, -((int(t.Weekday())+6)%7)+7*(week-1))
	if y, w := monday.ISOWeek(); y != year || w != week {
		return sources.Window{}, fmt.Errorf("week %q: the year has no such week", s)
	}
	return sources.Window{From: sources.DayOf(monday), To: sources.DayOf(monday.AddDate(0, 0, 6))}, nil
}

// Last is the last whole ISO week before a moment.
func Last(now time.Time) string {
	y, w := now.AddDate(0, 0, -7).ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// New arranges a week's comparison.
func New(week string, c *compare.Comparison) *Digest {
	d := &Digest{Schema: Schema, Week: week, Window: c.Window, Outlets: []Outlet{}, Lead: []compare.Finding{}, Only: []Only{},
		Dropped: []compare.Finding{}, Unknown: []compare.Finding{}, Skipped: c.Skipped}
	for _, o := range c.Outlets {
		d.Outlets = append(d.Outlets, outlet(o))
	}
	said, unknown, _ := reports.Sort(c, reports.Shown)
	for _, f := range said {
		if f.Slot != compare.SlotEvent {
			d.Dropped = append(d.Dropped, f)
		}
	}
	d.Unknown = append(d.Unknown, unknown...)
	d.Lead = lead(said)
	d.Only = only(c)
	return d
}

func outlet(o compare.OutletReport) Outlet {
	out := Outlet{ID: o.ID, Name: o.Name, Lang: o.Lang, Articles: o.Articles, Days: len(o.Collection.Days), Log: o.Collection.Days}
	for _, day := range o.Collection.Days {
		if day.State == sources.Whole {
			out.Whole++
		}
	}
	out.Amber = float64(out.Whole) < amber*float64(out.Days)
	return out
}

// lead is the surest finding of each of up to three events, events left out
// whole before details.
func lead(said []compare.Finding) []compare.Finding {
	fs := append([]compare.Finding{}, said...)
	sort.SliceStable(fs, func(i, j int) bool {
		a, b := fs[i].Slot == compare.SlotEvent, fs[j].Slot == compare.SlotEvent
		if a != b {
			return a
		}
		return fs[i].Confidence > fs[j].Confidence
	})
	out := []compare.Finding{}
	seen := map[string]bool{}
	for _, f := range fs {
		if !seen[f.Event] && len(out) < 3 {
			seen[f.Event] = true
			out = append(out, f)
		}
	}
	return out
}

// only lists, for each outlet, the events no other outlet carried.
func only(c *compare.Comparison) []Only {
	lists := map[string][]Event{}
	for i := range c.Events {
		e := &c.Events[i]
		carriers := []string{}
		for _, o := range c.Outlets {
			if len(e.Coverage[o.ID].Articles) > 0 {
				carriers = append(carriers, o.ID)
			}
		}
		if len(carriers) == 1 {
			if ev, ok := event(c, e); ok {
				lists[carriers[0]] = append(lists[carriers[0]], ev)
			}
		}
	}
	out := []Only{}
	for _, o := range c.Outlets {
		if l := lists[o.ID]; len(l) > 0 {
			out = append(out, Only{o.ID, l})
		}
	}
	return out
}

func event(c *compare.Comparison, e *compare.EventReport) (Event, bool) {
	ev := Event{ID: e.ID, Kind: e.Kind, Day: e.Day, Heading: reports.Heading(e)}
	found := false
	for _, f := range c.Findings {
		if f.Event != e.ID || f.Slot != compare.SlotEvent || len(f.Evidence) == 0 {
			continue
		}
		ev.Evidence, found = f.Evidence[0], true
		ev.Expected = ev.Expected || f.Standing == compare.NoCoverage && f.Confidence > reports.Shown
	}
	return ev, found
}
