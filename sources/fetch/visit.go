package fetch

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"lacuna/sources"
)

// visit is one URL asked for, over all its attempts, without redirects.
type visit struct {
	gate     *gate
	timeout  time.Duration
	idle     time.Duration
	maxBytes int64
	maxWait  time.Duration

	status   int
	header   http.Header
	body     []byte
	unframed bool // the end of the body was the end of the connection
}

type visitKey struct{}

// visit checks u, waits for robots.txt and the host's gate, and asks. The visit
// is not nil when an answer came, even beside an error.
func (f *Fetcher) visit(ctx context.Context, u *url.URL, r Request, jar *cookiejar.Jar, obey bool) (*visit, error) {
	if f.mirrors.base(u) == nil {
		if err := f.guard.check(u); err != nil {
			return nil, err
		}
	}
	v := f.newVisit(u, r.Outlet)
	if r.Accept == Sitemap {
		v.maxBytes = max(v.maxBytes, maxSitemap)
	}
	if obey {
		if err := f.obey(ctx, u, r.Outlet, v.gate); err != nil {
			return nil, err
		}
	}
	req, err := f.request(context.WithValue(ctx, visitKey{}, v), u, r)
	if err != nil {
		return nil, err
	}
	for _, c := range jar.Cookies(u) {
		req.AddCookie(c)
	}
	resp, err := f.client.Do(req)
	if resp != nil {
		resp.Body.Close()
		jar.SetCookies(u, resp.Cookies())
	}
	if v.status == 0 {
		v = nil
	}
	return v, err
}

func (f *Fetcher) newVisit(u *url.URL, o *sources.Outlet) *visit {
	c := f.config
	v := &visit{gate: f.gates.of(u.Host), timeout: c.Timeout, idle: c.IdleTimeout, maxBytes: c.MaxBytes, maxWait: c.MaxWait}
	delay, limit := c.Delay, c.Concurrency
	if o != nil {
		if o.Fetch.Delay > 0 {
			delay = o.Fetch.Delay
		}
		if o.Fetch.Concurrency > 0 {
			limit = o.Fetch.Concurrency
		}
		if o.Fetch.Timeout > 0 {
			v.timeout = o.Fetch.Timeout
		}
		if o.Fetch.MaxBytes > 0 {
			v.maxBytes = o.Fetch.MaxBytes
		}
	}
	v.gate.tighten(max(limit, 1), f.delay(u, delay))
	return v
}

// delay is d, or less at a mirror.
func (f *Fetcher) delay(u *url.URL, d time.Duration) time.Duration {
	if f.config.MaxDelay > 0 && f.mirrors.base(u) != nil {
		return min(d, f.config.MaxDelay)
	}
	return d
}

func (f *Fetcher) request(ctx context.Context, u *url.URL, r Request) (*retryablehttp.Request, error) {
	method := r.Method
	if method == "" {
		method = http.MethodGet
	}
	var body any
	if r.Body != "" {
		body = []byte(r.Body)
	}
	req, err := retryablehttp.NewRequestWithContext(ctx, strings.ToUpper(method), f.mirrors.address(u).String(), body)
	if err != nil {
		return nil, err
	}
	h := req.Header
	h.Set("User-Agent", f.config.UserAgent)
	h.Set("Accept", r.Accept.header())
	h.Set("Accept-Encoding", "gzip, deflate")
	if r.Outlet != nil && r.Outlet.Language != "" {
		h.Set("Accept-Language", r.Outlet.Language+", *;q=0.5")
	}
	if r.ETag != "" {
		h.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		h.Set("If-Modified-Since", r.LastModified)
	}
	for k, vs := range r.Header {
		h[http.CanonicalHeaderKey(k)] = vs
	}
	return req, nil
}
