package page

import (
	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/dates"
)

func (s *sheet) fillBody(a *sources.Article) {
	if len(a.Paragraphs) > 0 {
		return
	}
	got := body.Read(s.root, s.url, s.sets)
	a.Paragraphs, s.held = got.Paragraphs, got.Held
	a.Flags = append(a.Flags, sources.FlagGeneric)
	if len(s.missing) > 0 && len(a.Paragraphs) > 0 {
		a.Flags = append(a.Flags, sources.FlagLayoutChanged)
	}
}

// fillDates takes the layout's date, then what the page says of itself, then
// what a reader sees, then the URL.
func (s *sheet) fillDates(a *sources.Article) {
	said, ok := s.layoutDate()
	if ok {
		a.Published = said
	}
	for i := range s.sets {
		if t, ok := s.stamp(s.sets[i].Published, s.sets[i].Source); ok && better(t, a.Published) {
			a.Published = t
		}
		if t, ok := s.stamp(s.sets[i].Modified, s.sets[i].Source); ok && better(t, a.Modified) {
			a.Modified = t
		}
	}
	if ok || a.Published.Precision == sources.ToMinute {
		return
	}
	if t, ok := s.timeElement(); ok && better(t, a.Published) {
		a.Published = t
	}
	seen, changed := s.seenDates(a.Title)
	if seen.Precision != "" && better(seen, a.Published) {
		a.Published = seen
	}
	if changed.Precision != "" && better(changed, a.Modified) {
		a.Modified = changed
	}
	if a.Published.Precision == sources.NoTime {
		if t, ok := s.scriptDate(); ok {
			a.Published = t
		}
	}
	if t, ok := s.addressDate(); ok && better(t, a.Published) {
		a.Published = t
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
