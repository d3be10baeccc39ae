package page

import (
	"errors"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/fields"
)

// Reader reads pages. The zero value reads with the default limits. It is safe
// for concurrent use.
type Reader struct {
	MaxBytes int64 // largest body read; 0: DefaultMaxBytes
}

// Read turns a capture into an Article. With an outlet the layout of the
// page's day is read first; every field it leaves open, or all of them when o
// is nil, is taken from JSON-LD, meta elements, microdata and the visible text
// in this order, the body from the generic reader.
//
// The error is a *sources.Error: TooLarge, NotArticle (binary, empty, no text),
// CutOff (the document ends before its end), Paywalled (nothing but a notice),
// LayoutChanged (the layout's title or body selector finds nothing, and generic
// reading finds no text either). When generic reading does find it, the article
// bears FlagLayoutChanged and the error is nil.
func (r *Reader) Read(p sources.Page, o *sources.Outlet) (sources.Article, error) {
	if err := guard(p, r.MaxBytes); err != nil {
		return sources.Article{}, err
	}
	src, name, err := Decode(p.Body, p.Header.Get("Content-Type"))
	if err != nil {
		return sources.Article{}, fail(p, sources.NotArticle, err)
	}
	if unreadable(src) {
		return sources.Article{}, fail(p, sources.NotArticle, errors.New("content is no text, read as "+name))
	}
	if cutOff(src) {
		return sources.Article{}, fail(p, sources.CutOff, errors.New("document ends before its end"))
	}
	root, err := parse(src)
	if err != nil {
		return sources.Article{}, fail(p, sources.NotArticle, err)
	}
	s, err := newSheet(p, o, root)
	if err != nil {
		return sources.Article{}, err
	}
	a := s.article()
	if err := s.verdict(a); err != nil {
		return sources.Article{}, err
	}
	return a, nil
}

func fail(p sources.Page, k sources.ErrorKind, err error) error {
	return &sources.Error{Kind: k, URL: p.URL, Err: err}
}

// sheet is a page on the reading desk.
type sheet struct {
	page    sources.Page
	outlet  *sources.Outlet
	url     *url.URL
	root    *html.Node
	doc     *goquery.Document
	sets    []fields.Set
	read    layoutFields // what the outlet's layout found
	missing []string     // required fields the layout names and did not find
	lang    string
	style   zoneStyle
	cut     []body.Block // of the whole page, when asked for
	wall    bool         // a line that asks to pay closed the text
	held    float64      // words of prose where the text stands; 0: not known yet
}

func newSheet(p sources.Page, o *sources.Outlet, root *html.Node) (*sheet, error) {
	s := &sheet{page: p, outlet: o, root: root, doc: goquery.NewDocumentFromNode(root), sets: fields.Read(root)}
	s.url, _ = url.Parse(p.URL)
	if s.url == nil {
		s.url = &url.URL{}
	}
	s.lang = s.language("")
	if o == nil {
		s.style = styleOf(s.lang, nil)
		return s, nil
	}
	loc, err := o.Location()
	if err != nil {
		return nil, err
	}
	s.style = styleOf(s.lang, loc)
	return s, s.readLayout(loc)
}

// article assembles the fields, each from the first place that has it.
func (s *sheet) article() sources.Article {
	a := sources.Article{URL: s.page.URL, SHA256: s.page.SHA256, FirstSeen: s.page.At, Paragraphs: s.read.body,
		Title: s.read.title, Subtitle: s.read.subtitle, Captions: s.read.captions, Images: s.read.images}
	if a.SHA256 == "" {
		a.SHA256 = sources.Hash(s.page.Body)
	}
	if s.outlet != nil {
		a.Outlet = s.outlet.ID
	}
	a.ID = sources.ArticleID(a.Outlet, a.URL)
	s.fillTitle(&a)
	s.fillBody(&a)
	a.Lang = s.language(a.Text())
	if s.outlet == nil && a.Lang != s.lang {
		s.style = styleOf(a.Lang, nil)
	}
	s.fillDates(&a)
	s.fillAuthors(&a)
	s.trim(&a)
	s.flag(&a)
	return a
}

// verdict is the error that goes with the article; nil for a good one.
func (s *sheet) verdict(a sources.Article) error {
	switch {
	case len(a.Paragraphs) == 0 && len(s.missing) > 0:
		return fail(s.page, sources.LayoutChanged, errors.New("nothing at "+strings.Join(s.missing, ", ")))
	case len(a.Paragraphs) == 0 && a.Has(sources.FlagPaywalled):
		return fail(s.page, sources.Paywalled, errNoText)
	case len(a.Paragraphs) == 0:
		return fail(s.page, sources.NotArticle, errNoText)
	}
	return nil
}
