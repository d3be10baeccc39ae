package archive_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// run is a collection of one hour with the given days.
func run(hour int, w sources.Window, skip string, days ...sources.DayLog) sources.Collection {
	c := sources.Collection{Outlet: "north", Window: w, Started: clock(hour, 0), Ended: clock(hour, 30), Days: days}
	for _, d := range days {
		c.Requests = append(c.Requests, sources.Request{URL: "https://north.example/list", Day: d.Day, At: clock(hour, 1)})
	}
	if skip != "" {
		c.Skipped = []sources.Skip{{URL: "https://north.example/" + skip, Reason: "paywalled"}}
	}
	return c
}

func testCollected(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	w := sources.Window{From: "2017-11-08", To: "2017-11-11"}
	whole := sources.DayLog{Day: "2017-11-08", State: sources.Whole, Articles: 3}
	cut := sources.DayLog{Day: "2017-11-09", State: sources.Partial, Articles: 2, Reasons: []string{"list cut off", "timeout"}}
	fail := func(d sources.Day) sources.DayLog {
		return sources.DayLog{Day: d, State: sources.Failed, Reasons: []string{"timeout"}}
	}
	first := run(1, sources.Window{From: "2017-11-07", To: "2017-11-09"}, "a", fail("2017-11-07"), whole, fail("2017-11-09"))
	second := run(3, sources.Window{From: "2017-11-08", To: "2017-11-10"}, "a", fail("2017-11-08"), cut, fail("2017-11-10"))
	second.Ended = time.Time{}
	first.Skipped = append(first.Skipped, sources.Skip{URL: "https://north.example/late", Reason: "timeout"})
	second.Requests = append(second.Requests, sources.Request{URL: "https://north.example/late", At: clock(3, 2)})
	for _, c := range []sources.Collection{second, first} {
		if err := a.SaveCollection(ctx, &c); err != nil {
			t.Fatal(err)
		}
	}
	joined := cut
	joined.Reasons = []string{"timeout", "list cut off"}
	want := sources.Collection{Outlet: "north", Window: w, Started: clock(1, 0), Ended: clock(1, 30),
		Days:     []sources.DayLog{whole, joined, fail("2017-11-10"), {Day: "2017-11-11"}},
		Requests: append(append([]sources.Request{}, first.Requests[1:]...), second.Requests...), Skipped: first.Skipped[:1]}
	got, err := a.Collected(ctx, "north", w)
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
	days, err := a.Days(ctx, "north", w)
	if d := cmp.Diff(want.Days, days); d != "" || err != nil {
		t.Error(d, err)
	}
	none, err := a.Collected(ctx, "south", sources.Window{From: "2017-11-08", To: "2017-11-08"})
	unknown := sources.Collection{Outlet: "south", Window: sources.Window{From: "2017-11-08", To: "2017-11-08"},
		Days: []sources.DayLog{{Day: "2017-11-08", State: sources.NotAsked}}}
	if d := cmp.Diff(unknown, none); d != "" || err != nil {
		t.Error(d, err)
	}
}

// testUsual lets an outlet publish 10 articles a day and 4 on Sundays.
func testUsual(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	for i := range 50 {
		day := sources.Day("2017-09-10").Add(i) // a Sunday
		n := 10 + i%3
		if i%7 == 0 {
			n = 4
		}
		c := run(1, sources.Window{From: day, To: day}, "", sources.DayLog{Day: day, State: sources.Whole, Articles: n})
		late := run(2, c.Window, "", sources.DayLog{Day: day, State: sources.Partial, Articles: 99})
		for _, c := range []sources.Collection{c, late} {
			if err := a.SaveCollection(ctx, &c); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []struct {
		outlet string
		day    sources.Day
		want   float64
	}{
		{"north", "2017-10-29", 4},  // a Sunday
		{"north", "2017-10-30", 11}, // a Monday
		{"north", "2017-09-13", 0},  // three days known
		{"north", "2017-09-17", 11}, // one Sunday known: all days count
		{"north", "2018-03-01", 0},  // all too long ago
		{"south", "2017-10-30", 0},
	} {
		if got, err := a.Usual(ctx, c.outlet, c.day); got != c.want || err != nil {
			t.Errorf("usual number of %s on %s: %v, %v, want %v", c.outlet, c.day, got, err, c.want)
		}
	}
}
