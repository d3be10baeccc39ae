package collect_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/collect"
)

var days4 = []sources.Day{"2026-03-04", "2026-03-03", "2026-03-03", "2026-03-02", "2026-03-01"}

// run collects one outlet and returns its collection.
func run(t *testing.T, s *site, m *memory, opt collect.Options) sources.Collection {
	t.Helper()
	opt.Window, opt.Now = window, noon
	cs, err := collect.Run(context.Background(), s, plain{}, m, []*sources.Outlet{outlet("x")}, opt)
	if err != nil {
		t.Fatal(err)
	}
	return cs[0]
}

// summary writes the days of a collection.
func summary(c sources.Collection) (out []string) {
	for _, d := range c.Days {
		out = append(out, fmt.Sprintf("%s %s %d+%d %q", d.Day, d.State, d.Articles, d.Missing, d.Reasons))
	}
	return out
}

func TestStates(t *testing.T) {
	const article = "http://x.example/a/1"
	whole := []string{"2026-03-02 whole 1+0 []", "2026-03-03 whole 2+0 []"}
	third := func(rest string) []string { return []string{whole[0], "2026-03-03 " + rest} }
	failing := func(kind sources.ErrorKind) func(*site) { return func(s *site) { s.fails[article] = kind } }
	page := func(body string) func(*site) { return func(s *site) { s.pages[article] = body } }
	for name, c := range map[string]struct {
		spoil func(*site)
		want  []string
	}{
		"whole":        {func(*site) {}, whole},
		"server error": {failing(sources.ServerError), third(`partial 1+1 ["http://x.example/a/1: server_error"]`)},
		"timeout":      {failing(sources.Timeout), third(`partial 1+1 ["http://x.example/a/1: timeout"]`)},
		"cut off":      {failing(sources.CutOff), third(`partial 1+1 ["http://x.example/a/1: cut_off"]`)},
		"blocked":      {failing(sources.Blocked), third(`partial 1+1 ["http://x.example/a/1: blocked"]`)},
		"not found":    {failing(sources.NotFound), third(`partial 1+1 ["http://x.example/a/1: not_found"]`)},
		"not a text":   {failing(sources.NotArticle), third(`partial 1+1 ["http://x.example/a/1: not_an_article"]`)},
		"layout":       {page("<refuse>layout_changed</refuse>"), third(`partial 1+1 ["http://x.example/a/1: layout_changed"]`)},
		"some page":    {page("<h1>Come back later</h1>"), third(`partial 1+1 ["http://x.example/a/1: not_an_article"]`)},
		"picture":      {page("<h1>Title 1</h1>"), third(`whole 1+0 []`)},
		"teaser":       {page("<h1>T</h1><p>Text</p><flag>paywalled</flag>"), third(`partial 2+0 ["http://x.example/a/1: paywalled: only a teaser is served"]`)},
		"cut text":     {page("<h1>T</h1><p>Text</p><flag>cut</flag>"), third(`partial 2+0 ["http://x.example/a/1: cut_off: the text read falls far below what the page holds"]`)},
		"list fails":   {func(s *site) { s.fails["http://x.example/list"] = sources.Timeout }, []string{`2026-03-02 failed 0+0 ["http://x.example/list: timeout"]`, `2026-03-03 failed 0+0 ["http://x.example/list: timeout"]`}},
		"nothing at all": {func(s *site) { s.pages["http://x.example/list"] = "<p>Welcome</p>" },
			[]string{`2026-03-02 partial 0+0 ["no article links on http://x.example/list"]`, `2026-03-03 partial 0+0 ["no article links on http://x.example/list"]`}},
		"a day unread": {func(s *site) { s.fails["http://x.example/a/3"] = sources.Blocked },
			[]string{`2026-03-02 failed 0+1 ["http://x.example/a/3: blocked"]`, whole[1]}},
	} {
		s := press("x", days4...)
		c.spoil(s)
		if d := cmp.Diff(c.want, summary(run(t, s, &memory{}, collect.Options{}))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestUndated shows that an unread article of no known day is held against
// every day it may be of.
func TestUndated(t *testing.T) {
	s := press("x", "2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01")
	list := "http://x.example/list"
	s.pages[list] = strings.Replace(s.pages[list], "<i>2026-03-03</i>", "", 1)
	m := &memory{}
	s.fails["http://x.example/a/1"] = sources.Timeout
	want := []string{`2026-03-02 partial 1+1 ["http://x.example/a/1: timeout"]`, `2026-03-03 failed 0+1 ["http://x.example/a/1: timeout"]`}
	if d := cmp.Diff(want, summary(run(t, s, m, collect.Options{}))); d != "" {
		t.Error(d)
	}
	s.fails = nil
	s.pages["http://x.example/a/1"] = "<h1>T</h1><p>Text</p><time>2026-03-02T23:00:00-03:00</time>"
	if d := cmp.Diff([]string{"2026-03-02 whole 1+0 []", "2026-03-03 whole 1+0 []"}, summary(run(t, s, m, collect.Options{}))); d != "" {
		t.Error(d)
	}
}

func TestArticle(t *testing.T) {
	m := &memory{}
	c := run(t, press("x", days4...), m, collect.Options{})
	id := sources.ArticleID("x", "x.example/a/1")
	want := sources.Article{ID: id, Outlet: "x", URL: "http://x.example/a/1", Title: "Title 1", Paragraphs: []string{"Text of 1."},
		Published: sources.Stamp{Time: time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC), Precision: sources.ToDay, Source: "list"},
		FirstSeen: noon(), Lang: "en", SHA256: sources.Hash([]byte("<html><h1>Title 1</h1><p>Text of 1.</p></html>"))}
	if d := cmp.Diff(want, m.articles[id]); d != "" {
		t.Error(d)
	}
	var asked []string
	for _, q := range c.Requests {
		asked = append(asked, fmt.Sprintf("%s %s %s %d", q.Kind, q.URL, q.Day, q.Status))
	}
	wantAsked := []string{"index http://x.example/list  200", "article http://x.example/a/1 2026-03-03 200",
		"article http://x.example/a/2 2026-03-03 200", "article http://x.example/a/3 2026-03-02 200"}
	if d := cmp.Diff(wantAsked, asked); d != "" {
		t.Error(d)
	}
	if c.Ended.IsZero() || len(m.collections) != 1 || m.collections[0].Ended.IsZero() {
		t.Error("the collection did not end")
	}
}

// TestAgain shows that a second collection asks for nothing held of late, asks
// conditionally later on, and records what is gone.
func TestAgain(t *testing.T) {
	s, m := press("x", days4...), &memory{}
	s.etags["http://x.example/a/1"] = `"v1"`
	run(t, s, m, collect.Options{})
	s.asked = nil
	c := run(t, s, m, collect.Options{})
	if d := cmp.Diff([]string{"http://x.example/list"}, s.asked); d != "" {
		t.Error(d)
	}
	want := []string{"2026-03-02 whole 1+0 []", "2026-03-03 whole 2+0 []"}
	if d := cmp.Diff(want, summary(c)); d != "" {
		t.Error(d)
	}
	delete(s.pages, "http://x.example/a/2")
	s.fails["http://x.example/a/3"] = sources.Timeout
	s.asked, m.stored = nil, nil
	for id, k := range m.known {
		k.At = k.At.Add(-48 * time.Hour)
		m.known[id] = k
	}
	if d := cmp.Diff(want, summary(run(t, s, m, collect.Options{}))); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"http://x.example/list"}, m.stored); d != "" {
		t.Errorf("stored although not modified: %s", d)
	}
	if d := cmp.Diff([]string{"http://x.example/a/2"}, m.deleted); d != "" {
		t.Error(d)
	}
}

func TestUsual(t *testing.T) {
	for usual, want := range map[float64]sources.DayState{0: sources.Whole, 3: sources.Whole, 4: sources.Partial} {
		c := run(t, press("x", days4...), &memory{usual: usual}, collect.Options{})
		if got := c.Days[0]; got.State != want || got.Expected != usual {
			t.Errorf("one article where %.0f are usual: %+v", usual, got)
		}
	}
}

func TestDrift(t *testing.T) {
	s, o := press("x", days4...), outlet("x")
	o.Layouts = []sources.Layout{{Date: ".date"}}
	for i := 1; i <= 3; i++ {
		s.pages[fmt.Sprintf("http://x.example/a/%d", i)] = "<p>Text</p><flag>layout_changed</flag>"
	}
	why := `["drift: layout not found on 3 of 3 pages" "drift: title not found on 3 of 3 pages" "drift: date not found on 3 of 3 pages"]`
	want := []string{"2026-03-02 partial 1+0 " + why, "2026-03-03 partial 2+0 " + why}
	cs, err := collect.Run(context.Background(), s, plain{}, &memory{}, []*sources.Outlet{o}, collect.Options{Window: window, Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, summary(cs[0])); d != "" {
		t.Error(d)
	}
}

func TestLimits(t *testing.T) {
	s := press("x", days4...)
	want := []string{`2026-03-02 failed 0+1 ["http://x.example/a/3: too_large: more than 2 articles linked"]`, "2026-03-03 whole 2+0 []"}
	if d := cmp.Diff(want, summary(run(t, s, &memory{}, collect.Options{MaxArticles: 2}))); d != "" {
		t.Error(d)
	}
	var many []sources.Day
	for range 200 {
		many = append(many, "2026-03-03")
	}
	s = press("x", many...)
	for url := range s.pages {
		if !strings.HasSuffix(url, "list") {
			s.fails[url] = sources.Timeout
		}
	}
	c := run(t, s, &memory{}, collect.Options{GiveUp: 5})
	if n := len(s.asked); n > 10 || len(c.Requests) != n {
		t.Errorf("asked %d times although nothing was answered, %d requests", n, len(c.Requests))
	}
	if d := c.Days[1]; d.State != sources.Failed || d.Missing != 200 {
		t.Errorf("%+v", d)
	}
}

// TestTimeUp shows that an outlet whose time is up ends, with nothing whole.
func TestTimeUp(t *testing.T) {
	s := press("x", days4...)
	s.stop = func(n int) {
		if n == 3 {
			time.Sleep(30 * time.Millisecond)
		}
	}
	c := run(t, s, &memory{}, collect.Options{Limit: 10 * time.Millisecond})
	for _, d := range c.Days {
		if d.State == sources.Whole {
			t.Errorf("%+v", d)
		}
	}
	if c.Ended.IsZero() {
		t.Error("the collection did not end")
	}
}

func TestProgress(t *testing.T) {
	var got []string
	s := press("x", days4...)
	s.fails["http://x.example/a/1"] = sources.Timeout
	run(t, s, &memory{}, collect.Options{Progress: func(e collect.Event) {
		got = append(got, fmt.Sprintf("%s %s %s %s %d", e.Outlet, e.Stage, e.URL, e.Error, e.Total))
	}})
	slices.Sort(got)
	want := []string{"x article http://x.example/a/1 timeout 3", "x article http://x.example/a/2  3", "x article http://x.example/a/3  3",
		"x ended   3", "x index http://x.example/list  0", "x started   0"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestBadOutlets(t *testing.T) {
	bad := outlet("bad")
	bad.Timezone = "Nowhere"
	s := press("x", days4...)
	cs, err := collect.Run(context.Background(), s, plain{}, &memory{}, []*sources.Outlet{bad, outlet("x")}, collect.Options{Window: window, Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	why := `["outlet bad: time zone \"Nowhere\": unknown time zone Nowhere"]`
	if d := cmp.Diff([]string{"2026-03-02 not_asked 0+0 " + why, "2026-03-03 not_asked 0+0 " + why}, summary(cs[0])); d != "" {
		t.Error(d)
	}
	if cs[1].State(window) != sources.Whole {
		t.Errorf("the good outlet: %q", summary(cs[1]))
	}
	for want, opt := range map[string]collect.Options{
		`day "": want YYYY-MM-DD`: {},
		"outlet x is named twice": {Window: window},
	} {
		_, err := collect.Run(context.Background(), s, plain{}, &memory{}, []*sources.Outlet{outlet("x"), outlet("x")}, opt)
		if err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestBrokenStore shows that a store that fails ends the run, and that what it
// held is not asked for again.
func TestBrokenStore(t *testing.T) {
	s := press("x", days4...)
	m := &memory{failAfter: 2, broken: errors.New("disk full")}
	o := []*sources.Outlet{outlet("x")}
	if _, err := collect.Run(context.Background(), s, plain{}, m, o, collect.Options{Window: window, Now: noon}); !errors.Is(err, m.broken) {
		t.Errorf("error %v", err)
	}
	m.failAfter = 0
	stored := slices.Clone(m.stored)
	s.asked = nil
	c := run(t, s, m, collect.Options{})
	for _, url := range stored {
		if slices.Contains(s.asked, url) {
			t.Errorf("%s was stored and asked for again", url)
		}
	}
	if c.State(window) != sources.Whole {
		t.Errorf("%q", summary(c))
	}
}

// TestInterrupted stops a collection after every number of requests in turn:
// whatever was stored is not asked for again, and in the end nothing is missing.
func TestInterrupted(t *testing.T) {
	for stop := 1; stop <= 5; stop++ {
		s, m := press("x", days4...), &memory{}
		s.pages["http://x.example/a/2"] = "<refuse>layout_changed</refuse>"
		ctx, cancel := context.WithCancel(context.Background())
		s.stop = func(n int) {
			if n == stop {
				cancel()
			}
		}
		cs, err := collect.Run(ctx, s, plain{}, m, []*sources.Outlet{outlet("x")}, collect.Options{Window: window, Now: noon})
		cancel()
		if stop < 5 && !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at %d: %v", stop, err)
		}
		for _, d := range cs[0].Days {
			if stop < 5 && d.State == sources.Whole {
				t.Errorf("stopped at %d: %+v", stop, d)
			}
		}
		stored := slices.Clone(m.stored)
		s.stop, s.asked = nil, nil
		c := run(t, s, m, collect.Options{})
		if stop < 5 {
			for _, url := range stored {
				if slices.Contains(s.asked, url) {
					t.Errorf("stopped at %d: %s was stored and asked for again", stop, url)
				}
			}
		}
		want := []string{"2026-03-02 whole 1+0 []", `2026-03-03 partial 1+1 ["http://x.example/a/2: layout_changed"]`}
		if d := cmp.Diff(want, summary(c)); d != "" || len(m.articles) != 2 || stop < 5 && len(m.collections) != 1 {
			t.Errorf("stopped at %d: %d articles, %d collections %s", stop, len(m.articles), len(m.collections), d)
		}
	}
}

// TestTooOldToResume shows that an interrupted collection of long ago is left.
func TestTooOldToResume(t *testing.T) {
	m := &memory{}
	m.Begin(context.Background(), &sources.Collection{Outlet: "x", Window: window, Started: noon().Add(-13 * time.Hour)})
	run(t, press("x", days4...), m, collect.Options{})
	if len(m.collections) != 2 {
		t.Errorf("%d collections", len(m.collections))
	}
}

// TestWholeFeed shows that an article whose page is blocked is read from a feed
// that carries it whole.
func TestWholeFeed(t *testing.T) {
	text := strings.Repeat("<p>A sentence that the feed carries whole.</p>", 40)
	item := func(i int, day, content string) string {
		return fmt.Sprintf(`<item><title>Title %d</title><link>http://x.example/a/%d</link><pubDate>%s Mar 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[%s]]></content:encoded></item>`, i, i, day, content)
	}
	s, m, o := press("x"), &memory{}, outlet("x")
	o.Discover = []sources.Discovery{{Feed: "http://x.example/feed"}}
	s.pages["http://x.example/feed"] = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
		item(3, "04", text) + item(2, "03", text) + item(1, "02", "<p>A teaser.</p>") + item(0, "01", text) + `</channel></rss>`
	s.fails["http://x.example/a/1"], s.fails["http://x.example/a/2"] = sources.Blocked, sources.Blocked
	cs, err := collect.Run(context.Background(), s, plain{}, m, []*sources.Outlet{o}, collect.Options{Window: window, Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`2026-03-02 failed 0+1 ["http://x.example/a/1: blocked"]`, "2026-03-03 whole 1+0 []"}
	if d := cmp.Diff(want, summary(cs[0])); d != "" {
		t.Error(d)
	}
	if a := m.articles[sources.ArticleID("x", "x.example/a/2")]; a.Title != "Title 2" || len(a.Paragraphs) != 40 {
		t.Errorf("%+v", a)
	}
}
