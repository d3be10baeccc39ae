// Package speech holds what the readers of quotations share: quotation marks
// and speakers.
package speech

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/lookup"
)

// longest is how many bytes a quotation may have.
const longest = 4096

// Pair is a pair of quotation marks: Outer holds the marks, Inner the words.
type Pair struct {
	Outer, Inner compare.Span
	Open         string
}

// Pairs finds the outermost pairs of quotation marks of a text, line by line.
// closing maps each opening mark to its closing one; a mark that is both, as ",
// is mapped to itself.
func Pairs(text string, closing map[string]string) []Pair {
	t := lookup.Make(closing)
	var out []Pair
	next := upcoming{}
	for i := 0; i < len(text); {
		c, n := t.Longest(text[i:])
		if n == 0 {
			i += lookup.Width(text[i])
			continue
		}
		from := i + n
		w := -1
		if ahead := next.after(text, c, from); ahead >= 0 && ahead <= from+longest {
			w = end(text[from:min(len(text), from+longest)], text[i:from], c)
		}
		if w < 0 {
			i = from
			continue
		}
		out = append(out, Pair{Outer: compare.Span{Start: i, End: from + w + len(c)}, Inner: compare.Span{Start: from, End: from + w}, Open: text[i:from]})
		i = from + w + len(c)
	}
	return out
}

// upcoming holds the next place of each mark, so that a text of marks that open
// and never close is looked through once.
type upcoming map[string]int

// after is the first place of a mark at or after from; -1 when there is none.
func (u upcoming) after(text, mark string, from int) int {
	at, known := u[mark]
	if known && (at < 0 || at >= from) {
		return at
	}
	at = strings.Index(text[from:], mark)
	if at >= 0 {
		at += from
	}
	u[mark] = at
	return at
}

// end is the place of the closing mark in s, after pairs of the same marks
// inside; -1 when the line ends before it.
func end(s, open, closing string) int {
	depth := 0
	for i := 0; i < len(s) && s[i] != '\n'; i += lookup.Width(s[i]) {
		switch {
		case strings.HasPrefix(s[i:], closing):
			if depth == 0 {
				return i
			}
			depth--
		case strings.HasPrefix(s[i:], open):
			depth++
		}
	}
	return -1
}

// Reader finds speakers among the mentions of a document, asked from front to
// back.
type Reader struct {
	D    *compare.Document
	who  []int32 // mentions that are persons, titles, organisations and places
	Last string  // the speaker found last
}

// New is a reader of a document whose mentions are set.
func New(d *compare.Document) *Reader {
	r := &Reader{D: d}
	for i := range d.Mentions {
		switch d.Mentions[i].Kind {
		case compare.Person, compare.Title, compare.Org, compare.Place:
			r.who = append(r.who, int32(i))
		}
	}
	return r
}

// Within are the persons, titles, organisations and places that lie in s.
func (r *Reader) Within(s compare.Span) []compare.Mention {
	from, _ := slices.BinarySearchFunc(r.who, s.Start, func(i int32, at int) int { return r.D.Mentions[i].Start - at })
	var out []compare.Mention
	for _, i := range r.who[from:] {
		m := r.D.Mentions[i]
		if m.Start >= s.End {
			break
		}
		if m.End <= s.End {
			out = append(out, m)
		}
	}
	return out
}

// Name is what a speaker is called: the full name of a person, else the words.
func (r *Reader) Name(m compare.Mention) string {
	if m.Kind == compare.Person && m.Norm.Name != "" {
		return m.Norm.Name
	}
	return r.D.Quote(m.Span)
}

// Drop removes the reported clauses that overlap a direct quotation, and sorts
// the rest in.
func Drop(direct, reported []compare.Mention) []compare.Mention {
	out := slices.Clone(direct)
	k := 0
	for _, m := range reported {
		for k < len(direct) && direct[k].End <= m.Start {
			k++
		}
		if k == len(direct) || !direct[k].Overlaps(m.Span) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b compare.Mention) int { return a.Start - b.Start })
	return out
}

// reach is how many bytes before a verb its subject is looked for.
const reach = 600

// Lead is what stands before a place, from another on, as far as the subject of
// a verb there may stand.
func Lead(text string, from, at int) compare.Span {
	if at-from > reach {
		from = at - reach
		for from < at && !utf8.RuneStart(text[from]) {
			from++
		}
	}
	return compare.Span{Start: from, End: at}
}
