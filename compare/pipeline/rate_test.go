package pipeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
)

// TestBaseRate holds that an outlet's share counts the other events of the kind
// and countries that another publisher reports, each judged without itself.
func TestBaseRate(t *testing.T) {
	c := compared(t, load(t, "testdata/cases/mongolian-meeting"))
	got := map[string]map[string]compare.BaseRate{}
	for _, e := range c.Events {
		got[e.Kind+" "+string(e.Day)] = e.BaseRate
	}
	want := map[string]map[string]compare.BaseRate{
		"visit 2018-03-06":   {},
		"meeting 2018-03-07": {"kcna-en": {Carried: 0, Of: 1, Low: 0, High: .793}},
		"meeting 2018-03-08": {"kcna-en": {Carried: 1, Of: 1, Low: .207, High: 1}, "montsame-en": {Carried: 1, Of: 1, Low: .207, High: 1}},
		"return 2018-03-09":  {},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestReadInPart holds what the trail says of articles that were read in part.
func TestReadInPart(t *testing.T) {
	for slug, want := range map[string]compare.PartRead{
		"cut-elsewhere": {Article: "kcna-en-4", URL: "https://kcna-en.example/cut-elsewhere/4", Title: "Apple Harvest Begins in Kwail County", RuledOut: true,
			Reason: "it tells of no meeting, and its title and opening do not name CN"},
		"cut-about": {Article: "kcna-en-4", URL: "https://kcna-en.example/cut-about/4", Title: "Chinese Guests in Pyongyang",
			Reason: "what it tells of may be part of the event"},
	} {
		c := compared(t, load(t, "testdata/cases/"+slug))
		var got []compare.PartRead
		for _, f := range c.Findings {
			if f.Slot == compare.SlotEvent && f.Outlet == "kcna-en" {
				got = append(got, f.Trail.ReadInPart...)
			}
		}
		if d := cmp.Diff([]compare.PartRead{want}, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", slug, d)
		}
	}
}
