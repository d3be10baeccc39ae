package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/mattn/go-isatty"

	"lacuna/compare"
	"lacuna/compare/names"
)

// markedKinds are the kinds of mentions in the order of legends, with their
// colours on a terminal.
var markedKinds = []struct {
	kind   compare.Kind
	word   string
	colour int
}{
	{compare.Person, "person", 32}, {compare.Title, "post", 33}, {compare.Org, "organisation", 34}, {compare.Place, "place", 35},
	{compare.Time, "time", 36}, {compare.Quantity, "quantity", 31}, {compare.Quote, "quotation", 3},
}

// colours tells whether to colour what is written to w: as the flag says, else on
// a terminal unless NO_COLOR is set.
func colours(flag string, w io.Writer) (bool, error) {
	switch flag {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		f, ok := w.(*os.File)
		return ok && isatty.IsTerminal(f.Fd()) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", nil
	}
	return false, fmt.Errorf("color %q: want auto, always or never", flag)
}

// markText prints the text with each mention in brackets, its kind and what it
// stands for behind.
func markText(w io.Writer, d *compare.Document) error {
	var b strings.Builder
	at := len(d.Title) + 1
	for _, m := range outermost(d, at) {
		fmt.Fprintf(&b, "%s[%s|%s", d.Text[at:m.Start], d.Quote(m.Span), m.Kind)
		if s := standsFor(m); s != "" {
			b.WriteString(": " + s)
		}
		b.WriteByte(']')
		at = m.End
	}
	b.WriteString(d.Text[min(at, len(d.Text)):] + "\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// paintText prints the text with each mention in the colour of its kind,
// quotations in italics, and a legend of the kinds that occur.
func paintText(w io.Writer, d *compare.Document) error {
	var b strings.Builder
	for _, p := range pieces(d) {
		switch {
		case p.mention != nil:
			fmt.Fprintf(&b, "\x1b[%s%dm%s\x1b[0m", italics(p.quoted), colourOf(p.mention.Kind), p.text)
		case p.quoted:
			fmt.Fprintf(&b, "\x1b[3m%s\x1b[0m", p.text)
		default:
			b.WriteString(p.text)
		}
	}
	b.WriteString("\n\n")
	for _, k := range markedKinds {
		if slices.ContainsFunc(d.Mentions, func(m compare.Mention) bool { return m.Kind == k.kind }) {
			fmt.Fprintf(&b, "\x1b[%dm%s\x1b[0m  ", k.colour, k.word)
		}
	}
	_, err := io.WriteString(w, strings.TrimRight(b.String(), " ")+"\n")
	return err
}

func italics(quoted bool) string {
	if quoted {
		return "3;"
	}
	return ""
}

func colourOf(k compare.Kind) int {
	for _, m := range markedKinds {
		if m.kind == k {
			return m.colour
		}
	}
	return 0
}

// piece is a stretch of the text: a mention or what is between two, in a
// quotation or not.
type piece struct {
	text    string
	mention *compare.Mention
	quoted  bool
}

// pieces cuts the body of a document at its mentions and quotations.
func pieces(d *compare.Document) []piece {
	var out []piece
	at := len(d.Title) + 1
	plain := func(to int) {
		for at < to {
			quoted, end := inQuote(d, at)
			end = min(end, to)
			out = append(out, piece{text: d.Text[at:end], quoted: quoted})
			at = end
		}
	}
	for _, m := range outermost(d, at) {
		plain(m.Start)
		quoted, _ := inQuote(d, m.Start)
		out = append(out, piece{d.Quote(m.Span), &m, quoted})
		at = m.End
	}
	plain(len(d.Text))
	return out
}

// inQuote tells whether a place of the text is in a quotation, and up to where
// that holds.
func inQuote(d *compare.Document, at int) (quoted bool, until int) {
	until = len(d.Text)
	for _, m := range d.Mentions {
		switch {
		case m.Kind != compare.Quote:
		case m.Start <= at && at < m.End:
			return true, m.End
		case m.Start > at:
			until = min(until, m.Start)
		}
	}
	return false, until
}

// outermost are the mentions from a place on that no other holds, quotations left
// out.
func outermost(d *compare.Document, at int) []compare.Mention {
	var out []compare.Mention
	for _, m := range d.Mentions {
		if m.Start >= at && m.Kind != compare.Quote {
			out = append(out, m)
			at = m.End
		}
	}
	return out
}

// standsFor says in words what a mention stands for, "" when no more than it
// says itself.
func standsFor(m compare.Mention) string {
	n := m.Norm
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(entityName(n.Entity))
	if n.TitleText != "" {
		add("post: " + n.TitleText)
	}
	add(whenText(n))
	add(n.Speaker)
	if n.Unit != "" {
		add(amount(n))
	}
	return strings.Join(parts, ", ")
}

// whenText is a day, the first and last of several, and the time of the day.
func whenText(n compare.Norm) string {
	s := string(n.From)
	if n.To != "" && n.To != n.From {
		s += " to " + string(n.To)
	}
	for _, part := range []string{n.Part, n.Clock} {
		if part != "" {
			s = strings.TrimSpace(s + " " + part)
		}
	}
	return s
}

func amount(n compare.Norm) string {
	s := grouped(n.Value)
	if n.Max != 0 {
		s += " to " + grouped(n.Max)
	}
	if n.Approx != "" {
		s = n.Approx + " " + s
	}
	switch n.Unit {
	case "item":
		return s
	case "person":
		return s + " people"
	case "year", "month", "week", "day", "hour", "minute", "second":
		if n.Value != 1 || n.Max != 0 {
			return s + " " + n.Unit + "s"
		}
	}
	return s + " " + n.Unit
}

// grouped writes a number with its thousands apart.
func grouped(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

// entityName is the English name of an entry of the lexicon, the ID itself when it
// has none.
func entityName(id string) string {
	for _, forms := range []func() ([]string, bool){
		func() ([]string, bool) { p, ok := names.Places().ByID(id); return p.En, ok },
		func() ([]string, bool) { o, ok := names.Orgs().ByID(id); return o.En, ok },
		func() ([]string, bool) { t, ok := names.Titles().ByID(id); return t.En, ok },
	} {
		if en, ok := forms(); ok && len(en) > 0 {
			return en[0]
		}
	}
	return id
}
