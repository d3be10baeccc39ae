// Package calendar resolves the dates of running text against the day they were
// written.
package calendar

import (
	"fmt"
	"time"

	"lacuna/compare"
	"lacuna/sources"
)

// Date is a day of which some parts may be missing (0).
type Date struct{ Year, Month, Day int }

// Valid tells whether the parts that are there can be of a day.
func (d Date) Valid() bool {
	if d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 || d.Year != 0 && (d.Year < 1000 || d.Year > 2999) {
		return false
	}
	if d.Month > 0 && d.Day > 0 {
		y := d.Year
		if y == 0 {
			y = 2000
		}
		return d.Day <= daysIn(y, d.Month)
	}
	return true
}

func daysIn(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

// Resolve is the time a date stands for, counted from the day it was written: a
// missing year is the one that puts the date nearest to anchor, a missing month
// the one that puts the day nearest before it. Without an anchor a date that
// lacks its year has no From.
func Resolve(d Date, anchor sources.Day) compare.Norm {
	n := compare.Norm{Precision: "day"}
	switch {
	case d.Day == 0 && d.Month == 0:
		n.Precision = "year"
	case d.Day == 0:
		n.Precision = "month"
	}
	if !d.Valid() {
		return n
	}
	d, ok := complete(d, anchor)
	if !ok {
		return n
	}
	switch n.Precision {
	case "year":
		n.From, n.To = day(d.Year, 1, 1), day(d.Year, 12, 31)
	case "month":
		n.From, n.To = day(d.Year, d.Month, 1), day(d.Year, d.Month, daysIn(d.Year, d.Month))
	default:
		n.From = day(d.Year, d.Month, d.Day)
		n.To = n.From
	}
	return n
}

// complete fills in the missing year and month.
func complete(d Date, anchor sources.Day) (Date, bool) {
	if d.Year > 0 {
		return d, true
	}
	a := anchor.Time(time.UTC)
	if a.IsZero() {
		return d, false
	}
	if d.Month == 0 {
		return monthFor(d, a)
	}
	best, gap := d, 1<<30
	for y := a.Year() - 1; y <= a.Year()+1; y++ {
		t := time.Date(y, time.Month(d.Month), max(1, d.Day), 0, 0, 0, 0, time.UTC)
		if g := abs(int(t.Sub(a).Hours() / 24)); g < gap {
			best, gap = Date{y, d.Month, d.Day}, g
		}
	}
	return best, true
}

// monthFor puts a day of an unnamed month at or before the anchor, or up to ten
// days after it when that is nearer than three weeks before.
func monthFor(d Date, a time.Time) (Date, bool) {
	best, gap := d, 1<<30
	for m := -1; m <= 1; m++ {
		first := time.Date(a.Year(), a.Month()+time.Month(m), 1, 0, 0, 0, 0, time.UTC)
		if d.Day > daysIn(first.Year(), int(first.Month())) {
			continue
		}
		g := int(first.AddDate(0, 0, d.Day-1).Sub(a).Hours() / 24)
		if g > 0 {
			g *= 2
		}
		if abs(g) < gap {
			best, gap = Date{first.Year(), int(first.Month()), d.Day}, abs(g)
		}
	}
	return best, gap < 1<<30
}

// day is a day of a year of four digits.
func day(y, m, d int) sources.Day {
	b := [...]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d / 10), digit(d)}
	return sources.Day(b[:])
}

func digit(n int) byte { return '0' + byte(n%10) }

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// Offset is the day n days from the anchor; without an anchor it has no From.
func Offset(anchor sources.Day, n int) compare.Norm {
	d := anchor.Add(n)
	return compare.Norm{From: d, To: d, Precision: "day"}
}

// Weekday is the day named by a weekday (0 Sunday): of the week shift weeks
// from the anchor's when shift is set, else the nearest on or before it.
func Weekday(anchor sources.Day, weekday int, shift *int) compare.Norm {
	a := anchor.Time(time.UTC)
	if a.IsZero() {
		return compare.Norm{Precision: "day"}
	}
	if shift == nil {
		back := (int(a.Weekday()) - weekday + 7) % 7
		return Offset(anchor, -back)
	}
	monday := -((int(a.Weekday()) + 6) % 7)
	return Offset(anchor, monday+(weekday+6)%7+7**shift)
}

// Span is the time from the first of a to the last of b.
func Span(a, b compare.Norm) compare.Norm {
	if a.From == "" || b.To == "" || b.To < a.From {
		return a
	}
	a.To = b.To
	return a
}

// Week is the Monday to Sunday n weeks from the anchor's.
func Week(anchor sources.Day, n int) compare.Norm {
	a := anchor.Time(time.UTC)
	out := compare.Norm{Precision: "week"}
	if a.IsZero() {
		return out
	}
	out.From = anchor.Add(-((int(a.Weekday()) + 6) % 7) + 7*n)
	out.To = out.From.Add(6)
	return out
}

// Month is the month n months from the anchor's.
func Month(anchor sources.Day, n int) compare.Norm {
	a := anchor.Time(time.UTC)
	if a.IsZero() {
		return compare.Norm{Precision: "month"}
	}
	t := time.Date(a.Year(), a.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	return Resolve(Date{Year: t.Year(), Month: int(t.Month())}, anchor)
}

// Year is the year n years from the anchor's, or the month of it that is given.
func Year(anchor sources.Day, n, month int) compare.Norm {
	a := anchor.Time(time.UTC)
	if a.IsZero() {
		return compare.Norm{Precision: "year"}
	}
	return Resolve(Date{Year: a.Year() + n, Month: month}, anchor)
}

// Clock adds a part of day and, when has is set, an hour to a time. In an
// afternoon or evening hours below 12 count from noon.
func Clock(n compare.Norm, part string, has bool, hour, minute int, afternoon bool) compare.Norm {
	n.Part = part
	if !has || hour > 24 || minute > 59 {
		return n
	}
	if afternoon && hour < 12 {
		hour += 12
	}
	n.Clock = fmt.Sprintf("%02d:%02d", hour, minute)
	n.Precision = "minute"
	return n
}
