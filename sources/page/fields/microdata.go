package fields

import (
	"strings"

	"golang.org/x/net/html"
)

// Microdata reads the first itemscope of an article type; without one, the
// itemprops that stand anywhere. ok is false when there are none.
func Microdata(root *html.Node) (s Set, ok bool) {
	scope := root
	for n := range root.Descendants() {
		if t := Attr(n, "itemtype"); t != "" && isArticle(t[strings.LastIndexByte(t, '/')+1:]) {
			scope, s.Type = n, t[strings.LastIndexByte(t, '/')+1:]
			break
		}
	}
	s.Source = "microdata"
	for n := range scope.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, prop := range strings.Fields(Attr(n, "itemprop")) {
			ok = s.take(prop, n) || ok
		}
	}
	return s, ok
}

func (s *Set) take(prop string, n *html.Node) bool {
	switch prop {
	case "headline":
		return fill(&s.Title, Text(n))
	case "datePublished":
		return fill(&s.Published, first(Attr(n, "content"), Attr(n, "datetime"), Text(n)))
	case "dateModified":
		return fill(&s.Modified, first(Attr(n, "content"), Attr(n, "datetime"), Text(n)))
	case "author":
		name := first(Attr(n, "content"), nameIn(n))
		if name != "" && len(name) < 120 && !strings.HasPrefix(name, "http") {
			s.Authors = append(s.Authors, name)
			return true
		}
	}
	return false
}

// nameIn is the text of the itemprop name below n, else all its text.
func nameIn(n *html.Node) string {
	for d := range n.Descendants() {
		if Attr(d, "itemprop") == "name" {
			return first(Attr(d, "content"), Text(d))
		}
	}
	return Text(n)
}

func fill(to *string, v string) bool {
	if *to != "" || v == "" {
		return false
	}
	*to = v
	return true
}
