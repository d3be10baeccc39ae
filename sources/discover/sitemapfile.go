package discover

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"

	"lacuna/sources"
	"lacuna/sources/page"
)

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
