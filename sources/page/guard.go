package page

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"lacuna/sources"
)

// DefaultMaxBytes is the largest body read when a Reader sets no limit.
const DefaultMaxBytes = 12 << 20

// maxDepth is the deepest nesting handed to the parser and to those who walk
// its tree; deeper elements are read as children of the last one allowed.
const maxDepth = 240

var errNoText = errors.New("page holds no article text")

// guard refuses what is no page of text. limit 0 takes DefaultMaxBytes.
func guard(p sources.Page, limit int64) error {
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	fail := func(k sources.ErrorKind, f string, a ...any) error {
		return &sources.Error{Kind: k, URL: p.URL, Err: fmt.Errorf(f, a...)}
	}
	if int64(len(p.Body)) > limit {
		return fail(sources.TooLarge, "body of %d bytes, limit %d", len(p.Body), limit)
	}
	if len(bytes.TrimSpace(p.Body)) == 0 {
		return fail(sources.NotArticle, "empty page")
	}
	if t := kindOfBytes(p.Body); t != "" {
		return fail(sources.NotArticle, "content is %s", t)
	}
	return nil
}

// kindOfBytes names the type of a body that is no text; empty for text.
func kindOfBytes(b []byte) string {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return ""
	}
	head := b[:min(len(b), 4096)]
	nul := bytes.Count(head, []byte{0})
	if t := http.DetectContentType(head); !strings.HasPrefix(t, "text/") && nul > 0 {
		return t
	} else if strings.HasPrefix(t, "image/") || strings.HasPrefix(t, "video/") || strings.HasPrefix(t, "audio/") ||
		t == "application/pdf" || t == "application/zip" || t == "application/x-gzip" {
		return t
	}
	if nul*50 > len(head) {
		return "application/octet-stream"
	}
	return ""
}

// unreadable holds for decoded bytes that are no text in any encoding: more
// than a twentieth of the first characters are replaced, controls, or never
// assigned to a script.
func unreadable(src []byte) bool {
	bad, n := 0, 0
	for _, r := range string(src[:min(len(src), 1<<16)]) {
		n++
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\f':
		case r < 0x20, r >= 0x7f && r < 0xA0, r == utf8.RuneError, r&0xFFFE == 0xFFFE, unicode.Is(unicode.Co, r):
			bad++
		}
	}
	return bad*20 > n
}

// parse reads HTML into a tree no deeper than maxDepth. When the tree would be
// deeper the source is flattened first.
func parse(src []byte) (*html.Node, error) {
	root, err := html.Parse(bytes.NewReader(src))
	if err == nil && depth(root) <= maxDepth {
		return root, nil
	}
	return html.Parse(bytes.NewReader(flatten(src)))
}

// depth is the depth of the tree below n, found without recursion.
func depth(n *html.Node) int {
	deepest, at := 0, 0
	for c := n; c != nil; {
		if c.FirstChild != nil {
			c, at = c.FirstChild, at+1
			deepest = max(deepest, at)
			continue
		}
		for c != n && c.NextSibling == nil {
			c, at = c.Parent, at-1
		}
		if c == n {
			break
		}
		c = c.NextSibling
	}
	return deepest
}

// flatten drops the start tags of elements nested deeper than half of maxDepth
// and their end tags, so that the parser's own insertions have room.
func flatten(src []byte) []byte {
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(src))
	z.SetMaxBuf(DefaultMaxBytes)
	open := 0
	for {
		switch t := z.Next(); t {
		case html.ErrorToken:
			return out.Bytes()
		case html.StartTagToken:
			raw := z.Raw()
			name, _ := z.TagName()
			if void[string(name)] {
				out.Write(raw)
				continue
			}
			if open++; open <= maxDepth/2 {
				out.Write(raw)
			}
		case html.EndTagToken:
			if open <= maxDepth/2 {
				out.Write(z.Raw())
			}
			open = max(0, open-1)
		default:
			out.Write(z.Raw())
		}
	}
}

var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true}
