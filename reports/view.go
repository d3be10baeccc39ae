package reports

import (
	"fmt"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// view is a comparison as a reader goes through it, shared by the formats for
// readers.
type view struct {
	*compare.Comparison
	Title  string
	Lead   []string    // the findings that matter, in sentences
	Full   []eventView // events to show whole
	Only   []onlyView  // events one outlet alone carries, by outlet
	Cannot []string
	least  float64
}

// Shown is the confidence from which a finding is told in the lead.
const Shown = .5

// newView arranges a comparison.
func newView(c *compare.Comparison) *view {
	v := &view{Comparison: c, least: Shown}
	v.Title = title(c)
	by := v.byEvent()
	for i := range c.Events {
		e := &c.Events[i]
		if v.whole(e, by[e.ID]) {
			v.Full = append(v.Full, v.event(e, by[e.ID]))
		}
	}
	v.Only = v.only(by)
	v.Lead = v.lead()
	v.Cannot = v.cannot()
	return v
}

func title(c *compare.Comparison) string {
	var ids []string
	for _, o := range c.Outlets {
		ids = append(ids, o.Name)
	}
	s := "What " + joined(ids, "and") + " report"
	if c.Query != "" {
		s = c.Query + ": what " + joined(ids, "and") + " report"
	}
	return s
}

func joined(list []string, word string) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " " + word + " " + list[len(list)-1]
}

func (v *view) byEvent() map[string][]compare.Finding {
	out := map[string][]compare.Finding{}
	for _, f := range v.Findings {
		out[f.Event] = append(out[f.Event], f)
	}
	return out
}

// whole tells whether an event is shown whole: more than one outlet carries it,
// or a finding on it is above the confidence, or nothing can be said because
// days were not collected.
func (v *view) whole(e *compare.EventReport, fs []compare.Finding) bool {
	carried := 0
	for _, c := range e.Coverage {
		if len(c.Articles) > 0 {
			carried++
		}
	}
	if carried > 1 || v.Query != "" && e.Visit != "" {
		return true
	}
	for _, f := range fs {
		if f.Confidence > v.least {
			return true
		}
	}
	return false
}

// status is an outlet's standing in a reader's word.
type status struct {
	Outlet string
	Word   string // Reported, Absent, Late, Partly, Not collected, Unsure
	Class  string
	Note   string
}

// eventView is one event as the report shows it.
type eventView struct {
	*compare.EventReport
	Heading  string
	Statuses []status
	Answer   []string
	Why      []compare.Finding // what the answer rests on
	Groups   []groupView
	Aligned  []alignedRow
	Articles []compare.ArticleRef
	Strip    strip
}

func (v *view) event(e *compare.EventReport, fs []compare.Finding) eventView {
	out := eventView{EventReport: e, Heading: Heading(e)}
	for _, o := range v.Outlets {
		out.Statuses = append(out.Statuses, v.status(e, o.ID, fs))
	}
	for _, f := range fs {
		if f.Confidence > v.least || f.Standing == compare.Unknown {
			out.Answer = append(out.Answer, f.Summary)
			out.Why = append(out.Why, f)
		}
	}
	out.Groups = v.groups(e)
	out.Aligned = v.aligned(e)
	out.Articles = v.articlesOf(e)
	out.Strip = v.strip(e)
	return out
}

// Heading names an event: kind, participants, place, day.
func Heading(e *compare.EventReport) string {
	var who []string
	for _, p := range e.Participants {
		who = append(who, p.Name)
	}
	if len(who) > 4 {
		who = append(who[:4], "others")
	}
	s := Noun(e.Kind)
	if len(who) > 0 {
		s += ": " + joined(who, "and")
	}
	if e.Place != nil {
		s += ", " + e.Place.Name
	}
	return s
}

// Noun is the reader's word for a kind of event.
func Noun(kind string) string {
	if kind == compare.Item {
		return "News item"
	}
	return strings.ToUpper(kind[:1]) + kind[1:]
}

// status is how an outlet stands to an event.
func (v *view) status(e *compare.EventReport, outlet string, fs []compare.Finding) status {
	c := e.Coverage[outlet]
	s := status{Outlet: outlet}
	switch c.Standing {
	case compare.NoCoverage:
		s.Word, s.Class = "Absent", "absent"
	case compare.Late:
		s.Word, s.Class = "Late", "late"
	case compare.Unknown:
		s.Word, s.Class = "Unsure", "unsure"
		for _, f := range fs {
			if f.Outlet == outlet && f.Slot == compare.SlotEvent && f.Trail.Collection != sources.Whole {
				s.Word, s.Class = "Not collected", "gap"
			}
		}
	default:
		s.Word, s.Class = "Reported", "stated"
		for _, f := range fs {
			if f.Outlet == outlet && (f.Standing == compare.Omitted || f.Standing == compare.Vague) && f.Confidence > v.least {
				s.Word, s.Class = "Partly", "vague"
			}
		}
	}
	if c.LagHours != nil && *c.LagHours > 0 {
		s.Note = fmt.Sprintf("%+.0f h", *c.LagHours)
	}
	return s
}

// articlesOf are the articles that report an event.
func (v *view) articlesOf(e *compare.EventReport) []compare.ArticleRef {
	want := map[string]bool{}
	for _, c := range e.Coverage {
		for _, id := range c.Articles {
			want[id] = true
		}
	}
	var out []compare.ArticleRef
	for _, a := range v.Comparison.Articles {
		if want[a.ID] {
			out = append(out, a)
		}
	}
	return out
}

// cannot are the limits every report states.
func (v *view) cannot() []string {
	return []string{
		"Why an outlet leaves something out. A finding describes texts, never a motive.",
		"What an outlet broadcast or printed but did not put on the pages that were read.",
		"What stood on pages that failed to load; those days are marked as not collected.",
		"Whether two persons of one name are one, where nothing but the name speaks for it.",
	}
}
