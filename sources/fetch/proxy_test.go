package fetch

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"lacuna/sources"
	"lacuna/sources/fetch/hostile"
)

func TestHTTPProxy(t *testing.T) {
	var asked []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.String())
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, hostile.Text)
	}))
	defer s.Close()
	c := quick("")
	c.Mirror, c.Proxy = nil, s.URL
	f := newFetcher(t, c)
	if _, err := f.Fetch(context.Background(), Request{URL: "http://press.example/a"}); err != nil {
		t.Error(err)
	}
	if len(asked) != 2 || asked[1] != "http://press.example/a" {
		t.Errorf("the proxy was asked for %q", asked)
	}
	if _, err := f.Fetch(context.Background(), Request{URL: "http://10.0.0.1/"}); sources.KindOf(err) != sources.Blocked {
		t.Errorf("a private address behind a proxy: %v", err)
	}
}

// TestSOCKSProxy runs the smallest server of RFC 1928 that answers itself.
func TestSOCKSProxy(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	target := make(chan string, 4)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go socks(conn, target)
		}
	}()
	c := quick("")
	c.Mirror, c.Proxy = nil, "socks5://"+l.Addr().String()
	if _, err := newFetcher(t, c).Fetch(context.Background(), Request{URL: "http://press.example/a"}); err != nil {
		t.Error(err)
	}
	if got := <-target; got != "press.example:80" {
		t.Errorf("the proxy was asked for %s", got)
	}
}

func socks(conn net.Conn, target chan<- string) {
	defer conn.Close()
	head := make([]byte, 3)
	io.ReadFull(conn, head)
	conn.Write([]byte{5, 0})
	ask := make([]byte, 5)
	io.ReadFull(conn, ask)
	rest := make([]byte, int(ask[4])+2)
	io.ReadFull(conn, rest)
	name := string(rest[:ask[4]])
	target <- net.JoinHostPort(name, strconv.Itoa(int(binary.BigEndian.Uint16(rest[ask[4]:]))))
	conn.Write([]byte{5, 0, 0, 1, 127, 0, 0, 1, 0, 80})
	buf := make([]byte, 4096)
	conn.Read(buf)
	io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"+hostile.Text)
}

func TestEncodings(t *testing.T) {
	const text = "the same text again and again and again"
	pack := map[string]func(io.Writer) io.WriteCloser{
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"zlib": func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) },
		"raw":  func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 5); return z },
		"zstd": func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z },
	}
	packed := func(in, how string) string {
		var b bytes.Buffer
		z := pack[how](&b)
		io.WriteString(z, in)
		z.Close()
		return b.String()
	}
	for _, c := range []struct{ body, header string }{
		{text, ""}, {text, "identity"}, {packed(text, "gzip"), "gzip"}, {packed(text, "gzip"), "x-gzip"},
		{packed(text, "zlib"), "deflate"}, {packed(text, "raw"), "deflate"}, {packed(text, "zstd"), "zstd"},
		{packed(packed(text, "zlib"), "gzip"), "deflate, gzip"},
	} {
		r, err := decoded(bytes.NewReader([]byte(c.body)), []string{c.header})
		if err != nil {
			t.Errorf("%q: %v", c.header, err)
			continue
		}
		if b, err := io.ReadAll(r); err != nil || string(b) != text {
			t.Errorf("%q: %q, %v", c.header, b, err)
		}
	}
	for _, header := range []string{"br", "gzip, gzip, gzip"} {
		if _, err := decoded(bytes.NewReader(nil), []string{header}); kindOf(err) != sources.NotArticle {
			t.Errorf("%q: %v", header, err)
		}
	}
}
