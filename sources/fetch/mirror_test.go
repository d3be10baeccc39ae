package fetch

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/fetch/hostile"
)

// TestMirror shows that a mirror answers for its host, redirects included, and
// that only the original addresses come out.
func TestMirror(t *testing.T) {
	var asked []string
	var to string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.RequestURI())
		if r.URL.Path == "/copy/start" {
			w.Header().Set("Location", to)
			w.WriteHeader(301)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(hostile.Text))
	}))
	defer s.Close()
	for _, c := range []struct{ to, final, asked string }{
		{"/end?a=1", "https://press.example/end?a=1", "/copy/end?a=1"},
		{"end", "https://press.example/end", "/copy/end"},
		{"https://press.example/end", "https://press.example/end", "/copy/end"},
		{"http://www.press.example/end", "http://www.press.example/end", "/www/end"},
		{s.URL + "/copy/end", "https://press.example/end", "/copy/end"},
		{"/copy/end", "https://press.example/end", "/copy/end"},
	} {
		to, asked = c.to, nil
		cfg := quick(s.URL + "/copy/")
		cfg.Mirror["www.press.example"] = s.URL + "/www"
		p, err := newFetcher(t, cfg).Fetch(context.Background(), Request{URL: "https://press.example/start"})
		if err != nil || p.Final != c.final || asked[len(asked)-1] != c.asked {
			t.Errorf("redirect to %s: final %s, asked %q, %v", c.to, p.Final, asked, err)
		}
		if asked[0] != "/copy/robots.txt" {
			t.Errorf("first asked for %s", asked[0])
		}
	}
}

func TestMirrorKeepsEscapes(t *testing.T) {
	m, err := parseMirrors(map[string]string{"Press.example": "http://127.0.0.1:9/x/"})
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"http://press.example/a%2Fb?q=%zz=": "http://127.0.0.1:9/x/a%2Fb?q=%zz=",
		"http://press.example":              "http://127.0.0.1:9/x",
		"http://other.example/a":            "http://other.example/a",
	} {
		u, err := url.Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.address(u).String(); got != want {
			t.Errorf("%s is asked for at %s, want %s", in, got, want)
		}
	}
}

func TestRobots(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		deny map[string]bool
	}{
		"own group":     {"User-agent: *\nDisallow: /\n\nUser-agent: Lacuna\nDisallow: /x\n", map[string]bool{"/x/1": true, "/y": false}},
		"longest wins":  {"User-agent: *\nDisallow: /a\nAllow: /a/b\n", map[string]bool{"/a/c": true, "/a/b/1": false}},
		"wildcard":      {"User-agent: *\nDisallow: /*.pdf$\n", map[string]bool{"/a.pdf": true, "/a.pdf.html": false}},
		"query":         {"User-agent: *\nDisallow: /list?page\n", map[string]bool{"/list?page=2": true, "/list": false}},
		"empty":         {"", map[string]bool{"/": false}},
		"a page":        {"<html><body>Not here</body></html>", map[string]bool{"/": false}},
		"broken delay":  {"Disallow: /early\nUser-agent: *\nCrawl-delay: soon\nDisallow: /x\n", map[string]bool{"/x": true, "/early": false}},
		"byte order":    {"\ufeffUser-agent: *\nDisallow: /x\n", map[string]bool{"/x": true}},
		"deny all":      {"User-agent: *\nDisallow: /\n", map[string]bool{"/": true, "/x": true}},
		"carriage ends": {"User-agent: *\rDisallow: /x\r", map[string]bool{"/x": true}},
	} {
		data := parseRobots([]byte(c.body))
		got := map[string]bool{}
		for path := range c.deny {
			got[path] = !data.FindGroup("lacuna").Test(path)
		}
		if d := cmp.Diff(c.deny, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// TestRobotsUnreadable shows that a robots.txt that cannot be read allows
// nothing, and that it is not asked for again and again.
func TestRobotsUnreadable(t *testing.T) {
	for status, want := range map[int]sources.ErrorKind{500: sources.ServerError, 503: sources.ServerError, 429: sources.Throttled, 403: "", 404: ""} {
		s := hostile.New(map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }})
		f := newFetcher(t, quick(s.URL))
		for range 3 {
			_, err := f.Fetch(context.Background(), Request{URL: "http://press.example/ok"})
			if got := sources.KindOf(err); got != want {
				t.Errorf("robots.txt answers %d: kind %q, want %q: %v", status, got, want, err)
			}
		}
		if n := s.Hits("/robots.txt"); n > 2 {
			t.Errorf("robots.txt with status %d was asked for %d times", status, n)
		}
		s.Close()
	}
}
