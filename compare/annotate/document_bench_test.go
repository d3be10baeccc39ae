//go:build unix

package annotate_test

import (
	"syscall"
	"testing"
	"time"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
)

// BenchmarkDocument reports the sentences a second of processor time of all
// that is marked, over the labelled passages. What the collector of garbage
// does on other cores counts.
func BenchmarkDocument(b *testing.B) {
	for _, tag := range []string{"en", "ko", "zh"} {
		b.Run(tag, func(b *testing.B) {
			p, _ := all.Get(tag)
			d := joined(tag)
			annotate.Document(d, p)
			n, from := 0, used()
			for b.Loop() {
				e := &compare.Document{Lang: d.Lang, Title: d.Title, Text: d.Text, Day: d.Day, Sentences: d.Sentences}
				annotate.Document(e, p)
				n += len(d.Sentences)
			}
			b.ReportMetric(float64(n)/(used()-from).Seconds(), "sentences/cpu-s")
		})
	}
}

// used is the processor time of the program so far.
func used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
