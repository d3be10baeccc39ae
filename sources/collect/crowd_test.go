package collect_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/collect"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
)

// crowd is a server of many outlets, each below a path of its host's name, that
// measures how each host is asked.
type crowd struct {
	*httptest.Server
	articles int // of each outlet
	told     func(total int)

	mu      sync.Mutex
	total   int
	inside  map[string]int
	most    map[string]int
	arrived map[string][]time.Time
	hits    map[string]int
}

func newCrowd(articles int) *crowd {
	c := &crowd{articles: articles, inside: map[string]int{}, most: map[string]int{}, arrived: map[string][]time.Time{}, hits: map[string]int{}}
	c.Server = httptest.NewServer(http.HandlerFunc(c.serve))
	return c
}

func (c *crowd) serve(w http.ResponseWriter, r *http.Request) {
	host, path, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	c.mu.Lock()
	c.total++
	c.hits[host+"/"+path]++
	c.inside[host]++
	c.most[host] = max(c.most[host], c.inside[host])
	c.arrived[host] = append(c.arrived[host], time.Now())
	if c.told != nil {
		c.told(c.total)
	}
	c.mu.Unlock()
	body := c.page(host, path)
	c.mu.Lock()
	c.inside[host]--
	c.mu.Unlock()
	if body == "" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, body)
}

func (c *crowd) page(host, path string) string {
	if path == "list" {
		var b strings.Builder
		b.WriteString(`<ul><li><a href="a/new">New</a><i>2026-03-04</i></li>`)
		for i := range c.articles {
			fmt.Fprintf(&b, `<li><a href="a/%d">Report %d of %s</a><i>2026-03-0%d</i></li>`, i, i, host, 3-i*2/c.articles)
		}
		b.WriteString(`<li><a href="a/old">Old</a><i>2026-03-01</i></li></ul>`)
		return b.String()
	}
	n, ok := strings.CutPrefix(path, "a/")
	if !ok {
		return ""
	}
	text := strings.Repeat(fmt.Sprintf("Sentence of report %s, written by %s for this test. ", n, host), 12)
	return fmt.Sprintf("<!doctype html><html><head><title>Report %s of %s</title></head><body><article><h1>Report %s of %s</h1><p>%s</p><p>%s</p></article></body></html>",
		n, host, n, host, text, text)
}

// outlets are n of them, with limits of their own, and how to ask for them.
func (c *crowd) outlets(n int) ([]*sources.Outlet, fetch.Config) {
	var out []*sources.Outlet
	cfg := fetch.Config{Mirror: map[string]string{}}
	for i := range n {
		o := outlet(fmt.Sprintf("press-%03d", i))
		o.Fetch = sources.Politeness{Delay: time.Duration(2+i%3) * time.Millisecond, Concurrency: 1 + i%3}
		host := o.ID + ".example"
		cfg.Mirror[host] = c.URL + "/" + host
		out = append(out, o)
	}
	return out, cfg
}

// TestCrowd collects 20 outlets with 10 articles each; LACUNA_CROWD=200x50 says
// otherwise.
func TestCrowd(t *testing.T) {
	defer goleak.VerifyNone(t)
	n, articles := 20, 10
	if s := os.Getenv("LACUNA_CROWD"); s != "" {
		if _, err := fmt.Sscanf(s, "%dx%d", &n, &articles); err != nil {
			t.Fatal(err)
		}
	}
	c := newCrowd(articles)
	defer c.Close()
	outlets, cfg := c.outlets(n)
	f, err := fetch.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx := context.Background()
	store, err := archive.Open(ctx, filepath.Join(t.TempDir(), "crowd.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	began := time.Now()
	cs, err := collect.Run(ctx, f, &page.Reader{}, store, outlets, collect.Options{Window: window, Now: noon, Parallel: 64})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d outlets of %d articles: %d requests in %v", n, articles, c.total, time.Since(began).Round(time.Millisecond))
	for i, o := range outlets {
		if got := cs[i]; got.State(window) != sources.Whole || got.Days[0].Articles+got.Days[1].Articles != articles {
			t.Errorf("%s: %q", o.ID, summary(got))
		}
		host := o.ID + ".example"
		if c.most[host] > o.Fetch.Concurrency {
			t.Errorf("%s: %d requests at once, %d allowed", host, c.most[host], o.Fetch.Concurrency)
		}
		for k, at := range c.arrived[host] {
			if early := at.Sub(began); early < time.Duration(k)*o.Fetch.Delay {
				t.Errorf("%s: request %d came after %v", host, k, early)
			}
		}
	}
	checkArchive(t, store, outlets, articles)
}

// checkArchive shows that every article is stored and none twice.
func checkArchive(t *testing.T, store *archive.Archive, outlets []*sources.Outlet, articles int) {
	t.Helper()
	for _, o := range outlets {
		got, err := store.Articles(context.Background(), archive.Query{Outlets: []string{o.ID}})
		if err != nil {
			t.Fatal(err)
		}
		urls := map[string]bool{}
		for _, a := range got {
			urls[a.URL] = true
		}
		if len(got) != articles || len(urls) != articles {
			t.Errorf("%s: %d articles of %d addresses, want %d", o.ID, len(got), len(urls), articles)
		}
	}
}

const killed = 4 // outlets of the collection that is killed

// TestKilledChild is the process that TestKilled kills; alone it does nothing.
func TestKilledChild(t *testing.T) {
	url, db := os.Getenv("LACUNA_KILLED_URL"), os.Getenv("LACUNA_KILLED_DB")
	if url == "" {
		t.Skip("runs inside TestKilled")
	}
	c := &crowd{Server: &httptest.Server{URL: url}}
	outlets, cfg := c.outlets(killed)
	f, err := fetch.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	store, err := archive.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := collect.Run(context.Background(), f, &page.Reader{}, store, outlets, collect.Options{Window: window, Now: noon}); err != nil {
		t.Fatal(err)
	}
}

// TestKilled kills a collection with SIGKILL half way and starts it again:
// every article is there, none twice, and nothing that had been stored was
// asked for again.
func TestKilled(t *testing.T) {
	const articles = 30
	c := newCrowd(articles)
	defer c.Close()
	db := filepath.Join(t.TempDir(), "killed.db")
	child := func() *exec.Cmd {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledChild$")
		cmd.Env = append(os.Environ(), "LACUNA_KILLED_URL="+c.URL, "LACUNA_KILLED_DB="+db)
		return cmd
	}
	first := child()
	var out bytes.Buffer
	first.Stdout, first.Stderr = &out, &out
	c.mu.Lock()
	err := first.Start()
	c.told = func(total int) {
		if total == killed*articles/2 {
			first.Process.Kill()
		}
	}
	c.mu.Unlock()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Wait(); err == nil {
		t.Fatalf("was not killed: %s", out.Bytes())
	}
	c.mu.Lock()
	c.told = nil
	hits := map[string]int{}
	for path, n := range c.hits {
		hits[path] = n
	}
	c.mu.Unlock()
	stored := storedBy(t, db)
	if len(stored) == 0 {
		t.Error("nothing was stored before the kill")
	}
	if out, err := child().CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	c.mu.Lock()
	for _, path := range stored {
		if c.hits[path] != hits[path] {
			t.Errorf("%s was stored and asked for again", path)
		}
	}
	c.mu.Unlock()
	store, err := archive.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	outlets, _ := c.outlets(killed)
	checkArchive(t, store, outlets, articles)
	for _, o := range outlets {
		got, err := store.Collected(context.Background(), o.ID, window)
		if err != nil || got.State(window) != sources.Whole {
			t.Errorf("%s: %q %v", o.ID, summary(got), err)
		}
	}
}

// storedBy lists host and path of every page that an unfinished collection
// holds.
func storedBy(t *testing.T, db string) (out []string) {
	t.Helper()
	ctx := context.Background()
	store, err := archive.Open(ctx, db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	outlets, _ := (&crowd{Server: &httptest.Server{}}).outlets(killed)
	for _, o := range outlets {
		c, ok, err := store.Unfinished(ctx, o.ID, window)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			c, err = store.Collected(ctx, o.ID, window)
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, q := range c.Requests {
			if q.SHA256 != "" {
				out = append(out, strings.TrimPrefix(q.URL, "http://"))
			}
		}
	}
	return out
}
