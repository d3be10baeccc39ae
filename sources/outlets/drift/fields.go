package drift

import (
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"lacuna/sources"
	"lacuna/sources/page"
)

// By says how a field of a page was found.
type By string

// Ways a field is found.
const (
	Layout  By = "layout"  // where the outlet's layout says
	Generic By = "generic" // by the shared readers
	Missing By = "missing"
)

// Field is a field of an article page.
type Field struct {
	Name     string `json:"name"`
	By       By     `json:"by"`
	Named    bool   `json:"named"`              // the layout says where it stands
	Optional bool   `json:"optional,omitempty"` // many articles have none
	Value    string `json:"value,omitempty"`    // its beginning
}

// names are the fields in the order of Article.Fields.
var names = [...]string{"title", "body", "date", "authors"}

// Article is one article page. Length and Generic are the characters of its body
// as read with the layout and without.
type Article struct {
	URL     string            `json:"url"`
	SHA256  string            `json:"sha256"`
	Error   sources.ErrorKind `json:"error,omitempty"` // why it reads to no article
	Fields  []Field           `json:"fields"`          // title, body, date, authors
	Length  int               `json:"length"`
	Generic int               `json:"generic"`
}

// Fields tells how each field of an outlet's article page is found. A page that
// reads to no article has every field missing that is not found where the layout
// says. The error is a zone, or a page that is no text.
func Fields(p sources.Page, o *sources.Outlet) (Article, error) {
	out := Article{URL: p.URL, SHA256: p.SHA256}
	loc, err := o.Location()
	if err != nil {
		return out, err
	}
	var l sources.Layout
	if at := page.LayoutAt(o, sources.DayOf(p.At.In(loc))); at != nil {
		l = *at
	}
	var reader page.Reader
	a, err := reader.Read(p, o)
	out.Error = sources.KindOf(err)
	if g, err := reader.Read(p, nil); err == nil {
		out.Generic = len([]rune(g.Text()))
	}
	out.Length = len([]rune(a.Text()))
	finds, err := finder(p, l)
	if err != nil {
		return out, err
	}
	body := l.Body != "" || len(l.Between) == 2
	out.Fields = []Field{
		field(names[0], l.Title != "", finds(l.Title), a.Title),
		field(names[1], body, body && len(a.Paragraphs) > 0 && !a.Has(sources.FlagGeneric), a.Text()),
		field(names[2], l.Date != "", a.Published.Source == "layout", when(a.Published)),
		field(names[3], l.Authors != "", finds(l.Authors), strings.Join(a.Authors, ", ")),
	}
	out.Fields[3].Optional = true
	return out, nil
}

// finder tells whether a selector finds a text on the page once the layout's drops
// are gone.
func finder(p sources.Page, l sources.Layout) (func(selector string) bool, error) {
	src, err := page.Text(p)
	if err != nil {
		return func(string) bool { return false }, nil
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(src))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.URL, err)
	}
	for _, d := range l.Drop {
		doc.Find(d).Remove()
	}
	return func(selector string) bool {
		found := false
		if selector != "" {
			doc.Find(selector).Each(func(_ int, q *goquery.Selection) {
				found = found || strings.TrimSpace(q.AttrOr("content", "")+q.Text()) != ""
			})
		}
		return found
	}, nil
}

func field(name string, named, layout bool, value string) Field {
	f := Field{Name: name, By: Missing, Named: named, Value: beginning(value)}
	switch {
	case value != "" && layout:
		f.By = Layout
	case value != "":
		f.By = Generic
	}
	return f
}

func when(s sources.Stamp) string {
	switch s.Precision {
	case sources.ToMinute:
		return s.Time.Format("2006-01-02 15:04 -0700")
	case sources.ToDay:
		return string(s.Day())
	}
	return ""
}

// beginning is the first line of a text, of at most 60 characters.
func beginning(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
