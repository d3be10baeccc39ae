package main

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"lacuna/compare"
)

//go:embed annotate.html.tmpl
var annotateTemplate string

// markedPage is what the page of an annotated text shows.
type markedPage struct {
	Name, Lang string
	Legend     []legendEntry
	Paragraphs [][]markedPiece
	Rows       []markedRow
}

type legendEntry struct {
	Kind, Word string
	Count      int
}

// markedPiece is a stretch of text; Row is the number of its row, 0 for none.
type markedPiece struct {
	Text, Kind, Says string
	Row              int
	Quoted           bool
}

// markedRow is a mention with what it stands for and why it was marked; the same
// again counts as one.
type markedRow struct {
	Number           int
	Text, Kind, Word string
	Says, Why        string
	Times            int
}

// markHTML prints a page of the text with its marks, and below each with its
// reason.
func markHTML(w io.Writer, name string, d *compare.Document) error {
	t, err := template.New("annotate").Parse(annotateTemplate)
	if err != nil {
		return err
	}
	page := markedPage{Name: name, Lang: d.Lang}
	for _, k := range markedKinds {
		n := 0
		for _, m := range d.Mentions {
			if m.Kind == k.kind && m.Start > len(d.Title) {
				n++
			}
		}
		if n > 0 {
			page.Legend = append(page.Legend, legendEntry{string(k.kind), k.word, n})
		}
	}
	page.fill(d)
	return t.Execute(w, page)
}

// fill lays the pieces out in paragraphs and the mentions in rows.
func (p *markedPage) fill(d *compare.Document) {
	rows := map[[3]string]int{}
	var open []markedPiece
	flush := func() {
		if len(open) > 0 {
			p.Paragraphs, open = append(p.Paragraphs, open), nil
		}
	}
	at := len(d.Title) + 1
	for _, s := range pieces(d) {
		m := s.mention
		if m == nil {
			speaker := speakerOf(d, at)
			for i, line := range strings.Split(s.text, "\n") {
				if i > 0 {
					flush()
				}
				if line != "" {
					open = append(open, markedPiece{Text: line, Quoted: s.quoted, Says: speaker})
				}
			}
			at += len(s.text)
			continue
		}
		at += len(s.text)
		key := [3]string{s.text, string(m.Kind), standsFor(*m)}
		if rows[key] == 0 {
			p.Rows = append(p.Rows, markedRow{len(p.Rows) + 1, s.text, string(m.Kind), kindWord(m.Kind), key[2], whyMarked(*m), 0})
			rows[key] = len(p.Rows)
		}
		p.Rows[rows[key]-1].Times++
		says := kindWord(m.Kind)
		if key[2] != "" {
			says += ": " + key[2]
		}
		open = append(open, markedPiece{s.text, string(m.Kind), says, rows[key], s.quoted})
	}
	flush()
}

// speakerOf says whose quotation a place is in.
func speakerOf(d *compare.Document, at int) string {
	for _, m := range d.Mentions {
		if m.Kind == compare.Quote && m.Start <= at && at < m.End {
			if m.Norm.Speaker == "" {
				return "quotation"
			}
			return "quotation: " + m.Norm.Speaker
		}
	}
	return ""
}

func kindWord(k compare.Kind) string {
	for _, m := range markedKinds {
		if m.kind == k {
			return m.word
		}
	}
	return string(k)
}

// reasons say in a reader's words why something was marked.
var reasons = map[string]string{"tagger": "reads like one in this place", "lexicon": "stands in the lexicon", "told": "the words beside it tell"}

// whyMarked is why a mention was marked.
func whyMarked(m compare.Mention) string {
	why := m.Why
	if r := reasons[why]; r != "" {
		why = r
	}
	switch {
	case m.Norm.Entity != "" && (m.Why == "" || m.Why == "tagger"):
		return "stands in the lexicon"
	case why == "" && (m.Kind == compare.Time || m.Kind == compare.Quantity):
		return "written like one"
	}
	return why
}
