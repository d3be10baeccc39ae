package discover

import (
	"fmt"
	"time"

	"lacuna/sources"
)

// order is what the sequence of a listing's entries says.
type order int

const (
	byDate order = iota // newest first, or oldest first: lists, feeds
	unordered
	ofDay    // all of one day: dated lists, issues
	ofPeriod // all of several days, such as a month's calendar
	named    // addresses given by hand: proves nothing
)

// listing is a set of index pages that together list articles.
type listing struct {
	name      string // address, for reasons
	order     order
	day       sources.Day // of an ofDay listing, the first of an ofPeriod one
	last      sources.Day // of an ofPeriod listing: the last day of the window it is of
	selection bool        // shows a choice: proves nothing
	issue     bool        // of a printed paper: complete once it is out
	entries   []entry
	at        time.Time // when its first page was answered
	pages     int       // asked for
	read      int       // answered and understood
	failed    []string  // pages not read, and why
	lastError sources.ErrorKind
	open      []string    // why it is known to hold more than was seen
	reached   sources.Day // articles before this day were left out as older; empty: none were
	missing   string      // why there is nothing, when that is no failure
}

// entry is one article on a listing.
type entry struct {
	key  string
	day  sources.Day // empty: not known
	upTo sources.Day // a day it cannot be later than; empty: not known
}

func (d *finder) listing(name string, o order, day sources.Day) *listing {
	l := &listing{name: name, order: o, day: day}
	d.result.listings = append(d.result.listings, l)
	return l
}

// span is the days of the last n entries, nil when none is dated.
func (l *listing) span(n int) *sources.Window {
	var w sources.Window
	for _, e := range l.entries[max(0, len(l.entries)-n):] {
		if e.day == "" {
			continue
		}
		if w.From == "" || e.day < w.From {
			w.From = e.day
		}
		w.To = max(w.To, e.day)
	}
	if w.From == "" {
		return nil
	}
	return &w
}

// between is the days the undated entry i may be of, by its dated neighbours;
// an empty From or To is open.
func (l *listing) between(i int) sources.Window {
	switch l.order {
	case ofDay:
		return sources.Window{From: l.day, To: l.day}
	case ofPeriod:
		return sources.Window{From: l.day, To: l.last}
	}
	if l.order != byDate || !l.run(func(string) sources.Day { return "" }).sorted {
		return sources.Window{To: l.entries[i].upTo}
	}
	before, after := sources.Day(""), sources.Day("")
	for j := i - 1; j >= 0 && before == ""; j-- {
		before = l.entries[j].day
	}
	for j := i + 1; j < len(l.entries) && after == ""; j++ {
		after = l.entries[j].day
	}
	if before != "" && after != "" && before < after {
		before, after = after, before
	}
	return sources.Window{From: after, To: before}
}

// fail notes why the listing holds more than was seen.
func (l *listing) more(format string, a ...any) { l.open = append(l.open, fmt.Sprintf(format, a...)) }

// MayBe tells whether an article with the link's Covers may be of the day.
func (k Link) MayBe(day sources.Day) bool {
	if k.Day != "" {
		return k.Day == day
	}
	return (k.Covers.From == "" || k.Covers.From <= day) && (k.Covers.To == "" || day <= k.Covers.To)
}
