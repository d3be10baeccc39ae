package outlets_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/discover"
	"lacuna/sources/outlets"
	"lacuna/sources/page"
)

var update = flag.Bool("update", false, "rewrite what is expected of the recorded pages")

const recordings = "../../testdata/outlets"

// recorded is a page on disk and what is expected of it.
type recorded struct {
	file string // of the expected JSON
	outlets.Recording
	body []byte
}

func each(t *testing.T, f func(*testing.T, *sources.Outlet, []recorded)) {
	t.Helper()
	all, err := outlets.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		t.Run(o.ID, func(t *testing.T) { f(t, o, recordingsOf(t, o)) })
	}
}

func recordingsOf(t *testing.T, o *sources.Outlet) []recorded {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(recordings, o.ID, "[0-9]*.html"))
	if err != nil {
		t.Fatal(err)
	}
	var rs []recorded
	for _, p := range pages {
		r := recorded{file: strings.TrimSuffix(p, ".html") + ".json"}
		b, err := os.ReadFile(r.file)
		if err == nil {
			err = json.Unmarshal(b, &r.Recording)
		}
		if err == nil {
			r.body, err = os.ReadFile(p)
		}
		if err != nil {
			t.Fatal(err)
		}
		rs = append(rs, r)
	}
	return rs
}

// TestRecordedPages reads every recorded page to exactly the expected article,
// and finds one for each layout of each outlet.
func TestRecordedPages(t *testing.T) {
	each(t, func(t *testing.T, o *sources.Outlet, rs []recorded) {
		loc, err := o.Location()
		if err != nil {
			t.Fatal(err)
		}
		shown := map[*sources.Layout]bool{}
		for _, r := range rs {
			shown[page.LayoutAt(o, sources.DayOf(r.At.In(loc)))] = true
			checkPage(t, o, r)
		}
		if len(o.Layouts) == 0 && len(rs) == 0 {
			t.Error("no recorded page")
		}
		for i := range o.Layouts {
			if !shown[&o.Layouts[i]] {
				t.Errorf("layouts[%d]: no recorded page", i)
			}
		}
	})
}

func checkPage(t *testing.T, o *sources.Outlet, r recorded) {
	t.Helper()
	var reader page.Reader
	got, err := reader.Read(r.Page(r.body), o)
	if err != nil {
		t.Errorf("%s: %v", r.file, err)
		return
	}
	if *update {
		rec := r.Recording
		rec.Article = got
		b, err := rec.Encode()
		if err == nil {
			err = os.WriteFile(r.file, b, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(r.Article, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", r.file, d)
	}
}

// TestLayoutChangesAtMidnight reads the page of an old layout as captured in
// the last second of its last day, and that of the next layout as captured one
// second later, both in the outlet's zone.
func TestLayoutChangesAtMidnight(t *testing.T) {
	each(t, func(t *testing.T, o *sources.Outlet, rs []recorded) {
		loc, err := o.Location()
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; i < len(o.Layouts); i++ {
			next := o.Layouts[i].Until.Add(1).Time(loc)
			for _, r := range rs {
				switch page.LayoutAt(o, sources.DayOf(r.At.In(loc))) {
				case &o.Layouts[i]:
					rereads(t, o, r, next.Add(-time.Second))
				case &o.Layouts[i-1]:
					rereads(t, o, r, next)
				}
			}
		}
	})
}

// rereads holds that r, captured at another time, reads to the same article.
func rereads(t *testing.T, o *sources.Outlet, r recorded, at time.Time) {
	t.Helper()
	var reader page.Reader
	want, err := reader.Read(r.Page(r.body), o)
	if err != nil {
		t.Fatalf("%s: %v", r.file, err)
	}
	r.At = at
	got, err := reader.Read(r.Page(r.body), o)
	if err != nil {
		t.Errorf("%s at %s: %v", r.file, at, err)
	}
	want.FirstSeen = at
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s at %s (-want +got):\n%s", r.file, at, d)
	}
}

// TestRecordedAddresses holds that each recorded page's address is one of the
// outlet's articles, already canonical, and names its day where it names one.
func TestRecordedAddresses(t *testing.T) {
	each(t, func(t *testing.T, o *sources.Outlet, rs []recorded) {
		match, day := regexp.MustCompile(o.Article.Match), regexp.MustCompile(o.Article.Day)
		for _, r := range rs {
			if c, ok := discover.Canonical(o, r.URL); !ok || c != r.URL || r.Article.URL != c {
				t.Errorf("%s: address %q, canonical %q, article %q", r.file, r.URL, c, r.Article.URL)
			}
			if !match.MatchString(r.URL) {
				t.Errorf("%s: %q does not match %s", r.file, r.URL, match)
			}
			m := day.FindStringSubmatch(r.URL)
			if len(m) < 4 || r.Article.Published.Precision == sources.NoTime {
				continue
			}
			if d := sources.Day(strings.Join(m[1:4], "-")); d != r.Article.Published.Day() {
				t.Errorf("%s: published %s, address says %s", r.file, r.Article.Published.Day(), d)
			}
		}
	})
}

func BenchmarkLayout(b *testing.B) {
	o, err := outlets.Get("yonhap-en")
	if err != nil {
		b.Fatal(err)
	}
	body, err := os.ReadFile(filepath.Join(recordings, o.ID, "2024-11-05-shelter.html"))
	if err != nil {
		b.Fatal(err)
	}
	r := outlets.Recording{URL: "https://en.yna.co.kr/view/AEN20241105006300315", At: time.Date(2024, 11, 5, 14, 0, 0, 0, time.UTC), ContentType: "text/html; charset=utf-8"}
	var reader page.Reader
	for b.Loop() {
		if _, err := reader.Read(r.Page(body), o); err != nil {
			b.Fatal(err)
		}
	}
}
