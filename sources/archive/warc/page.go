package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"

	"lacuna/sources"
)

// original prefixes fields of an answer that do not fit its decoded body.
const original = "X-Archive-Orig-"

// finalField names the address that answered after redirects.
const finalField = "lacuna-final-uri"

// IsPage tells whether the record holds a page: an HTTP response or a resource
// of the web.
func (r *Record) IsPage() bool {
	web := strings.HasPrefix(r.URL, "http://") || strings.HasPrefix(r.URL, "https://")
	return web && (r.Type == "resource" || r.Type == "response" && !strings.HasPrefix(r.Fields["content-type"], "text/dns"))
}

// Page is the capture the record holds, its body decoded and at most limit bytes
// long. The error is a *sources.Error: TooLarge, CutOff (truncated, shorter than
// announced, or not what its digest says), NotArticle (no HTTP). After an error
// Next tells whether the file can be read on.
func (r *Record) Page(limit int64) (*sources.Page, error) {
	if r.Length > limit {
		return nil, r.err(sources.TooLarge, fmt.Errorf("record of %d bytes, more than %d", r.Length, limit))
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, r.err(sources.CutOff, err)
	}
	if err := r.verify(raw); err != nil {
		return nil, r.err(sources.CutOff, err)
	}
	if why := r.Fields["warc-truncated"]; why != "" {
		return nil, r.err(sources.CutOff, fmt.Errorf("truncated: %s", why))
	}
	p := &sources.Page{URL: r.URL, Final: strings.Trim(r.Fields[finalField], "<> "), Status: http.StatusOK, At: r.Date, Header: http.Header{}}
	if r.Type == "resource" {
		p.Body = raw
		if ct := r.Fields["content-type"]; ct != "" {
			p.Header.Set("Content-Type", ct)
		}
	} else if err := r.response(p, raw, limit); err != nil {
		return nil, err
	}
	p.SHA256 = sources.Hash(p.Body)
	return p, nil
}

func (r *Record) err(kind sources.ErrorKind, err error) error {
	return &sources.Error{Kind: kind, URL: r.URL, Err: fmt.Errorf("record %d: %w", r.Number, err)}
}

// response reads an HTTP response into p.
func (r *Record) response(p *sources.Page, raw []byte, limit int64) error {
	in := bufio.NewReaderSize(bytes.NewReader(raw), maxLine)
	line, err := readLine(in)
	proto, rest, _ := strings.Cut(line, " ")
	code, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	status, bad := strconv.Atoi(code)
	if err != nil || bad != nil || !strings.HasPrefix(proto, "HTTP/") || status < 100 || status > 999 {
		return r.err(sources.NotArticle, fmt.Errorf("%.40q begins no HTTP response", line))
	}
	p.Status = status
	err = eachField(in, func(name, value string) {
		p.Header.Add(textproto.CanonicalMIMEHeaderKey(name), value)
	})
	if err != nil && !errors.Is(err, io.EOF) {
		return r.err(sources.NotArticle, err)
	}
	body, err := io.ReadAll(in)
	if err != nil {
		return r.err(sources.CutOff, err)
	}
	p.Body, err = unwrap(body, p.Header, limit)
	restore(p.Header)
	var e *sources.Error
	if errors.As(err, &e) {
		return r.err(e.Kind, e.Err)
	}
	return err
}

// unwrap undoes the transfer and content encodings of a body that still has
// them. Its errors are *sources.Error without URL.
func unwrap(body []byte, h http.Header, limit int64) ([]byte, error) {
	if strings.Contains(strings.ToLower(h.Get("Transfer-Encoding")), "chunked") {
		if whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body))); err == nil {
			body = whole
		}
	} else if n, err := strconv.Atoi(h.Get("Content-Length")); err == nil && len(body) < n && h.Get("Content-Encoding") == "" {
		return nil, &sources.Error{Kind: sources.CutOff, Err: fmt.Errorf("body of %d bytes, %d announced", len(body), n)}
	}
	return decompress(body, h.Get("Content-Encoding"), limit)
}

// restore gives fields back the names they had before the body was decoded.
func restore(h http.Header) {
	for name, values := range h {
		if was, ok := strings.CutPrefix(name, original); ok {
			h[was] = values
			delete(h, name)
		}
	}
}
