package body

import (
	"strings"

	"golang.org/x/net/html"
)

// element is what the reader remembers of a block element of the page.
type element struct {
	parent  *element
	node    *html.Node
	depth   int
	groups  uint32 // bit per group its attributes name
	sig     string // tag and class
	units   float64
	prose   float64 // units in blocks of prose
	link    float64 // characters in links
	chars   float64
	blocks  float64
	score   float64 // prose of the blocks right below, half of those a level further
	first   int     // index of its first block
	last    int
	near    [groups]uint8 // levels up to the nearest element of the group; far: none
	nearTag [len(tagNames)]uint8
}

const far = 15

var tagNames = [...]string{"article", "main", "aside", "footer", "header", "nav", "form", "figure", "figcaption", "ul", "li", "table", "blockquote", "section", "a", "h1", "h2", "button", "body", "details", "pre", "dl"}

// outline knows the elements of a page and their words.
type outline struct {
	of    map[*html.Node]*element
	words map[string]uint32
}

// at is the element of n, made with its ancestors on first sight.
func (o *outline) at(n *html.Node) *element {
	if n == nil || n.Type != html.ElementNode {
		return nil
	}
	if e := o.of[n]; e != nil {
		return e
	}
	e := &element{node: n, parent: o.at(n.Parent), first: -1}
	e.groups = o.groupsOf(n)
	e.sig = n.Data + "." + attr(n, "class")
	if e.parent != nil {
		e.depth = e.parent.depth + 1
	}
	for g := range e.near {
		e.near[g] = e.step(e.groups&(1<<g) != 0, func(p *element) uint8 { return p.near[g] })
	}
	for t := range e.nearTag {
		same := n.Data == tagNames[t] || (tagNames[t] == "ul" && n.Data == "ol")
		e.nearTag[t] = e.step(same, func(p *element) uint8 { return p.nearTag[t] })
	}
	o.of[n] = e
	return e
}

func (e *element) step(here bool, of func(*element) uint8) uint8 {
	if here {
		return 0
	}
	if e.parent == nil {
		return far
	}
	return min(far, of(e.parent)+1)
}

func (o *outline) groupsOf(n *html.Node) uint32 {
	if n.Data == "body" || n.Data == "html" {
		return 0
	}
	var key strings.Builder
	off := false
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "data-testid", "data-component", "data-type":
			key.WriteString(a.Val)
			key.WriteByte(' ')
		case "hidden":
			off = true
		case "style":
			off = off || strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none")
		case "aria-hidden":
			off = off || a.Val == "true"
		}
	}
	mask := o.wordsOf(strings.ToLower(key.String()))
	if off {
		mask |= 1 << hidden
	}
	return mask
}

func (o *outline) wordsOf(key string) uint32 {
	if key == "" {
		return 0
	}
	if m, ok := o.words[key]; ok {
		return m
	}
	var m uint32
	for g, words := range classLists {
		if has(key, words) {
			m |= 1 << g
		}
	}
	o.words[key] = m
	return m
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
