package discover

import (
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
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

type xmlSitemap struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
	News    struct {
		Date  string `xml:"publication_date"`
		Title string `xml:"title"`
	} `xml:"news"`
}

// readSitemap reads the articles and further sitemaps of one file. A plain list
// of addresses is one too.
func (d *finder) readSitemap(p sources.Page) ([]found, []subSitemap, error) {
	body, err := unzipped(p.Body)
	if err != nil {
		return nil, nil, &sources.Error{Kind: sources.KindOf(err), URL: p.URL, Err: err}
	}
	if body, _, err = page.Decode(body, p.Header.Get("Content-Type")); err != nil {
		return nil, nil, &sources.Error{Kind: sources.NotArticle, URL: p.URL, Err: err}
	}
	base, err := url.Parse(cmpOr(p.Final, p.URL))
	if err != nil {
		return nil, nil, &sources.Error{Kind: sources.NotArticle, URL: p.URL, Err: err}
	}
	s := &sitemapReader{finder: d, base: base, clock: clockOf(d.outlet, d.result.zone, p.At)}
	if trimmed := bytes.TrimSpace(body); bytes.HasPrefix(trimmed, []byte("http")) {
		for line := range strings.Lines(string(trimmed)) {
			s.entry(xmlSitemap{Loc: line})
		}
		return s.items, nil, nil
	}
	if err := s.read(declareUTF8(string(body))); err != nil {
		return s.items, s.inner, &sources.Error{Kind: brokenXML(err), URL: p.URL, Err: err}
	}
	slices.SortStableFunc(s.inner, func(a, b subSitemap) int { return cmp.Compare(b.changed, a.changed) })
	return s.items, s.inner, nil
}

type sitemapReader struct {
	*finder
	base  *url.URL
	clock clock
	items []found
	inner []subSitemap
}

func (s *sitemapReader) read(text string) error {
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	root := ""
	for {
		t, err := dec.Token()
		if errors.Is(err, io.EOF) {
			if root == "" {
				return errors.New("no sitemap")
			}
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "urlset", "sitemapindex":
			root = start.Name.Local
		case "url", "sitemap":
			var x xmlSitemap
			if err := dec.DecodeElement(&x, &start); err != nil {
				return err
			}
			if start.Name.Local == "sitemap" {
				s.sub(x)
			} else if s.entry(x); len(s.items) > maxLinks {
				return nil
			}
		default:
			if root == "" {
				return fmt.Errorf("no sitemap: <%s>", start.Name.Local)
			}
		}
	}
}

func (s *sitemapReader) sub(x xmlSitemap) {
	c, ok := canonical(s.base, x.Loc, nil)
	if ok {
		changed := s.clock.read(x.LastMod)
		s.inner = append(s.inner, subSitemap{c.String(), changed.Day()})
	}
}

// entry takes up one address. An entry last changed before the window was
// published before it and only shows how far the sitemap reaches back; a later
// change says nothing of when it was published.
func (s *sitemapReader) entry(x xmlSitemap) {
	c, ok := s.urls.article(s.base, x.Loc)
	if !ok {
		return
	}
	it := found{url: c, title: strings.Join(strings.Fields(x.News.Title), " "), published: s.clock.read(x.News.Date)}
	if it.published.Precision != sources.NoTime {
		it.published.Source = "sitemap"
	} else if changed := s.clock.read(x.LastMod).Day(); changed != "" {
		it.upTo = changed
		if s.urls.dayOf(c) == "" && changed < s.opt.Window.From {
			if s.urls.match == nil {
				return
			}
			it.boundary = true
		}
	}
	s.items = append(s.items, it)
}

// unzipped is a body, out of its gzip file if it is one.
func unzipped(body []byte) ([]byte, error) {
	if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		return body, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, &sources.Error{Kind: sources.CutOff, Err: err}
	}
	defer z.Close()
	out, err := io.ReadAll(io.LimitReader(z, maxSitemap+1))
	switch {
	case err != nil:
		return nil, &sources.Error{Kind: sources.CutOff, Err: err}
	case len(out) > maxSitemap:
		return nil, &sources.Error{Kind: sources.TooLarge, Err: fmt.Errorf("more than %d bytes unpacked", maxSitemap)}
	}
	return out, nil
}
