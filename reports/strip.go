package reports

import (
	"lacuna/compare"
	"lacuna/sources"
)

// strip is the lag strip: a line an outlet across the days of the window.
type strip struct {
	Width, Height int
	Step          int
	Days          []stripDay
	Lines         []stripLine
}

type stripDay struct {
	X   int
	Day sources.Day
	Own bool // the day of the event
}

type stripLine struct {
	Outlet string
	Y      int
	Gaps   []stripGap  // days not collected whole
	Ticks  []stripTick // publications
}

type stripGap struct {
	X     int
	Title string
}

type stripTick struct {
	X     int
	Title string
}

// Measures of the strip in units of its view box.
const (
	stripLeft = 130
	stripStep = 60
	stripLead = 24
	stripRow  = 22
)

// strip lays out an event's publications over the days of the window. Windows
// of more than three weeks show the three weeks from the event on.
func (v *view) strip(e *compare.EventReport) strip {
	days := v.Window.Days()
	if len(days) > 21 {
		days = (sources.Window{From: e.Day.Add(-3), To: e.Day.Add(17)}).Days()
	}
	s := strip{Step: stripStep}
	at := map[sources.Day]int{}
	for i, d := range days {
		at[d] = stripLeft + i*stripStep
		s.Days = append(s.Days, stripDay{at[d], d, d == e.Day})
	}
	s.Width = stripLeft + len(days)*stripStep
	s.Height = stripLead + len(v.Outlets)*stripRow + 6
	published := map[string]compare.ArticleRef{}
	for _, a := range v.Comparison.Articles {
		published[a.ID] = a
	}
	for i, o := range v.Outlets {
		l := stripLine{Outlet: o.ID, Y: stripLead + i*stripRow + stripRow/2}
		for _, d := range o.Collection.Days {
			if x, ok := at[d.Day]; ok && d.State != sources.Whole {
				l.Gaps = append(l.Gaps, stripGap{x, string(d.Day) + ": " + words(d.State)})
			}
		}
		for _, id := range e.Coverage[o.ID].Articles {
			a := published[id]
			if x, ok := at[dayOf(a.Published)]; ok {
				l.Ticks = append(l.Ticks, stripTick{x + stripStep/2, a.Title + " (" + a.Published + ")"})
			}
		}
		s.Lines = append(s.Lines, l)
	}
	return s
}

// dayOf is the calendar day a time in RFC 3339 or a date begins with.
func dayOf(s string) sources.Day {
	if len(s) < 10 {
		return ""
	}
	return sources.Day(s[:10])
}

func words(s sources.DayState) string {
	switch s {
	case sources.Whole:
		return "collected whole"
	case sources.Partial:
		return "collected in part"
	case sources.Failed:
		return "not collected: failed"
	}
	return "not asked for"
}
