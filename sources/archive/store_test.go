package archive_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/collect"
)

var november = sources.Window{From: "2017-11-08", To: "2017-11-09"}

func clock(hour, minute int) time.Time { return time.Date(2017, 11, 10, hour, minute, 0, 0, time.UTC) }

// answer is the record of an article that answered with a body.
func answer(key, body string, at time.Time) collect.Record {
	art := text("north", key, 9, 10, body)
	art.FirstSeen = at
	p := page(art.URL, "<p>"+body, 0)
	p.At, art.SHA256 = at, p.SHA256
	return collect.Record{Request: sources.Request{URL: art.URL, Kind: sources.ArticleRequest, At: at, Status: 200, SHA256: p.SHA256},
		Page: p, Key: key, Article: &art}
}

func testStore(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	c := &sources.Collection{Outlet: "north", Window: november, Started: clock(1, 0)}
	if _, ok, err := a.Unfinished(ctx, "north", november); ok || err != nil {
		t.Fatalf("unfinished in an empty archive: %v, %v", ok, err)
	}
	if err := a.Record(ctx, c, answer("x", "A.", clock(1, 1))); err == nil {
		t.Error("a record of a collection that has not begun was stored")
	}
	index := collect.Record{Request: sources.Request{URL: "https://north.example/list", Kind: sources.IndexRequest,
		Covers: &november, At: clock(1, 1), Status: 500, Error: sources.ServerError, Detail: "500"}}
	gone := collect.Record{Request: sources.Request{URL: "https://north.example/y", Kind: sources.ArticleRequest, At: clock(1, 5),
		Status: 404, Error: sources.NotFound}, Key: "y", Deleted: true}
	never := gone
	never.Key, never.Request.At = "never", clock(1, 6)
	same := collect.Record{Request: sources.Request{URL: "https://north.example/x", Kind: sources.ArticleRequest, At: clock(1, 7),
		Status: http.StatusNotModified}, Key: "x"}
	records := []collect.Record{index, answer("x", "A.", clock(1, 2)), answer("y", "B.", clock(1, 3)), gone, never, same}
	for range 2 {
		if err := a.Begin(ctx, c); err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			if err := a.Record(ctx, c, r); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := *c
	for _, r := range records {
		want.Requests = append(want.Requests, r.Request)
	}
	got, ok, err := a.Unfinished(ctx, "north", november)
	if d := cmp.Diff(want, got); d != "" || !ok || err != nil {
		t.Fatal(d, ok, err)
	}
	testKnown(t, a)
	testEnd(t, a, want)
}

func testKnown(t *testing.T, a *archive.Archive) {
	t.Helper()
	ctx := context.Background()
	got, ok, err := a.Known(ctx, "north", "x")
	want := collect.Known{ID: sources.ArticleID("north", "x"), URL: "https://north.example/x", Day: "2017-11-09", ETag: `"e-5"`,
		SHA256: sources.Hash([]byte("<p>A.")), FirstSeen: clock(1, 2), At: clock(1, 7)}
	if d := cmp.Diff(want, got); d != "" || !ok || err != nil {
		t.Error(d, ok, err)
	}
	if _, ok, err := a.Known(ctx, "north", "never"); ok || err != nil {
		t.Errorf("an article never stored is known: %v, %v", ok, err)
	}
	revs, err := a.Revisions(ctx, sources.ArticleID("north", "y"))
	if err != nil || len(revs) != 2 || !revs[1].Deleted || !revs[1].Seen.Equal(clock(1, 5)) {
		t.Errorf("revisions of the deleted article: %+v, %v", revs, err)
	}
	p, ok, err := a.Page(ctx, got.URL, got.SHA256)
	if err != nil || !ok || string(p.Body) != "<p>A." {
		t.Errorf("page %+v, %v, %v", p, ok, err)
	}
}

func testEnd(t *testing.T, a *archive.Archive, c sources.Collection) {
	t.Helper()
	ctx := context.Background()
	c.Ended = clock(2, 0)
	c.Days = []sources.DayLog{{Day: "2017-11-08", State: sources.Failed, Reasons: []string{"500"}}, {Day: "2017-11-09", State: sources.Whole, Articles: 2}}
	c.Skipped = []sources.Skip{{URL: "https://north.example/z", Reason: "paywalled"}}
	if err := a.End(ctx, &c); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := a.Unfinished(ctx, "north", november); ok || err != nil {
		t.Errorf("unfinished after the end: %v, %v", ok, err)
	}
	got, err := a.Collections(ctx, "north", sources.Window{From: "2017-11-09", To: "2017-11-30"})
	if d := cmp.Diff([]sources.Collection{c}, got); d != "" || err != nil {
		t.Error(d, err)
	}
	if err := a.SaveCollection(ctx, &c); err != nil {
		t.Fatal(err)
	}
	got, err = a.Collections(ctx, "north", sources.Window{})
	if d := cmp.Diff([]sources.Collection{c}, got); d != "" || err != nil {
		t.Error(d, err)
	}
	if got, err := a.Collections(ctx, "north", sources.Window{From: "2017-11-10", To: "2017-11-30"}); err != nil || got != nil {
		t.Errorf("collections of other days: %v, %v", got, err)
	}
}

func testReread(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	c := &sources.Collection{Outlet: "north", Window: november, Started: clock(1, 0)}
	if err := a.Begin(ctx, c); err != nil {
		t.Fatal(err)
	}
	first, second, anew := answer("x", "A.", clock(1, 1)), answer("x", "A.", clock(1, 2)), answer("x", "A.", clock(1, 2))
	second.Page = page(second.Request.URL, "<p>A.<!-- other -->", 0)
	second.Page.At, second.Article.SHA256 = clock(1, 2), second.Page.SHA256
	better := *second.Article
	better.Paragraphs = []string{"A.", "B."}
	anew.Page, anew.Article, anew.Request.Detail = second.Page, &better, "read anew"
	for _, r := range []collect.Record{first, second, anew} {
		if err := a.Record(ctx, c, r); err != nil {
			t.Fatal(err)
		}
	}
	revs, err := a.Revisions(ctx, better.ID)
	if err != nil || len(revs) != 1 || revs[0].Text.Text() != "A.\nB." || !revs[0].Seen.Equal(clock(1, 1)) {
		t.Errorf("a page read anew gave %+v, %v", revs, err)
	}
}
