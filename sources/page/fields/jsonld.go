package fields

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
)

// JSONLD reads the articles of the page's JSON-LD, in order of trust: articles
// before plain web pages, fuller ones first.
func JSONLD(root *nethtml.Node) []Set {
	g := graph{byID: map[string]object{}}
	for n := range root.Descendants() {
		if n.Type == nethtml.ElementNode && n.Data == "script" && n.FirstChild != nil &&
			strings.Contains(strings.ToLower(Attr(n, "type")), "ld+json") {
			for _, v := range decode(n.FirstChild.Data) {
				g.walk(v, 0)
			}
		}
	}
	var articles, pages []Set
	for _, o := range g.nodes {
		switch kind := o.kind(); {
		case isArticle(kind):
			articles = append(articles, g.set(o, kind))
		case kind == "WebPage" || kind == "VideoObject" || kind == "Product":
			s := g.set(o, kind)
			s.Body = ""
			pages = append(pages, s)
		}
	}
	return append(fullest(articles), pages...)
}

// fullest moves the first article that has both a title and a day to the front.
func fullest(sets []Set) []Set {
	for i, s := range sets {
		if s.Title != "" && s.Published != "" {
			out := append([]Set{s}, sets[:i]...)
			return append(out, sets[i+1:]...)
		}
	}
	return sets
}

func isArticle(kind string) bool {
	return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report" ||
		kind == "SocialMediaPosting" || kind == "CreativeWork" || kind == "Review"
}

type object map[string]any

type graph struct {
	nodes []object
	byID  map[string]object
}

func (g *graph) walk(v any, depth int) {
	if depth > 24 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			g.walk(x, depth+1)
		}
	case map[string]any:
		o := object(v)
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 && g.byID[id] == nil {
			g.byID[id] = o
		}
		if o.kind() != "" {
			g.nodes = append(g.nodes, o)
		}
		for _, k := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			g.walk(v[k], depth+1)
		}
	}
}

func (o object) kind() string {
	switch t := o["@type"].(type) {
	case string:
		return t[strings.LastIndexAny(t, "/:#")+1:]
	case []any:
		for _, x := range t {
			if s, ok := x.(string); ok && isArticle(s) {
				return s
			}
		}
		if len(t) > 0 {
			s, _ := t[0].(string)
			return s
		}
	}
	return ""
}

func (g *graph) set(o object, kind string) Set {
	s := Set{
		Source: "json-ld", Type: kind,
		Title:     plain(first(o.text("headline"), o.text("name"))),
		Subtitle:  plain(o.text("alternativeHeadline")),
		Published: first(o.text("datePublished"), o.text("dateCreated"), o.text("uploadDate")),
		Modified:  o.text("dateModified"),
		Body:      o.text("articleBody"),
		Lang:      o.text("inLanguage"),
		URL:       first(o.text("url"), o.text("mainEntityOfPage"), o.text("@id")),
	}
	if s.Body == "" {
		s.Body = o.text("text")
	}
	free := strings.ToLower(o.text("isAccessibleForFree"))
	s.Paid = free == "false" || strings.HasSuffix(free, "/false")
	for _, key := range []string{"author", "creator"} {
		if len(s.Authors)+len(s.Groups) == 0 {
			g.people(&s, o[key], 0)
		}
	}
	return s
}

// people adds the names of v: a name, an object with a name, a reference, or a
// list of these.
func (g *graph) people(s *Set, v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case string:
		s.Authors = append(s.Authors, plain(v))
	case []any:
		for _, x := range v {
			g.people(s, x, depth+1)
		}
	case map[string]any:
		o := object(v)
		if o["name"] == nil {
			if id, _ := v["@id"].(string); id != "" && g.byID[id]["name"] != nil {
				o = g.byID[id]
			}
		}
		if names, ok := o["name"].([]any); ok {
			g.people(s, names, depth+1)
		} else if name := plain(o.text("name")); name != "" {
			if k := o.kind(); k == "Organization" || k == "NewsMediaOrganization" || k == "Corporation" {
				s.Groups = append(s.Groups, name)
			} else {
				s.Authors = append(s.Authors, name)
			}
		}
	}
}

// text is a key's value as text: a string, number or boolean, the first of a
// list, or an object's @value, @id or name.
func (o object) text(key string) string {
	v := o[key]
	for range 3 {
		switch x := v.(type) {
		case string:
			return strings.TrimSpace(x)
		case bool:
			if x {
				return "true"
			}
			return "false"
		case json.Number:
			return x.String()
		case []any:
			if len(x) == 0 {
				return ""
			}
			v = x[0]
		case map[string]any:
			switch {
			case x["@value"] != nil:
				v = x["@value"]
			case x["@id"] != nil:
				v = x["@id"]
			default:
				v = x["name"]
			}
		default:
			return ""
		}
	}
	return ""
}

func first(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}

var tag = regexp.MustCompile(`<[^<>]{1,400}>`)

// plain is s without entities and elements, spaces collapsed.
func plain(s string) string {
	s = html.UnescapeString(html.UnescapeString(s))
	return strings.Join(strings.Fields(tag.ReplaceAllString(s, "")), " ")
}

var trailingComma = regexp.MustCompile(`,\s*([}\]])`)

// decode reads the JSON values of a script and forgives what publishers get
// wrong: comments around it, line breaks inside strings, trailing commas.
func decode(src string) []any {
	src = strings.TrimSpace(src)
	for _, p := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		src = strings.TrimSpace(strings.TrimPrefix(src, p))
	}
	for _, s := range []string{";", "-->", "//]]>", "]]>"} {
		src = strings.TrimSpace(strings.TrimSuffix(src, s))
	}
	if vs, ok := values(src); ok {
		return vs
	}
	mended := escapeBreaks(src)
	if vs, ok := values(mended); ok {
		return vs
	}
	vs, ok := values(trailingComma.ReplaceAllString(mended, "$1"))
	if !ok && strings.Contains(src, "&quot;") {
		vs, _ = values(html.UnescapeString(src))
	}
	return vs
}

func values(src string) ([]any, bool) {
	d := json.NewDecoder(strings.NewReader(src))
	d.UseNumber()
	var out []any
	for d.More() {
		var v any
		if d.Decode(&v) != nil {
			return out, false
		}
		out = append(out, v)
	}
	return out, true
}

// escapeBreaks escapes control characters inside strings and drops escapes
// that JSON does not know.
func escapeBreaks(s string) string {
	var b strings.Builder
	in, esc := false, false
	for _, r := range s {
		switch {
		case esc:
			if !strings.ContainsRune(`"\/bfnrtu`, r) {
				b.WriteRune('\\')
			}
			esc = false
		case r == '\\' && in:
			esc = true
		case r == '"':
			in = !in
		case in && r == '\n':
			b.WriteString(`\n`)
			continue
		case in && r < ' ':
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
