package archive

import (
	"strings"
	"time"

	"lacuna/sources"
)

// Query selects articles. The zero Query selects all that are not deleted.
type Query struct {
	Outlets []string       // none: every outlet
	Window  sources.Window // by day of publication; the zero Window: any day
	IDs     []string       // none: any
	URLs    []string       // canonical; none: any
	Text    string         // words the article must hold; see Search

	// Zones are the outlets' own zones, in which the day of an article known to
	// the minute is reckoned. An outlet not listed takes the zone of the
	// article's own stamp.
	Zones map[string]*time.Location

	Deleted bool // deleted articles too, with the last text they had
}

// All tells whether the query selects every article that is not deleted.
func (q *Query) All() bool {
	return len(q.Outlets) == 0 && len(q.IDs) == 0 && len(q.URLs) == 0 && q.Window == (sources.Window{}) && q.Text == ""
}

// where is the query's condition on the articles table. With Zones the window
// is a day wider on both sides; see keeps.
func (q *Query) where() *where {
	w := &where{}
	if len(q.Outlets) > 0 {
		w.in("outlet", q.Outlets)
	}
	if len(q.IDs) > 0 {
		w.in("id", q.IDs)
	}
	if len(q.URLs) > 0 {
		w.in("url", q.URLs)
	}
	if q.Window != (sources.Window{}) {
		from, to := q.Window.From, q.Window.To
		if len(q.Zones) > 0 {
			from, to = from.Add(-1), to.Add(1)
		}
		w.add("day >= ?", string(from))
		w.add("day <= ?", string(to))
	}
	if !q.Deleted {
		w.add("deleted = 0")
	}
	return w
}

// keeps tells whether the window holds the article's day.
func (q *Query) keeps(a *sources.Article) bool {
	return q.Window == (sources.Window{}) || q.Window.Contains(dayIn(a, q.Zones[a.Outlet]))
}

// dayIn is the day of publication in zone, or in the stamp's own where zone is
// nil or the stamp knows the day alone. An undated article has the day it was
// first seen.
func dayIn(a *sources.Article, zone *time.Location) sources.Day {
	s := a.Published
	if s.Precision == sources.NoTime {
		s = sources.Stamp{Time: a.FirstSeen, Precision: sources.ToMinute}
	}
	if zone != nil && s.Precision == sources.ToMinute {
		s.Time = s.Time.In(zone)
	}
	return s.Day()
}

// less orders articles by publication, outlet and ID.
func less(a, b *sources.Article) int {
	if c := a.Published.Time.Compare(b.Published.Time); c != 0 {
		return c
	}
	if c := strings.Compare(a.Outlet, b.Outlet); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}
