// Package segment makes an article a document: one text with its sentences.
package segment

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"lacuna/compare"
	"lacuna/compare/lang"
	"lacuna/sources"
)

// Article is the document of a: title, newline and paragraphs. The title is one
// sentence; each paragraph is split by the pack, or by Unicode's rules when the
// pack brings none. Invalid UTF-8 is replaced by U+FFFD.
func Article(a *sources.Article, publisher string, p lang.Pack) *compare.Document {
	d := &compare.Document{
		ID: a.ID, Outlet: a.Outlet, Publisher: publisher, URL: a.URL, SHA256: a.SHA256,
		Lang: a.Lang, Title: oneLine(a.Title), Published: a.Published, Dateline: a.Dateline,
		Day: anchorDay(a),
	}
	var b strings.Builder
	b.WriteString(d.Title)
	if d.Title != "" {
		d.Sentences = append(d.Sentences, compare.Sentence{Span: compare.Span{End: len(d.Title)}, Title: true})
	}
	for i, par := range a.Paragraphs {
		b.WriteByte('\n')
		par = oneLine(par)
		at := b.Len()
		b.WriteString(par)
		for _, s := range split(par, p) {
			d.Sentences = append(d.Sentences, compare.Sentence{
				Span:      compare.Span{Start: at + s.Start, End: at + s.End},
				Paragraph: i + 1,
			})
		}
	}
	d.Text = b.String()
	d.Orthography = Orthography(d.Text, d.Lang)
	return d
}

// Text is the document of a bare text whose lines are paragraphs, as the line
// protocols give it. A title, when there is one, is its first line. day is what
// relative times count from.
func Text(title, text, language string, day sources.Day, p lang.Pack) *compare.Document {
	a := sources.Article{Title: title, Lang: language, Paragraphs: strings.Split(text, "\n")}
	if t := day.Time(time.UTC); !t.IsZero() {
		a.Published = sources.Stamp{Time: t, Precision: sources.ToDay, Source: "text"}
	}
	return Article(&a, "", p)
}

// anchorDay is the day relative times count from: the dateline's, else that of
// publication.
func anchorDay(a *sources.Article) sources.Day {
	if a.Dateline.Day != "" {
		return a.Dateline.Day
	}
	return a.Published.Day()
}

// oneLine keeps a paragraph free of the newline that joins paragraphs.
func oneLine(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.ContainsAny(s, "\n\r") {
		s = strings.Map(func(r rune) rune {
			if r == '\n' || r == '\r' {
				return ' '
			}
			return r
		}, s)
	}
	return s
}

func split(par string, p lang.Pack) []compare.Span {
	if p.Split != nil {
		return p.Split(par)
	}
	var out []compare.Span
	at := 0
	seg := sentences.FromString(par)
	for seg.Next() {
		v := seg.Value()
		if s := trim(par, compare.Span{Start: at, End: at + len(v)}); s.Len() > 0 {
			out = append(out, s)
		}
		at += len(v)
	}
	return out
}

// trim takes white space off both ends of a span.
func trim(text string, s compare.Span) compare.Span {
	v := text[s.Start:s.End]
	s.Start += len(v) - len(strings.TrimLeftFunc(v, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(v))
	return s
}
