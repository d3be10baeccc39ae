package judge

import (
	"slices"
	"time"

	"lacuna/compare"
	"lacuna/sources"
)

// event judges one event: its coverage, its details, its findings.
func (j *judge) event(i int) (compare.EventReport, []compare.DetailReport, []compare.Finding) {
	e := &j.Events[i]
	out := compare.EventReport{ID: e.ID, Kind: e.Kind, Day: e.Day, Until: e.Until, Place: e.Place, Visit: e.Visit,
		Participants: append([]compare.Entity{}, e.Participants...),
		Coverage:     map[string]compare.Coverage{}, BaseRate: map[string]compare.BaseRate{}}
	var findings []compare.Finding
	verdicts := make([]verdict, len(j.Outlets))
	for o := range j.Outlets {
		verdicts[o] = j.coverage(i, o)
		if r, ok := j.rate(i, o); ok {
			out.BaseRate[j.Outlets[o].ID] = r
		}
		out.Coverage[j.Outlets[o].ID] = verdicts[o].Coverage
		if v := verdicts[o]; len(j.Accounts[i][o].Reports) == 0 {
			findings = append(findings, j.eventFinding(i, o, v))
		}
	}
	details, more := j.details(i, verdicts)
	return out, details, append(findings, more...)
}

// verdict is the coverage of an event by an outlet, and what speaks for it.
type verdict struct {
	compare.Coverage
	state sources.DayState
	miss  compare.Match
	score float64 // highest with which a passage tells of the event
	why   string  // why it cannot be said, for Unknown
	cut   bool    // an article that reports the event was read in part only

	partly []compare.PartRead // other articles of its days that were
}

// gap says why a detail not found cannot be said to be left out.
func (v verdict) gap() string {
	if v.cut {
		return "its article was read in part only"
	}
	return "its days were not collected whole"
}

// cut tells whether one of the documents was read in part only: cut off, behind
// a paywall, or in a language that is not read.
func (j *judge) cut(docs []*compare.Document) bool {
	for _, d := range docs {
		if j.Unread[d.Lang] {
			return true
		}
		if a := j.article[d.ID]; a != nil && (a.Has(sources.FlagCut) || a.Has(sources.FlagPaywalled)) {
			return true
		}
	}
	return false
}

// coverage judges how outlet o stands to event i.
func (j *judge) coverage(i, o int) verdict {
	e, a := &j.Events[i], j.Accounts[i][o]
	v := verdict{state: j.state(e, o), Coverage: compare.Coverage{Articles: []string{}}}
	if len(a.Reports) > 0 {
		v.Coverage, v.cut = j.reported(i, o), j.cut(a.Own)
		return v
	}
	v.miss, v.score = j.nearest(i, a)
	v.partly = j.partly(i, a.Outlet)
	switch {
	case j.Unread[j.Outlets[o].Language]:
		v.why = "the outlet's language, " + j.Outlets[o].Language + ", is not read"
	case j.Outlets[o].Inactive != "" && sources.Day(j.Outlets[o].Inactive) <= e.Day:
		v.why = "the outlet no longer publishes"
	case v.state != sources.Whole:
		v.why = "the outlet's days were not collected whole"
	case open(v.partly):
		v.why = "an article of those days was read in part only"
	case j.Window == (sources.Window{}) && v.score < unsure:
		v.Standing = compare.NoCoverage
	case e.Day == "":
		v.why = "the day of the event is not known"
	case j.Window.To < e.Day.Add(1):
		v.why = "the window ends before the outlet could be expected to report"
	case v.score >= unsure:
		v.why = "a passage comes too close to call"
	default:
		v.Standing = compare.NoCoverage
	}
	return v
}

// unsure is the score of a nearest miss from which an absence is not stated.
const unsure = .5

// state is the worst state of the days on which the outlet could have reported
// an event: from its day to the horizon, and no later than the window. Days
// before the window were not asked for, so nothing is said of an event that an
// outlet may have reported then. Without a window
// the articles given are all there is.
func (j *judge) state(e *compare.Event, o int) sources.DayState {
	if j.Window == (sources.Window{}) {
		return sources.Whole
	}
	w := sources.Window{From: e.Day, To: min(lastOf(e).Add(horizon), j.Window.To)}
	if w.To < w.From {
		return sources.NotAsked
	}
	return j.Collections[j.Outlets[o].ID].State(w)
}

func lastOf(e *compare.Event) sources.Day {
	if e.Until != "" {
		return e.Until
	}
	return e.Day
}

// reported is the coverage of an outlet that has reports.
func (j *judge) reported(i, o int) compare.Coverage {
	c := compare.Coverage{Standing: compare.Reported, Articles: []string{}}
	first := j.first(i, o)
	for _, d := range j.Accounts[i][o].Own {
		c.Articles = append(c.Articles, d.ID)
	}
	c.Published = stamp(first)
	if d := first.Day(); d != "" && d.Sub(lastOf(&j.Events[i])) > horizon {
		c.Standing = compare.Late
	}
	if lead, ok := j.lead(i); ok && first.Precision != sources.NoTime {
		h := float64(int(first.Time.Sub(lead).Hours()*10)) / 10
		c.LagHours = &h
	}
	return c
}

// first is the earliest publication of an outlet's reports.
func (j *judge) first(i, o int) sources.Stamp {
	var best sources.Stamp
	for _, d := range j.Accounts[i][o].Own {
		if s := d.Published; s.Precision != sources.NoTime && (best.Precision == sources.NoTime || s.Time.Before(best.Time)) {
			best = s
		}
	}
	return best
}

// lead is when the first outlet published.
func (j *judge) lead(i int) (t time.Time, ok bool) {
	for o := range j.Outlets {
		s := j.first(i, o)
		if s.Precision != sources.NoTime && (!ok || s.Time.Before(t)) {
			t, ok = s.Time, true
		}
	}
	return t, ok
}

// nearest is the passage of an outlet that comes nearest to an event's report
// among its documents of the days from the event on, as a reader would see it,
// and the highest score with which any passage tells of the event.
func (j *judge) nearest(i int, a compare.Account) (shown compare.Match, worst float64) {
	e := &j.Events[i]
	best := -1.0
	for _, f := range e.Reports {
		d := j.Docs[f.Document]
		r := &d.Reports[f.Report]
		if len(d.Sentences) == 0 {
			continue
		}
		s := j.suspect(i, d, r)
		for _, p := range j.around(e, s, a.Outlet) {
			m, likeness := s.look(p)
			worst = max(worst, m.Score)
			if likeness > best {
				shown, best = m, likeness
			}
		}
	}
	return shown, worst
}

// around are the sentences in which an outlet could tell of an event: those of
// its documents from the day before it to the horizon, of an unknown day, and
// later ones that name one of the persons looked for.
func (j *judge) around(e *compare.Event, s *suspect, outlet string) []compare.Passage {
	var out []compare.Passage
	for _, d := range j.published(e, outlet) {
		out = append(out, sentences(d)...)
	}
	if e.Day == "" {
		return out
	}
	end := lastOf(e).Add(horizon)
	for _, i := range s.naming() {
		if d := j.Docs[i]; d.Outlet == outlet && d.Published.Day() > end {
			out = append(out, sentences(d)...)
		}
	}
	return out
}

func sentences(d *compare.Document) []compare.Passage {
	out := make([]compare.Passage, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = compare.Passage{Doc: d, Span: s.Span}
	}
	return out
}

// published are an outlet's documents from the day before an event to the
// horizon, and those of an unknown day; all when the event's day is unknown.
func (j *judge) published(e *compare.Event, outlet string) []*compare.Document {
	if e.Day == "" {
		return j.all(outlet)
	}
	by := j.byDay[outlet]
	out := slices.Clone(by[""])
	for day, end := e.Day.Add(-1), lastOf(e).Add(horizon); day <= end; day = day.Add(1) {
		out = append(out, by[day]...)
	}
	return out
}

func (j *judge) all(outlet string) []*compare.Document {
	for o := range j.Outlets {
		if j.Outlets[o].ID == outlet {
			return j.docsOf[o]
		}
	}
	return nil
}
