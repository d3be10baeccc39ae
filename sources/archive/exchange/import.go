package exchange

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"time"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/collect"
)

// maxBytes is the largest page imported where Importer says nothing.
const maxBytes = 32 << 20

// Importer brings foreign material into an archive.
type Importer struct {
	Archive  *archive.Archive
	Reader   collect.Reader // reads pages as articles; nil: captures alone
	Match    Match          // nil: no page belongs to an outlet
	Now      time.Time      // moment of the import, for articles that bear none
	MaxBytes int64          // largest page; 0: 32 MiB
}

// Result counts what an import did.
type Result struct {
	Pages    int            `json:"pages"`    // captures stored
	Articles int            `json:"articles"` // articles read, known ones too
	New      int            `json:"new"`      // articles not known before
	Changed  int            `json:"changed"`  // known articles with a text they did not have
	Other    int            `json:"other"`    // records and files that hold no page or article
	Skipped  []sources.Skip `json:"skipped,omitempty"`
}

func (r *Result) add(o Result) {
	r.Pages, r.Articles, r.New = r.Pages+o.Pages, r.Articles+o.Articles, r.New+o.New
	r.Changed, r.Other = r.Changed+o.Changed, r.Other+o.Other
	r.Skipped = append(r.Skipped, o.Skipped...)
}

func (r *Result) skip(url string, err error) {
	r.Skipped = append(r.Skipped, sources.Skip{URL: url, Reason: err.Error()})
}

func (r *Result) count(s archive.Saved) {
	r.Articles++
	if s.New {
		r.New++
	}
	if s.Changed {
		r.Changed++
	}
}

func (im *Importer) limit() int64 {
	if im.MaxBytes > 0 {
		return im.MaxBytes
	}
	return maxBytes
}

// page stores a capture and the article it reads as. name says where it comes
// from. Only a failing archive is an error; a page that cannot be read is
// stored and skipped as an article.
func (im *Importer) page(ctx context.Context, name string, p *sources.Page, r *Result) error {
	if p.At.IsZero() {
		p.At = im.Now
	}
	p.SHA256 = sources.Hash(p.Body)
	if im.Reader == nil {
		r.Pages++
		return im.Archive.SavePage(ctx, p)
	}
	var o *sources.Outlet
	var link Link
	if im.Match != nil {
		if l, ok := im.Match(p.URL); ok {
			o, link = l.Outlet, l
		}
	}
	art, err := im.Reader.Read(*p, o)
	if err != nil {
		r.Pages++
		r.skip(p.URL, fmt.Errorf("%s: %w", name, reason(err)))
		return im.Archive.SavePage(ctx, p)
	}
	complete(&art, p, link)
	s, err := im.Archive.SaveReading(ctx, p, &art)
	if err == nil {
		r.Pages++
		r.count(s)
	}
	return err
}

// complete gives an article the identity of its page.
func complete(a *sources.Article, p *sources.Page, link Link) {
	if link.Outlet != nil {
		a.Outlet, a.URL = link.Outlet.ID, link.URL
		a.ID = sources.ArticleID(a.Outlet, link.Key)
	}
	if a.URL == "" {
		a.URL = p.URL
	}
	if a.ID == "" {
		a.ID = sources.ArticleID(a.Outlet, a.URL)
	}
	a.FirstSeen, a.SHA256 = p.At, p.SHA256
}

// reason is err without the URL, which a skip names already.
func reason(err error) error {
	var e *sources.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Err == nil {
		return errors.New(string(e.Kind))
	}
	return fmt.Errorf("%s: %w", e.Kind, e.Err)
}

// markup tells whether a page answered and may hold an article's text.
func markup(p *sources.Page) bool {
	if p.Status != http.StatusOK || len(p.Body) == 0 {
		return false
	}
	kind, _, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
	if err != nil || kind == "" {
		kind, _, _ = mime.ParseMediaType(http.DetectContentType(p.Body))
	}
	return kind == "text/html" || kind == "application/xhtml+xml"
}
