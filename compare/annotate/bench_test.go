package annotate_test

import (
	"strings"
	"testing"
	"time"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
)

// BenchmarkEntities reports the sentences a second of the names alone, over the
// labelled passages.
func BenchmarkEntities(b *testing.B) {
	for _, tag := range []string{"en", "ko", "zh"} {
		b.Run(tag, func(b *testing.B) {
			p, _ := all.Get(tag)
			d := joined(tag)
			p.Entities(d)
			n := 0
			for b.Loop() {
				p.Entities(d)
				n += len(d.Sentences)
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}

// joined is a document of all passages of a language.
func joined(tag string) *compare.Document {
	p, _ := all.Get(tag)
	tuned, apart := passages(tag)
	var lines []string
	for _, x := range append(tuned, apart...) {
		lines = append(lines, x.text)
	}
	return segment.Text("", strings.Join(lines, "\n"), tag, "", p)
}

// TestLongLine holds a line of five million bytes without a space or mark to a
// time linear in its length: ten times a line of half a million, with room.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads five million bytes twice a language")
	}
	for tag, word := range map[string]string{"zh": "陈求发在平壤会见金英才", "ko": "김영재동지가평양에서문경덕과", "en": "KimYongJae"} {
		p, _ := all.Get(tag)
		p.Entities(segment.Text("", word, tag, "", p))
		took := func(n int) time.Duration {
			d := &compare.Document{Lang: tag, Text: strings.Repeat(word, n/len(word))}
			at := time.Now()
			annotate.Document(d, p)
			return time.Since(at)
		}
		small, large := took(500_000), took(5_000_000)
		if large > 40*small+time.Second {
			t.Errorf("%s: %v for 0.5 MB, %v for 5 MB", tag, small, large)
		}
		t.Logf("%s: %v for 0.5 MB, %v for 5 MB", tag, small, large)
	}
}
