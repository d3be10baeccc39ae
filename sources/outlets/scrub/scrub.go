// Package scrub replaces the words of a page and keeps its structure, so that a
// page can be recorded without its text: letters become letters of the same
// script and case, while tags, the attributes readers go by, digits, punctuation,
// dates, bylines' and datelines' own words and the page's encoding stay.
//
// The same word becomes the same word everywhere, so that a title is still the
// title in every place that repeats it. What it was cannot be told: many words
// become one.
package scrub

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"lacuna/sources"
	"lacuna/sources/page"
)

// Page is the body of a capture with other words, in the encoding it was read
// as. Phrases of keep stay as they are wherever they stand: a dateline, an end
// mark. The error names the page.
func Page(p sources.Page, keep ...string) ([]byte, error) {
	src, name, err := page.Decode(p.Body, p.Header.Get("Content-Type"))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.URL, err)
	}
	w := newWords(append(slices.Clone(keep), siteNames(string(src))...))
	out := w.markup(string(src))
	e, canonical := charset.Lookup(name)
	if e == nil || canonical == "utf-8" {
		return []byte(out), nil
	}
	b, err := e.NewEncoder().Bytes([]byte(out))
	if err != nil {
		return nil, fmt.Errorf("%s: as %s: %w", p.URL, canonical, err)
	}
	return b, nil
}

// Alike lists what reads otherwise on the scrubbed page than on the page itself,
// but for the words: nothing, when the structure was kept.
func Alike(was, is *sources.Article) []string {
	var out []string
	differ := func(what string, a, b any) {
		if x, y := fmt.Sprint(a), fmt.Sprint(b); x != y {
			out = append(out, fmt.Sprintf("%s: %s became %s", what, x, y))
		}
	}
	differ("title's length", runes(was.Title), runes(is.Title))
	differ("subtitle's length", runes(was.Subtitle), runes(is.Subtitle))
	differ("paragraphs' lengths", runes(was.Paragraphs...), runes(is.Paragraphs...))
	differ("authors", len(was.Authors), len(is.Authors))
	differ("published", stamp(was.Published), stamp(is.Published))
	differ("modified", stamp(was.Modified), stamp(is.Modified))
	differ("dateline", was.Dateline, is.Dateline)
	differ("language", was.Lang, is.Lang)
	differ("images", was.Images, is.Images)
	differ("captions' lengths", runes(was.Captions...), runes(is.Captions...))
	differ("flags", was.Flags, is.Flags)
	return out
}

func stamp(s sources.Stamp) string {
	return fmt.Sprintf("%s by %s to %q", s.Time.Format(time.RFC3339), s.Source, s.Precision)
}

func runes(texts ...string) []int {
	var out []int
	for _, t := range texts {
		out = append(out, len([]rune(t)))
	}
	return out
}

// siteNames are what a page calls its site, which readers cut off titles.
func siteNames(src string) []string {
	var out []string
	z := html.NewTokenizer(strings.NewReader(src))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		if t.Data == "meta" && slices.Contains([]string{"og:site_name", "application-name"}, strings.ToLower(attr(t, "property")+attr(t, "name"))) {
			out = append(out, strings.TrimSpace(attr(t, "content")))
		}
	}
	return out
}

func attr(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
