package discover

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
)

// json asks for lists that answer JSON.
func (d *finder) json(ctx context.Context, j *sources.JSONList) error {
	r := fetch.Request{Method: j.Method, Body: j.Body, Accept: fetch.JSON, Header: http.Header{}}
	for k, v := range j.Header {
		r.Header.Set(k, v)
	}
	if j.Body != "" && r.Header.Get("Content-Type") == "" {
		r.Header.Set("Content-Type", bodyType(j.Body))
	}
	read := func(p sources.Page) ([]found, error) { return d.readJSON(p, j) }
	return d.pages(ctx, j.URL, r, j.First, j.Pages, read)
}

func bodyType(body string) string {
	if strings.HasPrefix(strings.TrimSpace(body), "{") || strings.HasPrefix(strings.TrimSpace(body), "[") {
		return "application/json"
	}
	return "application/x-www-form-urlencoded"
}

var callback = regexp.MustCompile(`^\s*(?:/\*.*?\*/)?[\w$.]+\s*\(`)

// readJSON reads the items of a JSON list, also one wrapped in a callback.
func (d *finder) readJSON(p sources.Page, j *sources.JSONList) ([]found, error) {
	fail := func(k sources.ErrorKind, f string, a ...any) ([]found, error) {
		return nil, &sources.Error{Kind: k, URL: p.URL, Err: fmt.Errorf(f, a...)}
	}
	body, _, err := page.Decode(p.Body, p.Header.Get("Content-Type"))
	if err != nil {
		return fail(sources.NotArticle, "%w", err)
	}
	base, err := url.Parse(cmpOr(p.Final, p.URL))
	if err != nil {
		return fail(sources.NotArticle, "%w", err)
	}
	var root any
	dec := json.NewDecoder(bytes.NewReader(callback.ReplaceAll(body, nil)))
	dec.UseNumber()
	if err := dec.Decode(&root); err != nil {
		return fail(brokenXML(err), "%w", err)
	}
	items, ok := at(root, j.Items).([]any)
	if !ok {
		return fail(sources.LayoutChanged, "no list at %q", j.Items)
	}
	clock := clockOf(d.outlet, d.result.zone, p.At)
	var out []found
	for _, item := range items {
		c, ok := d.urls.article(base, fill(item, j.Link))
		if !ok {
			continue
		}
		it := found{url: c, title: strings.Join(strings.Fields(html.UnescapeString(asText(at(item, j.Title)))), " ")}
		if it.published = clock.read(asText(at(item, j.Date))); it.published.Precision != sources.NoTime {
			it.published.Source = "list"
		}
		out = append(out, it)
	}
	return out, nil
}

// at follows a dotted path; nil when it leads nowhere. The path "." or "" is
// the value itself for lists, nothing for fields.
func at(v any, path string) any {
	if path == "" || path == "." {
		if _, list := v.([]any); list {
			return v
		}
		return nil
	}
	for _, step := range strings.Split(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(x) {
				return nil
			}
			v = x[i]
		default:
			return nil
		}
	}
	return v
}

func asText(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case json.Number:
		return x.String()
	}
	return ""
}

var hole = regexp.MustCompile(`\{([\w.]+)\}`)

// fill is the value at the path, or the template with its holes filled; empty
// when a value is missing.
func fill(item any, link string) string {
	if !hole.MatchString(link) {
		return asText(at(item, link))
	}
	whole := true
	s := hole.ReplaceAllStringFunc(link, func(h string) string {
		v := asText(at(item, h[1:len(h)-1]))
		whole = whole && v != ""
		return v
	})
	if !whole {
		return ""
	}
	return s
}
