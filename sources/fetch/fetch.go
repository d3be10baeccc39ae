package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"

	"github.com/hashicorp/go-retryablehttp"

	"lacuna/sources"
)

// Request is one page to ask for.
type Request struct {
	URL          string
	Method       string // default GET
	Body         string
	Header       http.Header
	Outlet       *sources.Outlet // whose politeness and language count; nil: the fetcher's own
	ETag         string          // of the capture held; with LastModified it makes the request conditional
	LastModified string
	Accept       Kind
}

// Fetcher asks for pages. It may be used by many goroutines.
type Fetcher struct {
	config    Config
	mirrors   mirrors
	guard     *guard
	gates     *gates
	robots    *robotsCache
	transport *http.Transport
	client    *retryablehttp.Client
	agent     string
}

// New makes a Fetcher; the error names the setting that is wrong.
func New(c Config) (*Fetcher, error) {
	c = c.withDefaults()
	ms, err := parseMirrors(c.Mirror)
	if err != nil {
		return nil, err
	}
	proxy, err := parseProxy(c.Proxy)
	if err != nil {
		return nil, err
	}
	f := &Fetcher{config: c, mirrors: ms, guard: newGuard(c, ms, proxy), gates: &gates{by: map[string]*gate{}},
		robots: &robotsCache{by: map[string]*robotsEntry{}}, agent: product(c.UserAgent)}
	f.transport = f.guard.transport(c, proxy)
	f.client = newClient(c, f.transport)
	return f, nil
}

// Close ends idle connections. No Fetch may be under way.
func (f *Fetcher) Close() { f.transport.CloseIdleConnections() }

// Fetch asks for one page. The error is a *sources.Error that names r.URL, or
// the context's own when it ended; beside an error the page holds what is known
// of the answer: Final, Status, Header, At. A conditional request may be answered
// by a page of Status 304 without a Body.
func (f *Fetcher) Fetch(ctx context.Context, r Request) (sources.Page, error) {
	p := sources.Page{URL: r.URL}
	u, err := url.Parse(r.URL)
	if err != nil {
		return p, &sources.Error{Kind: sources.NotFound, URL: r.URL, Err: err}
	}
	u.Fragment = ""
	err = f.follow(ctx, u, r, &p, true)
	if ctx.Err() != nil && err != nil {
		return p, context.Cause(ctx)
	}
	if err != nil {
		return p, failure(r.URL, err)
	}
	return p, nil
}

// follow asks for u and for where it redirects to, each with the checks of a
// fresh request, and fills p.
func (f *Fetcher) follow(ctx context.Context, u *url.URL, r Request, p *sources.Page, obey bool) error {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	for hop := 0; hop <= f.config.Redirects; hop++ {
		p.Final = u.String()
		v, err := f.visit(ctx, u, r, jar, obey)
		if v != nil {
			p.Status, p.Header, p.At = v.status, v.header, f.config.Now()
		}
		if err != nil {
			return err
		}
		location := v.header.Get("Location")
		if !redirects(v.status) || location == "" {
			p.Body, p.SHA256 = v.body, sources.Hash(v.body)
			return f.judge(v, r, p)
		}
		if u, err = f.mirrors.original(u, location); err != nil {
			return fmt.Errorf("redirect to %q: %w", location, err)
		}
		u.Fragment = ""
		if v.status == http.StatusSeeOther || r.Method == http.MethodPost && v.status < 303 {
			r.Method, r.Body = http.MethodGet, ""
		}
	}
	return fmt.Errorf("%w: more than %d", errRedirects, f.config.Redirects)
}

var errRedirects = errors.New("redirects without end")

func redirects(status int) bool {
	switch status {
	case 301, 302, 303, 307, 308:
		return true
	}
	return false
}

// judge turns the last answer into an error unless it is a page.
func (f *Fetcher) judge(v *visit, r Request, p *sources.Page) error {
	switch {
	case v.status == http.StatusNotModified && (r.ETag != "" || r.LastModified != ""):
		p.Body, p.SHA256 = nil, ""
		return nil
	case v.status < 200 || v.status > 299:
		p.Body, p.SHA256 = nil, ""
		return errStatus{v.status, v.header.Get("Retry-After") != ""}
	}
	if err := r.Accept.check(v.header.Get("Content-Type"), v.body); err != nil {
		return err
	}
	if endMissing(v.body) && (v.unframed || endsInText(v.body)) || endsInsideTag(v.body) {
		return errCut
	}
	return nil
}
