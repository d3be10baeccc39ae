package calendar

import (
	"testing"

	"lacuna/sources"
)

func TestFeast(t *testing.T) {
	for _, c := range []struct {
		feast  Feast
		year   int
		anchor sources.Day
		want   sources.Day
	}{
		{Feast{Base: NewYear}, 1990, "", "1990-01-27"},
		{Feast{Base: NewYear}, 2050, "", "2050-01-23"},
		{Feast{Base: MidAutumn}, 1996, "", "1996-09-27"},
		{Feast{Base: MidAutumn}, 2020, "", "2020-10-01"},
		{Feast{Base: DragonBoat}, 2023, "", "2023-06-22"},
		{Feast{Base: Clear}, 2019, "", "2019-04-05"},
		{Feast{Base: Clear}, 2020, "", "2020-04-04"},
		{Feast{Base: NewYear, Shift: -1}, 0, "2019-11-10", "2020-01-24"},
		{Feast{Month: 1, Day: 1}, 0, "2019-12-30", "2020-01-01"},
		{Feast{Base: NewYear}, 2051, "", ""},
		{Feast{Base: NewYear}, 0, "", ""},
	} {
		if n := c.feast.Resolve(c.year, c.anchor); n.From != c.want {
			t.Errorf("%+v in %d near %q = %q, want %q", c.feast, c.year, c.anchor, n.From, c.want)
		}
	}
}

func TestToward(t *testing.T) {
	for _, c := range []struct {
		date Date
		way  int
		want sources.Day
	}{
		{Date{Month: 12}, -1, "2018-12-01"}, {Date{Month: 9}, 1, "2020-09-01"}, {Date{Day: 20}, -1, "2019-10-20"}, {Date{Day: 9}, 1, "2019-12-09"},
		{Date{Month: 11, Day: 6}, -1, "2019-11-06"}, {Date{Year: 2015}, -1, "2015-01-01"},
	} {
		if n := Toward(c.date, c.way, "2019-11-10"); n.From != c.want {
			t.Errorf("Toward(%+v, %d) = %s, want %s", c.date, c.way, n.From, c.want)
		}
	}
}
