package sources

import "time"

// DayState says how much of a day of an outlet was read. The zero value is
// NotAsked: what was not proven whole can never support an absence.
type DayState int

// States of a day, from nothing to all.
const (
	NotAsked DayState = iota
	Failed
	Partial
	Whole
)

var dayStates = [...]string{"not_asked", "failed", "partial", "whole"}

// String is the state's name in JSON and reports.
func (s DayState) String() string {
	if s < 0 || int(s) >= len(dayStates) {
		return "not_asked"
	}
	return dayStates[s]
}

// MarshalText writes the name.
func (s DayState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name; an unknown one is NotAsked.
func (s *DayState) UnmarshalText(b []byte) error {
	*s = NotAsked
	for i, n := range dayStates {
		if n == string(b) {
			*s = DayState(i)
		}
	}
	return nil
}

// Collection records what was looked at for an outlet over a window: every
// index page and article asked for, when, and what it answered, and what
// follows for each day.
type Collection struct {
	Outlet   string    `json:"outlet"`
	Window   Window    `json:"window"`
	Started  time.Time `json:"started"`
	Ended    time.Time `json:"ended"` // zero while under way or when interrupted
	Days     []DayLog  `json:"days"`  // one for each day of the window, in order
	Requests []Request `json:"requests"`
	Skipped  []Skip    `json:"skipped,omitempty"`
}

// DayLog is one day of a Collection.
type DayLog struct {
	Day        Day      `json:"day"`
	State      DayState `json:"state"`
	IndexPages int      `json:"index_pages"`
	Articles   int      `json:"articles"`           // stored and readable
	Missing    int      `json:"missing,omitempty"`  // linked but not read
	Expected   float64  `json:"expected,omitempty"` // usual number, from the archive; 0: not known yet
	Reasons    []string `json:"errors,omitempty"`   // why it is not whole
}

// RequestKind tells an index page from an article.
type RequestKind string

// What was asked for.
const (
	IndexRequest   RequestKind = "index"
	ArticleRequest RequestKind = "article"
)

// Request is one thing asked of an outlet and what it answered.
type Request struct {
	URL    string      `json:"url"`
	Kind   RequestKind `json:"kind"`
	Day    Day         `json:"day,omitempty"`    // day it bears on; empty: several, see Covers
	Covers *Window     `json:"covers,omitempty"` // days an undated list page reaches back over
	At     time.Time   `json:"at"`
	Status int         `json:"status,omitempty"`
	Error  ErrorKind   `json:"error,omitempty"`  // empty: answered
	Detail string      `json:"detail,omitempty"` // the error in words
	SHA256 string      `json:"sha256,omitempty"`
	Links  int         `json:"links,omitempty"` // article links found on an index page
}

// Skip is an article left out and why. Reports print every one.
type Skip struct {
	URL    string `json:"url"`
	Reason string `json:"reason"`
}

// State is the worst state over the days of w, NotAsked when a day is missing.
func (c *Collection) State(w Window) DayState {
	days := w.Days()
	if len(days) == 0 || c == nil {
		return NotAsked
	}
	by := make(map[Day]DayState, len(c.Days))
	for _, d := range c.Days {
		by[d.Day] = d.State
	}
	worst := Whole
	for _, d := range days {
		if s := by[d]; s < worst {
			worst = s
		}
	}
	return worst
}
