package digest

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestWeek(t *testing.T) {
	for s, want := range map[string]sources.Window{
		"2019-W45": {From: "2019-11-04", To: "2019-11-10"},
		"2020-W53": {From: "2020-12-28", To: "2021-01-03"},
		"2021-W01": {From: "2021-01-04", To: "2021-01-10"},
	} {
		got, err := Week(s)
		if err != nil || got != want {
			t.Errorf("Week(%s) = %v, %v, want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "2019-45", "2019-W5", "2019-W54", "2021-W53", "W45"} {
		if w, err := Week(s); err == nil {
			t.Errorf("Week(%q) = %v, want an error", s, w)
		}
	}
}

func TestLast(t *testing.T) {
	if got := Last(time.Date(2019, 11, 13, 9, 0, 0, 0, time.UTC)); got != "2019-W45" {
		t.Errorf("Last = %s, want 2019-W45", got)
	}
}

func TestFormats(t *testing.T) {
	b, err := os.ReadFile("../../testdata/reports/founding.json")
	if err != nil {
		t.Fatal(err)
	}
	c := &compare.Comparison{}
	if err := json.Unmarshal(b, c); err != nil {
		t.Fatal(err)
	}
	d := New("2019-W45", c)
	for _, f := range Formats() {
		var got bytes.Buffer
		if err := f.Write(&got, d); err != nil {
			t.Fatal(err)
		}
		golden := "../../testdata/reports/founding-digest" + f.Ext + ".golden"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", golden, d)
		}
	}
}

// TestQuietWeek holds that a week without findings says so with its proof.
func TestQuietWeek(t *testing.T) {
	c := &compare.Comparison{Window: sources.Window{From: "2019-11-04", To: "2019-11-05"}, Outlets: []compare.OutletReport{{
		ID: "x", Lang: "en", Articles: 3, Collection: compare.CollectionReport{Days: []sources.DayLog{
			{Day: "2019-11-04", State: sources.Whole}, {Day: "2019-11-05", State: sources.Partial}}}}}}
	d := New("2019-W45", c)
	if !d.Quiet() || !d.Outlets[0].Amber || d.Outlets[0].Whole != 1 {
		t.Errorf("digest = %+v", d)
	}
	var b bytes.Buffer
	if err := Markdown(&b, d); err != nil {
		t.Fatal(err)
	}
	want := "# lacuna digest, week 2019-W45\n\n2019-11-04 to 2019-11-05\n\n| Outlet | Language | Articles | Days whole |\n|---|---|---:|---:|\n" +
		"| x | en | 3 | 1 of 2 (incomplete) |\n\nA quiet week: nothing is missing with confidence above 0.50.\n"
	if got := b.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
