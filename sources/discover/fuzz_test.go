package discover

import (
	"bytes"
	"context"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/rogpeppe/go-internal/txtar"

	"lacuna/sources"
)

// pagesOf are the pages of the cases, by the ends of their addresses, as seeds.
func pagesOf(f *testing.F, ends ...string) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, page := range ar.Files {
			for _, end := range ends {
				if strings.HasPrefix(page.Name, "http") && strings.HasSuffix(page.Name, end) {
					f.Add(page.Data)
				}
			}
		}
	}
}

// survives runs a search over one index page and checks what must always hold.
func survives(t *testing.T, how sources.Discovery, address string, body []byte) {
	if len(body) > 1<<16 {
		return
	}
	now := time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	p := sources.Page{URL: address, Final: address, Status: 200, At: now, Body: body, SHA256: sources.Hash(body), Header: http.Header{}}
	o := sources.Outlet{ID: "x", Home: "http://x.example/", Language: "ko", Timezone: "Asia/Seoul", Discover: []sources.Discovery{how}}
	opt := Options{Window: sources.Window{From: "2026-03-01", To: "2026-03-02"}, Now: now}
	r, err := Find(context.Background(), site{address: {{page: p}}}, &o, opt)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for _, k := range r.Links {
		if k.Key == "" || k.URL == "" || keys[k.Key] || k.Day != "" && !opt.Window.Contains(k.Day) {
			t.Errorf("link %+v", k)
		}
		keys[k.Key] = true
	}
	for _, d := range r.Days(nil) {
		if d.State != sources.Whole && len(d.Reasons) == 0 {
			t.Errorf("%s is %s without a reason", d.Day, d.State)
		}
	}
}

func FuzzFeed(f *testing.F) {
	pagesOf(f, ".xml", ".json")
	f.Fuzz(func(t *testing.T, body []byte) {
		survives(t, sources.Discovery{Feed: "http://x.example/feed"}, "http://x.example/feed", body)
	})
}

func FuzzSitemap(f *testing.F) {
	pagesOf(f, ".xml")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte("<urlset><url><loc>http://x.example/1</loc><lastmod>2026-03-01</lastmod></url></urlset>"))
	z.Close()
	f.Add(b.Bytes())
	f.Add([]byte("http://x.example/a\nhttp://x.example/b"))
	f.Fuzz(func(t *testing.T, body []byte) {
		survives(t, sources.Discovery{Sitemap: "http://x.example/map"}, "http://x.example/map", body)
	})
}

func FuzzList(f *testing.F) {
	pagesOf(f, ".html", "/list", "/")
	f.Fuzz(func(t *testing.T, body []byte) {
		survives(t, sources.Discovery{List: &sources.List{URLs: []string{"http://x.example/list"}, Item: "li", Link: "a", Title: "b", Date: "i, span, time"}},
			"http://x.example/list", body)
	})
}

func FuzzJSONList(f *testing.F) {
	pagesOf(f, ".json", ".js", "/list")
	f.Fuzz(func(t *testing.T, body []byte) {
		survives(t, sources.Discovery{JSON: &sources.JSONList{URL: "http://x.example/list", Items: "items", Link: "/{id}/{x.y}", Date: "date"}},
			"http://x.example/list", body)
	})
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{"http://www.x.example/amp/a?utm_x=1&b", "//cb.x.example/gate/big5/x.example/a", "?MTJAMjAyNC0wNC0xNS1IMDA5QDNA=%3D", "http://[::1"} {
		f.Add(s)
	}
	o := &sources.Outlet{ID: "x", Home: "http://x.example/", Hook: "rodong"}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := Canonical(o, s)
		if !ok {
			return
		}
		if again, ok := Canonical(o, c); !ok || again != c {
			t.Errorf("%q becomes %q and then %q", s, c, again)
		}
		if key, err := KeyOf(o, c); err != nil || key == "" {
			t.Errorf("%q: key %q, %v", c, key, err)
		}
	})
}

func TestSitemapBomb(t *testing.T) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	block := make([]byte, 1<<20)
	for range maxSitemap>>20 + 1 {
		z.Write(block)
	}
	z.Close()
	if _, err := unzipped(b.Bytes()); sources.KindOf(err) != sources.TooLarge {
		t.Errorf("error %v", err)
	}
	if _, err := unzipped(b.Bytes()[:b.Len()/2]); sources.KindOf(err) != sources.CutOff {
		t.Errorf("error %v", err)
	}
}
