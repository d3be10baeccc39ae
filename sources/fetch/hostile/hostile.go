// Package hostile is a web server that misbehaves, for the tests of those who
// must survive it. Nothing outside tests uses it.
package hostile

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

// Server answers on loopback until Close.
type Server struct {
	*httptest.Server
	mu   sync.Mutex
	hits map[string]int
	done chan struct{}
}

// Text is a small and honest page.
const Text = "<!doctype html><html><head><title>A page</title></head><body><p>Nothing is wrong here.</p></body></html>"

// New starts a server. Handlers in extra are added to the misbehaving ones or
// replace them.
func New(extra map[string]http.HandlerFunc) *Server {
	s := &Server{hits: map[string]int{}, done: make(chan struct{})}
	mux := http.NewServeMux()
	all := s.handlers()
	for path, h := range extra {
		all[path] = h
	}
	for path, h := range all {
		mux.HandleFunc(path, h)
	}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.hits[r.URL.Path]++
		s.mu.Unlock()
		mux.ServeHTTP(w, r)
	}))
	return s
}

// Close ends every answer under way and stops the server.
func (s *Server) Close() {
	close(s.done)
	s.CloseClientConnections()
	s.Server.Close()
}

// Hits is how often a path was asked for.
func (s *Server) Hits(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.hits[path]
}

func (s *Server) handlers() map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{
		"/ok":          page(Text),
		"/robots.txt":  plain("User-agent: *\nDisallow: /denied\n"),
		"/denied":      page(Text),
		"/drip":        s.drip,
		"/silent":      func(w http.ResponseWriter, r *http.Request) { s.wait(r, time.Minute) },
		"/endless":     s.endless,
		"/bomb":        bomb(8 << 20),
		"/loop":        redirect("/loop"),
		"/loop/a":      redirect("/loop/b"),
		"/loop/b":      redirect("/loop/a"),
		"/metadata":    redirect("http://169.254.169.254/latest/meta-data/"),
		"/inside":      redirect("http://127.0.0.1:1/"),
		"/file":        redirect("file:///etc/passwd"),
		"/moved":       redirect("/ok"),
		"/short":       raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n" + Text),
		"/long":        raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 70\r\n\r\n" + Text),
		"/chunk":       raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" + Text[:64] + "\r\n"),
		"/unframed":    raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + Text[:90]),
		"/garbage":     raw("\x00\x01\x02 no protocol at all\r\n\r\n"),
		"/gzip-cut":    gzipCut,
		"/reset":       reset,
		"/busy":        s.busy("1"),
		"/busy/long":   status(429, "Retry-After", "3600"),
		"/unavailable": status(503, "Retry-After", "3600"),
		"/error":       status(500, "", ""),
		"/gone":        status(410, "", ""),
		"/forbidden":   status(403, "", ""),
		"/etag":        etag,
		"/gbk":         typed("text/html; charset=utf-8", "<html><body><p>\xd6\xd0\xb9\xfa</p></body></html>"),
		"/picture":     typed("text/html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
		"/pdf":         typed("application/pdf", "%PDF-1.4 text"),
		"/empty":       typed("text/html", " \n"),
		"/deep":        page("<html><body>" + strings.Repeat("<div>", 100000) + "deep</body></html>"),
		"/links":       Links(10000),
		"/cycle.xml":   sitemaps("/cycle.xml", "/cycle/a.xml"),
		"/cycle/a.xml": sitemaps("/cycle.xml", "/cycle/b.xml"),
		"/cycle/b.xml": sitemaps("/cycle/a.xml", "/cycle/b.xml"),
	}
}

// wait holds an answer back until the client or the test has had enough.
func (s *Server) wait(r *http.Request, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-r.Context().Done():
	case <-s.done:
	}
	return false
}

func (s *Server) drip(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	for s.wait(r, 10*time.Millisecond) {
		io.WriteString(w, "x")
		http.NewResponseController(w).Flush()
	}
}

func (s *Server) endless(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	block := bytes.Repeat([]byte("endless "), 4096)
	for r.Context().Err() == nil {
		if _, err := w.Write(block); err != nil {
			return
		}
	}
}

// busy answers 429 once and then a page.
func (s *Server) busy(after string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if s.Hits(r.URL.Path) > 1 {
			page(Text)(w, r)
			return
		}
		status(429, "Retry-After", after)(w, r)
	}
}

func page(body string) http.HandlerFunc  { return typed("text/html; charset=utf-8", body) }
func plain(body string) http.HandlerFunc { return typed("text/plain", body) }

func typed(media, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", media)
		io.WriteString(w, body)
	}
}

func redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func status(code int, header, value string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if header != "" {
			w.Header().Set(header, value)
		}
		w.WriteHeader(code)
	}
}

// raw writes bytes as they are and closes the connection.
func raw(answer string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
			io.WriteString(conn, answer)
			conn.Close()
		}
	}
}

func reset(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n"+Text)
	time.Sleep(10 * time.Millisecond)
	if tcp, ok := conn.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	conn.Close()
}

func etag(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("ETag", `"v1"`)
	if r.Header.Get("If-None-Match") == `"v1"` {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	page(Text)(w, r)
}

func bomb(size int64) http.HandlerFunc {
	packed := sync.OnceValue(func() []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		io.Copy(z, io.LimitReader(zeros{}, size))
		z.Close()
		return b.Bytes()
	})
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(packed())
	}
}

func gzipCut(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, Text)
	z.Close()
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Encoding", "gzip")
	w.Write(b.Bytes()[:b.Len()/2])
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// Links is a list page of n articles, newest first, from the end of March 2026
// back to its first day; the paths are /article/0 and on.
func Links(n int) http.HandlerFunc {
	var b strings.Builder
	b.WriteString("<html><body><ul>")
	for i := range n {
		fmt.Fprintf(&b, `<li><a href="/article/%d">Article %d</a> <i>2026-03-%02d</i></li>`, i, i, 28-i*27/n)
	}
	b.WriteString("</ul></body></html>")
	return page(b.String())
}

// sitemaps is an index that names others on the host asked for.
func sitemaps(paths ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/xml")
		io.WriteString(w, `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
		for _, p := range paths {
			fmt.Fprintf(w, "<sitemap><loc>%s</loc></sitemap>", p)
		}
		io.WriteString(w, "</sitemapindex>")
	}
}
