package archive_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// seen is a capture of one article: its text, the name of the capture ("" for
// one that is not kept) and the hour it was seen.
type seen struct {
	body, capture string
	hour          int
}

func testRevisions(t *testing.T, a *archive.Archive) {
	for name, c := range map[string]struct {
		seen []seen
		want []string // body of each revision, "" for a deletion
		last string
	}{
		"unchanged":            {[]seen{{"A b.", "1", 1}, {"A b.", "2", 2}}, []string{"A b."}, "A b."},
		"white space":          {[]seen{{"A b.", "1", 1}, {"A  b. ", "2", 2}}, []string{"A b."}, "A b."},
		"changed":              {[]seen{{"A.", "1", 1}, {"B.", "2", 2}}, []string{"A.", "B."}, "B."},
		"read anew":            {[]seen{{"A.", "1", 1}, {"A. B.", "1", 1}}, []string{"A. B."}, "A. B."},
		"read anew later":      {[]seen{{"A.", "1", 1}, {"A. B.", "1", 5}}, []string{"A. B."}, "A. B."},
		"and back":             {[]seen{{"A.", "1", 1}, {"B.", "2", 2}, {"A.", "1", 3}}, []string{"A.", "B.", "A."}, "A."},
		"older comes later":    {[]seen{{"B.", "2", 2}, {"A.", "1", 1}}, []string{"A.", "B."}, "B."},
		"older of the same":    {[]seen{{"B.", "2", 2}, {"B.", "1", 1}}, []string{"B."}, "B."},
		"between":              {[]seen{{"A.", "1", 1}, {"C.", "3", 3}, {"B.", "2", 2}}, []string{"A.", "B.", "C."}, "C."},
		"without capture":      {[]seen{{"A.", "", 1}, {"B.", "", 2}}, []string{"A.", "B."}, "B."},
		"deleted":              {[]seen{{"A.", "1", 1}, {"", "", 2}}, []string{"A.", ""}, "A."},
		"deleted twice":        {[]seen{{"A.", "1", 1}, {"", "", 2}, {"", "", 3}}, []string{"A.", ""}, "A."},
		"deleted and restored": {[]seen{{"A.", "1", 1}, {"", "", 2}, {"A.", "1", 3}}, []string{"A.", "", "A."}, "A."},
	} {
		t.Run(name, func(t *testing.T) {
			id := save(t, a, name, c.seen)
			revs, err := a.Revisions(context.Background(), id)
			if err != nil {
				t.Fatal(err)
			}
			var bodies []string
			for i, r := range revs {
				bodies = append(bodies, r.Text.Text())
				if r.Number != i+1 || r.Article != id || r.Deleted != (r.Text.Text() == "") {
					t.Errorf("revision %d is %+v", i+1, r)
				}
			}
			if d := cmp.Diff(c.want, bodies); d != "" {
				t.Error(d)
			}
			art, err := a.Article(context.Background(), id)
			if err != nil {
				t.Fatal(err)
			}
			if art.Text() != c.last || art.FirstSeen.Hour() != 1 {
				t.Errorf("article now reads %q, first seen %s", art.Text(), art.FirstSeen)
			}
		})
	}
}

// save stores captures of one article in the order given and returns its ID.
func save(t *testing.T, a *archive.Archive, key string, captures []seen) string {
	t.Helper()
	ctx := context.Background()
	id := sources.ArticleID("north", key)
	for _, s := range captures {
		at := time.Date(2017, 11, 9, s.hour, 0, 0, 0, pyongyang)
		var err error
		if s.body == "" {
			err = a.MarkDeleted(ctx, id, at)
		} else {
			art := text("north", key, 9, 1, s.body)
			art.FirstSeen, art.SHA256 = at, s.capture
			_, err = a.SaveArticle(ctx, &art, at)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return id
}

func testRevised(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	save(t, a, "still", []seen{{"A.", "1", 1}})
	changed := save(t, a, "changed", []seen{{"A.", "1", 1}, {"B.", "2", 2}})
	gone := save(t, a, "gone", []seen{{"A.", "1", 1}, {"", "", 2}})
	all, err := a.Revised(ctx, archive.Query{Outlets: []string{"north"}})
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, x := range all {
		ids[x.ID] = true
	}
	if d := cmp.Diff(map[string]bool{changed: true, gone: true}, ids); d != "" {
		t.Error(d)
	}
	left, err := a.Articles(ctx, archive.Query{})
	if err != nil || len(left) != 2 {
		t.Errorf("%d articles not deleted, %v", len(left), err)
	}
	if err := a.MarkDeleted(ctx, "nobody", time.Now()); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("deleting an unknown article: %v", err)
	}
	if revs, err := a.Revisions(ctx, "nobody"); err != nil || revs != nil {
		t.Errorf("revisions of an unknown article: %v, %v", revs, err)
	}
}
