package discover

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lacuna/sources"
)

// TestWholeMeansAll draws an outlet of two sections and what goes wrong with
// its lists, and shows that a day called whole lacks none of its articles.
func TestWholeMeansAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sources.Window{From: "2026-03-05", To: "2026-03-09"}
		now := time.Date(2026, 3, rapid.IntRange(6, 12).Draw(t, "today"), 12, 0, 0, 0, time.UTC)
		pages := site{}
		truth := map[sources.Day][]string{}
		o := sources.Outlet{ID: "x", Home: "http://x.example/", Timezone: "UTC"}
		for _, section := range []string{"a", "b"} {
			drawSection(t, pages, section, now, truth)
			o.Discover = append(o.Discover, sources.Discovery{List: &sources.List{
				URLs: []string{"http://x.example/" + section + "/{page}"}, Item: "li", Link: "a", Date: "i", Pages: 3}})
		}
		r, err := Find(context.Background(), pages, &o, Options{Window: w, Now: now})
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, k := range r.Links {
			found = append(found, k.URL)
		}
		for _, p := range r.Days(nil) {
			if p.State != sources.Whole {
				if len(p.Reasons) == 0 {
					t.Fatalf("%s is %s without a reason", p.Day, p.State)
				}
				continue
			}
			for _, url := range truth[p.Day] {
				if !slices.Contains(found, url) {
					t.Fatalf("%s is whole, but %s was not found\n%s", p.Day, url, describe(r))
				}
			}
			if p.Day >= sources.DayOf(now) {
				t.Fatalf("%s is whole before its end", p.Day)
			}
		}
	})
}

// drawSection publishes up to 24 articles from 14 March 2026 backwards, lists
// those published by now five to a page, and spoils some pages.
func drawSection(t *rapid.T, pages site, section string, now time.Time, truth map[sources.Day][]string) {
	day := sources.Day("2026-03-14")
	var items []string
	for i := range rapid.IntRange(0, 24).Draw(t, section+" articles") {
		day = day.Add(-rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "days back"))
		url := fmt.Sprintf("http://x.example/%s/article-%d", section, i)
		truth[day] = append(truth[day], url)
		if day > sources.DayOf(now) {
			continue
		}
		items = append(items, fmt.Sprintf(`<li><a href="%s">%d</a><i>%s</i></li>`, url, i, day))
	}
	pinned := rapid.SampledFrom([]string{"", `<li><a href="/pinned">old</a><i>2020-01-01</i></li>`}).Draw(t, "pinned")
	for n := 1; n <= 3; n++ {
		from, to := min(5*(n-1), len(items)), min(5*n, len(items))
		body := "<ul>" + pinned + strings.Join(items[from:to], "") + "</ul>"
		switch rapid.IntRange(0, 9).Draw(t, "page") {
		case 0:
			body = "fails: timeout\n"
		case 1:
			body = "status: 404\n"
		case 2:
			body = "<p>Please come back later</p>"
		}
		pages.add(fmt.Sprintf("http://x.example/%s/%d", section, n), body, now)
	}
}

// TestUndatedList shows that a list without dates is proven by those of its
// articles, once read.
func TestUndatedList(t *testing.T) {
	pages := site{}
	now := time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC)
	pages.add("http://x.example/list", `<a href="/4">4</a><a href="/3">3</a><a href="/2">2</a><a href="/1">1</a>`, now)
	o := sources.Outlet{ID: "x", Home: "http://x.example/", Timezone: "UTC",
		Discover: []sources.Discovery{{List: &sources.List{URLs: []string{"http://x.example/list"}, Link: "a"}}}}
	r, err := Find(context.Background(), pages, &o, Options{Window: sources.Window{From: "2026-03-05", To: "2026-03-06"}, Now: now})
	if err != nil || len(r.Links) != 4 {
		t.Fatalf("%d links, %v", len(r.Links), err)
	}
	read := map[string]sources.Day{"x.example/4": "2026-03-08", "x.example/3": "2026-03-06", "x.example/2": "2026-03-05", "x.example/1": "2026-03-05"}
	var got []string
	for _, p := range append(r.Days(nil), r.Days(func(key string) sources.Day { return read[key] })...) {
		got = append(got, fmt.Sprint(p.Day, " ", p.State, " ", p.Reasons))
	}
	want := []string{
		"2026-03-05 partial [http://x.example/list gives no dates]", "2026-03-06 partial [http://x.example/list gives no dates]",
		"2026-03-05 partial [http://x.example/list reaches back to 2026-03-05 only]", "2026-03-06 whole []",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestInOrder(t *testing.T) {
	days := func(s string) (out []sources.Day) {
		for _, d := range strings.Fields(s) {
			out = append(out, sources.Day("2026-03-"+d))
		}
		return out
	}
	for in, want := range map[string]string{
		"":                  "",
		"09 08 08 07":       "07 08 08 09",
		"07 08 08 09":       "07 08 08 09",
		"01 09 08 07 06":    "06 07 08 09",
		"09 08 20 07 06 05": "05 06 07 08 09",
	} {
		if got := inOrder(days(in)); !slices.Equal(got, days(want)) {
			t.Errorf("%s: %v, want %s", in, got, want)
		}
	}
}

func TestExhibit(t *testing.T) {
	for _, c := range []struct {
		in   []sources.Day
		want sources.Day
	}{
		{[]sources.Day{"2015-01-01", "2026-03-05", "2026-03-06", "2026-03-06", "2026-03-07"}, "2026-03-05"},
		{[]sources.Day{"2025-10-01", "2025-11-20", "2026-01-05", "2026-02-06", "2026-03-07"}, "2025-10-01"},
		{[]sources.Day{"2015-01-01", "2026-03-05", "2026-03-06"}, "2015-01-01"},
	} {
		if got := withoutExhibit(c.in)[0]; got != c.want {
			t.Errorf("%v: oldest %s, want %s", c.in, got, c.want)
		}
	}
}
