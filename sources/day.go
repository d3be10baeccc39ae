package sources

import (
	"fmt"
	"time"
)

// Day is a calendar day written YYYY-MM-DD, in the zone of whoever names it.
// Days compare and sort as strings. The zero value "" is no day.
type Day string

// DayOf is the calendar day of t in t's own location; "" for the zero time.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return ""
	}
	return Day(t.Format(time.DateOnly))
}

// ParseDay reads YYYY-MM-DD; the error names the text.
func ParseDay(s string) (Day, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("day %q: want YYYY-MM-DD", s)
	}
	return Day(s), nil
}

// Time is midnight of the day in loc; the zero time for "" or a malformed day.
func (d Day) Time(loc *time.Location) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, string(d), loc)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Add is the day n days later (earlier when n is negative); "" stays "".
func (d Day) Add(n int) Day {
	t := d.Time(time.UTC)
	if t.IsZero() {
		return ""
	}
	return DayOf(t.AddDate(0, 0, n))
}

// Sub is the number of days from e to d; 0 when either is no day.
func (d Day) Sub(e Day) int {
	a, b := d.Time(time.UTC), e.Time(time.UTC)
	if a.IsZero() || b.IsZero() {
		return 0
	}
	return int(a.Sub(b) / (24 * time.Hour))
}

// Window is a span of days, both included. The zero Window holds no day.
type Window struct {
	From Day `json:"from"`
	To   Day `json:"to"`
}

// Days lists the days of the window in order; nil for an empty or reversed one.
func (w Window) Days() []Day {
	if w.From == "" || w.To == "" {
		return nil
	}
	var days []Day
	for d := w.From; d <= w.To && d != ""; d = d.Add(1) {
		days = append(days, d)
	}
	return days
}

// Contains tells whether d lies in the window.
func (w Window) Contains(d Day) bool { return d != "" && w.From <= d && d <= w.To }

// Validate reports a window whose days are malformed or reversed.
func (w Window) Validate() error {
	for _, d := range []Day{w.From, w.To} {
		if _, err := ParseDay(string(d)); err != nil {
			return err
		}
	}
	if w.To < w.From {
		return fmt.Errorf("window ends on %s, before it begins on %s", w.To, w.From)
	}
	return nil
}
