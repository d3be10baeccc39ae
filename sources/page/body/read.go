package body

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// Text is what the generic reader found in a page.
type Text struct {
	Paragraphs []string
	Held       float64 // words the page holds in paragraphs of prose, see Units
}

// Read finds the article's text below root. It does not change root.
func Read(root *html.Node, at *url.URL) Text {
	p := readability.NewParser()
	a, err := p.ParseDocument(root, at)
	if err != nil || a.Node == nil {
		return Text{}
	}
	var out []string
	for _, b := range Blocks(a.Node) {
		out = append(out, b.Text)
	}
	return Text{Paragraphs: out, Held: held(root)}
}

// held is the words in paragraphs of prose of the whole page.
func held(root *html.Node) float64 {
	sum := 0.0
	for _, b := range Blocks(root) {
		if u := Units(b.Text); b.Node.Data == "p" && u >= 12 && b.Link*3 < runes(b.Text) && strings.ContainsAny(b.Text, ".。!?！？؟।") {
			sum += u
		}
	}
	return sum
}
