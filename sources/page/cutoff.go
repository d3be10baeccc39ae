package page

import (
	"bytes"
	"regexp"

	"golang.org/x/net/html"
)

var (
	opensDocument = regexp.MustCompile(`(?i)<(?:html|body)[\s>]`)
	endsDocument  = regexp.MustCompile(`(?i)</(?:html|body)\s*>`)
)

// cutOff holds for a document that ends in the middle: one that opens html or
// body and closes neither, or a fragment that ends inside a container, a tag or
// a comment. HTML lets a document leave both end tags out: such a page passes
// only when every one of its many containers is closed.
func cutOff(src []byte) bool {
	opens := opensDocument.Match(src)
	if opens && endsDocument.Match(src) {
		return false
	}
	open, seen := openAtEnd(src)
	return open > 0 || tornTag(src) || (opens && seen < 12)
}

var containers = map[string]bool{"div": true, "article": true, "section": true, "main": true, "table": true, "ul": true, "ol": true, "blockquote": true, "script": true, "style": true}

// openAtEnd is how many containers the source leaves open, and how many it
// opens at all.
func openAtEnd(src []byte) (open, seen int) {
	z := html.NewTokenizer(bytes.NewReader(src))
	z.SetMaxBuf(DefaultMaxBytes)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return open, seen
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch {
		case !containers[string(name)]:
		case kind == html.StartTagToken:
			open, seen = open+1, seen+1
		default:
			open = max(0, open-1)
		}
	}
}

// tornTag holds when src ends inside a tag or a comment.
func tornTag(src []byte) bool {
	tail := src[max(0, len(src)-2048):]
	at := bytes.LastIndexByte(tail, '<')
	if at < 0 || at+1 >= len(tail) {
		return at >= 0
	}
	if c := tail[at+1]; c != '/' && c != '!' && (c|0x20 < 'a' || c|0x20 > 'z') {
		return false
	}
	return bytes.IndexByte(tail[at:], '>') < 0
}
