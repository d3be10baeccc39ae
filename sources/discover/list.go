package discover

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
)

// maxLinks bounds the links taken from one index page.
const maxLinks = 20000

// selectors say where the entries of an index page stand.
type selectors struct{ item, link, title, date string }

// list asks for list pages: those with a day verb once for each day, the others
// page after page until they reach past the window.
func (d *finder) list(ctx context.Context, l *sources.List) error {
	sel := selectors{l.Item, l.Link, l.Title, l.Date}
	read := func(p sources.Page) ([]found, error) { return d.readList(p, sel) }
	for _, template := range l.URLs {
		r := fetch.Request{Accept: fetch.HTML}
		at := len(d.result.listings)
		if err := d.pages(ctx, template, r, l.First, l.Pages, read); err != nil {
			return err
		}
		for _, asked := range d.result.listings[at:] {
			asked.selection = l.Selection
		}
	}
	return nil
}

// readList reads the entries of an HTML list, in the order of the page. A page
// without links to articles is an answer, not an error.
func (d *finder) readList(p sources.Page, sel selectors) ([]found, error) {
	doc, base, err := parseHTML(p)
	if err != nil {
		return nil, &sources.Error{Kind: sources.NotArticle, URL: p.URL, Err: err}
	}
	item := sel.item
	if item == "" {
		item = sel.link
	}
	e := &entries{finder: d, base: base, sel: sel, clock: clockOf(d.outlet, d.result.zone, p.At), seen: map[string]int{}}
	doc.Find(item).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		e.take(s)
		return len(e.out) <= maxLinks
	})
	return e.out, nil
}

// entries gathers those of one page.
type entries struct {
	*finder
	base  *url.URL
	sel   selectors
	clock clock
	out   []found
	seen  map[string]int // address to place in out
}

// take reads one entry, with each of the articles it links.
func (e *entries) take(s *goquery.Selection) {
	links := s.Filter("a[href]")
	if e.sel.item != "" {
		links = s.Find(e.sel.link).AddSelection(s.Filter(e.sel.link))
	} else if links.Length() == 0 {
		links = s.Find("a[href]")
	}
	published := e.clock.read(e.sel.of(s, e.sel.date))
	if published.Precision != sources.NoTime {
		published.Source = "list"
	}
	links.Each(func(_ int, a *goquery.Selection) {
		c, ok := e.urls.article(e.base, a.AttrOr("href", ""))
		if !ok {
			return
		}
		if i, again := e.seen[c.String()]; again {
			e.out[i].title = cmpOr(e.out[i].title, e.sel.titleOf(s, a))
			return
		}
		e.seen[c.String()] = len(e.out)
		e.out = append(e.out, found{url: c, title: e.sel.titleOf(s, a), published: published})
	})
}

func (sel selectors) of(s *goquery.Selection, selector string) string {
	if selector == "" {
		return ""
	}
	n := s.Find(selector).First()
	for _, attr := range []string{"datetime", "data-published-time"} {
		if v := n.AttrOr(attr, ""); v != "" {
			return v
		}
	}
	return text(n)
}

// titleOf is the entry's title, without the date that a link may enclose.
func (sel selectors) titleOf(s, a *goquery.Selection) string {
	if sel.title != "" {
		if t := text(s.Find(sel.title).First()); t != "" {
			return t
		}
	}
	if sel.date != "" && a.Find(sel.date).Length() > 0 {
		a = a.Clone()
		a.Find(sel.date).Remove()
	}
	if t := text(a); t != "" {
		return t
	}
	return strings.TrimSpace(a.AttrOr("title", ""))
}

func text(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }

// parseHTML reads a page and the address its links are relative to.
func parseHTML(p sources.Page) (*goquery.Document, *url.URL, error) {
	body, _, err := page.Decode(p.Body, p.Header.Get("Content-Type"))
	if err != nil {
		return nil, nil, err
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return nil, nil, fmt.Errorf("reading the list: %w", err)
	}
	base, err := url.Parse(cmpOr(p.Final, p.URL))
	if err != nil {
		return nil, nil, err
	}
	if href := doc.Find("base[href]").First().AttrOr("href", ""); href != "" {
		if b, err := url.Parse(strings.TrimSpace(href)); err == nil {
			base = base.ResolveReference(b)
		}
	}
	return doc, base, nil
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
