package archive_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
