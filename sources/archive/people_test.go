package archive_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func testPeople(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	x, y, z := text("north", "x", 9, 10, "A."), text("north", "y", 12, 10, "B."), text("south", "z", 10, 10, "C.")
	kim := archive.Sighting{Person: "kimyongjae", Name: "김영재", Lang: "ko", Title: "대외경제상", List: 1, Order: 2}
	ri := archive.Sighting{Person: "risuyong", Name: "리수용", Lang: "ko", List: 1, Order: 1}
	later, abroad := kim, archive.Sighting{Person: "kimyongjae", Name: "金英才", Lang: "zh", Title: "朝鲜对外经济相"}
	later.Title, later.List, later.Order = "내각부총리", 0, 0
	for _, s := range []struct {
		art *sources.Article
		all []archive.Sighting
	}{{&z, []archive.Sighting{abroad}}, {&y, []archive.Sighting{kim, later}}, {&x, []archive.Sighting{ri, kim, kim}}, {&y, []archive.Sighting{later}}} {
		if err := a.SaveSightings(ctx, s.art, s.all); err != nil {
			t.Fatal(err)
		}
	}
	want := []archive.Person{
		{Key: "kimyongjae", Names: []string{"김영재", "金英才"}, First: "2017-11-09", Last: "2017-11-12", Articles: 3,
			Titles: []archive.Tenure{
				{Outlet: "north", Title: "대외경제상", From: "2017-11-09", To: "2017-11-09", Times: 2},
				{Outlet: "north", Title: "내각부총리", From: "2017-11-12", To: "2017-11-12", Times: 1},
				{Outlet: "south", Title: "朝鲜对外经济相", From: "2017-11-10", To: "2017-11-10", Times: 1}},
			Listings: []archive.Listing{{Article: x.ID, Outlet: "north", Day: "2017-11-09", List: 1, Order: 2},
				{Article: x.ID, Outlet: "north", Day: "2017-11-09", List: 1, Order: 2}}},
		{Key: "risuyong", Names: []string{"리수용"}, First: "2017-11-09", Last: "2017-11-09", Articles: 1,
			Listings: []archive.Listing{{Article: x.ID, Outlet: "north", Day: "2017-11-09", List: 1, Order: 1}}},
	}
	got, err := a.People(ctx, "", archive.Query{})
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
	got, err = a.People(ctx, "kimyongjae", archive.Query{Outlets: []string{"south"}, Window: sources.Window{From: "2017-11-10", To: "2017-11-10"}})
	if err != nil || len(got) != 1 || got[0].Articles != 1 {
		t.Errorf("one person at one outlet: %+v, %v", got, err)
	}
	listed, err := a.Listed(ctx, x.ID, 1)
	if err != nil || len(listed) != 3 || listed[0].Person != "risuyong" {
		t.Errorf("listed: %+v, %v", listed, err)
	}
	if got, err := a.People(ctx, "nobody", archive.Query{}); err != nil || got != nil {
		t.Errorf("nobody: %v, %v", got, err)
	}
}
