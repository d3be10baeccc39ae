package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/temoto/robotstxt"

	"lacuna/sources"
)

// errRobots is the cause when robots.txt denies a page.
var errRobots = errors.New("denied by robots.txt")

const (
	robotsKept  = 24 * time.Hour
	robotsRetry = 5 * time.Minute // how long a failure to read robots.txt stands
	robotsBytes = 512 << 10
	crawlDelay  = 30 * time.Second // the longest Crawl-delay that is obeyed
)

// robotsCache holds the robots.txt of each scheme and host.
type robotsCache struct {
	mu sync.Mutex
	by map[string]*robotsEntry
}

type robotsEntry struct {
	lock chan struct{} // holds one token while someone asks
	till time.Time
	data *robotstxt.RobotsData
	err  error
}

func (c *robotsCache) of(u *url.URL) *robotsEntry {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := u.Scheme + "://" + strings.ToLower(u.Host)
	e := c.by[key]
	if e == nil {
		e = &robotsEntry{lock: make(chan struct{}, 1)}
		c.by[key] = e
	}
	return e
}

// obey is nil when robots.txt lets u be asked for; its Crawl-delay slows the
// gate. A missing file (4xx) allows all; one that cannot be read allows nothing
// and its own failure is the error, as RFC 9309 asks.
func (f *Fetcher) obey(ctx context.Context, u *url.URL, o *sources.Outlet, g *gate) error {
	e := f.robots.of(u)
	select {
	case e.lock <- struct{}{}:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	defer func() { <-e.lock }()
	if now := time.Now(); now.After(e.till) {
		e.data, e.err = f.readRobots(ctx, u, o)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		e.till = now.Add(robotsKept)
		if e.err != nil {
			e.till = now.Add(robotsRetry)
		}
	}
	if e.err != nil {
		return fmt.Errorf("robots.txt: %w", e.err)
	}
	group := e.data.FindGroup(f.agent)
	if group.CrawlDelay > 0 {
		g.tighten(0, f.delay(u, min(group.CrawlDelay, crawlDelay)))
	}
	if !group.Test(u.RequestURI()) {
		return errRobots
	}
	return nil
}

func (f *Fetcher) readRobots(ctx context.Context, u *url.URL, o *sources.Outlet) (*robotstxt.RobotsData, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	p := sources.Page{}
	err := f.follow(ctx, at, Request{URL: at.String(), Outlet: o}, &p, false)
	var status errStatus
	switch {
	case errors.As(err, &status) && status.code >= 400 && status.code < 500 && status.code != 429:
		return robotstxt.FromStatusAndBytes(status.code, nil)
	case errors.Is(err, errNoText), errors.Is(err, errRedirects):
		return robotstxt.FromStatusAndBytes(404, nil)
	case err != nil && !errors.Is(err, errCut):
		return nil, failure(at.String(), err)
	}
	return parseRobots(p.Body[:min(len(p.Body), robotsBytes)]), nil
}

// parseRobots reads what can be read: a page that is no robots.txt allows all,
// lines the parser stumbles over are left out.
func parseRobots(body []byte) *robotstxt.RobotsData {
	if data, err := robotstxt.FromBytes(body); err == nil {
		return data
	}
	var kept bytes.Buffer
	agent := false
	for line := range bytes.Lines(body) {
		key, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(string(line))), ":")
		switch key = strings.TrimSpace(key); {
		case key == "user-agent":
			agent = true
			kept.Write(line)
		case agent && (key == "allow" || key == "disallow"):
			kept.Write(line)
		}
	}
	data, err := robotstxt.FromBytes(kept.Bytes())
	if err != nil {
		data, _ = robotstxt.FromStatusAndBytes(404, nil)
	}
	return data
}

// product is the name robots.txt knows an agent by.
func product(agent string) string {
	name, _, _ := strings.Cut(agent, "/")
	name, _, _ = strings.Cut(name, " ")
	return name
}
