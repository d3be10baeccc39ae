package discover

import (
	"context"
	"net/url"
	"regexp"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// Limits of a sitemap: what the protocol allows in a file, and what a search
// follows.
const (
	maxSitemap  = 50 << 20
	maxSitemaps = 200
	maxDepth    = 3
)

// sitemap asks for a sitemap and those it names, newest first. Those that
// cannot hold anything of the window, by their own dates, are left out.
func (d *finder) sitemap(ctx context.Context, template string) error {
	if !dated(template) {
		return d.sitemaps(ctx, d.listing(template, unordered, ""), template)
	}
	for _, p := range d.periods(template, "", 1) {
		l := d.listing(expand(template, p.From, 1, 1), ofDay, p.From)
		if coarse(template) {
			l.order, l.last = ofPeriod, p.To
		}
		if err := d.sitemaps(ctx, l, l.name); err != nil {
			return err
		}
	}
	return nil
}

type sitemapRef struct {
	url   string
	depth int
}

func (d *finder) sitemaps(ctx context.Context, l *listing, root string) error {
	queue, asked := []sitemapRef{{root, 0}}, map[string]bool{root: true}
	for len(queue) > 0 {
		ref := queue[0]
		queue = queue[1:]
		if l.pages >= maxSitemaps {
			l.more("%s names more than %d sitemaps", l.name, maxSitemaps)
			return nil
		}
		var inner []subSitemap
		read := func(p sources.Page) (items []found, err error) {
			items, inner, err = d.readSitemap(p)
			return items, err
		}
		if _, err := d.indexPage(ctx, l, fetch.Request{URL: ref.url, Accept: fetch.Sitemap}, false, read); err != nil {
			return err
		}
		for _, s := range inner {
			switch older := d.tooOld(s); {
			case asked[s.url]:
			case older != "":
				l.reached = older
			case ref.depth+1 > maxDepth:
				l.more("%s nests deeper than %d", l.name, maxDepth)
			default:
				asked[s.url] = true
				queue = append(queue, sitemapRef{s.url, ref.depth + 1})
			}
		}
	}
	return nil
}

// subSitemap is a sitemap that an index names.
type subSitemap struct {
	url     string
	changed sources.Day
}

var monthInName = regexp.MustCompile(`(?:^|[^\d])((?:19|20)\d{2})[-_/]?(0[1-9]|1[0-2])(?:[^\d]|[-_/]?\d{2}[^\d]|$)`)

// tooOld is a day from which on the sitemap holds nothing, when that is not
// after the window's first; empty when it may hold something of the window or
// of later days.
func (d *finder) tooOld(s subSitemap) sources.Day {
	from := d.opt.Window.From
	if s.changed != "" && s.changed.Add(1) < from {
		return s.changed.Add(2)
	}
	path := s.url
	if u, err := url.Parse(s.url); err == nil {
		path = u.RequestURI()
	}
	if m := monthInName.FindStringSubmatch(path); m != nil {
		month := sources.Day(m[1] + "-" + m[2] + "-01")
		if end := month.Add(33); end < from {
			return end
		}
	}
	return ""
}
