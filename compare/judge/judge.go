// Package judge turns aligned accounts into a Comparison: how each outlet
// covers each event, which details it states, and findings with evidence,
// nearest miss, search trail and confidence.
//
// An absence is stated only over days proven whole; everything else is Unknown.
package judge

import (
	"errors"
	"fmt"
	"sort"

	"lacuna/compare"
	"lacuna/compare/roster"
	"lacuna/sources"
)

// Case is everything a judgement rests on. Articles[i] is the source of
// Docs[i]; Rows[i] are the aligned details of Events[i], with a cell for each
// outlet in the order of Outlets.
type Case struct {
	Outlets     []*sources.Outlet
	Collections map[string]*sources.Collection // by outlet ID
	Window      sources.Window
	Query       string
	Articles    []sources.Article
	Docs        []*compare.Document
	Events      []compare.Event
	Visits      []compare.Visit
	Accounts    [][]compare.Account       // by event, by outlet
	Rows        [][]compare.AlignedDetail // by event
	Skipped     []sources.Skip
	Unread      map[string]bool // languages of outlets and documents that no pack reads
	Match       Matcher
	Persons     *roster.Roster // of Docs; nil: made here
}

// horizon is how many days after an event an outlet is given to report it; a
// later report is Late. The first day after it must lie in the window.
const horizon = 5

// Comparison judges a case. It fails when a finding would lack evidence, which
// is a defect of the stages before it.
func Comparison(c *Case) (*compare.Comparison, error) {
	j := newJudge(c)
	out := &compare.Comparison{
		Schema: compare.Schema, Window: c.Window, Query: c.Query,
		Outlets: j.outlets(), Articles: j.articles(), Visits: []compare.Visit{}, Events: []compare.EventReport{},
		Details: []compare.DetailReport{}, Findings: []compare.Finding{}, Skipped: j.skipped(),
	}
	var errs []error
	for i := range c.Events {
		if !j.scope[i] {
			continue
		}
		e, details, findings := j.event(i)
		out.Events = append(out.Events, e)
		out.Details = append(out.Details, details...)
		for _, f := range findings {
			if j.repeated(i, f, details) {
				continue
			}
			if len(f.Evidence) == 0 {
				errs = append(errs, fmt.Errorf("finding %s on event %s has no evidence", f.ID, f.Event))
				continue
			}
			out.Findings = append(out.Findings, f)
		}
	}
	for _, v := range c.Visits {
		if j.visitInScope(v) {
			out.Visits = append(out.Visits, v)
		}
	}
	return out, errors.Join(errs...)
}

// repeated tells whether a conflict of titles was told of an earlier event of the
// same visit: it is one conflict, however often the person appears.
func (j *judge) repeated(i int, f compare.Finding, details []compare.DetailReport) bool {
	v := j.Events[i].Visit
	if f.Slot != compare.SlotRank || f.Standing != compare.Differing || v == "" {
		return false
	}
	key := v + f.Outlet
	for _, d := range details {
		if d.ID == f.Detail {
			key += d.Summary
		}
	}
	again := j.said[key]
	j.said[key] = true
	return again
}

// judge holds what is looked up again and again.
type judge struct {
	*Case
	docsOf  [][]*compare.Document
	byDay   map[string]map[sources.Day][]*compare.Document // by outlet
	scenes  map[*compare.Document]map[string]bool          // known bodies and places named
	article map[string]*sources.Article
	scope   []bool
	rateOf  map[string][]compare.BaseRate // by kind and countries, by outlet
	eventOf map[*compare.Report]int
	said    map[string]bool // conflicts of title already told of a visit
}

func newJudge(c *Case) *judge {
	if c.Persons == nil {
		c.Persons = roster.New(c.Docs)
	}
	j := &judge{Case: c, article: map[string]*sources.Article{}, said: map[string]bool{}, eventOf: map[*compare.Report]int{}}
	for i := range c.Events {
		for _, f := range c.Events[i].Reports {
			j.eventOf[&c.Docs[f.Document].Reports[f.Report]] = i
		}
	}
	for i := range c.Articles {
		j.article[c.Articles[i].ID] = &c.Articles[i]
	}
	j.byDay = map[string]map[sources.Day][]*compare.Document{}
	for _, o := range c.Outlets {
		j.byDay[o.ID] = map[sources.Day][]*compare.Document{}
	}
	j.scenes = map[*compare.Document]map[string]bool{}
	for _, d := range c.Docs {
		j.scenes[d] = known(d, func(int) bool { return true })
		if by := j.byDay[d.Outlet]; by != nil {
			by[d.Published.Day()] = append(by[d.Published.Day()], d)
		}
	}
	j.docsOf = make([][]*compare.Document, len(c.Outlets))
	for i, o := range c.Outlets {
		for _, d := range c.Docs {
			if d.Outlet == o.ID {
				j.docsOf[i] = append(j.docsOf[i], d)
			}
		}
	}
	j.scope = j.inScope()
	j.rateOf = j.rates()
	return j
}

func (j *judge) outlets() []compare.OutletReport {
	out := []compare.OutletReport{}
	for i, o := range j.Outlets {
		r := compare.OutletReport{ID: o.ID, Publisher: o.Publisher, Name: o.Name, Lang: o.Language, Articles: len(j.docsOf[i])}
		r.Collection.Days = j.days(o.ID)
		out = append(out, r)
	}
	return out
}

// days are the outlet's days of the window; one without a record was not asked.
func (j *judge) days(outlet string) []sources.DayLog {
	by := map[sources.Day]sources.DayLog{}
	if c := j.Collections[outlet]; c != nil {
		for _, d := range c.Days {
			by[d.Day] = d
		}
	}
	out := []sources.DayLog{}
	for _, day := range j.Window.Days() {
		d, ok := by[day]
		if !ok {
			d = sources.DayLog{Day: day}
		}
		out = append(out, d)
	}
	return out
}

func (j *judge) articles() []compare.ArticleRef {
	out := []compare.ArticleRef{}
	for i := range j.Articles {
		a := &j.Articles[i]
		out = append(out, compare.ArticleRef{ID: a.ID, Outlet: a.Outlet, URL: a.URL, Title: a.Title, Published: stamp(a.Published),
			FirstSeen: a.FirstSeen, SHA256: a.SHA256, Lang: a.Lang})
	}
	sort.SliceStable(out, func(x, y int) bool {
		a, b := out[x], out[y]
		if a.Published != b.Published {
			return a.Published < b.Published
		}
		if a.Outlet != b.Outlet {
			return a.Outlet < b.Outlet
		}
		return a.ID < b.ID
	})
	return out
}

func (j *judge) skipped() []sources.Skip {
	out := append([]sources.Skip{}, j.Skipped...)
	sort.SliceStable(out, func(x, y int) bool { return out[x].URL < out[y].URL })
	return out
}

// stamp writes a time as far as it is known.
func stamp(s sources.Stamp) string {
	switch s.Precision {
	case sources.ToMinute:
		return s.Time.Format("2006-01-02T15:04:05Z07:00")
	case sources.ToDay:
		return string(s.Day())
	}
	return ""
}
