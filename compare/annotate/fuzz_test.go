package annotate_test

import (
	"testing"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
)

// FuzzAnnotate holds the mentions of any text to lie inside it on rune
// boundaries, in order, and never to overlap another of their kind.
func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{
		"朝鲜对外经济相金英才", "辽宁省委书记陈求发\n唐纳德·特朗普、李昌根", "대외경제상 김영재동지가", "박모(45)씨 A씨 \xff김",
		"Kim Yong Jae, minister of External Economic Relations", "TRUMP MEETS KIM", "al-", "·· 、、，", "St. O'Neil's J.P.", "\u00a0\u3000 総理 ﷺ ١٢", "",
	} {
		for _, tag := range []string{"en", "ko", "zh", "fr"} {
			f.Add(tag, s)
		}
	}
	f.Fuzz(func(t *testing.T, tag, text string) {
		if len(text) > 2000 {
			return
		}
		p, _ := all.Get(tag)
		for _, d := range []*compare.Document{segment.Text("", text, tag, "2019-11-10", p), {Lang: tag, Text: text}} {
			annotate.Document(d, p)
			check(t, d)
		}
	})
}

func check(t *testing.T, d *compare.Document) {
	t.Helper()
	last := map[compare.Kind]int{}
	for i, m := range d.Mentions {
		if m.Start < 0 || m.End > len(d.Text) || m.Start >= m.End {
			t.Fatalf("span %v outside %d bytes", m.Span, len(d.Text))
		}
		if utf8.ValidString(d.Text) && !(edge(d.Text, m.Start) && edge(d.Text, m.End)) {
			t.Fatalf("span %v inside a rune of %q", m.Span, d.Text)
		}
		if i > 0 && d.Mentions[i-1].Start > m.Start {
			t.Fatalf("mention %d of %q out of order", i, d.Text)
		}
		if m.Start < last[m.Kind] && m.Kind != compare.Quote {
			t.Fatalf("overlapping %s in %q", m.Kind, d.Text)
		}
		last[m.Kind] = m.End
	}
}

func edge(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
