// Package fields reads what a page says of itself to machines: JSON-LD, meta
// elements, microdata. It takes everything as written; cleaning is the
// caller's.
package fields

import (
	"strings"

	"golang.org/x/net/html"
)

// Set is what one place says of the page's article. Empty fields were not said.
type Set struct {
	Source    string // json-ld, meta, microdata
	Type      string // schema.org or Open Graph type
	Title     string
	Subtitle  string
	Authors   []string
	Groups    []string // authors that are organisations
	Published string
	Modified  string
	Body      string // full text, when a machine-readable copy is embedded
	Lang      string
	URL       string
	Site      string
	Paid      bool // says the text is not free
}

// Read is all sets of the page in order of trust: JSON-LD articles, meta,
// microdata.
func Read(root *html.Node) []Set {
	sets := JSONLD(root)
	sets = append(sets, Meta(root))
	if m, ok := Microdata(root); ok {
		sets = append(sets, m)
	}
	return sets
}

// First is the first non-empty value that get finds.
func First(sets []Set, get func(*Set) string) (string, string) {
	for i := range sets {
		if v := strings.TrimSpace(get(&sets[i])); v != "" {
			return v, sets[i].Source
		}
	}
	return "", ""
}

// Attr is the value of n's attribute; empty when it has none.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Text is the text below n with space runs collapsed, scripts and styles left
// out.
func Text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.Data != "script" && d.Parent.Data != "style" && d.Parent.Data != "noscript" {
			b.WriteString(d.Data)
		} else if d.Type == html.ElementNode && d.Data == "br" {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
