package scrub

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

var (
	quoted  = regexp.MustCompile(`("(?:[^"\\]|\\.)*")(\s*:)?`)
	literal = regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'` + "|`(?:[^`\\\\]|\\\\.)*`")
	escaped = regexp.MustCompile(`\\(?:u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|.)`)
	element = regexp.MustCompile(`<[^<>]*>`)
)

// named are the keys of linked data whose values name a kind or a thing, not
// words of a reader.
var named = regexp.MustCompile(`(?i)^(?:@\w+|inLanguage|.*(?:url|date|time|image|sameAs)|encodingFormat|mainEntityOfPage|height|width)$`)

// json scrubs the values of linked data and of other JSON; keys, addresses and
// moments stay.
func (w *words) json(text string) string {
	key := ""
	return quoted.ReplaceAllStringFunc(text, func(m string) string {
		if !strings.HasSuffix(m, `"`) {
			key = strings.Trim(strings.TrimRight(m, ": \t\r\n"), `"`)
			return m
		}
		var v string
		if named.MatchString(key) || json.Unmarshal([]byte(m), &v) != nil || address.MatchString(v) || moment.MatchString(v) {
			return m
		}
		return string(encode(w.inline(v)))
	})
}

func encode(s string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always encodes
	return bytes.TrimSpace(b.Bytes())
}

// script scrubs the string literals that hold words: letters beyond ASCII, or
// several words.
func (w *words) script(text string) string {
	return literal.ReplaceAllStringFunc(text, func(m string) string {
		body := plain(m[1 : len(m)-1])
		if address.MatchString(body) || moment.MatchString(body) ||
			!strings.ContainsFunc(body, func(r rune) bool { return r > 127 }) && strings.Count(element.ReplaceAllString(body, ""), " ") < 2 {
			return m
		}
		return m[:1] + w.inline(body) + m[len(m)-1:]
	})
}

// plain resolves the escapes of a literal that stand for letters.
func plain(s string) string {
	return escaped.ReplaceAllStringFunc(s, func(e string) string {
		var v string
		if json.Unmarshal([]byte(`"`+e+`"`), &v) == nil {
			if r := []rune(v); len(r) == 1 && isLetter(r[0]) {
				return v
			}
		}
		return e
	})
}

// inline scrubs a string that may hold tags, entities and escapes.
func (w *words) inline(s string) string {
	var b strings.Builder
	at := 0
	for _, m := range element.FindAllStringIndex(s, -1) {
		b.WriteString(w.escapes(html.UnescapeString(s[at:m[0]])))
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	b.WriteString(w.escapes(s[at:]))
	return b.String()
}

// escapes scrubs what stands between the escapes of a literal.
func (w *words) escapes(s string) string {
	var b strings.Builder
	at := 0
	for _, m := range escaped.FindAllStringIndex(s, -1) {
		b.WriteString(w.text(s[at:m[0]]))
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	b.WriteString(w.text(s[at:]))
	return b.String()
}
