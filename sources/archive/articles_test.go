package archive_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/sync/errgroup"

	"lacuna/sources"
	"lacuna/sources/archive"
)

var pyongyang = time.FixedZone("", 8*3600+1800)

// text is an article of an outlet with a body, published on a November day of 2017.
func text(outlet, key string, day, hour int, body ...string) sources.Article {
	at := time.Date(2017, 11, day, hour, 5, 0, 0, pyongyang)
	return sources.Article{ID: sources.ArticleID(outlet, key), Outlet: outlet, URL: "https://" + outlet + ".example/" + key,
		Title: "Title of " + key, Paragraphs: body, Published: sources.Stamp{Time: at, Precision: sources.ToMinute, Source: "layout"},
		FirstSeen: at.Add(90*time.Second + 123456789), Lang: "en", SHA256: sources.Hash([]byte(key))}
}

func testArticles(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	x := text("north", "x", 9, 10, "One delegation left.")
	y := text("south", "y", 9, 9, "Another came.")
	z := text("north", "z", 11, 9, "Nothing happened.")
	if _, err := a.SaveArticles(ctx, []sources.Article{x, y, z}); err != nil {
		t.Fatal(err)
	}
	got, err := a.Articles(ctx, archive.Query{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]sources.Article{y, x, z}, got); d != "" {
		t.Error(d)
	}
	if s := got[1].FirstSeen.Format(time.RFC3339Nano); s != "2017-11-09T10:06:30.123456789+08:30" {
		t.Errorf("first seen reads back as %s", s)
	}
}

func testQueries(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	early := text("north", "early", 9, 0, "A.")
	early.Published.Time = time.Date(2017, 11, 8, 15, 30, 0, 0, time.UTC) // 0:00 on the 9th in Pyongyang
	late := text("north", "late", 9, 23, "B.")
	dayOnly := text("south", "day", 10, 0, "C.")
	dayOnly.Published = sources.Stamp{Time: time.Date(2017, 11, 10, 0, 0, 0, 0, time.UTC), Precision: sources.ToDay}
	undated := text("south", "undated", 11, 12, "D.")
	undated.Published = sources.Stamp{}
	if _, err := a.SaveArticles(ctx, []sources.Article{early, late, dayOnly, undated}); err != nil {
		t.Fatal(err)
	}
	day := func(d sources.Day) sources.Window { return sources.Window{From: d, To: d} }
	zones := map[string]*time.Location{"north": pyongyang, "south": time.FixedZone("", -3600)}
	for name, c := range map[string]struct {
		q    archive.Query
		want []sources.Article
	}{
		"all":               {archive.Query{}, []sources.Article{undated, early, late, dayOnly}},
		"outlet":            {archive.Query{Outlets: []string{"south", "west"}}, []sources.Article{undated, dayOnly}},
		"stamp's own day":   {archive.Query{Window: day("2017-11-08")}, []sources.Article{early}},
		"outlet's day":      {archive.Query{Window: day("2017-11-09"), Zones: zones}, []sources.Article{early, late}},
		"not the day":       {archive.Query{Window: day("2017-11-08"), Zones: zones}, nil},
		"a day has no zone": {archive.Query{Window: day("2017-11-10"), Zones: zones}, []sources.Article{dayOnly}},
		"first seen":        {archive.Query{Window: day("2017-11-11")}, []sources.Article{undated}},
		"ids":               {archive.Query{IDs: []string{late.ID, "none"}}, []sources.Article{late}},
		"nothing":           {archive.Query{Outlets: []string{"west"}}, nil},
	} {
		got, err := a.Articles(ctx, c.q)
		if d := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); d != "" || err != nil {
			t.Errorf("%s: %s %v", name, d, err)
		}
	}
	many := []string{late.ID}
	for i := range 40000 {
		many = append(many, fmt.Sprint(i))
	}
	got, err := a.Articles(ctx, archive.Query{IDs: append(many, early.ID)})
	if d := cmp.Diff([]sources.Article{early, late}, got); d != "" || err != nil {
		t.Errorf("many IDs: %s %v", d, err)
	}
	if _, err := a.Article(ctx, "none"); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("unknown article: %v", err)
	}
	if _, err := a.SaveArticle(ctx, &sources.Article{URL: "https://a.example/"}, time.Now()); err == nil {
		t.Error("an article without ID was stored")
	}
}

// testAtOnce saves the same articles from several goroutines.
func testAtOnce(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	c := &sources.Collection{Outlet: "north", Window: november, Started: clock(1, 0)}
	if err := a.Begin(ctx, c); err != nil {
		t.Fatal(err)
	}
	var g errgroup.Group
	for worker := range 4 {
		g.Go(func() error {
			for i := range 20 {
				key := fmt.Sprint((i + 5*worker) % 20)
				if err := a.Record(ctx, c, answer(key, "Body of "+key, clock(1, i))); err != nil {
					return err
				}
				if _, err := a.Articles(ctx, archive.Query{}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	arts, err := a.Articles(ctx, archive.Query{})
	if err != nil || len(arts) != 20 {
		t.Errorf("%d articles, %v", len(arts), err)
	}
	for _, x := range arts {
		if revs, err := a.Revisions(ctx, x.ID); err != nil || len(revs) != 1 {
			t.Errorf("%s has %d revisions, %v", x.URL, len(revs), err)
		}
	}
	u, ok, err := a.Unfinished(ctx, "north", november)
	if err != nil || !ok || len(u.Requests) != 80 {
		t.Errorf("%d requests, %v, %v", len(u.Requests), ok, err)
	}
}
