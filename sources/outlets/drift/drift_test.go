package drift_test

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/outlets"
	"lacuna/sources/outlets/drift"
)

const list, article = "https://press.example/list", "https://press.example/news/1"

func outlet() *sources.Outlet {
	return &sources.Outlet{
		ID: "press", Name: "Press", Home: "https://press.example/", Language: "en", Timezone: "UTC", Verified: "never", Hosts: []string{"press.example"},
		Discover: []sources.Discovery{{List: &sources.List{URLs: []string{list}, Item: "li", Link: "a", Date: "time"}}},
		Article:  sources.ArticleURL{Match: `/news/\d+$`, Key: `/news/(\d+)$`},
		Layouts:  []sources.Layout{{Title: "h1.head", Body: ".story > p", Date: ".day", Authors: ".by"}},
	}
}

const (
	index = `<html><body><ul><li><a href="/news/1">Ferry sails again</a><time>2024-11-05</time></li><li><a href="/news/0">Old</a><time>2024-11-03</time></li></ul></body></html>`
	whole = `<html lang="en"><head><title>Ferry sails again</title></head><body><h1 class="head">Ferry sails again</h1><div class="day">2024-11-05</div><div class="by">Ann Carver</div>
<div class="story"><p>The ferry to the northern islands sails again from Monday, the harbor office said.</p><p>Two boats will leave each day until the end of the winter.</p></div></body></html>`
)

type pages map[string]string

func (p pages) Fetch(_ context.Context, r fetch.Request) (sources.Page, error) {
	body, ok := p[r.URL]
	at := time.Date(2024, 11, 6, 12, 0, 0, 0, time.UTC)
	switch {
	case !ok:
		return sources.Page{URL: r.URL, Status: 404, At: at}, &sources.Error{Kind: sources.NotFound, URL: r.URL}
	case body == "":
		return sources.Page{URL: r.URL, At: at}, &sources.Error{Kind: sources.Timeout, URL: r.URL}
	}
	return sources.Page{URL: r.URL, Final: r.URL, Status: 200, At: at, Header: http.Header{"Content-Type": {"text/html; charset=utf-8"}}, Body: []byte(body), SHA256: sources.Hash([]byte(body))}, nil
}

func TestCheck(t *testing.T) {
	type want struct {
		Verdict        drift.Verdict
		Fields         string
		Drift, Unknown []string
	}
	none := []string{}
	cases := map[string]struct {
		pages pages
		want  want
	}{
		"as the file says": {pages{list: index, article: whole}, want{drift.OK, "layout layout layout layout", none, none}},
		"another layout": {pages{list: index, article: strings.NewReplacer(`class="head"`, `class="top"`, `class="story"`, `class="text"`, `class="day"`, `class="date"`, `class="by"`, `class="author"`).Replace(whole)},
			want{drift.Drifted, "generic generic generic generic", []string{
				"title: the layout does not find it on 1 of 1 pages", "body: the layout does not find it on 1 of 1 pages",
				"date: the layout does not find it on 1 of 1 pages", "authors: the layout does not find it on 1 of 1 pages"}, none}},
		"no authors": {pages{list: index, article: strings.Replace(whole, "Ann Carver", "", 1)}, want{drift.OK, "layout layout layout missing", none, none}},
		"no date": {pages{list: index, article: strings.Replace(whole, "2024-11-05", "", 1)}, want{drift.Drifted, "layout layout missing layout",
			[]string{"date: the layout does not find it on 1 of 1 pages"}, none}},
		"list without links": {pages{list: "<html><body><p>Nothing to see on this page today.</p></body></html>"}, want{drift.Drifted, "", []string{"no article linked on 1 index pages"}, none}},
		"list gone":          {pages{}, want{drift.Drifted, "", []string{"index page " + list + ": not_found"}, none}},
		"list silent":        {pages{list: ""}, want{drift.Unknown, "", none, []string{"index page " + list + ": timeout"}}},
		"article silent":     {pages{list: index, article: ""}, want{drift.Unknown, "", none, []string{"article " + article + ": timeout"}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			opt := drift.Options{Window: sources.Window{From: "2024-11-04", To: "2024-11-05"}, Now: time.Date(2024, 11, 6, 12, 0, 0, 0, time.UTC)}
			r, err := drift.Check(context.Background(), c.pages, outlet(), opt)
			if err != nil {
				t.Fatal(err)
			}
			got := want{Verdict: r.Verdict, Drift: r.Drift, Unknown: r.Unknown}
			for _, a := range r.Articles {
				for _, f := range a.Fields {
					got.Fields = strings.TrimSpace(got.Fields + " " + string(f.By))
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestRecordedPages holds that the layouts of all outlets find title and body of
// their recorded pages where they say they stand, and that no date is missing.
func TestRecordedPages(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/outlets/*/[0-9]*.html")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		o, err := outlets.Get(filepath.Base(filepath.Dir(f)))
		if err != nil {
			t.Fatal(err)
		}
		var r outlets.Recording
		b, err := os.ReadFile(strings.TrimSuffix(f, ".html") + ".json")
		if err == nil {
			err = json.Unmarshal(b, &r)
		}
		body, e := os.ReadFile(f)
		if err != nil || e != nil {
			t.Fatal(err, e)
		}
		a, err := drift.Fields(r.Page(body), o)
		if err != nil {
			t.Fatal(err)
		}
		for _, field := range a.Fields {
			found := field.By == drift.Layout || field.By == drift.Generic && field.Name == "date"
			if field.Named && !found && !field.Optional {
				t.Errorf("%s: %s %s: %q", f, field.Name, field.By, field.Value)
			}
		}
	}
}
