package discover

import (
	"context"
	"fmt"
	"slices"
	"time"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// Fetcher asks for a page; *fetch.Fetcher is one.
type Fetcher interface {
	Fetch(context.Context, fetch.Request) (sources.Page, error)
}

// Options say what to look for.
type Options struct {
	Window sources.Window
	Now    time.Time // what "today" is; days after it are not asked for

	// Seen is told of every index page asked for, in order; its error ends the
	// search. The page is nil when nothing was answered. Nil: nobody is told.
	Seen func(sources.Request, *sources.Page) error
}

// Link is an article to be read.
type Link struct {
	URL       string         // to ask for, and to cite
	Key       string         // the same for every address of the article; see KeyOf
	Day       sources.Day    // of publication, as the index says; empty: not known
	Covers    sources.Window // days it may be of when Day is empty; an empty From or To is open
	Title     string
	Published sources.Stamp
	Text      string // HTML of the whole article, when a feed carries it
}

// Result is what was found.
type Result struct {
	Links    []Link // of the window or of no known day; no two with one key; in the order found
	Requests []sources.Request

	zone     *time.Location
	window   sources.Window
	today    sources.Day
	inactive sources.Day
	listings []*listing
}

// Find asks every index page that o names for the window. Pages that cannot be
// read are logged, not errors. An error means that the outlet's file is wrong
// or the context ended; the result then holds what was found so far.
func Find(ctx context.Context, f Fetcher, o *sources.Outlet, opt Options) (*Result, error) {
	d, err := newFinder(f, o, opt)
	if err != nil {
		return nil, err
	}
	for _, how := range o.Discover {
		if err := d.ask(ctx, how); err != nil {
			d.finish()
			return d.result, err
		}
	}
	d.finish()
	return d.result, nil
}

// finder is one search.
type finder struct {
	fetch  Fetcher
	outlet *sources.Outlet
	opt    Options
	urls   *urls
	result *Result
	index  map[string]int // article key to place in found
	found  []Link
}

func newFinder(f Fetcher, o *sources.Outlet, opt Options) (*finder, error) {
	if err := opt.Window.Validate(); err != nil {
		return nil, fmt.Errorf("outlet %s: %w", o.ID, err)
	}
	loc, err := o.Location()
	if err != nil {
		return nil, err
	}
	us, err := newURLs(o)
	if err != nil {
		return nil, err
	}
	r := &Result{zone: loc, window: opt.Window, today: sources.DayOf(opt.Now.In(loc)), inactive: sources.Day(o.Inactive)}
	return &finder{fetch: f, outlet: o, opt: opt, urls: us, result: r, index: map[string]int{}}, nil
}

// ask follows one way of discovery.
func (d *finder) ask(ctx context.Context, how sources.Discovery) error {
	if len(d.days()) == 0 {
		return nil
	}
	switch {
	case how.Feed != "":
		return d.feed(ctx, how.Feed)
	case how.Sitemap != "":
		return d.sitemap(ctx, how.Sitemap)
	case how.List != nil:
		return d.list(ctx, how.List)
	case how.EPaper != nil:
		return d.epaper(ctx, how.EPaper)
	case how.JSON != nil:
		return d.json(ctx, how.JSON)
	}
	return d.named(how.URLs)
}

// days are those of the window that have begun while the outlet was active.
func (d *finder) days() []sources.Day {
	days := d.opt.Window.Days()
	return slices.DeleteFunc(days, func(day sources.Day) bool { return d.result.unasked(day) != "" })
}

// add takes up a link. Whatever an earlier index page did not know of the
// article is filled in.
func (d *finder) add(link Link) {
	i, ok := d.index[link.Key]
	if !ok {
		d.index[link.Key] = len(d.found)
		d.found = append(d.found, link)
		return
	}
	old := &d.found[i]
	if old.Day == "" {
		old.Day, old.Published = link.Day, link.Published
	}
	old.Title = cmpOr(old.Title, link.Title)
	old.Text = cmpOr(old.Text, link.Text)
	if variant(old.URL) && !variant(link.URL) {
		old.URL = link.URL
	}
}

// finish leaves out the links of other days and says which days the undated
// ones may be of.
func (d *finder) finish() {
	for _, l := range d.result.listings {
		for i, e := range l.entries {
			at, ok := d.index[e.key]
			if ok && d.found[at].Day == "" && d.found[at].Covers == (sources.Window{}) {
				d.found[at].Covers = l.between(i)
			}
		}
	}
	w := d.opt.Window
	for _, link := range d.found {
		before := link.Covers.To != "" && link.Covers.To < w.From
		after := link.Covers.From != "" && link.Covers.From > w.To
		if w.Contains(link.Day) || link.Day == "" && !before && !after {
			d.result.Links = append(d.result.Links, link)
		}
	}
}
