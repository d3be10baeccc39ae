package discover

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"gopkg.in/yaml.v3"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

var update = flag.Bool("update", false, "rewrite what the cases want")

// TestCases runs every testdata/*.txtar: outlet.yaml, window (from, to, now),
// pages named by their address (a first line "status: N" or "fails: KIND" tells
// of another answer than 200, "body: TEXT" picks one answer of several by the
// request's body), and what is wanted.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := runCase(t, ar)
			for i, f := range ar.Files {
				if f.Name != "want" {
					continue
				}
				if d := cmp.Diff(string(f.Data), got); d != "" && !*update {
					t.Error(d)
				}
				ar.Files[i].Data = []byte(got)
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func runCase(t *testing.T, ar *txtar.Archive) string {
	t.Helper()
	var o sources.Outlet
	var opt Options
	pages := site{}
	for _, f := range ar.Files {
		switch f.Name {
		case "outlet.yaml":
			dec := yaml.NewDecoder(strings.NewReader(string(f.Data)))
			dec.KnownFields(true)
			if err := dec.Decode(&o); err != nil {
				t.Fatal(err)
			}
		case "window":
			w := strings.Fields(string(f.Data))
			now, err := time.Parse(time.RFC3339, w[2])
			if err != nil {
				t.Fatal(err)
			}
			opt = Options{Window: sources.Window{From: sources.Day(w[0]), To: sources.Day(w[1])}, Now: now}
		case "want":
		default:
			pages.add(f.Name, string(f.Data), opt.Now)
		}
	}
	r, err := Find(context.Background(), pages, &o, opt)
	if err != nil {
		t.Fatal(err)
	}
	return describe(r)
}

// describe writes a result a line for each link, day and request.
func describe(r *Result) string {
	var b strings.Builder
	for _, k := range r.Links {
		day := string(k.Day)
		if day == "" {
			day = fmt.Sprintf("%s..%s", k.Covers.From, k.Covers.To)
		}
		fmt.Fprintf(&b, "link %s %s %s | %s | %s %s\n", day, k.URL, k.Key, k.Title, k.Published.Precision, k.Published.Source)
	}
	for _, p := range r.Days(nil) {
		fmt.Fprintf(&b, "day %s %s, pages %d\n", p.Day, p.State, p.Pages)
		for _, why := range p.Reasons {
			fmt.Fprintf(&b, "\t%s\n", why)
		}
	}
	for _, q := range r.Requests {
		bears := string(q.Day)
		if q.Covers != nil {
			bears = fmt.Sprintf("%s..%s", q.Covers.From, q.Covers.To)
		}
		fmt.Fprintf(&b, "asked %s %d %s [%s] links %d\n", q.URL, q.Status, q.Error, bears, q.Links)
	}
	return b.String()
}

// site answers from memory. Its zero value knows no page.
type site map[string][]answer

type answer struct {
	page sources.Page
	body string // of the request it answers; empty: any
	kind sources.ErrorKind
}

func (s site) add(url, text string, at time.Time) {
	a := answer{page: sources.Page{URL: url, Final: url, Status: 200, At: at, Header: http.Header{}}}
	for {
		line, rest, _ := strings.Cut(text, "\n")
		name, value, _ := strings.Cut(line, ": ")
		switch name {
		case "status":
			a.page.Status, _ = strconv.Atoi(value)
			a.kind = map[int]sources.ErrorKind{404: sources.NotFound, 500: sources.ServerError}[a.page.Status]
		case "fails":
			a.kind, a.page.Status = sources.ErrorKind(value), 0
		case "body":
			a.body = value
		default:
			if a.kind == "" {
				a.page.Body, a.page.SHA256 = []byte(text), sources.Hash([]byte(text))
			}
			s[url] = append(s[url], a)
			return
		}
		text = rest
	}
}

func (s site) Fetch(_ context.Context, r fetch.Request) (sources.Page, error) {
	for _, a := range s[r.URL] {
		if a.body != "" && a.body != r.Body {
			continue
		}
		if a.kind != "" {
			return a.page, &sources.Error{Kind: a.kind, URL: r.URL}
		}
		return a.page, nil
	}
	return sources.Page{URL: r.URL, Status: 404}, &sources.Error{Kind: sources.NotFound, URL: r.URL}
}

func TestBadOutlet(t *testing.T) {
	w := sources.Window{From: "2026-03-01", To: "2026-03-02"}
	for want, o := range map[string]sources.Outlet{
		`outlet x: time zone "Nowhere": unknown time zone Nowhere`: {ID: "x", Home: "http://x.example", Timezone: "Nowhere"},
		`outlet x: home "x" is no address`:                         {ID: "x", Home: "x"},
		"outlet x: article.key: error parsing regexp: missing closing ): `(`": {ID: "x", Home: "http://x.example",
			Article: sources.ArticleURL{Key: "("}},
	} {
		if _, err := Find(context.Background(), site{}, &o, Options{Window: w}); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestSeenEndsSearch(t *testing.T) {
	o := sources.Outlet{ID: "x", Home: "http://x.example", Discover: []sources.Discovery{{Feed: "http://x.example/a"}, {Feed: "http://x.example/b"}}}
	stop := fmt.Errorf("disk full")
	r, err := Find(context.Background(), site{}, &o, Options{Window: sources.Window{From: "2026-03-01", To: "2026-03-01"},
		Now: time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC), Seen: func(sources.Request, *sources.Page) error { return stop }})
	if err != stop || len(r.Requests) != 1 {
		b, _ := json.Marshal(r.Requests)
		t.Errorf("error %v, requests %s", err, b)
	}
}

// TestCharset shows that the bytes of an index page decide how it is read,
// whatever its header says.
func TestCharset(t *testing.T) {
	now := time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	title := "省领导会见代表团并出席签字仪式"
	for name, enc := range map[string]encoding.Encoding{"gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5, "utf-8": encoding.Nop} {
		text := fmt.Sprintf(`<html><head><meta charset="%s"></head><body><li><a href="/a">%s</a> <i>2026年3月2日</i></li></body></html>`, name, title)
		if name == "big5" {
			text = strings.ReplaceAll(text, title, "省領導會見代表團並出席簽字儀式")
		}
		body, err := enc.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		pages := site{}
		pages.add("http://x.example/list", body, now)
		pages["http://x.example/list"][0].page.Header.Set("Content-Type", "text/html; charset=iso-8859-1")
		o := sources.Outlet{ID: "x", Home: "http://x.example/", Language: "zh", Timezone: "Asia/Shanghai", Discover: []sources.Discovery{
			{List: &sources.List{URLs: []string{"http://x.example/list"}, Item: "li", Link: "a", Date: "i"}}}}
		r, err := Find(context.Background(), pages, &o, Options{Window: sources.Window{From: "2026-03-02", To: "2026-03-02"}, Now: now})
		if err != nil || len(r.Links) != 1 {
			t.Fatalf("%s: %d links, %v", name, len(r.Links), err)
		}
		want := title
		if name == "big5" {
			want = "省領導會見代表團並出席簽字儀式"
		}
		if got := r.Links[0]; got.Title != want || got.Day != "2026-03-02" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
