package scrub

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// markup scrubs HTML token by token; tokens without words stay byte for byte.
func (w *words) markup(src string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(src))
	raw := html.Token{} // the element whose content is not parsed
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		text := string(z.Raw())
		switch kind {
		case html.TextToken:
			b.WriteString(w.content(raw, text))
		case html.CommentToken:
			b.WriteString(w.comment(text))
		case html.StartTagToken, html.SelfClosingTagToken:
			raw = z.Token()
			b.WriteString(w.tag(raw, text))
		default:
			raw = html.Token{}
			b.WriteString(text)
		}
	}
	return b.String()
}

// content scrubs the text that follows the start of an element.
func (w *words) content(in html.Token, text string) string {
	switch in.Data {
	case "style":
		return text
	case "script":
		if strings.Contains(attr(in, "type"), "json") {
			return w.json(text)
		}
		return w.script(text)
	case "noscript", "iframe", "noembed", "noframes", "xmp", "template":
		return w.markup(text)
	}
	return w.text(letters(text))
}

var (
	plainMark = regexp.MustCompile(`^<!-{0,2}[\x20-\x7e\s]{0,80}>?$`)
	entity    = regexp.MustCompile(`&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);`)
)

// comment keeps short ones in plain letters, which mark where the text begins
// and ends, and the names of elements in longer ones.
func (w *words) comment(text string) string {
	inner, ok := strings.CutPrefix(text, "<!--")
	if !ok || plainMark.MatchString(text) {
		return text
	}
	inner, closed := strings.CutSuffix(inner, "-->")
	out := "<!--" + w.markup(inner)
	if closed {
		out += "-->"
	}
	return out
}

// letters resolves the entities that stand for letters, which would tell them.
func letters(text string) string {
	return entity.ReplaceAllStringFunc(text, func(e string) string {
		r := []rune(html.UnescapeString(e))
		if len(r) == 1 && isLetter(r[0]) {
			return string(r)
		}
		return e
	})
}

// tag scrubs the attributes that hold words; a tag without any stays as it is.
func (w *words) tag(t html.Token, raw string) string {
	changed := false
	for i, a := range t.Attr {
		if v := a.Val; prose(t, a) {
			t.Attr[i].Val = w.text(v)
			changed = changed || t.Attr[i].Val != v
		}
	}
	if !changed {
		return raw
	}
	return t.String()
}

// structural are the attributes that hold no words of a reader.
var structural = []string{
	"class", "id", "href", "src", "srcset", "style", "rel", "type", "lang", "xml:lang", "charset", "http-equiv", "property", "name",
	"itemprop", "itemtype", "itemscope", "role", "datetime", "for", "target", "media", "sizes", "method", "action", "width", "height",
}

var (
	address = regexp.MustCompile(`^\s*(?:https?:)?//\S*$|^\s*[\w.-]+@[\w.-]+\s*$`)
	moment  = regexp.MustCompile(`^\s*\d{4}-?\d{2}-?\d{2}[\dT:.,+\-Zz ]*$`)
)

// fixed are the meta elements that tell a page's kind, not its words.
var fixed = regexp.MustCompile(`(?i)^(?:viewport|generator|robots|googlebot|referrer|theme-color|format-detection|og:type|og:locale.*|og:site_name|application-name|.*(?:date|time|image|url|language|verification|card|app_id).*|renderer|charset)$`)

// prose tells whether an attribute holds words.
func prose(t html.Token, a html.Attribute) bool {
	switch {
	case strings.TrimSpace(a.Val) == "" || address.MatchString(a.Val) || moment.MatchString(a.Val):
		return false
	case t.Data == "meta" && a.Key == "content":
		return attr(t, "http-equiv") == "" && !fixed.MatchString(attr(t, "name")+attr(t, "property")+attr(t, "itemprop"))
	case slices.Contains(structural, a.Key) || strings.HasPrefix(a.Key, "on"):
		return false
	case slices.Contains([]string{"alt", "title", "placeholder", "aria-label", "summary", "label", "content"}, a.Key):
		return true
	}
	return strings.ContainsFunc(a.Val, func(r rune) bool { return r > 127 && isLetter(r) }) || strings.Count(strings.TrimSpace(a.Val), " ") > 1
}
