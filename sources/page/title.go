package page

import (
	"cmp"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/fields"
)

// titles are the places that name an article, as written there; empty ones do
// not.
type titles struct {
	heading string // visible headline
	data    string // JSON-LD or microdata
	meta    string // Open Graph and its like
	window  string // title element
	site    string
}

func (s *sheet) titles() titles {
	var t titles
	for i := range s.sets {
		f := &s.sets[i]
		switch {
		case f.Source == "meta":
			t.meta, t.site = f.Title, f.Site
		case t.data == "" && f.Type != "WebPage" && f.Type != "VideoObject" && f.Type != "Product":
			t.data = f.Title
		}
	}
	t.window = s.line("head > title")
	t.heading = s.heading(t)
	return t
}

// heading is the headline among the h1 elements, or, without one, an element
// whose class says so: the one that shares most with the other titles.
func (s *sheet) heading(t titles) string {
	rest := loose(t.data + " " + t.meta + " " + t.window)
	best, top := "", 0.0
	consider := func(n *html.Node, bonus float64) {
		text := tidy(fields.Text(n))
		if k := loose(text); k != "" && len(k) < 600 {
			if score := shared(k, rest) + bonus; score > top {
				best, top = text, score
			}
		}
	}
	for i, n := range s.doc.Find("h1").Nodes {
		consider(n, .02/float64(i+1))
	}
	if top < .6 {
		for i, n := range s.doc.Find("h2, h3, [class*=title], [id*=title], [class*=headline]").Nodes {
			if i > 60 {
				break
			}
			if k := loose(fields.Text(n)); len(k) > 11 && len(k)*3 > len(loose(t.window)) && strings.Contains(rest, k) {
				consider(n, 0)
			}
		}
	}
	if rest != "" && top < .35 {
		return ""
	}
	return best
}

// shared is the share of a's bigrams that stand in b.
func shared(a, b string) float64 {
	if b == "" {
		return .5
	}
	r := []rune(a)
	if len(r) < 2 {
		return 0
	}
	hit := 0
	for i := 0; i+2 <= len(r); i++ {
		if strings.Contains(b, string(r[i:i+2])) {
			hit++
		}
	}
	return float64(hit) / float64(len(r)-1) * min(1, float64(len(r))/10)
}

// fillTitle takes the layout's title, else the headline that the places agree
// on.
func (s *sheet) fillTitle(a *sources.Article) {
	if a.Title != "" {
		return
	}
	t := s.titles()
	a.Title = tidy(t.choose())
}

// choose is the title that the places agree on most, spelled as the one that
// readers are shown elsewhere spells it.
func (t titles) choose() string {
	h, d := t.heading, t.unsite(t.data)
	m, w := t.unsite(t.meta), t.unsite(t.window)
	hk, dk, mk := loose(h), loose(d), loose(m)
	switch {
	case h == "":
		return cmp.Or(d, m, w)
	case d == "":
		if m != "" && strings.HasSuffix(hk, mk) {
			return m
		}
		return h
	case dk == mk && dk == hk:
		return d
	case dk == mk && !prefixed(d, h):
		return m
	case dk == hk:
		return t.headlined(h, m)
	case hk == mk && t.window != "" && t.opens(dk):
		return d
	case hk == mk:
		return m
	case prefixed(d, h):
		return h
	}
	return d
}

// headlined chooses between a headline that the page's data repeat and an Open
// Graph title of other words: a title the window repeats is written for search
// and not for readers, one that only precedes the headline is a label, and
// where the window repeats the headline the other must say much more.
func (t titles) headlined(h, m string) string {
	hk, mk, wk := loose(h), loose(m), loose(t.window)
	switch {
	case !own(m, t.meta), wk == mk, strings.HasSuffix(mk, hk):
		return h
	case wk == hk && 4*len(mk) < 5*len(hk):
		return h
	}
	return m
}

// opens holds when the window's title is key with the site's name behind it.
func (t titles) opens(key string) bool {
	w := loose(t.window)
	return w != key && strings.HasPrefix(w, key)
}

// own holds for an Open Graph title the publisher wrote for itself: no site
// name was cut off it.
func own(m, raw string) bool {
	return m != "" && m == tidy(raw) && len(m) > 24
}

// prefixed holds when long is short with something behind a separator.
func prefixed(long, short string) bool {
	rest, ok := strings.CutPrefix(tidy(long), tidy(short))
	return ok && rest != "" && separator.MatchString(rest)
}

var separator = regexp.MustCompile(`\s[-–—|·•»*:/]\s|\s?[|｜]\s?|_|--|——|\s[-–—]`)

// unsite cuts the name of the site and its sections off a title: what follows
// a separator behind the headline, or, when the headline is not known, a short
// last part that names the site.
func (t titles) unsite(s string) string {
	s = tidy(s)
	for _, known := range []string{t.heading, t.data} {
		if known = tidy(known); len(known) > 8 && len(known) < len(s) && prefixed(s, known) {
			return known
		}
	}
	for range 3 {
		all := separator.FindAllStringIndex(s, -1)
		if len(all) == 0 {
			break
		}
		last := all[len(all)-1]
		head, part := strings.TrimSpace(s[:last[0]]), strings.TrimSpace(s[last[1]:])
		if len(loose(head)) < 9 || !t.names(part, s[last[0]:last[1]]) {
			break
		}
		s = head
	}
	return s
}

// names holds when part, cut off by sep, is a site's or section's name.
func (t titles) names(part, sep string) bool {
	k := loose(part)
	if k == "" {
		return true
	}
	site := loose(t.site)
	if site != "" && (strings.Contains(site, k) || strings.Contains(k, site)) {
		return true
	}
	if sep == "_" || sep == "|" || sep == "｜" || strings.Contains(sep, "|") || sep == "--" {
		return len([]rune(k)) <= 24
	}
	return siteWord.MatchString(part) && len([]rune(k)) <= 24
}

var siteWord = regexp.MustCompile(`(?i)\.(?:com|de|org|net|kr|jp|cn|co|uk|kp|fr|es|it)\b|news\b|网$|網$|日报|日報|晚报|新聞|新闻|中心$|频道|뉴스|신문$|일보$|통신$|times$|post$|magazine$|online$|zeitung$|频道$|财经$|科技$|娱乐$|体育$|热点$`)

// loose is s reduced to its letters and figures after NFKC, in lower case.
func loose(s string) string { return body.Key(norm.NFKC.String(s)) }

// tidy collapses spaces and drops characters without width.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
