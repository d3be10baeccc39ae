package warc_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"

	"lacuna/sources"
	"lacuna/sources/archive/warc"
)

const limit = 1 << 20

var at = time.Date(2019, 11, 10, 1, 2, 3, 450_000_000, time.UTC)

func page(url, body string, header http.Header) *sources.Page {
	return &sources.Page{URL: url, Status: 200, Header: header, Body: []byte(body), At: at, SHA256: sources.Hash([]byte(body))}
}

// pages reads every page of a file, and what was said of the others.
func pages(name string, r io.Reader) (out []*sources.Page, said []string, err error) {
	in, err := warc.NewReader(name, r)
	if err != nil {
		return nil, nil, err
	}
	for {
		rec, err := in.Next()
		if err == io.EOF {
			return out, said, nil
		}
		if err != nil {
			return out, said, err
		}
		if !rec.IsPage() {
			continue
		}
		p, err := rec.Page(limit)
		if err != nil {
			said = append(said, err.Error())
			continue
		}
		out = append(out, p)
	}
}

func TestRoundTrip(t *testing.T) {
	want := []*sources.Page{
		page("https://a.example/한", "<p>\x00\xff한국\r\n\r\nWARC/1.0\r\n", http.Header{"Content-Type": {"text/html"}, "Content-Encoding": {"gzip"},
			"Content-Length": {"3"}, "Transfer-Encoding": {"chunked"}, "Set-Cookie": {"a=1", "b=2"}}),
		page("http://a.example/\r\nX: y", "", http.Header{"Content-Length": {"0"}}),
		page("https://a.example/2", "f\r\nnot chunked", http.Header{}),
	}
	want[2].Final, want[2].Status = "https://a.example/3", 404
	for _, zip := range []bool{false, true} {
		var b bytes.Buffer
		w, err := warc.NewWriter(&b, zip, "test", at)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range want {
			if err := w.Page(p); err != nil {
				t.Fatal(err)
			}
		}
		got, said, err := pages("x.warc", &b)
		if err != nil || said != nil {
			t.Fatal(said, err)
		}
		got[1].URL = strings.NewReplacer("%0D", "\r", "%0A", "\n").Replace(got[1].URL)
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// record writes a record as foreign tools do.
func record(fields, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2019-11-10T01:02:03.45Z\r\n"+
		"Content-Type: application/http; msgtype=response\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n", fields, len(block), block)
}

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func TestForeign(t *testing.T) {
	const target = "WARC-Target-URI: <https://a.example/>\r\n"
	for name, c := range map[string]struct{ fields, block, body, said string }{
		"chunked":                {target, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "abc", ""},
		"chunked no more":        {target, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>abc", "<p>abc", ""},
		"gzip":                   {target, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped("abc"), "abc", ""},
		"gzip no more":           {target, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n<p>abc", "<p>abc", ""},
		"brotli no more":         {target, "HTTP/2 200\r\nContent-Encoding: br\r\n\r\n<p>abc", "<p>abc", ""},
		"brotli":                 {target, "HTTP/2 200\r\nContent-Encoding: br\r\n\r\n\x0b\x01\x80abc\x03", "abc", ""},
		"bare line feeds":        {target, "HTTP/1.0 200 OK\nA: b\n c\n\nabc", "abc", ""},
		"no header end":          {target, "HTTP/1.0 200 OK\r\nA: b\r\n", "", ""},
		"digest":                 {target + "WARC-Block-Digest: sha1:ALOI5OJY3KOFS3XDL4SELTNWI3C3BQA4\r\n", "HTTP/1.1 200\r\n\r\nabc", "abc", ""},
		"cut off":                {target, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabc", "", "https://a.example/: cut_off: record 1: body of 3 bytes, 4 announced"},
		"truncated":              {target + "WARC-Truncated: time\r\n", "HTTP/1.1 200 OK\r\n\r\nabc", "", "https://a.example/: cut_off: record 1: truncated: time"},
		"gzip cut off":           {target, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped("abc")[:16], "", "https://a.example/: cut_off: record 1: content encoding gzip: unexpected EOF"},
		"a bomb":                 {target, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped(strings.Repeat("a", limit+1)), "", "https://a.example/: too_large: record 1: more than 1048576 bytes"},
		"large":                  {target, strings.Repeat("a", limit+1), "", "https://a.example/: too_large: record 1: record of 1048577 bytes, more than 1048576"},
		"wrong digest":           {target + "WARC-Block-Digest: sha1:AAAA\r\n", "HTTP/1.1 200 OK\r\n\r\nabc", "", "https://a.example/: cut_off: record 1: block does not fit its digest"},
		"not HTTP":               {target, "SSH-2.0", "", `https://a.example/: not_an_article: record 1: "SSH-2.0" begins no HTTP response`},
		"digest of unknown kind": {target + "WARC-Block-Digest: md5:AAAA\r\n", "HTTP/1.1 200 OK\r\n\r\nabc", "abc", ""},
	} {
		got, said, err := pages("x.warc", strings.NewReader(record(c.fields, c.block)+"\r\n\r\n"))
		switch {
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case c.said != "" && (len(said) != 1 || said[0] != c.said):
			t.Errorf("%s: said %q", name, said)
		case c.said == "" && (len(got) != 1 || string(got[0].Body) != c.body || !got[0].At.Equal(at) || got[0].Status != 200):
			t.Errorf("%s: %+v, said %q", name, got, said)
		}
	}
}

func TestBroken(t *testing.T) {
	good := record("WARC-Target-URI: https://a.example/\r\n", "HTTP/1.1 200 OK\r\n\r\nabc")
	for in, want := range map[string]string{
		good + "<html>":                                `x.warc: record 2: "<html>" begins no record`,
		good + good[:len(good)-6]:                      "x.warc: record 2: unexpected EOF",
		good + "WARC/1.0\r\nA: b":                      "x.warc: record 2: unexpected EOF",
		"WARC/1.0\r\nContent-Length: -1\r\n\r\n":       `x.warc: record 1: content-length "-1" is no length`,
		strings.Repeat("\n", 99):                       "x.warc: record 1: more than 64 blank lines",
		zipped(good)[:40]:                              "x.warc: record 1: unexpected EOF",
		"\x1f\x8bno":                                   "x.warc: unexpected EOF",
		"WARC/1.0\r\nA: " + strings.Repeat("b", 70000): "x.warc: record 1: line of more than 65536 bytes",
	} {
		if _, _, err := pages("x.warc", strings.NewReader(in)); err == nil || err.Error() != want {
			t.Errorf("%.60q: %v, want %s", in, err, want)
		}
	}
	if got, said, err := pages("x.warc", strings.NewReader("")); got != nil || said != nil || err != nil {
		t.Errorf("an empty file: %v, %v, %v", got, said, err)
	}
}

func FuzzWARC(f *testing.F) {
	good := record("WARC-Target-URI: https://a.example/\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
	for _, s := range []string{"", good, good + good, zipped(good) + zipped(good), good[:len(good)-9], "WARC/1.0\n\n",
		record("WARC-Target-URI: https://a.example/\n\t x\n", "HTTP/2 404\nContent-Encoding: deflate\n\n\x78\x9cabc"), "\x1f\x8b\x08"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		got, _, _ := pages("x.warc", bytes.NewReader(b))
		var out bytes.Buffer
		w, err := warc.NewWriter(&out, false, "test", at)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range got {
			if err := w.Page(p); err != nil && !errors.Is(err, io.EOF) {
				t.Fatal(err)
			}
		}
		again, said, err := pages("x.warc", &out)
		if err != nil || said != nil || len(again) != len(got) {
			t.Fatalf("%d pages written, %d read: %q, %v", len(got), len(again), said, err)
		}
		for i, p := range again {
			if !bytes.Equal(p.Body, got[i].Body) || p.Status != got[i].Status {
				t.Fatalf("page %d came back as %+v, was %+v", i, p, got[i])
			}
		}
	})
}
