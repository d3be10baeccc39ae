package discover

import (
	"fmt"
	"slices"
	"time"

	"lacuna/sources"
)

// DayProof says how far the index pages prove that all articles of a day were
// found. Whole means that nothing was overlooked, whether or not the articles
// themselves could be read.
type DayProof struct {
	Day     sources.Day
	State   sources.DayState
	Pages   int // index pages that bear on the day
	Reasons []string
}

// Days proves each day of the window. dayOf tells the day of an article that
// no index page dates, once it was read; it may be nil or answer "".
//
// A day is Whole when every listing proves it: a listing of the day itself by
// its end, any other by an article older than the day, in the order of its
// dates; when the day was over when asked; and when some listing shows an
// article of the day or a later one, since a list that stopped growing proves
// nothing. It is Failed when no index page that bears on it was read.
func (r *Result) Days(dayOf func(key string) sources.Day) []DayProof {
	if dayOf == nil {
		dayOf = func(string) sources.Day { return "" }
	}
	runs := make([]run, len(r.listings))
	newest := sources.Day("")
	for i, l := range r.listings {
		runs[i] = l.run(dayOf)
		newest = max(newest, runs[i].newest)
	}
	var out []DayProof
	for _, day := range r.window.Days() {
		out = append(out, r.prove(day, runs, newest))
	}
	return out
}

func (r *Result) prove(day sources.Day, runs []run, newest sources.Day) DayProof {
	p := DayProof{Day: day}
	if why := r.unasked(day); why != "" {
		p.Reasons = []string{why}
		return p
	}
	asked, failed, whole := r.weigh(&p, runs)
	switch {
	case asked == 0 && p.Pages == 0 && !r.hasNamed():
		p.Reasons = append(p.Reasons, "nothing was asked for")
	case asked == 0:
		p.State, p.Reasons = sources.Partial, append(p.Reasons, "only named articles were asked for")
	case failed == asked:
		p.State = sources.Failed
	case whole < asked:
		p.State = sources.Partial
	case newest < day && !r.hasOwn(day):
		p.State, p.Reasons = sources.Partial, append(p.Reasons, fmt.Sprintf("nothing newer than %s is listed", orNone(newest)))
	default:
		p.State = sources.Whole
	}
	slices.Sort(p.Reasons)
	p.Reasons = slices.Compact(p.Reasons)
	return p
}

// weigh counts the listings that bear on the day, those of which nothing was
// read, and those that prove the day; the others' doubts are its reasons.
func (r *Result) weigh(p *DayProof, runs []run) (asked, failed, whole int) {
	for i, l := range r.listings {
		if l.pages == 0 && l.missing == "" || !l.bears(p.Day) {
			continue
		}
		p.Pages += l.pages
		if l.order == named {
			continue
		}
		asked++
		switch why := l.doubt(p.Day, runs[i], r.zone); {
		case why == "":
			whole++
		case l.read == 0 && len(l.failed) > 0:
			failed++
			p.Reasons = append(p.Reasons, l.failed...)
		default:
			p.Reasons = append(p.Reasons, why)
			p.Reasons = append(p.Reasons, l.failed...)
		}
	}
	return asked, failed, whole
}

// hasOwn tells whether a listing is of the day alone.
func (r *Result) hasOwn(day sources.Day) bool {
	return slices.ContainsFunc(r.listings, func(l *listing) bool { return l.order == ofDay && l.day == day })
}

func (r *Result) hasNamed() bool {
	return slices.ContainsFunc(r.listings, func(l *listing) bool { return l.order == named })
}

// unasked is why a day is not asked for, empty when it is.
func (r *Result) unasked(day sources.Day) string {
	switch {
	case r.inactive != "" && day >= r.inactive:
		return fmt.Sprintf("the outlet no longer publishes since %s", r.inactive)
	case day > r.today:
		return "the day has not begun"
	}
	return ""
}

// bears tells whether the listing says anything of the day.
func (l *listing) bears(day sources.Day) bool {
	switch l.order {
	case ofDay:
		return l.day == day
	case ofPeriod:
		return l.day <= day && day <= l.last
	}
	return true
}

// doubt is why the listing does not prove the day; empty when it does.
func (l *listing) doubt(day sources.Day, r run, zone *time.Location) string {
	over := day.Add(1).Time(zone)
	switch {
	case l.missing != "":
		return l.missing
	case l.selection:
		return fmt.Sprintf("%s shows a selection", l.name)
	case (l.order == ofDay || l.order == ofPeriod) && len(l.failed) > 0:
		return fmt.Sprintf("%d of %d index pages were not read", len(l.failed), l.pages)
	case len(l.entries) == 0 && l.reached == "":
		return fmt.Sprintf("no article links on %s", l.name)
	case !l.issue && l.at.Before(over):
		return "the day was not over when it was asked for"
	case len(l.open) > 0 && (l.order != byDate):
		return l.open[0]
	case l.order == ofDay:
		return l.otherDay()
	case l.order == ofPeriod && r.newest < day:
		return fmt.Sprintf("%s ends on %s", l.name, orNone(r.newest))
	case l.order == ofPeriod:
		return ""
	case l.order == unordered && len(l.failed) > 0:
		return fmt.Sprintf("%d of %d sitemaps were not read", len(l.failed), l.pages)
	case !r.sorted:
		return fmt.Sprintf("%s is not in order of date", l.name)
	case r.older(day, l.order):
		return ""
	case l.reached != "" && l.reached <= day:
		return ""
	case r.oldest == "":
		return fmt.Sprintf("%s gives no dates", l.name)
	}
	return fmt.Sprintf("%s reaches back to %s only", l.name, r.oldest)
}

// otherDay tells of a dated list that shows other days than the one it was
// asked for.
func (l *listing) otherDay() string {
	dated := 0
	for _, e := range l.entries {
		if e.day == l.day {
			return ""
		}
		if e.day != "" {
			dated++
		}
	}
	if dated > 0 {
		return fmt.Sprintf("%s lists other days", l.name)
	}
	return ""
}

func orNone(d sources.Day) string {
	if d == "" {
		return "no day"
	}
	return string(d)
}
