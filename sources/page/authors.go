package page

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/byline"
	"lacuna/sources/page/fields"
)

// fillAuthors takes the layout's, else the persons the page's own data names,
// else a visible byline, else the organisations that sign.
func (s *sheet) fillAuthors(a *sources.Article) {
	if a.Authors = layoutAuthors(s.read.authors, a.Lang); len(a.Authors) > 0 {
		return
	}
	site := ""
	for i := range s.sets {
		if s.sets[i].Source == "meta" {
			site = s.sets[i].Site
		}
	}
	var fallback []string
	for i := range s.sets {
		if len(s.sets[i].Authors) == 0 && len(s.sets[i].Groups) == 0 {
			continue
		}
		named := byline.Named(s.sets[i].Authors)
		if persons := without(named, site, a.Lang); len(persons) > 0 {
			if a.Lang == "zh" {
				named = persons
			}
			a.Authors = named
			return
		}
		if len(fallback) == 0 {
			fallback = append(named, byline.Named(s.sets[i].Groups)...)
		}
	}
	if a.Authors = s.seenAuthors(a); len(a.Authors) == 0 && a.Lang != "zh" {
		a.Authors = fallback
	}
}

// layoutAuthors reads the lines a layout gives for authors: reporters in the
// language's forms, else persons, else whoever signs.
func layoutAuthors(lines []string, lang string) []string {
	var out []string
	for _, l := range lines {
		names := byline.Clean(byline.InText(l, lang))
		if len(names) == 0 {
			names = byline.Clean([]string{l})
		}
		if len(names) == 0 && len(l) < 80 {
			names = byline.Named([]string{l})
		}
		out = append(out, names...)
	}
	return out
}

// without drops names that are the site's own or no person's.
func without(names []string, site, lang string) []string {
	var out []string
	for _, n := range names {
		k, t := loose(n), loose(site)
		if t != "" && (strings.Contains(t, k) || strings.Contains(k, t)) {
			continue
		}
		if len(byline.Clean([]string{n})) > 0 && (lang != "zh" || n[0] < 0x80 || byline.Chinese(n)) {
			out = append(out, n)
		}
	}
	return out
}

var (
	bylineWords = regexp.MustCompile(`(?i)\b(?:author|byline|writer|reporter|autor|journalist)|author[-_]?name|article[-_]?author|contributor|記者|기자`)
	notByline   = regexp.MustCompile(`(?i)comment|related|recommend|footer|bio|desc|social|share|image|avatar|sidebar|teaser|card`)
)

// seenAuthors reads the byline a reader sees: elements named for it, then the
// forms of the language in the blocks around the headline and the body's ends.
func (s *sheet) seenAuthors(a *sources.Article) []string {
	if found := s.reporters(a); len(found) > 0 {
		return found
	}
	for _, n := range s.doc.Find("a[rel=author], [class*=author], [class*=byline], [class*=Author], [class*=Byline], [class*=autor], [class*=writer], [itemprop=author]").Nodes {
		words := fields.Attr(n, "class") + " " + fields.Attr(n, "itemprop") + " " + fields.Attr(n, "rel")
		if !bylineWords.MatchString(words) || notByline.MatchString(words) || inMargin(n) {
			continue
		}
		if names := namesIn(n, a.Lang); len(names) > 0 {
			return names
		}
	}
	return s.signed(a)
}

// namesIn is the persons an element names: its parts when several of them are
// names, else its text.
func namesIn(n *html.Node, lang string) []string {
	text := fields.Text(n)
	if len(text) < 3 || len(text) > 200 {
		return nil
	}
	var parts []string
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			parts = append(parts, persons(byline.Clean([]string{d.Data}), lang)...)
		}
	}
	if len(parts) > 1 {
		return byline.Clean(parts)
	}
	return persons(byline.Clean([]string{text}), lang)
}

// persons keeps what reads as a person's name where nothing but the place on
// the page says so.
func persons(names []string, lang string) []string {
	var out []string
	for _, n := range without(names, "", lang) {
		if lang == "zh" || lang == "ja" || lang == "ko" || byline.Proper(n) {
			out = append(out, n)
		}
	}
	return out
}

// inMargin holds for what stands in a comment, an aside or the foot of the page.
func inMargin(n *html.Node) bool {
	for p := n; p != nil; p = p.Parent {
		if p.Data == "footer" || p.Data == "aside" || p.Data == "nav" || otherWords.MatchString(fields.Attr(p, "class")) {
			return true
		}
	}
	return false
}

var signature = regexp.MustCompile(`^(?i:by|written by|von|text|par|por|di|av|door)[:\s]\s*(\p{Lu}\S+(?:\s+\S+){1,12})$`)

// signed looks for a line "By Name" around the headline, and for a line in
// heavy type that is a name at either end of the text.
func (s *sheet) signed(a *sources.Article) []string {
	bs := s.blocks()
	head := max(0, headlineAt(bs, a.Title))
	for _, b := range bs[max(0, head-3):min(len(bs), head+14)] {
		if m := signature.FindStringSubmatch(b.Text); m != nil && len(b.Text) < 120 {
			if names := persons(byline.Clean([]string{m[1]}), a.Lang); len(names) > 0 {
				return names
			}
		}
	}
	n := len(a.Paragraphs)
	if n == 0 {
		return nil
	}
	first, last := firstOf(bs, a.Paragraphs[0]), placeOf(bs, a.Paragraphs[n-1])
	for _, at := range []int{first - 2, first - 1, first, last, last + 1, last + 2} {
		if at < 0 || at >= len(bs) || bs[at].Emphasis*5 < 4*len(strings.ReplaceAll(bs[at].Text, " ", "")) || len(bs[at].Text) > 60 {
			continue
		}
		if names := byline.Clean([]string{bs[at].Text}); len(names) == 1 && byline.Proper(names[0]) && bs[at].Node.Data == "p" && !strings.Contains(loose(a.Title), loose(names[0])) {
			return names
		}
	}
	return nil
}

// firstOf is the index of the first block with the text; -8 when there is none.
func firstOf(bs []body.Block, text string) int {
	for i := range bs {
		if bs[i].Text == text {
			return i
		}
	}
	return -8
}

// reporters are those named in the forms of Chinese, Korean and Japanese.
func (s *sheet) reporters(a *sources.Article) []string {
	if a.Lang != "zh" && a.Lang != "ko" && a.Lang != "ja" {
		return nil
	}
	bs := s.blocks()
	var lines []string
	take := func(from, to int) {
		for _, b := range bs[max(0, min(from, len(bs))):max(0, min(to, len(bs)))] {
			if len(b.Text) < 160 && b.Link*2 <= len(b.Text) {
				lines = append(lines, b.Text)
			}
		}
	}
	if head := headlineAt(bs, a.Title); head >= 0 {
		take(head+1, head+10)
	}
	n := len(a.Paragraphs)
	lines = append(lines, a.Paragraphs[:min(2, n)]...)
	if n > 0 {
		at := placeOf(bs, a.Paragraphs[n-1])
		take(at-3, at+8)
		lines = append(lines, a.Paragraphs...)
	}
	var best []string
	for _, l := range lines {
		if names := byline.Clean(byline.InText(l, a.Lang)); len(names) > len(best) && contains(names, best) {
			best = names
		}
	}
	return best
}

// contains holds when all holds every one of some.
func contains(all, some []string) bool {
	for _, n := range some {
		if !slices.Contains(all, n) {
			return false
		}
	}
	return true
}

// placeOf is the index of the last block with the text; beyond all when there
// is none.
func placeOf(bs []body.Block, text string) int {
	for i := len(bs) - 1; i >= 0; i-- {
		if bs[i].Text == text {
			return i
		}
	}
	return len(bs) + 8
}
