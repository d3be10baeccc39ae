package outlets

import (
	"fmt"
	"regexp"
	"slices"

	"lacuna/sources"
)

var (
	verb     = regexp.MustCompile(`\{([^{}]*)\}`)
	dayVerbs = []string{"YYYY", "YY", "MM", "DD", "M", "D"}
)

// discovery checks every way an outlet's articles are found.
func discovery(o *sources.Outlet) []error {
	var f faults
	f.want("discover", "", len(o.Discover) > 0, "at least one entry")
	for i, d := range o.Discover {
		key := fmt.Sprintf("discover[%d]", i)
		n := 0
		for _, set := range []bool{d.Feed != "", d.Sitemap != "", d.List != nil, d.EPaper != nil, d.JSON != nil, len(d.URLs) > 0} {
			if set {
				n++
			}
		}
		f.want(key, fmt.Sprint(n, " fields"), n == 1, "exactly one of feed, sitemap, list, epaper, json, urls")
		f.address(key+".feed", d.Feed, nil)
		f.address(key+".sitemap", d.Sitemap, dayVerbs)
		for _, u := range d.URLs {
			f.address(key+".urls", u, nil)
		}
		f.list(key+".list", d.List)
		f.epaper(key+".epaper", d.EPaper)
		f.jsonList(key+".json", d.JSON)
	}
	return f
}

func (f *faults) list(key string, l *sources.List) {
	if l == nil {
		return
	}
	f.want(key+".urls", "", len(l.URLs) > 0, "at least one address")
	f.want(key+".link", l.Link, l.Link != "", "a selector")
	for _, u := range l.URLs {
		f.address(key+".urls", u, append([]string{"page"}, dayVerbs...))
	}
	for _, s := range []struct{ k, v string }{{"item", l.Item}, {"link", l.Link}, {"title", l.Title}, {"date", l.Date}} {
		f.selector(key+"."+s.k, s.v)
	}
	f.want(key+".pages", fmt.Sprint(l.Pages), l.Pages >= 0, "nothing negative")
}

func (f *faults) epaper(key string, e *sources.EPaper) {
	if e == nil {
		return
	}
	f.want(key+".url", e.URL, e.URL != "", "an address")
	f.address(key+".url", e.URL, append([]string{"NN", "N"}, dayVerbs...))
	f.want(key+".link", e.Link, e.Link != "", "a selector")
	for _, s := range []struct{ k, v string }{{"link", e.Link}, {"title", e.Title}, {"page", e.Page}} {
		f.selector(key+"."+s.k, s.v)
	}
	f.want(key+".last", fmt.Sprint(e.Last), e.Last == 0 || e.Last >= e.First, "a number not before first")
}

func (f *faults) jsonList(key string, j *sources.JSONList) {
	if j == nil {
		return
	}
	f.want(key+".url", j.URL, j.URL != "", "an address")
	f.address(key+".url", j.URL, append([]string{"page"}, dayVerbs...))
	f.want(key+".items", j.Items, j.Items != "", "a path")
	f.want(key+".link", j.Link, j.Link != "", "a path or a template")
	f.want(key+".method", j.Method, slices.Contains([]string{"", "GET", "POST"}, j.Method), "GET or POST")
}

// address checks a URL template: a web address whose verbs are all known.
func (f *faults) address(key, s string, known []string) {
	if s == "" {
		return
	}
	f.want(key, s, webAddress(verb.ReplaceAllString(s, "1")), "an http or https address")
	for _, m := range verb.FindAllStringSubmatch(s, -1) {
		f.want(key, s, slices.Contains(known, m[1]), fmt.Sprintf("only the verbs %q, not {%s}", known, m[1]))
	}
}
