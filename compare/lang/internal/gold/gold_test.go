// Package gold holds times, quantities and quotations to paragraphs marked by
// hand; testdata/lang/README.md says how they are marked.
package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
)

var tags = []string{"en", "ko", "zh"}

// length is the mark of a length of time, which a document holds as a time with
// a unit.
const length compare.Kind = "length"

// paragraph is a marked paragraph, written on a day. Those of times-apart.txt
// are held apart from tuning.
type paragraph struct {
	file  string
	day   sources.Day
	text  string
	want  []compare.Mention
	apart bool
}

// read reads the paragraphs of a language.
func read(t testing.TB, tag string) []paragraph {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "testdata", "lang", tag, "times-*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no marked paragraphs of %s: %v", tag, err)
	}
	var out []paragraph
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
			day, marked, _ := strings.Cut(block, "\n")
			p := paragraph{file: name, day: sources.Day(strings.TrimPrefix(day, "# ")), apart: strings.HasPrefix(name, "times-apart")}
			p.text, p.want = unmark(t, marked)
			out = append(out, p)
		}
	}
	return out
}

// unmark takes {kind|words} and {quote:speaker:verb|words} apart.
func unmark(t testing.TB, marked string) (string, []compare.Mention) {
	var b strings.Builder
	var open, out []compare.Mention
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '{':
			head, _, ok := strings.Cut(marked[i+1:], "|")
			if !ok {
				t.Fatalf("mark without kind: %s", marked[i:])
			}
			i += len(head) + 1
			m := compare.Mention{Span: compare.Span{Start: b.Len()}}
			parts := append(strings.Split(head, ":"), "", "")
			m.Kind, m.Norm.Speaker, m.Norm.Verb = compare.Kind(parts[0]), parts[1], parts[2]
			open = append(open, m)
		case '}':
			m := open[len(open)-1]
			m.End, open = b.Len(), open[:len(open)-1]
			out = append(out, m)
		default:
			b.WriteByte(marked[i])
		}
	}
	return b.String(), out
}

// document is the document of a paragraph, without mentions.
func document(tag string, p paragraph) *compare.Document {
	pack, _ := all.Get(tag)
	d := segment.Text("", p.text, tag, p.day, pack)
	if tag == "ko" && strings.Contains(p.text, "였다") {
		d.Orthography = "dprk"
	}
	return d
}

// found are the times, lengths, quantities and quotations of a paragraph, by
// places in its text.
func found(tag string, p paragraph) []compare.Mention {
	pack, _ := all.Get(tag)
	d := document(tag, p)
	annotate.Document(d, pack)
	shift := strings.Index(d.Text, p.text)
	var out []compare.Mention
	for _, m := range d.Mentions {
		switch m.Kind {
		case compare.Time, compare.Quantity, compare.Quote:
			if m.Kind == compare.Time && m.Counts() {
				m.Kind = length
			}
			m.Start, m.End = m.Start-shift, m.End-shift
			out = append(out, m)
		}
	}
	return out
}
