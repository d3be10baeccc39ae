// Package body finds the text of an article in a page nobody described: it
// cuts the page into blocks of text and keeps those that learned rules and
// the readability algorithm take for the article.
package body

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Block is a run of text between two borders of block elements or line breaks.
type Block struct {
	Text     string     // spaces collapsed, never empty
	Link     int        // characters of Text that stand in links
	Node     *html.Node // nearest block element around it
	Emphasis int        // characters in b, strong, em, i
}

var inline = map[string]bool{"a": true, "abbr": true, "acronym": true, "b": true, "bdi": true, "bdo": true, "big": true,
	"cite": true, "code": true, "data": true, "del": true, "dfn": true, "em": true, "font": true, "i": true, "ins": true,
	"kbd": true, "label": true, "mark": true, "nobr": true, "q": true, "rp": true, "rt": true, "ruby": true, "s": true, "samp": true,
	"small": true, "span": true, "strike": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true,
	"u": true, "var": true, "wbr": true, "img": true, "picture": true, "source": true, "amp-img": true, "script": true, "style": true, "noscript": true}

var silent = map[string]bool{"script": true, "style": true, "noscript": true, "template": true, "svg": true, "head": true, "title": true,
	"iframe": true, "object": true, "embed": true, "canvas": true, "audio": true, "video": true, "map": true, "math": true,
	"select": true, "textarea": true, "rp": true, "rt": true, "option": true, "datalist": true}

// Blocks cuts what lies below root into blocks, in document order.
func Blocks(root *html.Node) []Block {
	c := cutter{block: root}
	c.walk(root)
	c.flush()
	return c.out
}

type cutter struct {
	out            []Block
	text           strings.Builder
	link, emphasis int
	inLink, inEm   int
	space          bool
	block          *html.Node
}

func (c *cutter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		c.add(n.Data)
		return
	case html.ElementNode:
		if silent[n.Data] {
			if !inline[n.Data] {
				c.flush()
			}
			return
		}
		if n.Data == "br" || n.Data == "hr" {
			c.flush()
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	border := n.Type == html.ElementNode && !inline[n.Data]
	before := c.block
	if border {
		c.flush()
		c.block = n
	}
	c.enter(n, 1)
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.walk(k)
	}
	c.enter(n, -1)
	if border {
		c.flush()
		c.block = before
	}
}

func (c *cutter) enter(n *html.Node, by int) {
	switch n.Data {
	case "a":
		c.inLink += by
	case "b", "strong", "em", "i":
		c.inEm += by
	}
}

func (c *cutter) add(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' {
			c.space = c.space || unicode.IsSpace(r)
			continue
		}
		if c.space && c.text.Len() > 0 {
			c.text.WriteByte(' ')
		}
		c.space = false
		c.text.WriteRune(r)
		if c.inLink > 0 {
			c.link++
		}
		if c.inEm > 0 {
			c.emphasis++
		}
	}
}

func (c *cutter) flush() {
	if t := strings.TrimSpace(c.text.String()); t != "" {
		c.out = append(c.out, Block{Text: t, Link: c.link, Node: c.block, Emphasis: c.emphasis})
	}
	c.text.Reset()
	c.link, c.emphasis, c.space = 0, 0, false
}

// Units measures text in words: runs of letters and figures, each Han, kana or
// Hangul character counting two thirds.
func Units(s string) float64 {
	words, wide, in := 0, 0, false
	for _, r := range s {
		switch {
		case r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)):
			wide, in = wide+1, false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				words++
			}
			in = true
		default:
			in = false
		}
	}
	return float64(words) + float64(wide)*2/3
}

func runes(s string) int { return utf8.RuneCountInString(s) }
