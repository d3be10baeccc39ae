package collect_test

import (
	"context"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"lacuna/sources"
	"lacuna/sources/collect"
	"lacuna/sources/fetch"
	"lacuna/sources/fetch/hostile"
	"lacuna/sources/page"
)

// front is a list page that links two articles of 3 March and one older.
func front(second string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<ul><li><a href="/ok?new">New</a><i>2026-03-04</i></li><li><a href="/ok">Fine</a><i>2026-03-03</i></li>`+
			`<li><a href=%q>Not fine</a><i>2026-03-03</i></li><li><a href="/ok?old">Old</a><i>2026-03-02</i></li></ul>`, second)
	}
}

// TestHostile gives each misbehaviour an outlet of its own, once as an article
// and once as the list, and collects all of them together.
func TestHostile(t *testing.T) {
	defer goleak.VerifyNone(t)
	kinds := map[string]sources.ErrorKind{
		"drip": sources.Timeout, "silent": sources.Timeout, "endless": sources.TooLarge, "bomb": sources.TooLarge,
		"loop": sources.Unreachable, "metadata": sources.Blocked, "short": sources.CutOff, "chunk": sources.CutOff,
		"gzip-cut": sources.CutOff, "busy/long": sources.Throttled, "unavailable": sources.Throttled, "error": sources.ServerError,
		"denied": sources.Blocked, "reset": sources.Unreachable, "garbage": sources.Unreachable, "picture": sources.NotArticle,
		"forbidden": sources.Blocked, "gone": sources.NotFound, "empty": sources.NotArticle,
	}
	extra, mirror := map[string]http.HandlerFunc{}, map[string]string{}
	var outlets []*sources.Outlet
	var want []string
	add := func(name, path string) {
		timeout := time.Minute
		if strings.HasSuffix(name, "drip") || strings.HasSuffix(name, "silent") {
			timeout = 500 * time.Millisecond
		}
		outlets = append(outlets, &sources.Outlet{ID: name, Home: "http://" + name + ".example/", Language: "en", Timezone: "UTC",
			Fetch:    sources.Politeness{Delay: time.Nanosecond, Timeout: timeout},
			Discover: []sources.Discovery{{List: &sources.List{URLs: []string{"http://" + name + ".example" + path}, Item: "li", Link: "a", Date: "i"}}}})
	}
	for path, kind := range kinds {
		name := strings.ReplaceAll(path, "/", "-")
		extra["/list/"+path] = front("/" + path)
		add(name, "/list/"+path)
		want = append(want, fmt.Sprintf("%s partial %s", name, kind))
		add("list-"+name, "/"+path)
		want = append(want, fmt.Sprintf("list-%s failed %s", name, kind))
	}
	s := hostile.New(extra)
	defer s.Close()
	for _, o := range outlets {
		mirror[o.ID+".example"] = s.URL
	}
	f, err := fetch.New(fetch.Config{IdleTimeout: time.Minute, Retries: -1,
		MaxBytes: 1 << 20, MaxWait: time.Second, MaxDelay: time.Nanosecond, Mirror: mirror})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cs, err := collect.Run(context.Background(), f, &page.Reader{}, &memory{}, outlets, collect.Options{
		Window: sources.Window{From: "2026-03-03", To: "2026-03-03"}, Now: noon, Parallel: len(outlets)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cs {
		kind := sources.ErrorKind("")
		for _, q := range c.Requests {
			if q.Error != "" {
				kind = q.Error
			}
		}
		got = append(got, fmt.Sprintf("%s %s %s", c.Outlet, c.Days[0].State, kind))
		if len(c.Days[0].Reasons) == 0 {
			t.Errorf("%s: no reason", c.Outlet)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestManyLinks shows that a list of 10,000 links and sitemaps in a circle end,
// and that little is held of what was read.
func TestManyLinks(t *testing.T) {
	s := hostile.New(map[string]http.HandlerFunc{"/article/": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, "<html><h1>%s</h1><p>%s</p></html>", r.URL.Path, strings.Repeat("word ", 2000))
	}})
	defer s.Close()
	f, err := fetch.New(fetch.Config{Delay: -1, Concurrency: 8, Mirror: map[string]string{"x.example": s.URL}})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	o := outlet("x")
	o.Fetch.Concurrency = 8
	o.Article.Match = ""
	o.Discover[0].List.URLs[0] = "http://x.example/links"
	o.Discover = append(o.Discover, sources.Discovery{Sitemap: "http://x.example/cycle.xml"})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	cs, err := collect.Run(context.Background(), f, plain{}, forgetful{}, []*sources.Outlet{o}, collect.Options{
		Window: sources.Window{From: "2026-03-01", To: "2026-03-28"}, MaxArticles: 500,
		Now: func() time.Time { return noon().AddDate(0, 2, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 30<<20 {
		t.Errorf("the heap grew by %d bytes", grown)
	}
	articles, missing := 0, 0
	for _, d := range cs[0].Days {
		articles, missing = articles+d.Articles, missing+d.Missing
		if d.State == sources.Whole {
			t.Errorf("%+v", d)
		}
	}
	if articles != 500 || missing != 9500 || s.Hits("/cycle/b.xml") != 1 || s.Hits("/cycle.xml") != 1 {
		t.Errorf("%d articles, %d missing, sitemaps asked %d times", articles, missing, s.Hits("/cycle.xml"))
	}
}

// forgetful is a Store that keeps nothing.
type forgetful struct{}

func (forgetful) Known(context.Context, string, string) (k collect.Known, ok bool, err error) { return }
func (forgetful) Record(context.Context, *sources.Collection, collect.Record) error           { return nil }
func (forgetful) Begin(context.Context, *sources.Collection) error                            { return nil }
func (forgetful) End(context.Context, *sources.Collection) error                              { return nil }
func (forgetful) Unfinished(context.Context, string, sources.Window) (c sources.Collection, ok bool, err error) {
	return
}
func (forgetful) Page(context.Context, string, string) (p sources.Page, ok bool, err error) { return }
func (forgetful) Usual(context.Context, string, sources.Day) (float64, error)               { return 0, nil }
