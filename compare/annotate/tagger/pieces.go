package tagger

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// most is the number of bytes of a piece; a longer sentence is cut.
const most = 4096

// Pieces are the stretches of a document to tag one by one: its sentences, or
// its lines when it has none, cut where they are very long.
func Pieces(d *compare.Document) []compare.Span {
	var out []compare.Span
	for _, s := range d.Sentences {
		out = cut(out, d.Text, s.Span)
	}
	if len(d.Sentences) > 0 {
		return out
	}
	at := 0
	for line := range strings.Lines(d.Text) {
		out = cut(out, d.Text, compare.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))})
		at += len(line)
	}
	return out
}

// cut appends s in pieces of at most `most` bytes, ending after a space or a
// mark where there is one in the second half.
func cut(out []compare.Span, text string, s compare.Span) []compare.Span {
	for s.Len() > most {
		end := s.Start + most
		for end > s.Start && !utf8.RuneStart(text[end]) {
			end--
		}
		if i := strings.LastIndexAny(text[s.Start+most/2:end], " ，。、；,.;"); i >= 0 {
			end = s.Start + most/2 + i
			_, n := utf8.DecodeRuneInString(text[end:])
			end += n
		}
		out = append(out, compare.Span{Start: s.Start, End: end})
		s.Start = end
	}
	if s.Len() > 0 {
		out = append(out, s)
	}
	return out
}

// Mentions are those that in finds in the pieces of a document, one by one.
func Mentions(d *compare.Document, in func(text string) []compare.Mention) []compare.Mention {
	var out []compare.Mention
	for _, p := range Pieces(d) {
		for _, m := range in(d.Text[p.Start:p.End]) {
			m.Start += p.Start
			m.End += p.Start
			out = append(out, m)
		}
	}
	return out
}
