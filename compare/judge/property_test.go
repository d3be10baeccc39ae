package judge_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lacuna/compare"
	"lacuna/compare/judge"
	"lacuna/sources"
)

// mute finds nothing anywhere.
type mute struct{}

func (mute) Find(compare.Passage, []compare.Passage) compare.Match { return compare.Match{} }

// lone is a case of two outlets in which only the first reports a meeting of two
// persons on a day; states are the second outlet's days.
func lone(w sources.Window, day sources.Day, states []sources.DayState) *judge.Case {
	d := &compare.Document{ID: "a1", Outlet: "a", Text: "X met Y.", Sentences: []compare.Sentence{{Span: compare.Span{End: 8}, Paragraph: 1}},
		Published: sources.Stamp{Time: day.Time(time.UTC), Precision: sources.ToDay}}
	d.Reports = []compare.Report{{Kind: compare.Meeting, Day: day, Dated: true, Place: -1, Reach: []int{0}}}
	ref := compare.ReportRef{}
	c := &judge.Case{
		Outlets:     []*sources.Outlet{{ID: "a"}, {ID: "b"}},
		Window:      w,
		Docs:        []*compare.Document{d},
		Articles:    []sources.Article{{ID: "a1", Outlet: "a"}},
		Events:      []compare.Event{{ID: "e1", Kind: compare.Meeting, Day: day, Reports: []compare.ReportRef{ref}}},
		Collections: map[string]*sources.Collection{},
		Match:       mute{},
	}
	c.Accounts = [][]compare.Account{{{Outlet: "a", Reports: []compare.ReportRef{ref}, Own: c.Docs, All: c.Docs}, {Outlet: "b"}}}
	c.Rows = [][]compare.AlignedDetail{{{Slot: compare.SlotWho, Text: "X", Cells: []compare.AlignedCell{
		{Standing: compare.Reported, Stated: []compare.Passage{{Doc: d, Span: compare.Span{End: 1}}}, Score: 1}, {}}}}}
	b := &sources.Collection{Outlet: "b", Window: w}
	for i, day := range w.Days() {
		if i < len(states) {
			b.Days = append(b.Days, sources.DayLog{Day: day, State: states[i]})
		}
	}
	c.Collections["b"] = b
	return c
}

func TestZeroStandingIsUnknown(t *testing.T) {
	var s compare.Standing
	if s != compare.Unknown || s.String() != "unknown" {
		t.Errorf("the zero standing is %v", s)
	}
}

// TestNoAbsenceFromDaysNotWhole holds, over collections of any days in any
// state, that an absence is stated only when every day from the event to the
// horizon within the window is whole.
func TestNoAbsenceFromDaysNotWhole(t *testing.T) {
	w := sources.Window{From: "2020-01-01", To: "2020-01-14"}
	rapid.Check(t, func(t *rapid.T) {
		day := w.From.Add(rapid.IntRange(-3, 16).Draw(t, "day"))
		n := rapid.IntRange(0, 14).Draw(t, "days")
		states := make([]sources.DayState, n)
		for i := range states {
			states[i] = sources.Whole
			if rapid.IntRange(0, 9).Draw(t, "fails") == 0 {
				states[i] = sources.DayState(rapid.IntRange(0, 2).Draw(t, "state"))
			}
		}
		c := lone(w, day, states)
		out, err := judge.Comparison(c)
		if err != nil {
			t.Fatal(err)
		}
		span := sources.Window{From: max(day, w.From), To: min(day.Add(5), w.To)}
		whole := c.Collections["b"].State(span) == sources.Whole
		for _, f := range out.Findings {
			absent := f.Standing == compare.NoCoverage || f.Standing == compare.Omitted
			if absent && !whole {
				t.Fatalf("%s of %s over %v", f.Standing, f.Outlet, c.Collections["b"].Days)
			}
			if f.Standing == compare.Unknown && f.Confidence != 0 {
				t.Fatalf("unknown with confidence %v", f.Confidence)
			}
			if len(f.Evidence) == 0 || len(f.ReportedBy) == 0 {
				t.Fatalf("finding without evidence: %+v", f)
			}
		}
		if s := out.Events[0].Coverage["b"].Standing; s == compare.NoCoverage && !whole {
			t.Fatalf("coverage %s over %v", s, c.Collections["b"].Days)
		}
	})
}

func TestFindingWithoutEvidenceIsRefused(t *testing.T) {
	w := sources.Window{From: "2020-01-01", To: "2020-01-14"}
	states := make([]sources.DayState, 14)
	for i := range states {
		states[i] = sources.Whole
	}
	c := lone(w, "2020-01-03", states)
	c.Docs[0].Sentences = nil
	out, err := judge.Comparison(c)
	if err == nil || !strings.Contains(err.Error(), "no evidence") {
		t.Errorf("error %v, want one that names the missing evidence", err)
	}
	if out != nil && len(out.Findings) > 0 {
		t.Errorf("findings %+v, want none", out.Findings)
	}
}
