package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/netip"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"lacuna/sources"
	"lacuna/sources/fetch/hostile"
)

// quick is a Config for a server on loopback.
func quick(mirror string) Config {
	return Config{Delay: -1, Timeout: time.Minute, IdleTimeout: 30 * time.Second, MaxBytes: 1 << 20,
		Retries: 1, RetryWait: time.Millisecond, MaxWait: time.Second, Concurrency: 4,
		Mirror: map[string]string{"press.example": mirror},
		Now:    func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) }}
}

func newFetcher(t *testing.T, c Config) *Fetcher {
	t.Helper()
	f, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

func TestHostile(t *testing.T) {
	defer goleak.VerifyNone(t)
	s := hostile.New(nil)
	defer s.Close()
	f, err := New(quick(s.URL))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for path, want := range map[string]sources.ErrorKind{
		"/ok":          "",
		"/moved":       "",
		"/gbk":         "",
		"/etag":        "",
		"/deep":        "",
		"/links":       "",
		"/none":        sources.NotFound,
		"/gone":        sources.NotFound,
		"/denied":      sources.Blocked,
		"/forbidden":   sources.Blocked,
		"/metadata":    sources.Blocked,
		"/inside":      sources.Blocked,
		"/file":        sources.Blocked,
		"/drip":        sources.Timeout,
		"/silent":      sources.Timeout,
		"/endless":     sources.TooLarge,
		"/bomb":        sources.TooLarge,
		"/loop":        sources.Unreachable,
		"/loop/a":      sources.Unreachable,
		"/garbage":     sources.Unreachable,
		"/reset":       sources.Unreachable,
		"/short":       sources.CutOff,
		"/long":        sources.CutOff,
		"/chunk":       sources.CutOff,
		"/unframed":    sources.CutOff,
		"/gzip-cut":    sources.CutOff,
		"/busy/long":   sources.Throttled,
		"/unavailable": sources.Throttled,
		"/error":       sources.ServerError,
		"/picture":     sources.NotArticle,
		"/pdf":         sources.NotArticle,
		"/empty":       sources.NotArticle,
	} {
		t.Run(strings.ReplaceAll(path[1:], "/", "-"), func(t *testing.T) {
			f.gates = &gates{by: map[string]*gate{}}
			f.config.Timeout, f.config.IdleTimeout = time.Minute, time.Minute
			switch path {
			case "/drip":
				f.config.Timeout = 200 * time.Millisecond
			case "/silent":
				f.config.IdleTimeout = 200 * time.Millisecond
			}
			p, err := f.Fetch(context.Background(), Request{URL: "http://press.example" + path})
			if got := sources.KindOf(err); got != want {
				t.Errorf("kind %q, want %q: %v", got, want, err)
			}
			if want == "" && (p.Status != 200 || p.SHA256 != sources.Hash(p.Body) || p.URL != "http://press.example"+path) {
				t.Errorf("page %+v", p)
			}
			if err != nil && p.Body != nil && want != sources.NotArticle && want != sources.CutOff {
				t.Errorf("a body of %d bytes beside the error", len(p.Body))
			}
		})
	}
	if n := s.Hits("/denied"); n != 0 {
		t.Errorf("a denied page was asked for %d times", n)
	}
	if n := s.Hits("/robots.txt"); n != 1 {
		t.Errorf("robots.txt was asked for %d times", n)
	}
}

func TestErrorNamesAddress(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	_, err := f.Fetch(context.Background(), Request{URL: "http://press.example/gone"})
	if want := "http://press.example/gone: not_found: status 410"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestPage(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	p, err := f.Fetch(context.Background(), Request{URL: "http://press.example/moved#part"})
	if err != nil {
		t.Fatal(err)
	}
	p.Header = nil
	want := sources.Page{URL: "http://press.example/moved#part", Final: "http://press.example/ok", Status: 200,
		Body: []byte(hostile.Text), At: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), SHA256: sources.Hash([]byte(hostile.Text))}
	if d := cmp.Diff(want, p); d != "" {
		t.Error(d)
	}
}

func TestConditional(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	p, err := f.Fetch(context.Background(), Request{URL: "http://press.example/etag", ETag: `"v1"`})
	if err != nil || p.Status != 304 || p.Body != nil {
		t.Errorf("status %d, %d bytes, %v", p.Status, len(p.Body), err)
	}
}

func TestRetry(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	began := time.Now()
	if _, err := f.Fetch(context.Background(), Request{URL: "http://press.example/busy"}); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took < time.Second {
		t.Errorf("came back after %v, though asked to wait a second", took)
	}
	f.Fetch(context.Background(), Request{URL: "http://press.example/error"})
	if n := s.Hits("/error"); n != 2 {
		t.Errorf("asked %d times for a failing page, want 2", n)
	}
	f.Fetch(context.Background(), Request{URL: "http://press.example/none"})
	if n := s.Hits("/none"); n != 1 {
		t.Errorf("asked %d times for a missing page, want 1", n)
	}
}

// TestHeld shows that a host that asks for long to be left alone is.
func TestHeld(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	f.Fetch(context.Background(), Request{URL: "http://press.example/busy/long"})
	_, err := f.Fetch(context.Background(), Request{URL: "http://press.example/ok"})
	if sources.KindOf(err) != sources.Throttled || s.Hits("/ok") != 0 {
		t.Errorf("%v, asked %d times", err, s.Hits("/ok"))
	}
}

func TestCancel(t *testing.T) {
	defer goleak.VerifyNone(t)
	s := hostile.New(nil)
	defer s.Close()
	c := quick(s.URL)
	c.Timeout, c.IdleTimeout = time.Minute, time.Minute
	f, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := f.Fetch(ctx, Request{URL: "http://press.example/drip"}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
}

// TestMemory shows that what is refused is never held.
func TestMemory(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range 20 {
		f.Fetch(context.Background(), Request{URL: "http://press.example/bomb"})
		f.Fetch(context.Background(), Request{URL: "http://press.example/endless"})
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 8<<20 {
		t.Errorf("the heap grew by %d bytes", grown)
	}
}

func TestGuard(t *testing.T) {
	s := hostile.New(nil)
	defer s.Close()
	c := quick(s.URL)
	c.Mirror, c.Ports = nil, nil
	ask := func(c Config, url string) sources.ErrorKind {
		_, err := newFetcher(t, c).Fetch(context.Background(), Request{URL: url})
		return sources.KindOf(err)
	}
	for _, url := range []string{s.URL + "/ok", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/",
		"http://[::ffff:127.0.0.1]/", "http://[fe80::1]/", "http://0.0.0.0/", "ftp://press.example/", "http://x.localhost./"} {
		if got := ask(c, url); got != sources.Blocked {
			t.Errorf("%s: %q, want blocked", url, got)
		}
	}
	c.Allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	if got := ask(c, s.URL+"/ok"); got != "" {
		t.Errorf("an allowed address: %q", got)
	}
}

// TestGuardAtDial shows that the address dialled counts, not the name.
func TestGuardAtDial(t *testing.T) {
	f := newFetcher(t, quick("http://127.0.0.1:1"))
	for address, ok := range map[string]bool{
		"127.0.0.1:80": false, "[::1]:443": false, "192.168.1.1:80": false, "100.64.0.1:80": false,
		"8.8.8.8:443": true, "8.8.8.8:25": false, "[2606:4700::1111]:443": true,
	} {
		network := "tcp4"
		if address[0] == '[' {
			network = "tcp6"
		}
		err := f.guard.control(network, address, nil)
		if (err == nil) != ok {
			t.Errorf("%s: %v", address, err)
		}
		if err != nil && kindOf(err) != sources.Blocked {
			t.Errorf("%s: kind %q", address, kindOf(err))
		}
	}
}

func TestUserAgent(t *testing.T) {
	var got http.Header
	s := hostile.New(map[string]http.HandlerFunc{"/who": func(w http.ResponseWriter, r *http.Request) {
		got = r.Header.Clone()
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(hostile.Text))
	}})
	defer s.Close()
	f := newFetcher(t, quick(s.URL))
	o := &sources.Outlet{ID: "press-ko", Language: "ko"}
	if _, err := f.Fetch(context.Background(), Request{URL: "http://press.example/who", Outlet: o, LastModified: "x"}); err != nil {
		t.Fatal(err)
	}
	want := http.Header{
		"User-Agent": {DefaultUserAgent}, "Accept": {HTML.header()}, "Accept-Encoding": {"gzip, deflate"},
		"Accept-Language": {"ko, *;q=0.5"}, "If-Modified-Since": {"x"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestConfigErrors(t *testing.T) {
	for want, c := range map[string]Config{
		`mirror of press.example: "ftp://x" is no http address`: {Mirror: map[string]string{"press.example": "ftp://x"}},
		`proxy gopher://x: want http, https or socks5`:          {Proxy: "gopher://x"},
		`proxy socks5:: no host`:                                {Proxy: "socks5://"},
	} {
		if _, err := New(c); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}
