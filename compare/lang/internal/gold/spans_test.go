package gold

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
)

// check fails the test unless spans lie in a text of their own, in order, on
// boundaries of runes and without overlap.
func check(t *testing.T, what, text string, spans []compare.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%s: span %d-%d after %d in %d bytes", what, s.Start, s.End, end, len(text))
		}
		if utf8.ValidString(text) && (!utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End])) {
			t.Fatalf("%s: span %d-%d cuts a rune of %q", what, s.Start, s.End, text)
		}
		end = s.End
	}
}

func spansOf(ms []compare.Mention) []compare.Span {
	out := make([]compare.Span, len(ms))
	for i, m := range ms {
		out[i] = m.Span
	}
	return out
}

// seed adds the marked paragraphs and some malformed text to a fuzz corpus.
func seed(f *testing.F) {
	for _, tag := range tags {
		for _, p := range read(f, tag) {
			f.Add(p.text)
		}
	}
	for _, s := range []string{"", "年", "\xff月\xe5日", "一一一一一一", "百分之", "$", "9999999999999999999999", "1,1,1,1", "세", "《", "“”", "Nov.", "the first", "1-1-1", "10:", "半", "주체", "said", ", said"} {
		f.Add(s)
	}
}

func fuzz(f *testing.F, found func(lang.Pack) func(*compare.Document) []compare.Mention) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, tag := range tags {
			p, _ := all.Get(tag)
			d := segment.Text("", text, tag, "2019-11-10", p)
			check(t, tag, d.Text, spansOf(found(p)(d)))
		}
	})
}

func FuzzTimes(f *testing.F) {
	fuzz(f, func(p lang.Pack) func(*compare.Document) []compare.Mention { return p.Times })
}

func FuzzQuantities(f *testing.F) {
	fuzz(f, func(p lang.Pack) func(*compare.Document) []compare.Mention { return p.Quantities })
}

func FuzzQuotes(f *testing.F) {
	fuzz(f, func(p lang.Pack) func(*compare.Document) []compare.Mention { return p.Quotes })
}

func FuzzSplit(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, tag := range tags {
			p, _ := all.Get(tag)
			spans := p.Split(text)
			check(t, tag, text, spans)
			end := 0
			for _, s := range append(spans, compare.Span{Start: len(text), End: len(text)}) {
				if utf8.ValidString(text) && strings.Trim(text[end:s.Start], " \t\r\n\u00a0\u3000\v\f\u0085\u2028\u2029") != "" {
					t.Fatalf("%s: %q lies outside every sentence of %q", tag, text[end:s.Start], text)
				}
				end = s.End
			}
		}
	})
}

// BenchmarkLine measures lines of one sentence, of many times, numbers and
// quotations or of marks that open and never close: bytes a second must not
// fall with the length.
func BenchmarkLine(b *testing.B) {
	for k, unit := range []string{"11月6日至9日三成约五千多人“说：", "11월 6일부터 9일까지 세 명이 《말했다고 ", "On Nov. 6 to 9 said \"3 to 5 million ", "一", "9", "가", "세", "“", " ", "said ", "천", "the first ", "高", ", ",
		"the end of ", "noon on ", "1시간 2분 ", "三点五", "11月6日至", "十多万", "두 정상이", "every day "} {
		for _, n := range []int{1 << 17, 5 << 20} {
			for _, tag := range tags {
				b.Run(fmt.Sprintf("%s/%d/%d", tag, k, n), func(b *testing.B) { line(b, tag, strings.Repeat(unit, n/len(unit))) })
			}
		}
	}
}

func line(b *testing.B, tag, text string) {
	p, _ := all.Get(tag)
	d := segment.Text("", text, tag, "2019-11-10", p)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		p.Split(text)
		d.Mentions = p.Times(d)
		p.Quantities(d)
		p.Quotes(d)
	}
}

// BenchmarkPack measures splitting, times, quantities and quotations alone, over
// the marked paragraphs.
func BenchmarkPack(b *testing.B) {
	for _, tag := range tags {
		p, _ := all.Get(tag)
		var text strings.Builder
		for _, g := range read(b, tag) {
			text.WriteString(g.text + "\n")
		}
		d := segment.Text("", text.String(), tag, "2019-11-10", p)
		annotate.Document(d, p)
		for what, run := range map[string]func(){
			"split": func() { p.Split(d.Text) }, "times": func() { p.Times(d) }, "quantities": func() { p.Quantities(d) }, "quotes": func() { p.Quotes(d) },
		} {
			b.Run(tag+"/"+what, func(b *testing.B) {
				for b.Loop() {
					run()
				}
				b.ReportMetric(float64(len(d.Sentences))*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
			})
		}
	}
}
