package collect_test

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// noon is the clock of the tests, a day after the window they collect.
func noon() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) }

var window = sources.Window{From: "2026-03-02", To: "2026-03-03"}

// site answers from memory, counts, and can fail.
type site struct {
	mu    sync.Mutex
	pages map[string]string
	fails map[string]sources.ErrorKind
	etags map[string]string
	asked []string
	stop  func(n int) // told of the number of requests before each is answered
}

func (s *site) Fetch(ctx context.Context, r fetch.Request) (sources.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, r.URL)
	if s.stop != nil {
		s.stop(len(s.asked))
	}
	if ctx.Err() != nil {
		return sources.Page{URL: r.URL}, context.Cause(ctx)
	}
	p := sources.Page{URL: r.URL, Final: r.URL, At: noon(), Header: http.Header{}}
	if kind := s.fails[r.URL]; kind != "" {
		return p, &sources.Error{Kind: kind, URL: r.URL}
	}
	body, ok := s.pages[r.URL]
	if !ok {
		p.Status = 404
		return p, &sources.Error{Kind: sources.NotFound, URL: r.URL}
	}
	if tag := s.etags[r.URL]; tag != "" {
		p.Header.Set("ETag", tag)
		if r.ETag == tag {
			p.Status = 304
			return p, nil
		}
	}
	p.Status, p.Body, p.SHA256 = 200, []byte(body), sources.Hash([]byte(body))
	return p, nil
}

// outlet is one whose list is at /list and whose articles are at /a/N.
func outlet(id string) *sources.Outlet {
	return &sources.Outlet{ID: id, Home: "http://" + id + ".example/", Language: "en", Timezone: "UTC",
		Discover: []sources.Discovery{{List: &sources.List{URLs: []string{"http://" + id + ".example/list"}, Item: "li", Link: "a", Date: "i"}}},
		Article:  sources.ArticleURL{Match: "/a/"}}
}

// press is a site of one outlet with an article on each of the days given,
// newest first, and its list.
func press(id string, days ...sources.Day) *site {
	s := &site{pages: map[string]string{}, fails: map[string]sources.ErrorKind{}, etags: map[string]string{}}
	var list strings.Builder
	for i, day := range days {
		url := fmt.Sprintf("http://%s.example/a/%d", id, i)
		fmt.Fprintf(&list, "<li><a href=%q>Title %d</a><i>%s</i></li>", url, i, day)
		s.pages[url] = fmt.Sprintf("<html><h1>Title %d</h1><p>Text of %d.</p></html>", i, i)
	}
	s.pages["http://"+id+".example/list"] = list.String()
	return s
}

// plain reads what the tests write: a heading, paragraphs, a date, flags.
type plain struct{}

var (
	heading   = regexp.MustCompile(`<h1>(.*?)</h1>`)
	paragraph = regexp.MustCompile(`<p>(.*?)</p>`)
	date      = regexp.MustCompile(`<time>(.*?)</time>`)
	flag      = regexp.MustCompile(`<flag>(.*?)</flag>`)
	refuse    = regexp.MustCompile(`<refuse>(.*?)</refuse>`)
)

func (plain) Read(p sources.Page, o *sources.Outlet) (sources.Article, error) {
	a := sources.Article{Outlet: o.ID, URL: p.URL, Lang: o.Language, SHA256: p.SHA256}
	body := string(p.Body)
	if m := heading.FindStringSubmatch(body); m != nil {
		a.Title = m[1]
	}
	for _, m := range paragraph.FindAllStringSubmatch(body, -1) {
		a.Paragraphs = append(a.Paragraphs, m[1])
	}
	if m := date.FindStringSubmatch(body); m != nil {
		t, _ := time.Parse(time.RFC3339, m[1])
		a.Published = sources.Stamp{Time: t, Precision: sources.ToMinute, Source: "text"}
	}
	for _, m := range flag.FindAllStringSubmatch(body, -1) {
		a.Flags = append(a.Flags, sources.Flag(m[1]))
	}
	if m := refuse.FindStringSubmatch(body); m != nil {
		return a, &sources.Error{Kind: sources.ErrorKind(m[1]), URL: p.URL}
	}
	if len(a.Paragraphs) == 0 {
		return a, &sources.Error{Kind: sources.NotArticle, URL: p.URL}
	}
	return a, nil
}
