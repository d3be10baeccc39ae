package discover

import (
	"context"
	"errors"
	"io"
	"net/url"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
)

// wholeText is the least HTML of a feed item that may be the whole article; the
// usual teaser is shorter.
const wholeText = 1500

// feed asks for an RSS, Atom or JSON feed.
func (d *finder) feed(ctx context.Context, address string) error {
	l := d.listing(address, byDate, "")
	_, err := d.indexPage(ctx, l, fetch.Request{URL: address, Accept: fetch.Feed}, false, d.readFeed)
	return err
}

// readFeed reads the items of a feed, in its order.
func (d *finder) readFeed(p sources.Page) ([]found, error) {
	feed, base, err := parseFeed(p)
	if err != nil {
		return nil, &sources.Error{Kind: brokenXML(err), URL: p.URL, Err: err}
	}
	clock := clockOf(d.outlet, d.result.zone, p.At)
	var out []found
	for _, it := range feed.Items {
		if it == nil {
			continue
		}
		c, ok := d.urls.article(base, linkOf(it))
		if !ok {
			continue
		}
		f := found{url: c, title: strings.Join(strings.Fields(it.Title), " "), published: published(it, clock)}
		if len(it.Content) >= wholeText {
			f.text = it.Content
		}
		out = append(out, f)
	}
	return out, nil
}

func parseFeed(p sources.Page) (feed *gofeed.Feed, base *url.URL, err error) {
	body, _, err := page.Decode(p.Body, p.Header.Get("Content-Type"))
	if err != nil {
		return nil, nil, err
	}
	if base, err = url.Parse(cmpOr(p.Final, p.URL)); err != nil {
		return nil, nil, err
	}
	feed, err = gofeed.NewParser().ParseString(declareUTF8(string(body)))
	return feed, base, err
}

// linkOf is the item's own address: the one a feed service replaced, its link,
// or a permanent identifier.
func linkOf(it *gofeed.Item) string {
	if orig := it.Extensions["feedburner"]["origLink"]; len(orig) > 0 && orig[0].Value != "" {
		return orig[0].Value
	}
	if it.Link != "" {
		return it.Link
	}
	if strings.HasPrefix(it.GUID, "http://") || strings.HasPrefix(it.GUID, "https://") {
		return it.GUID
	}
	return ""
}

func published(it *gofeed.Item, c clock) sources.Stamp {
	for _, s := range []string{it.Published, dublinCore(it), it.Updated} {
		if t := c.read(s); t.Precision != sources.NoTime {
			t.Source = "feed"
			return t
		}
	}
	if it.PublishedParsed != nil {
		return sources.Stamp{Time: it.PublishedParsed.In(c.zone), Precision: sources.ToMinute, Source: "feed"}
	}
	return sources.Stamp{}
}

func dublinCore(it *gofeed.Item) string {
	if it.DublinCoreExt != nil && len(it.DublinCoreExt.Date) > 0 {
		return it.DublinCoreExt.Date[0]
	}
	return ""
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)

// declareUTF8 takes the XML declaration off a text that is UTF-8 by now,
// whatever it was.
func declareUTF8(s string) string {
	return xmlEncoding.ReplaceAllString(strings.TrimPrefix(s, "\ufeff"), "")
}

// brokenXML tells a document that ends too early from one that is none.
func brokenXML(err error) sources.ErrorKind {
	if errors.Is(err, io.ErrUnexpectedEOF) || strings.Contains(err.Error(), "unexpected EOF") {
		return sources.CutOff
	}
	return sources.NotArticle
}
