package page

import (
	"strings"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/byline"
	"lacuna/sources/page/dateline"
	"lacuna/sources/page/dates"
	"lacuna/sources/page/fields"
)

func (s *sheet) fillBody(a *sources.Article) {
	if len(a.Paragraphs) > 0 {
		return
	}
	got := body.Read(s.root, s.url)
	a.Paragraphs = got.Paragraphs
	a.Flags = append(a.Flags, sources.FlagGeneric)
	if len(s.missing) > 0 && len(a.Paragraphs) > 0 {
		a.Flags = append(a.Flags, sources.FlagLayoutChanged)
	}
	if embedded, _ := fields.First(s.sets, func(f *fields.Set) string { return f.Body }); len(a.Paragraphs) == 0 && embedded != "" {
		a.Paragraphs = lines(embedded)
	}
}

func lines(text string) []string {
	var out []string
	for l := range strings.Lines(text) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func (s *sheet) fillTitle(a *sources.Article) {
	if a.Title == "" {
		a.Title, _ = fields.First(s.sets, func(f *fields.Set) string { return f.Title })
	}
	if a.Title == "" {
		a.Title = fields.Text(s.doc.Find("title").Get(0))
	}
}

// fillDates takes the layout's date, then what the page says of itself.
func (s *sheet) fillDates(a *sources.Article) {
	if t, ok := s.layoutDate(); ok {
		a.Published = t
	}
	for i := range s.sets {
		if t, ok := s.stamp(s.sets[i].Published, s.sets[i].Source); ok && better(t, a.Published) {
			a.Published = t
		}
		if t, ok := s.stamp(s.sets[i].Modified, s.sets[i].Source); ok && better(t, a.Modified) {
			a.Modified = t
		}
	}
}

// better holds when b is unknown, or t knows the time of b's day.
func better(t, b sources.Stamp) bool {
	if b.Precision == sources.NoTime {
		return true
	}
	return b.Precision == sources.ToDay && t.Precision == sources.ToMinute && t.Day() == b.Day()
}

func (s *sheet) stamp(text, source string) (sources.Stamp, bool) {
	if text == "" {
		return sources.Stamp{}, false
	}
	t, _, ok := dates.Parse(text, s.style.Style)
	t.Source = source
	return t, ok
}

func (s *sheet) layoutDate() (sources.Stamp, bool) {
	if s.read.date == "" {
		return sources.Stamp{}, false
	}
	t, ok := dates.ParseWith(s.read.formats, s.read.date, s.style.Style)
	if !ok {
		return s.stamp(s.read.date, "layout")
	}
	t.Source = "layout"
	return t, true
}

func (s *sheet) fillAuthors(a *sources.Article) {
	a.Authors = byline.Clean(s.read.authors)
	for i := range s.sets {
		if len(a.Authors) == 0 {
			a.Authors = byline.Clean(s.sets[i].Authors)
		}
	}
}

// trim parses dateline and end marks off the paragraphs and drops the title
// and bylines among them.
func (s *sheet) trim(a *sources.Article) {
	a.Paragraphs = dateline.CutEnd(a.Paragraphs, s.read.endMarks)
	for len(a.Paragraphs) > 0 && same(a.Paragraphs[0], a.Title) {
		a.Paragraphs = a.Paragraphs[1:]
	}
	if len(a.Paragraphs) == 0 {
		return
	}
	line, rest := dateline.Split(a.Paragraphs[0], a.Lang, s.read.dateline)
	if line.Text == "" {
		return
	}
	a.Dateline = sources.Dateline{Text: line.Text, Place: line.Place, Agency: line.Agency, Day: line.Resolve(a.Published.Day())}
	if len(a.Authors) == 0 && line.Author != "" {
		a.Authors = byline.Clean([]string{line.Author})
	}
	if rest == "" {
		a.Paragraphs = a.Paragraphs[1:]
		return
	}
	a.Paragraphs = append([]string{rest}, a.Paragraphs[1:]...)
}

func same(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}

func (s *sheet) flag(a *sources.Article) {
	for i := range s.sets {
		if s.sets[i].Paid && !a.Has(sources.FlagPaywalled) {
			a.Flags = append(a.Flags, sources.FlagPaywalled)
		}
	}
}
