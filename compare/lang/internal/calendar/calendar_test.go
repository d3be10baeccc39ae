package calendar

import (
	"testing"

	"lacuna/compare"
	"lacuna/sources"
)

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		date   Date
		anchor sources.Day
		from   sources.Day
		to     sources.Day
	}{
		{Date{2019, 11, 6}, "", "2019-11-06", "2019-11-06"},
		{Date{0, 12, 31}, "2020-01-02", "2019-12-31", "2019-12-31"},
		{Date{0, 1, 3}, "2019-12-30", "2020-01-03", "2020-01-03"},
		{Date{0, 0, 30}, "2019-12-01", "2019-11-30", "2019-11-30"},
		{Date{0, 0, 6}, "2019-11-07", "2019-11-06", "2019-11-06"},
		{Date{0, 0, 3}, "2019-11-28", "2019-12-03", "2019-12-03"},
		{Date{0, 0, 15}, "2019-11-10", "2019-11-15", "2019-11-15"},
		{Date{0, 2, 0}, "2019-11-10", "2020-02-01", "2020-02-29"},
		{Date{2019, 0, 0}, "", "2019-01-01", "2019-12-31"},
		{Date{0, 11, 6}, "", "", ""},
		{Date{0, 2, 31}, "2019-11-10", "", ""},
	} {
		n := Resolve(c.date, c.anchor)
		if n.From != c.from || n.To != c.to {
			t.Errorf("Resolve(%v, %s) = %s to %s, want %s to %s", c.date, c.anchor, n.From, n.To, c.from, c.to)
		}
	}
}

func TestWeekday(t *testing.T) {
	last := -1
	if n := Weekday("2019-11-10", 5, nil); n.From != "2019-11-08" {
		t.Errorf("Friday on a Sunday = %s", n.From)
	}
	if n := Weekday("2019-11-10", 5, &last); n.From != "2019-11-01" {
		t.Errorf("last week's Friday on a Sunday = %s", n.From)
	}
	if n := Weekday("", 5, nil); n != (compare.Norm{Precision: "day"}) {
		t.Errorf("Friday of no day = %+v", n)
	}
}
