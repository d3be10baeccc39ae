package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"lacuna/sources"
)

// HTML imports a page saved by a browser. Its address is the one the browser
// noted in a comment, else that of its canonical link or og:url, else its name
// as file:NAME; its moment the one noted, else at.
func (im *Importer) HTML(ctx context.Context, name string, r io.Reader, at time.Time) (Result, error) {
	var res Result
	body, err := io.ReadAll(io.LimitReader(r, im.limit()+1))
	if err != nil {
		return res, fmt.Errorf("%s: %w", name, err)
	}
	if int64(len(body)) > im.limit() {
		res.skip("file:"+filepath.ToSlash(name), errors.New("too_large: more than "+fmt.Sprint(im.limit())+" bytes"))
		return res, nil
	}
	p := &sources.Page{URL: address(body), Status: http.StatusOK, Body: body, At: at,
		Header: http.Header{"Content-Type": {"text/html"}}}
	if p.URL == "" {
		p.URL = "file:" + filepath.ToSlash(name)
	}
	if when, ok := savedAt(body); ok {
		p.At = when
	}
	return res, im.page(ctx, name, p, &res)
}

var (
	savedFrom  = regexp.MustCompile(`(?i)<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->`)
	singleFile = regexp.MustCompile(`(?s)<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)\s+saved date:\s*(.*?)\s*(?:\(.*?)?-->`)
)

// noted is how far into a page a browser's note is looked for.
const noted = 8 << 10

func head(body []byte) []byte { return body[:min(noted, len(body))] }

// address is the web address a saved page tells of itself; empty when it does
// not.
func address(body []byte) string {
	for _, re := range []*regexp.Regexp{singleFile, savedFrom} {
		if m := re.FindSubmatch(head(body)); m != nil {
			return string(m[1])
		}
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		return ""
	}
	for _, at := range [][2]string{{`link[rel="canonical"]`, "href"}, {`meta[property="og:url"]`, "content"}} {
		u := strings.TrimSpace(doc.Find(at[0]).First().AttrOr(at[1], ""))
		if strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://") {
			return u
		}
	}
	return ""
}

// savedAt is the moment SingleFile noted.
func savedAt(body []byte) (time.Time, bool) {
	m := singleFile.FindSubmatch(head(body))
	if m == nil {
		return time.Time{}, false
	}
	t, err := time.Parse("Mon Jan 02 2006 15:04:05 GMT-0700", string(m[2]))
	return t, err == nil
}
