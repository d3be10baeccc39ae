package discover

import (
	"context"
	"net/url"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// found is an entry as an index page gives it.
type found struct {
	url       *url.URL
	title     string
	published sources.Stamp
	upTo      sources.Day // not published later than this day, when published is not known
	text      string      // HTML of the article, when the index carries it
	boundary  bool        // older than the window: no link, but a sign of how far the page reaches
}

type reader func(sources.Page) ([]found, error)

// pages walks a template for each day of the window, or once if it names none.
func (d *finder) pages(ctx context.Context, template string, r fetch.Request, first, limit int, read reader) error {
	first = firstPage(first)
	if !dated(template) && !dated(r.Body) {
		return d.walk(ctx, d.listing(expand(template, "", first, first), byDate, ""), template, r, first, limit, read)
	}
	for _, p := range d.periods(template, r.Body, first) {
		l := d.listing(expand(template, p.From, first, first), ofDay, p.From)
		if coarse(template + r.Body) {
			l.order, l.last = ofPeriod, p.To
		}
		if err := d.walk(ctx, l, template, r, first, limit, read); err != nil {
			return err
		}
	}
	return nil
}

// periods are the spans of days for which a template says the same: single days
// unless it names no more than a month or year.
func (d *finder) periods(template, body string, first int) []sources.Window {
	var out []sources.Window
	last := ""
	for _, day := range d.days() {
		asked := expand(template+body, day, first, first)
		if asked == last {
			out[len(out)-1].To = day
			continue
		}
		last = asked
		out = append(out, sources.Window{From: day, To: day})
	}
	return out
}

// walk asks for the pages of one listing in turn. It stops at the first page
// that fails, is missing, or shows nothing new, and, for a list in order of
// date, once an entry older than the window was reached.
func (d *finder) walk(ctx context.Context, l *listing, template string, r fetch.Request, first, limit int, read reader) error {
	limit = max(limit, 1)
	if !paged(template) && !paged(r.Body) {
		limit = 1
	}
	body := r.Body
	for n := first; n < first+limit; n++ {
		r.URL, r.Body = expand(template, l.day, n, first), expand(body, l.day, n, first)
		fresh, err := d.indexPage(ctx, l, r, n > first, read)
		if err != nil {
			return err
		}
		if fresh == 0 || l.order == byDate && l.past(d.opt.Window.From) {
			return nil
		}
	}
	if limit > 1 && l.order != byDate {
		l.more("%s has more than %d pages", l.name, limit)
	}
	return nil
}

// indexPage asks for a page, takes up its entries and tells how many are new to
// the listing. further says that a missing page is the end, no failure.
func (d *finder) indexPage(ctx context.Context, l *listing, r fetch.Request, further bool, read reader) (int, error) {
	p, ok, err := d.getQuiet(ctx, l, r, further)
	if err != nil || !ok {
		return 0, err
	}
	items, failure := read(p)
	if len(items) > maxLinks {
		items = items[:maxLinks]
		l.more("%s has more than %d links", r.URL, maxLinks)
	}
	fresh := d.take(l, items)
	return fresh, d.log(l, r.URL, p, len(items), failure)
}

// getQuiet is get, but a page that does not exist ends the listing without
// counting as failed when the listing may end there.
func (d *finder) getQuiet(ctx context.Context, l *listing, r fetch.Request, mayEnd bool) (sources.Page, bool, error) {
	p, ok, err := d.get(ctx, l, r)
	if mayEnd && !ok && l.lastError == sources.NotFound {
		l.failed = l.failed[:len(l.failed)-1]
		l.lastError = ""
	}
	return p, ok, err
}

// take adds the entries to the listing and counts those new to it.
func (d *finder) take(l *listing, items []found) int {
	seen := make(map[string]bool, len(l.entries))
	for _, e := range l.entries {
		seen[e.key] = true
	}
	fresh := 0
	for _, it := range items {
		link := d.link(it)
		if link.Day == "" && l.order == ofDay {
			link.Day = l.day
		}
		e := entry{key: link.Key, day: link.Day, upTo: it.upTo}
		if it.boundary {
			e.day = it.upTo
		} else {
			d.add(link)
		}
		if !seen[e.key] {
			seen[e.key] = true
			fresh++
			l.entries = append(l.entries, e)
		}
	}
	return fresh
}

func (d *finder) link(it found) Link {
	k := Link{URL: it.url.String(), Key: d.urls.keyOf(it.url), Title: it.title, Published: it.published, Text: it.text}
	if k.Published.Precision != sources.NoTime {
		k.Day = sources.DayOf(k.Published.Time.In(d.result.zone))
		return k
	}
	if k.Day = d.urls.dayOf(it.url); k.Day != "" {
		k.Published = sources.Stamp{Time: k.Day.Time(d.result.zone), Precision: sources.ToDay, Source: "url"}
	}
	return k
}

// past tells whether a listing in order of date has reached an entry older than
// the day.
func (l *listing) past(day sources.Day) bool {
	return l.run(func(string) sources.Day { return "" }).older(day, l.order)
}
