package collect_test

import (
	"context"
	"sync"

	"lacuna/sources"
	"lacuna/sources/collect"
)

// memory is a Store for tests; its zero value is empty.
type memory struct {
	mu          sync.Mutex
	known       map[string]collect.Known // by article ID
	articles    map[string]sources.Article
	pages       map[string]sources.Page // by address and hash
	collections []*sources.Collection
	usual       float64
	deleted     []string
	stored      []string // addresses of the captures, in order
	failAfter   int      // records after which the store breaks; 0: never
	broken      error
}

func (m *memory) Known(_ context.Context, outlet, key string) (collect.Known, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.known[sources.ArticleID(outlet, key)]
	return k, ok, nil
}

func (m *memory) Record(ctx context.Context, c *sources.Collection, r collect.Record) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known == nil {
		m.known, m.articles, m.pages = map[string]collect.Known{}, map[string]sources.Article{}, map[string]sources.Page{}
	}
	if m.failAfter > 0 && len(m.stored) >= m.failAfter {
		return m.broken
	}
	held := m.find(c)
	held.Requests = append(held.Requests, r.Request)
	if r.Page != nil {
		m.pages[r.Page.URL+r.Page.SHA256] = *r.Page
		m.stored = append(m.stored, r.Page.URL)
	}
	id := sources.ArticleID(c.Outlet, r.Key)
	if r.Article != nil {
		a := *r.Article
		m.articles[id] = a
		k := collect.Known{ID: id, URL: a.URL, Day: a.Published.Day(), SHA256: a.SHA256, FirstSeen: a.FirstSeen, At: r.Request.At, Flags: a.Flags}
		if r.Page != nil {
			k.ETag = r.Page.Header.Get("ETag")
		}
		m.known[id] = k
	}
	if r.Deleted {
		m.deleted = append(m.deleted, r.Request.URL)
	}
	return nil
}

func (m *memory) find(c *sources.Collection) *sources.Collection {
	for _, held := range m.collections {
		if held.Outlet == c.Outlet && held.Window == c.Window && held.Started.Equal(c.Started) {
			return held
		}
	}
	held := *c
	held.Requests, held.Days = nil, nil
	m.collections = append(m.collections, &held)
	return &held
}

func (m *memory) Begin(_ context.Context, c *sources.Collection) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.find(c)
	return nil
}

func (m *memory) End(_ context.Context, c *sources.Collection) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	held := m.find(c)
	held.Days, held.Skipped, held.Ended = c.Days, c.Skipped, c.Ended
	return nil
}

func (m *memory) Unfinished(_ context.Context, outlet string, w sources.Window) (sources.Collection, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for i := len(m.collections) - 1; i >= 0; i-- {
		if c := m.collections[i]; c.Outlet == outlet && c.Window == w && c.Ended.IsZero() {
			return *c, true, nil
		}
	}
	return sources.Collection{}, false, nil
}

func (m *memory) Page(_ context.Context, url, sha256 string) (sources.Page, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p, ok := m.pages[url+sha256]
	return p, ok, nil
}

func (m *memory) Usual(context.Context, string, sources.Day) (float64, error) { return m.usual, nil }
