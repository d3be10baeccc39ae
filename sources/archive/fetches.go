package archive

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"lacuna/sources"
)

// fetch is the JSON of a row of fetches: a page without its body.
type fetch struct {
	URL    string      `json:"url"`
	Final  string      `json:"final,omitempty"`
	Status int         `json:"status"`
	Header http.Header `json:"header,omitempty"`
	At     time.Time   `json:"at"`
	SHA256 string      `json:"sha256"`
}

func saveFetch(ctx context.Context, q queryer, p *sources.Page, sum string) error {
	data, err := encode(fetch{p.URL, p.Final, p.Status, p.Header, p.At, sum})
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `INSERT INTO fetches (url, at, sha256, status, data) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (url, at) DO NOTHING`, clean(p.URL), millis(p.At), sum, p.Status, data)
	return err
}

// Capture is the page with the given content as it was first fetched. The error
// wraps ErrNotFound when it is not stored.
func (a *Archive) Capture(ctx context.Context, sha256 string) (*sources.Page, error) {
	return a.page(ctx, "capture", sha256, `SELECT data FROM fetches WHERE sha256 = $1 ORDER BY at, url LIMIT 1`, sha256)
}

// CaptureOf is the latest capture of url. The error wraps ErrNotFound when there
// is none.
func (a *Archive) CaptureOf(ctx context.Context, url string) (*sources.Page, error) {
	return a.page(ctx, "capture of", url, `SELECT data FROM fetches WHERE url = $1 ORDER BY at DESC LIMIT 1`, clean(url))
}

func (a *Archive) page(ctx context.Context, kind, name, query string, args ...any) (*sources.Page, error) {
	var data string
	var f fetch
	if err := a.read.QueryRowContext(ctx, query, args...).Scan(&data); err != nil {
		return nil, missing(err, kind, name)
	}
	if err := decode(data, &f); err != nil {
		return nil, missing(err, kind, name)
	}
	body, err := a.Bytes(ctx, f.SHA256)
	if err != nil {
		return nil, err
	}
	return &sources.Page{URL: f.URL, Final: f.Final, Status: f.Status, Header: f.Header, Body: body, At: f.At, SHA256: f.SHA256}, nil
}

// Fetches lists the captures of url, or of every URL when it is empty, oldest
// first, without their bodies.
func (a *Archive) Fetches(ctx context.Context, url string) ([]sources.Page, error) {
	var w where
	if url != "" {
		w.add("url = ?", clean(url))
	}
	all, err := list[fetch](ctx, a.read, `SELECT data FROM fetches`+w.String(), w.args...)
	if err != nil {
		return nil, missing(err, "captures of", url)
	}
	slices.SortFunc(all, func(x, y fetch) int { return cmp.Or(x.At.Compare(y.At), strings.Compare(x.URL, y.URL)) })
	out := make([]sources.Page, len(all))
	for i, f := range all {
		out[i] = sources.Page{URL: f.URL, Final: f.Final, Status: f.Status, Header: f.Header, At: f.At, SHA256: f.SHA256}
	}
	return out, nil
}

// Hashes lists the captures that bear on q: those the articles it selects were
// read from, deleted ones too, and the answers to the requests of collections of
// its outlets that meet its window; sorted, each once.
func (a *Archive) Hashes(ctx context.Context, q Query) ([]string, error) {
	q.Deleted = true
	arts, err := a.Articles(ctx, q)
	if err != nil {
		return nil, err
	}
	var out []string
	for i := range arts {
		id := arts[i].ID
		sums, err := a.column(ctx, `SELECT sha256 FROM revisions WHERE article = $1
			UNION SELECT sha256 FROM readings WHERE article = $2`, id, id)
		if err != nil {
			return nil, fmt.Errorf("captures of article %s: %w", id, err)
		}
		out = append(out, sums...)
	}
	outlets := q.Outlets
	if len(outlets) == 0 {
		if outlets, err = a.Outlets(ctx); err != nil {
			return nil, err
		}
	}
	for _, o := range outlets {
		all, err := a.Collections(ctx, o, q.Window)
		if err != nil {
			return nil, err
		}
		for _, c := range all {
			for _, r := range c.Requests {
				out = append(out, r.SHA256)
			}
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(s string) bool { return s == "" }), nil
}
