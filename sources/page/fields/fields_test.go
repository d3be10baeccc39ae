package fields

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       []Set
	}{
		{"nothing", "<p>text", []Set{{Source: "meta"}}},
		{"meta", `<html lang=en-GB><head><link rel=canonical href="https://press.example/a"><meta property="og:type" content="article">
			<meta property="og:title" content="Bridge &amp;amp; quay"><meta property="og:site_name" content="The Press"><meta name=author content="https://press.example/ann">
			<meta name="dc.creator" content="Ann Ash"><meta property="article:published_time" content="2024-03-04T10:00Z"><meta name="description" content="In short.">`,
			[]Set{{Source: "meta", Type: "article", Title: "Bridge & quay", Subtitle: "In short.", Authors: []string{"Ann Ash"}, Published: "2024-03-04T10:00Z", Lang: "en-GB", URL: "https://press.example/a", Site: "The Press"}}},
		{"json-ld: fuller article first, pages last", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"Bridge | The Press"},{"@type":"Article","headline":"Teaser"},
			{"@type":["Thing","NewsArticle"],"headline":"Bridge","datePublished":"2024-03-04","author":[{"@type":"Person","name":"Ann Ash"},{"@type":"Organization","name":"The Press"}],"isAccessibleForFree":"False"}]}</script>`,
			[]Set{{Source: "json-ld", Type: "NewsArticle", Title: "Bridge", Published: "2024-03-04", Authors: []string{"Ann Ash"}, Groups: []string{"The Press"}, Paid: true},
				{Source: "json-ld", Type: "Article", Title: "Teaser"}, {Source: "json-ld", Type: "WebPage", Title: "Bridge | The Press"}, {Source: "meta"}}},
		{"json-ld: author by reference", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Bridge","author":{"@id":"#ann"}},{"@id":"#ann","@type":"Person","name":"Ann Ash"}]</script>`,
			[]Set{{Source: "json-ld", Type: "NewsArticle", Title: "Bridge", Authors: []string{"Ann Ash"}}, {Source: "meta"}}},
		{"microdata", `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Bridge</h1><time itemprop=datePublished datetime="2024-03-04">today</time><span itemprop=author><b itemprop=name>Ann Ash</b>, reporter</span></div>`,
			[]Set{{Source: "meta"}, {Source: "microdata", Type: "NewsArticle", Title: "Bridge", Published: "2024-03-04", Authors: []string{"Ann Ash"}}}},
	} {
		if d := cmp.Diff(c.want, Read(tree(t, c.page))); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestFirst(t *testing.T) {
	sets := []Set{{Source: "json-ld", Title: " "}, {Source: "meta", Title: " Bridge "}}
	if v, from := First(sets, func(s *Set) string { return s.Title }); v != "Bridge" || from != "meta" {
		t.Errorf("%q from %q", v, from)
	}
}

func TestText(t *testing.T) {
	n := tree(t, "<h1>One<br>two <b>three</b>\n<script>no</script></h1>")
	if got := Text(n); got != "One two three" {
		t.Errorf("%q", got)
	}
}

func tree(t *testing.T, s string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return n
}
