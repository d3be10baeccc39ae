package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"lacuna/sources"
)

// entry is a line of any of the accepted kinds, its ambiguous fields as they
// stand.
type entry struct {
	sources.Article
	Published json.RawMessage `json:"published"` // a stamp, or an RFC 3339 time or date
	Text      json.RawMessage `json:"text"`      // paragraphs joined by newlines, or a revision's article
	Number    int             `json:"number"`    // of a revision
	Error     string          `json:"error"`     // what extract answers instead of an article
}

// parse reads a line as an article or, when it is one, a revision.
func (im *Importer) parse(line []byte) (*sources.Article, *sources.Revision, error) {
	var e entry
	if err := json.Unmarshal(line, &e); err != nil {
		return nil, nil, err
	}
	if e.Error != "" {
		return nil, nil, errors.New(e.Error)
	}
	if e.Number > 0 {
		rev := new(sources.Revision)
		if err := json.Unmarshal(line, rev); err != nil {
			return nil, nil, err
		}
		if rev.Article == "" || rev.Text.ID != rev.Article {
			return nil, nil, fmt.Errorf("revision of article %q holds the text of article %q", rev.Article, rev.Text.ID)
		}
		return nil, rev, nil
	}
	art, err := e.article()
	if err != nil {
		return nil, nil, err
	}
	if art.FirstSeen.IsZero() {
		art.FirstSeen = im.Now
	}
	return art, nil, nil
}

// article is the entry as an article with an identity.
func (e *entry) article() (*sources.Article, error) {
	a := e.Article
	if len(e.Text) > 0 {
		var text string
		if err := json.Unmarshal(e.Text, &text); err != nil {
			return nil, fmt.Errorf("text: %w", err)
		}
		for p := range strings.SplitSeq(text, "\n") {
			if p = strings.TrimSpace(p); p != "" {
				a.Paragraphs = append(a.Paragraphs, p)
			}
		}
		a.ID = foreign(&a)
	}
	if a.ID == "" && a.URL != "" {
		a.ID = sources.ArticleID(a.Outlet, a.URL)
	}
	var err error
	if a.Published, err = stamp(e.Published); err != nil {
		return nil, err
	}
	switch {
	case a.ID == "":
		return nil, errors.New("an article without id and url")
	case a.Title == "" && len(a.Paragraphs) == 0:
		return nil, errors.New("an article without title and text")
	}
	return &a, nil
}

// foreign is the ID of an article whose own is whatever was asked of extract.
func foreign(a *sources.Article) string {
	if a.URL != "" {
		return sources.ArticleID(a.Outlet, a.URL)
	}
	if a.ID == "" {
		return ""
	}
	return sources.ArticleID(a.Outlet, a.ID)
}

// stamp reads a stamp, or the text of a time or date. Nothing is the zero Stamp.
func stamp(raw json.RawMessage) (s sources.Stamp, err error) {
	var text string
	if len(raw) == 0 || json.Unmarshal(raw, &s) == nil {
		return s, nil
	}
	if err := json.Unmarshal(raw, &text); err != nil {
		return s, fmt.Errorf("published: %w", err)
	}
	if text == "" {
		return s, nil
	}
	if t, err := time.Parse(time.RFC3339Nano, text); err == nil {
		return sources.Stamp{Time: t, Precision: sources.ToMinute}, nil
	}
	d, err := sources.ParseDay(text)
	if err != nil {
		return s, fmt.Errorf("published %q: want RFC 3339 or YYYY-MM-DD", text)
	}
	return sources.Stamp{Time: d.Time(time.UTC), Precision: sources.ToDay}, nil
}
