package discover

import (
	"testing"

	"lacuna/sources"
)

func TestCanonical(t *testing.T) {
	o := &sources.Outlet{ID: "x", Home: "http://press.example", Article: sources.ArticleURL{Drop: []string{"section"}}}
	for in, want := range map[string]string{
		"HTTP://Press.Example:80/A?utm_source=x&id=7#top":                    "http://press.example/A?id=7",
		"https://press.example:443/a?fbclid=1":                               "https://press.example/a",
		"https://press.example/a?section=2&id=3":                             "https://press.example/a?id=3",
		"http://press.example/index.php?MTJAMjAyNC0wNC0xNS1IMDA5QDNA=%3D":    "http://press.example/index.php?MTJAMjAyNC0wNC0xNS1IMDA5QDNA=%3D",
		"http://big5.press.example/gate/big5/news.press.example/2026/a.html": "http://news.press.example/2026/a.html",
		"https://user:secret@press.example/a":                                "https://press.example/a",
		"mailto:a@press.example":                                             "",
		"javascript:open()":                                                  "",
		"//":                                                                 "",
	} {
		if got, _ := Canonical(o, in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestKeyOfVariants(t *testing.T) {
	o := &sources.Outlet{ID: "x", Home: "http://press.example"}
	for want, all := range map[string][]string{
		"press.example/2026/a": {"http://press.example/2026/a", "https://www.press.example/2026/a/", "https://m.press.example/2026/a?utm_medium=x",
			"https://amp.press.example/2026/a", "https://press.example/2026/a/amp", "https://press.example/2026/a/amp/",
			"https://press.example/amp/2026/a", "https://press.example/2026/a?amp=1", "https://press.example/2026/a?outputType=amp",
			"https://press.example/2026/a/index.html", "https://mobile.press.example/2026/a#comments",
			"http://gb.example/gate/big5/press.example/2026/a"},
		"press.example/a.html":     {"http://press.example/a.html", "http://press.example/a.amp.html", "http://press.example/a_amp.html"},
		"en.press.example/a":       {"http://en.press.example/a", "http://m-en.press.example/a"},
		"press.example/a?id=1&p=2": {"http://press.example/a?p=2&id=1", "http://press.example/a?id=1&p=2&spm=x"},
		"m.example/a":              {"http://m.example/a", "http://www.m.example/a"},
	} {
		for _, in := range all {
			if got, err := KeyOf(o, in); err != nil || got != want {
				t.Errorf("%s: key %q, want %q, %v", in, got, want, err)
			}
		}
	}
}

// TestRodong shows that however an article was reached, its id is its key. The
// tuples are 12@2024-04-15-H009@3@44@@0@528 and one with a search word.
func TestRodong(t *testing.T) {
	o := &sources.Outlet{ID: "x", Home: "http://paper.example", Hook: "rodong"}
	u, err := newURLs(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		"MTJAMjAyNC0wNC0xNS1IMDA5QDNANDRAQDBANTI4", "MTJAMjAyNC0wNC0xNS1IMDA5QDNANDRAQDBANTI4=%3D",
		"MTJAMjAyNC0wNC0xNS1IMDA5QDFAMUDsnbjrr7xAN0AxMg==", "strPageID=SF01_02_01&newsID=2024-04-15-H009",
	} {
		c, ok := canonical(nil, "http://paper.example/ko/index.php?"+q, nil)
		if !ok {
			t.Fatal(q)
		}
		if key, day := u.keyOf(c), u.dayOf(c); key != "2024-04-15-H009" || day != "2024-04-15" {
			t.Errorf("%s: key %q, day %q", q, key, day)
		}
	}
	c, _ := canonical(nil, "http://paper.example/ko/index.php?MkBAMkAxQA==", nil)
	if key := u.keyOf(c); key != "paper.example/ko/index.php?MkBAMkAxQA==" {
		t.Errorf("a list's key is %q", key)
	}
}

func TestOurs(t *testing.T) {
	u := &urls{hosts: []string{"www.press.example", "*.news.example"}}
	for host, want := range map[string]bool{
		"press.example": true, "m.press.example": true, "en.press.example": false, "a.news.example": true,
		"news.example": true, "fakenews.example": false, "press.example.evil": false,
	} {
		if got := u.ours(host); got != want {
			t.Errorf("%s: %v", host, got)
		}
	}
}
