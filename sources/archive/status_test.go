package archive_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func testStatus(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	empty, err := a.Status(ctx)
	if d := cmp.Diff(archive.Status{}, empty); d != "" || err != nil {
		t.Error(d, err)
	}
	c := run(1, november, "", sources.DayLog{Day: "2017-11-08", State: sources.Whole}, sources.DayLog{Day: "2017-11-09", State: sources.Failed})
	open := &sources.Collection{Outlet: "south", Window: november, Started: clock(2, 0)}
	for _, c := range []*sources.Collection{&c, open} {
		if err := a.SaveCollection(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range []string{"x", "y"} {
		if err := a.Record(ctx, &c, answer(key, "A.", clock(1, 1))); err != nil {
			t.Fatal(err)
		}
	}
	save(t, a, "gone", []seen{{"A.", "", 1}, {"", "", 2}})
	got, err := a.Status(ctx)
	got.Stored = 0
	want := archive.Status{Captures: 1, Bytes: 5, Fetches: 2, Articles: 3, Deleted: 1, Revisions: 4, Collections: 2, Unfinished: 1,
		Outlets: []archive.OutletStatus{{Outlet: "north", Articles: 2, From: "2017-11-09", To: "2017-11-09", Whole: 1, LastGood: clock(1, 30)},
			{Outlet: "south"}}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
	byURL, err := a.Articles(ctx, archive.Query{URLs: []string{"https://north.example/y"}})
	if err != nil || len(byURL) != 1 || byURL[0].ID != sources.ArticleID("north", "y") {
		t.Errorf("article by URL: %v, %v", byURL, err)
	}
	testCheck(t, a)
}

func testCheck(t *testing.T, a *archive.Archive) {
	t.Helper()
	ctx := context.Background()
	if wrong, err := a.Check(ctx); err != nil || wrong != nil {
		t.Errorf("a whole archive: %q, %v", wrong, err)
	}
	sum, id := sources.Hash([]byte("<p>A.")), sources.ArticleID("north", "x")
	for query, args := range map[string][]any{
		`DELETE FROM revisions WHERE article = $1`:          {id},
		`UPDATE captures SET bytes = $1`:                    {[]byte("no")},
		`UPDATE fetches SET sha256 = 'none' WHERE url = $1`: {"https://north.example/y"},
	} {
		if _, err := a.DB().Exec(query, args...); err != nil {
			t.Fatal(err)
		}
	}
	wrong, err := a.Check(ctx)
	want := []string{"article " + id + " has no revision", "capture none is missing", "capture " + sum + ": unexpected EOF"}
	if d := cmp.Diff(want, wrong); d != "" || err != nil {
		t.Error(d, err)
	}
}
