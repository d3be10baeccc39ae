package pipeline

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/compare/roster"
	"lacuna/sources"
)

// remembered is for how many days an outlet's readers know a person whom it
// introduced with name and title.
const remembered = 7

// introduced is a full name that a document gives with a title.
type introduced struct {
	name string
	doc  int
	day  sources.Day
}

// recall marks persons who stand bare in one article and whom the outlet
// introduces, with title, in another of the days around: 赵立群和吴明哲 in the
// item after the one that says who they are.
func recall(docs []*compare.Document) {
	known := map[string]map[string][]introduced{} // by outlet, by first three letters
	for i, d := range docs {
		for _, m := range d.Mentions {
			if m.Kind != compare.Person || m.Norm.TitleText == "" || m.Norm.Name == "" || d.Quote(m.Span) != m.Norm.Name || !full(m.Norm.Name, d.Lang) {
				continue
			}
			by := known[d.Outlet]
			if by == nil {
				by = map[string][]introduced{}
				known[d.Outlet] = by
			}
			k := head(m.Norm.Name)
			if list := by[k]; len(list) == 0 || list[len(list)-1] != (introduced{m.Norm.Name, i, d.Day}) {
				by[k] = append(list, introduced{m.Norm.Name, i, d.Day})
			}
		}
	}
	for i, d := range docs {
		if found := bare(d, i, known[d.Outlet]); len(found) > 0 {
			d.Mentions = append(d.Mentions, found...)
			sort.SliceStable(d.Mentions, func(a, b int) bool { return d.Mentions[a].Start < d.Mentions[b].Start })
		}
	}
}

// full tells whether a name is sure to be one by itself: three letters or more of
// the shape of a Chinese or Korean name, or several words.
func full(name, lang string) bool {
	if strings.ContainsAny(strings.TrimSpace(name), " ·") {
		return true
	}
	return utf8.RuneCountInString(name) >= 3 && (lang == "zh" || lang == "ko") && roster.Regional(names.Name{Text: name, Lang: lang})
}

// head is the first three letters of a text, all of it when it has fewer.
func head(text string) string {
	n := 0
	for i := range text {
		if n == 3 {
			return text[:i]
		}
		n++
	}
	return text
}

// bare are the mentions of persons introduced in other documents that nothing
// marks in d.
func bare(d *compare.Document, doc int, known map[string][]introduced) []compare.Mention {
	var out []compare.Mention
	for si, s := range d.Sentences {
		end := s.Start
		for at := range d.Text[s.Start:s.End] {
			at += s.Start
			if at < end {
				continue
			}
			n := introducedAt(d, doc, at, s.End, known[head(d.Text[at:s.End])])
			span := compare.Span{Start: at, End: at + n}
			if n == 0 || marked(d, span) {
				continue
			}
			end = span.End
			out = append(out, compare.Mention{Span: span, Kind: compare.Person, Sentence: si, Why: "introduced in another article",
				Norm: compare.Norm{Name: d.Quote(span)}})
		}
	}
	return out
}

// introducedAt is the length of the longest known name at a place; 0: none.
func introducedAt(d *compare.Document, doc, at, end int, list []introduced) int {
	best := 0
	for _, k := range list {
		n := len(k.name)
		if n <= best || at+n > end || d.Text[at:at+n] != k.name || k.doc == doc || !close(k.day, d.Day) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(d.Text[:at])
		after, _ := utf8.DecodeRuneInString(d.Text[at+n:])
		if d.Lang != "zh" && unicode.IsLetter(before) || d.Lang != "zh" && d.Lang != "ko" && unicode.IsLetter(after) {
			continue
		}
		best = n
	}
	return best
}

func close(a, b sources.Day) bool {
	if a == "" || b == "" {
		return false
	}
	n := a.Sub(b)
	return n >= -remembered && n <= remembered
}

// marked tells whether a name of a person, body or place overlaps a span.
func marked(d *compare.Document, s compare.Span) bool {
	at := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= s.End })
	return slices.ContainsFunc(d.Mentions[:at], func(m compare.Mention) bool {
		return m.Overlaps(s) && (m.Kind == compare.Person || m.Kind == compare.Org || m.Kind == compare.Place)
	})
}
