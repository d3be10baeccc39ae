package page

import (
	"bytes"
	"strings"
	"testing"

	"lacuna/sources"
)

const prose = "<p>The committee met on Tuesday to hear the plan for the new bridge, and it asked for a second reading of the costs before the end of the month.</p>"

func TestReadRefuses(t *testing.T) {
	deep := strings.Repeat("<div>", 100_000)
	whole := "<html><head><title>Bridge plan goes to a second reading</title></head><body><div>" + strings.Repeat(prose, 12) + "</div></body></html>"
	for _, c := range []struct {
		name string
		body []byte
		want sources.ErrorKind
	}{
		{"empty", nil, sources.NotArticle},
		{"blank", []byte(" \n\t "), sources.NotArticle},
		{"no text", []byte("<html><body></body></html>"), sources.NotArticle},
		{"image", append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 600)...), sources.NotArticle},
		{"pdf", []byte("%PDF-1.7\n1 0 obj"), sources.NotArticle},
		{"zeros", make([]byte, 5000), sources.NotArticle},
		{"mark of UTF-16 over noise", bytes.Repeat([]byte("\xff\xfe\xff\xc3\x28"), 3000), sources.NotArticle},
		{"replacements", []byte("<html><body>" + strings.Repeat("\xef\xbf\xbd word ", 900) + "</body></html>"), sources.NotArticle},
		{"50 MB", bytes.Repeat([]byte("<p>word "), 50<<20/8), sources.TooLarge},
		{"deep without text", []byte("<html><body>" + deep + "</body></html>"), sources.NotArticle},
		{"whole", []byte(whole), ""},
		{"cut half way", []byte(whole[:len(whole)/2]), sources.CutOff},
		{"cut in a tag", []byte(whole[:strings.LastIndex(whole, "<p")+2]), sources.CutOff},
		{"cut before the end tags", []byte(whole[:strings.LastIndex(whole, "</div>")]), sources.CutOff},
		{"fragment", []byte("<article><h1>Bridge plan</h1>" + strings.Repeat(prose, 5) + "</article>"), ""},
		{"cut fragment", []byte("<article><h1>Bridge plan</h1>" + strings.Repeat(prose, 5)), sources.CutOff},
		{"invalid UTF-8", []byte(strings.Replace(whole, "Tuesday", "Tue\xff\xfesday", 1)), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := new(Reader).Read(sources.Page{URL: "https://press.example/a", Body: c.body}, nil)
			if got := sources.KindOf(err); got != c.want {
				t.Errorf("kind %q (%v), want %q", got, err, c.want)
			}
		})
	}
}

// A text below 100,000 elements is read, or refused, but never a panic.
func TestReadDeep(t *testing.T) {
	for _, tag := range []string{"div", "b", "span", "table><tr><td", "ul><li", "font"} {
		open := strings.Repeat("<"+tag+">", 100_000)
		p := sources.Page{URL: "https://press.example/deep", Body: []byte("<html><body>" + open + strings.Repeat(prose, 20) + "</body></html>")}
		a, err := new(Reader).Read(p, nil)
		if err == nil && !strings.Contains(a.Text(), "second reading of the costs") {
			t.Errorf("%s: read %d paragraphs without the text", tag, len(a.Paragraphs))
		}
		t.Log(tag, err, len(a.Paragraphs))
	}
}

func TestReaderMaxBytes(t *testing.T) {
	r := Reader{MaxBytes: 100}
	_, err := r.Read(sources.Page{URL: "https://press.example/a", Body: bytes.Repeat([]byte("a"), 101)}, nil)
	want := "https://press.example/a: too_large: body of 101 bytes, limit 100"
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
