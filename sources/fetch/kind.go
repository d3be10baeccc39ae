package fetch

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"
)

// Kind is what is asked for.
type Kind int

// Kinds of page. All take text; Sitemap also takes a gzip file.
const (
	HTML Kind = iota
	Feed
	Sitemap
	JSON
)

// maxSitemap is what the sitemap protocol allows in a file.
const maxSitemap = 50 << 20

// errNoText is the cause when an answer is no text.
var errNoText = errors.New("no text")

func (k Kind) header() string {
	switch k {
	case Feed:
		return "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
	case Sitemap:
		return "application/xml, text/xml, application/gzip, */*;q=0.5"
	case JSON:
		return "application/json, */*;q=0.5"
	}
	return "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
}

// check refuses an answer that is empty, is declared as something else than
// text, or whose first bytes are not those of text.
func (k Kind) check(contentType string, body []byte) error {
	if len(bytes.TrimSpace(body)) == 0 {
		return fmt.Errorf("%w: empty body", errNoText)
	}
	if k == Sitemap && bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		return nil
	}
	if media, _, err := mime.ParseMediaType(contentType); err == nil && !textual(media) {
		return fmt.Errorf("%w: declared as %s", errNoText, media)
	}
	found, _, _ := strings.Cut(http.DetectContentType(body), ";")
	if !strings.HasPrefix(found, "text/") {
		return fmt.Errorf("%w: the bytes are those of %s", errNoText, found)
	}
	return nil
}

// textual tells whether a media type may hold text; the bytes decide for those
// that say nothing.
func textual(media string) bool {
	major, minor, _ := strings.Cut(media, "/")
	switch major {
	case "image", "audio", "video", "font", "model":
		return strings.HasSuffix(minor, "+xml") && minor != "svg+xml"
	case "application":
		switch minor {
		case "pdf", "zip", "msword", "x-shockwave-flash", "wasm", "x-rar-compressed", "epub+zip":
			return false
		}
		return !strings.HasPrefix(minor, "vnd.ms-") && !strings.HasPrefix(minor, "vnd.openxml")
	}
	return true
}

// endMissing tells of an HTML document without its closing tags.
func endMissing(body []byte) bool {
	head := bytes.ToLower(body[:min(len(body), 2048)])
	if !bytes.Contains(head, []byte("<html")) && !bytes.Contains(head, []byte("<body")) {
		return false
	}
	tail := bytes.ToLower(body[max(0, len(body)-4096):])
	return !bytes.Contains(tail, []byte("</html")) && !bytes.Contains(tail, []byte("</body"))
}

// endsInText tells of markup whose last thing is no tag: a length announced too
// short cuts a page without anyone noticing.
func endsInText(body []byte) bool {
	body = bytes.TrimSpace(body)
	return len(body) > 0 && body[len(body)-1] != '>'
}

// endsInsideTag tells of markup whose last tag never closes.
func endsInsideTag(body []byte) bool {
	tail := body[max(0, len(body)-1024):]
	open := bytes.LastIndexByte(tail, '<')
	if open < 0 || open+1 >= len(tail) || bytes.IndexByte(tail[open:], '>') >= 0 {
		return false
	}
	c := tail[open+1]
	return c == '/' || c == '!' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
