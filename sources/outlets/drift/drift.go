// Package drift tells whether an outlet's pages still are what its file says:
// whether its index pages link articles, and whether the layout finds each field
// of them.
package drift

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"lacuna/sources"
	"lacuna/sources/discover"
	"lacuna/sources/fetch"
)

// Verdict sums up a check.
type Verdict string

// Verdicts. Unknown is no drift: something was not answered.
const (
	Unknown Verdict = "unknown"
	OK      Verdict = "ok"
	Drifted Verdict = "drift"
)

// Report is what a check of an outlet found.
type Report struct {
	Outlet     string    `json:"outlet"`
	Verdict    Verdict   `json:"verdict"`
	Verified   string    `json:"verified"`    // as its file says
	IndexPages int       `json:"index_pages"` // answered
	Links      int       `json:"links"`
	Articles   []Article `json:"articles"`
	Drift      []string  `json:"drift"`   // what is not as the file says
	Unknown    []string  `json:"unknown"` // what was not answered
}

// Options say what to look at.
type Options struct {
	Window   sources.Window // of the index pages
	Now      time.Time
	Articles int // most articles read; default 3
}

// Check visits an outlet's index pages of the window and its newest articles. The
// error is that of the outlet's file, or the context's.
func Check(ctx context.Context, f discover.Fetcher, o *sources.Outlet, opt Options) (*Report, error) {
	r := &Report{Outlet: o.ID, Verified: o.Verified, Articles: []Article{}, Drift: []string{}, Unknown: []string{}}
	found, err := discover.Find(ctx, f, o, discover.Options{Window: opt.Window, Now: opt.Now})
	if err != nil {
		return nil, err
	}
	r.index(o, found)
	for _, l := range newest(found.Links, cmp.Or(opt.Articles, 3)) {
		p, err := f.Fetch(ctx, fetch.Request{URL: l.URL, Outlet: o})
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			r.Unknown = append(r.Unknown, fmt.Sprintf("article %s: %s", l.URL, sources.KindOf(err)))
			continue
		}
		art, err := Fields(p, o)
		if err != nil {
			return nil, err
		}
		r.Articles = append(r.Articles, art)
	}
	r.judge()
	return r, nil
}

// newest are the n links of the latest days, in their order.
func newest(links []discover.Link, n int) []discover.Link {
	links = slices.Clone(links)
	slices.SortStableFunc(links, func(a, b discover.Link) int { return cmp.Compare(b.Day, a.Day) })
	return links[:min(n, len(links))]
}

// index counts what the index pages gave. A page the file names that is gone is
// drift; one of a pattern may only be the end of an issue or list.
func (r *Report) index(o *sources.Outlet, found *discover.Result) {
	r.Links = len(found.Links)
	named := addresses(o)
	for _, q := range found.Requests {
		switch {
		case q.Error == "":
			r.IndexPages++
		case q.Error != sources.NotFound:
			r.Unknown = append(r.Unknown, fmt.Sprintf("index page %s: %s", q.URL, q.Error))
		case named[q.URL]:
			r.Drift = append(r.Drift, fmt.Sprintf("index page %s: %s", q.URL, q.Error))
		}
	}
	switch {
	case r.Links > 0:
	case r.IndexPages > 0:
		r.Drift = append(r.Drift, fmt.Sprintf("no article linked on %d index pages", r.IndexPages))
	case len(r.Unknown)+len(r.Drift) == 0:
		r.Unknown = append(r.Unknown, "no index page of these days")
	}
}

// addresses are the index pages a file names in full.
func addresses(o *sources.Outlet) map[string]bool {
	out := map[string]bool{}
	for _, d := range o.Discover {
		out[d.Feed], out[d.Sitemap] = true, true
		if d.List != nil {
			for _, u := range d.List.URLs {
				out[u] = true
			}
		}
		if d.JSON != nil {
			out[d.JSON.URL] = true
		}
	}
	delete(out, "")
	return out
}

// judge names each field that most of the articles read do not give as the file
// says.
func (r *Report) judge() {
	n := len(r.Articles)
	for i, name := range names {
		off, gone := 0, 0
		for _, a := range r.Articles {
			f := a.Fields[i]
			if f.Named && f.By != Layout && !(f.By == Missing && f.Optional) {
				off++
			}
			if f.By == Missing && !f.Optional {
				gone++
			}
		}
		switch {
		case 2*off > n:
			r.Drift = append(r.Drift, fmt.Sprintf("%s: the layout does not find it on %d of %d pages", name, off, n))
		case 2*gone > n:
			r.Drift = append(r.Drift, fmt.Sprintf("%s: missing on %d of %d pages", name, gone, n))
		}
	}
	if short := r.short(); 2*short > n {
		r.Drift = append(r.Drift, fmt.Sprintf("body: the layout finds less than half of the text on %d of %d pages", short, n))
	}
	switch {
	case len(r.Drift) > 0:
		r.Verdict = Drifted
	case len(r.Unknown) > 0 || n == 0:
		r.Verdict = Unknown
	default:
		r.Verdict = OK
	}
}

// short counts the articles whose layout finds less than half of the text.
func (r *Report) short() int {
	n := 0
	for _, a := range r.Articles {
		if a.Fields[1].By == Layout && a.Generic > 400 && 2*a.Length < a.Generic {
			n++
		}
	}
	return n
}
