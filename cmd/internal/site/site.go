// Package site serves recorded pages on loopback, one folder a host, so that
// the real fetcher reads them through mirror.
package site

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strings"
	"time"
)

// Site is a running server of recorded pages.
type Site struct {
	Base string // http://127.0.0.1:PORT
	srv  *http.Server
	done chan error
}

// Start serves the pages of fsys, laid out host/path, on a free loopback port.
// wrap, when set, stands before the pages.
func Start(ctx context.Context, fsys fs.FS, wrap func(http.Handler) http.Handler) (*Site, error) {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	var h http.Handler = Handler(fsys)
	if wrap != nil {
		h = wrap(h)
	}
	s := &Site{Base: "http://" + l.Addr().String(), srv: &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}, done: make(chan error, 1)}
	go func() { s.done <- s.srv.Serve(l) }()
	return s, nil
}

// Close stops the server and waits for it.
func (s *Site) Close() error {
	err := s.srv.Close()
	if e := <-s.done; !errors.Is(e, http.ErrServerClosed) {
		err = errors.Join(err, e)
	}
	return err
}

// Mirror maps each host of fsys to its base address at the server.
func (s *Site) Mirror(fsys fs.FS, hosts ...string) map[string]string {
	m := map[string]string{}
	for _, h := range hosts {
		if _, err := fs.Stat(fsys, h); err == nil {
			m[h] = s.Base + "/" + h
		}
	}
	return m
}

// Handler serves /HOST/PATH from the file HOST/PATH; a path that ends in a
// slash names index.html, and a query follows the path after an @.
func Handler(fsys fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if q := r.URL.RawQuery; q != "" {
			name += "@" + q
		}
		b, err := fs.ReadFile(fsys, path.Clean(name))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", contentType(name))
		_, _ = w.Write(b)
	})
}

// contentType leaves the charset to the page, as many outlets do.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".xml", ".rss":
		return "application/xml"
	case ".json":
		return "application/json"
	case ".txt":
		return "text/plain"
	}
	return "text/html"
}
