package outlets_test

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"lacuna/sources"
	"lacuna/sources/outlets"
	"lacuna/sources/page"
	"lacuna/testdata"
)

var eventWindow = sources.Window{From: "2019-11-06", To: "2019-11-13"}

// readSite answers a URL from the recorded event's site.
func readSite(overlays ...string) func(url string) ([]byte, error) {
	site := testdata.Site("liaoning-2019", overlays...)
	return func(url string) ([]byte, error) {
		_, name, _ := strings.Cut(url, "//")
		return fs.ReadFile(site, name)
	}
}

func findEvent(t *testing.T, id string, file func(string) ([]byte, error)) (*sources.Outlet, indexed) {
	t.Helper()
	o, err := outlets.Get(id)
	if err != nil {
		t.Fatal(err)
	}
	x := indexed{Now: time.Date(2019, 11, 15, 12, 0, 0, 0, time.UTC), Window: eventWindow}
	if err := x.find(o, file); err != nil {
		t.Fatal(err)
	}
	return o, x
}

// TestEventIsFoundWhole finds every article of the recorded event's window, and
// with the short lists leaves the days they do not reach unproved.
func TestEventIsFoundWhole(t *testing.T) {
	cases := []struct {
		outlet, overlay string
		links           int
		whole           sources.Window
	}{
		{"liaoning-daily", "", 22, eventWindow},
		{"kcna-ko", "", 19, eventWindow},
		{"kcna-en", "", 19, eventWindow},
		{"kcna-zh", "", 19, eventWindow},
		{"kcna-ko", "late", 19, eventWindow},
		{"kcna-ko", "short", 11, sources.Window{From: "2019-11-11", To: "2019-11-13"}},
		{"kcna-en", "short", 11, sources.Window{From: "2019-11-11", To: "2019-11-13"}},
	}
	for _, c := range cases {
		t.Run(strings.Trim(c.outlet+"-"+c.overlay, "-"), func(t *testing.T) {
			_, x := findEvent(t, c.outlet, readSite(strings.Fields(c.overlay)...))
			if len(x.Links) != c.links {
				t.Errorf("%d links, want %d: %v", len(x.Links), c.links, x.Links)
			}
			for _, d := range x.Days {
				if whole := d.State == sources.Whole; whole != c.whole.Contains(d.Day) {
					t.Errorf("%s: %s %q", d.Day, d.State, d.why)
				}
			}
		})
	}
}

// TestEventIsRead reads every article so found, by the layout of today, to the
// title and the day its index page gave.
func TestEventIsRead(t *testing.T) {
	for _, id := range []string{"liaoning-daily", "kcna-ko", "kcna-en", "kcna-zh"} {
		t.Run(id, func(t *testing.T) {
			file := readSite()
			o, x := findEvent(t, id, file)
			for _, l := range x.Links {
				b, err := file(l.URL)
				if err != nil {
					t.Fatal(err)
				}
				r := outlets.Recording{URL: l.URL, At: x.Now, ContentType: "text/html; charset=utf-8"}
				var reader page.Reader
				a, err := reader.Read(r.Page(b), o)
				if err != nil {
					t.Errorf("%s: %v", l.URL, err)
					continue
				}
				if a.Title != l.Title || a.Published.Day() != l.Day || len(a.Flags) > 0 || len(a.Paragraphs) < 2 || a.Dateline.Agency == "" {
					t.Errorf("%s: %q %s %v %q %+v; index: %q %s", l.URL, a.Title, a.Published.Day(), a.Flags, a.Paragraphs, a.Dateline, l.Title, l.Day)
				}
			}
		})
	}
}
