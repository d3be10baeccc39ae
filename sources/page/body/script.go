package body

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
)

// scripted prefers the text that a client-rendered page carries in its scripts
// or its JSON-LD when that is clearly more than its elements show.
func scripted(t Text, root *nethtml.Node, h Hint) Text {
	best := Paragraphs(h.Embedded)
	if t.Kept < 120 {
		if s := state(root); units(s) > units(best) {
			best = s
		}
	}
	u := units(best)
	if u < 60 || u < 1.6*t.Kept {
		return t
	}
	return Text{Paragraphs: best, Held: max(u, t.Held), Kept: u}
}

func units(ps []string) float64 {
	n := 0.0
	for _, p := range ps {
		n += Units(p)
	}
	return n
}

var markup = regexp.MustCompile(`(?i)<(?:p|br|div|h[1-6]|li|/p)\b[^<>]{0,300}>`)

// Paragraphs cuts a text that may hold markup or entities into paragraphs.
func Paragraphs(text string) []string {
	if strings.Contains(text, "&lt;") {
		text = html.UnescapeString(text)
	}
	if markup.MatchString(text) {
		n, err := nethtml.Parse(strings.NewReader(text))
		if err != nil {
			return nil
		}
		var out []string
		for _, b := range Blocks(n) {
			out = append(out, b.Text)
		}
		return out
	}
	var out []string
	for l := range strings.Lines(html.UnescapeString(text)) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

var assigned = regexp.MustCompile(`^\s*(?:window|self|var|let|const)?[\w.\[\]"'\s]{0,80}=\s*(\{|\[)`)

// state finds the article in the data that scripts carry: __NEXT_DATA__ and
// other application/json scripts, and objects assigned to a variable.
func state(root *nethtml.Node) []string {
	var best []string
	var stream strings.Builder
	for n := range root.Descendants() {
		if n.Type != nethtml.ElementNode || n.Data != "script" || n.FirstChild == nil {
			continue
		}
		src := n.FirstChild.Data
		kind := strings.ToLower(attr(n, "type"))
		if strings.Contains(kind, "ld+json") || len(src) > 8<<20 {
			continue
		}
		if m := pushed.FindStringSubmatch(src); m != nil {
			var part string
			if json.Unmarshal([]byte(m[1]), &part) == nil {
				stream.WriteString(part)
			}
			continue
		}
		if len(src) < 400 {
			continue
		}
		if !strings.Contains(kind, "json") {
			m := assigned.FindStringSubmatchIndex(src)
			if m == nil {
				continue
			}
			src = src[m[2]:]
		}
		var v any
		if json.NewDecoder(strings.NewReader(src)).Decode(&v) != nil {
			continue
		}
		f := finder{}
		f.walk(v, "", 0)
		if units(f.best) > units(best) {
			best = f.best
		}
	}
	if s := rows(stream.String()); units(s) > units(best) {
		best = s
	}
	return best
}

var (
	pushed = regexp.MustCompile(`(?s)^\s*self\.__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*")\]\)`)
	rowID  = regexp.MustCompile(`^[0-9a-f]{1,6}:(?:T[0-9a-f]+,)?`)
)

// rows finds the article in a stream of server components: lines of an
// identifier and JSON, or of an identifier, a length and markup.
func rows(stream string) []string {
	f := finder{}
	for l := range strings.Lines(stream) {
		id := rowID.FindString(l)
		if id == "" || len(l) < 200 {
			continue
		}
		var v any
		if strings.Contains(id, "T") {
			f.offer(Paragraphs(l[len(id):]))
		} else if json.Unmarshal([]byte(l[len(id):]), &v) == nil {
			f.walk(v, "", 0)
		}
	}
	return f.best
}

// finder looks through decoded JSON for the fullest text: a string under a key
// that names a body, or a list of paragraphs.
type finder struct{ best []string }

var bodyKeys = []string{"body", "content", "text", "articlebody", "html", "paragraphs", "blocks", "story", "article", "copy", "fulltext", "elements", "components", "value", "children"}

func (f *finder) walk(v any, key string, depth int) {
	if depth > 40 {
		return
	}
	switch v := v.(type) {
	case string:
		if len(v) > 300 && isBodyKey(key) {
			f.offer(Paragraphs(v))
		}
	case []any:
		if isBodyKey(key) {
			f.offer(list(v))
		}
		for _, x := range v {
			f.walk(x, key, depth+1)
		}
	case map[string]any:
		for k, x := range v {
			f.walk(x, strings.ToLower(k), depth+1)
		}
	}
}

// offer keeps the fuller text; of two equally full ones the lesser in order,
// whatever order they come in.
func (f *finder) offer(ps []string) {
	a, b := units(ps), units(f.best)
	if a > b || (a == b && a > 0 && strings.Join(ps, "\n") < strings.Join(f.best, "\n")) {
		if prose(ps) {
			f.best = ps
		}
	}
}

// prose holds when most of the text stands in sentences.
func prose(ps []string) bool {
	all, good := 0.0, 0.0
	for _, p := range ps {
		u := Units(p)
		all += u
		if u > 6 && strings.ContainsAny(p, ".。!?！？") && !strings.ContainsAny(p, "{}") && strings.ContainsAny(p, " ，。、") {
			good += u
		}
	}
	return good > .6*all && all > 40
}

func isBodyKey(k string) bool {
	for _, b := range bodyKeys {
		if strings.Contains(k, b) {
			return true
		}
	}
	return false
}

// list reads a list of paragraphs: strings, or objects whose text stands under
// a body key.
func list(vs []any) []string {
	var out []string
	for _, v := range vs {
		switch v := v.(type) {
		case string:
			out = append(out, Paragraphs(v)...)
		case map[string]any:
			for _, k := range []string{"text", "content", "html", "value", "body", "children"} {
				if s, ok := v[k].(string); ok && s != "" {
					out = append(out, Paragraphs(s)...)
					break
				}
			}
		}
	}
	return out
}
