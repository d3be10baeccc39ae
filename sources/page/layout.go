package page

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/fields"
)

// layoutFields is what an outlet's layout found; empty fields were not found
// or not asked for.
type layoutFields struct {
	title, subtitle, date string
	body, authors         []string
	captions              []string
	images                int
	formats               []string
	endMarks              []string
	dateline              *regexp.Regexp
}

// LayoutAt is the layout of a page served on day: layouts stand newest first,
// and the oldest whose Until is not before day holds. nil when the outlet has
// none.
func LayoutAt(o *sources.Outlet, day sources.Day) *sources.Layout {
	var found *sources.Layout
	for i := range o.Layouts {
		l := &o.Layouts[i]
		if l.Until == "" || day == "" || l.Until >= day {
			if found == nil || (l.Until != "" && day != "") {
				found = l
			}
		}
	}
	return found
}

// servedOn is the day the page is of: that in its URL when the outlet says how
// to find it, else the day of the capture, in the outlet's zone.
func servedOn(p sources.Page, o *sources.Outlet, loc *time.Location) sources.Day {
	if p.At.IsZero() {
		return dayInURL(p.URL, o)
	}
	return sources.DayOf(p.At.In(loc))
}

// dayInURL is the day the outlet's Article.Day expression finds in a URL.
func dayInURL(address string, o *sources.Outlet) sources.Day {
	if o == nil || o.Article.Day == "" {
		return ""
	}
	re, err := regexp.Compile(o.Article.Day)
	if err != nil {
		return ""
	}
	m := re.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	part := map[string]string{}
	for i, n := range re.SubexpNames() {
		part[n] = m[i]
	}
	year := part["year"]
	if len(year) == 2 {
		year = "20" + year
	}
	d, err := sources.ParseDay(fmt.Sprintf("%04s-%02s-%02s", year, part["month"], part["day"]))
	if err != nil {
		return ""
	}
	return d
}

func (s *sheet) readLayout(loc *time.Location) error {
	l := LayoutAt(s.outlet, servedOn(s.page, s.outlet, loc))
	if l == nil {
		return nil
	}
	if err := s.selectors(l); err != nil {
		return err
	}
	for _, d := range l.Drop {
		s.doc.Find(d).Remove()
	}
	for _, u := range l.Unwrap {
		s.doc.Find(u).Each(func(_ int, q *goquery.Selection) { unwrap(q.Get(0)) })
	}
	s.read.formats, s.read.endMarks = l.Formats, l.EndMarks
	s.read.title, s.read.subtitle = s.line(l.Title), s.line(l.Subtitle)
	s.read.date = s.moment(l.Date)
	s.each(l.Authors, func(q *goquery.Selection) { s.read.authors = append(s.read.authors, fields.Text(q.Get(0))) })
	s.readBody(l)
	if l.Title != "" && s.read.title == "" {
		s.missing = append(s.missing, "title "+l.Title)
	}
	if (l.Body != "" || len(l.Between) == 2) && len(s.read.body) == 0 {
		s.missing = append(s.missing, "body "+l.Body+strings.Join(l.Between, " "))
	}
	return nil
}

// selectors checks what goquery would silently match nothing with.
func (s *sheet) selectors(l *sources.Layout) error {
	all := append([]string{l.Title, l.Subtitle, l.Body, l.Date, l.Authors, l.Caption}, append(l.Drop, l.Unwrap...)...)
	for _, sel := range all {
		if sel == "" {
			continue
		}
		if _, err := cascadia.ParseGroup(sel); err != nil {
			return fail(s.page, sources.LayoutChanged, fmt.Errorf("outlet %s: selector %q: %w", s.outlet.ID, sel, err))
		}
	}
	if l.Dateline != "" {
		re, err := regexp.Compile(l.Dateline)
		if err != nil {
			return fail(s.page, sources.LayoutChanged, fmt.Errorf("outlet %s: dateline: %w", s.outlet.ID, err))
		}
		s.read.dateline = re
	}
	return nil
}

func (s *sheet) each(sel string, f func(*goquery.Selection)) {
	if sel != "" {
		s.doc.Find(sel).Each(func(_ int, q *goquery.Selection) { f(q) })
	}
}

// line is the text of the first element of sel that has any; a meta element
// gives its content.
func (s *sheet) line(sel string) string {
	text := ""
	s.each(sel, func(q *goquery.Selection) {
		if text == "" {
			text = strings.TrimSpace(q.AttrOr("content", ""))
		}
		if text == "" {
			text = fields.Text(q.Get(0))
		}
	})
	return text
}

// moment is like line, but prefers the attributes that hold a time.
func (s *sheet) moment(sel string) string {
	text := ""
	s.each(sel, func(q *goquery.Selection) {
		for _, attr := range []string{"datetime", "data-published-time", "data-published", "data-time", "content"} {
			if text == "" {
				text = strings.TrimSpace(q.AttrOr(attr, ""))
			}
		}
		if text == "" {
			text = fields.Text(q.Get(0))
		}
	})
	return text
}

// readBody takes captions out, then the paragraphs.
func (s *sheet) readBody(l *sources.Layout) {
	for _, n := range s.bodyNodes(l) {
		s.read.images += goquery.NewDocumentFromNode(n).Find("img").Length()
	}
	s.each(l.Caption, func(q *goquery.Selection) {
		if t := fields.Text(q.Get(0)); t != "" {
			s.read.captions = append(s.read.captions, t)
		}
		q.Remove()
	})
	for _, n := range s.bodyNodes(l) {
		for _, b := range body.Blocks(n) {
			s.read.body = append(s.read.body, b.Text)
		}
	}
}

func (s *sheet) bodyNodes(l *sources.Layout) []*html.Node {
	if len(l.Between) == 2 {
		if n := between(s.root, l.Between[0], l.Between[1]); n != nil {
			return []*html.Node{n}
		}
	}
	if l.Body == "" {
		return nil
	}
	return outermost(s.doc.Find(l.Body).Nodes)
}

// outermost drops nodes that lie inside others of the list.
func outermost(ns []*html.Node) []*html.Node {
	in := make(map[*html.Node]bool, len(ns))
	for _, n := range ns {
		in[n] = true
	}
	var out []*html.Node
	for _, n := range ns {
		inside := false
		for a := n.Parent; a != nil; a = a.Parent {
			inside = inside || in[a]
		}
		if !inside {
			out = append(out, n)
		}
	}
	return out
}

// between copies what stands between two comments; nil when either is missing.
// The comments may stand in different elements.
func between(root *html.Node, from, to string) *html.Node {
	var open, end *html.Node
	for n := range root.Descendants() {
		if n.Type != html.CommentNode {
			continue
		}
		switch c := strings.TrimSpace(n.Data); {
		case open == nil && c == mark(from):
			open = n
		case open != nil && end == nil && c == mark(to):
			end = n
		}
	}
	if open == nil || end == nil {
		return nil
	}
	c := clipper{open: open, end: end}
	return c.clip(root)
}

// mark is a comment's text, given with or without its brackets.
func mark(s string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "<!--"), "-->"))
}

// clipper copies the part of a tree between two of its nodes.
type clipper struct {
	open, end *html.Node
	on, done  bool
}

func (c *clipper) clip(n *html.Node) *html.Node {
	switch n {
	case c.open:
		c.on = true
		return nil
	case c.end:
		c.on, c.done = false, true
		return nil
	}
	inside := c.on
	out := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Attr: n.Attr}
	for k := n.FirstChild; k != nil && !c.done; k = k.NextSibling {
		if x := c.clip(k); x != nil {
			out.AppendChild(x)
		}
	}
	if !inside && out.FirstChild == nil {
		return nil
	}
	return out
}

// unwrap puts n's children in its place.
func unwrap(n *html.Node) {
	if n == nil || n.Parent == nil {
		return
	}
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}
