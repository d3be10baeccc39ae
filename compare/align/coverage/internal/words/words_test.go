package words

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	src := "xx The 1,200 miners' strike — over 3.5% pay — ended; Kim's café reopened twelve hours later."
	type seen struct {
		Word, Key           string
		Upper, Digit, Stopw bool
	}
	var got []seen
	for _, w := range Read(src, 3, len(src), nil) {
		got = append(got, seen{src[w.Start:w.End], w.Key, w.Upper, w.Digit, w.Stop})
	}
	want := []seen{
		{"The", "the", true, false, true}, {"1,200", "1200", false, true, false}, {"miners", "miner", false, false, false},
		{"strike", "strike", false, false, false}, {"over", "over", false, false, true}, {"3.5", "3.5", false, true, false},
		{"pay", "pay", false, false, false}, {"ended", "end", false, false, false}, {"Kim", "kim", true, false, false},
		{"s", "s", false, false, true}, {"café", "café", false, false, false}, {"reopened", "reopen", false, false, false},
		{"twelve", "12", false, false, false}, {"hours", "hour", false, false, false}, {"later", "later", false, false, false},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestKey(t *testing.T) {
	got := map[string]string{}
	for _, w := range []string{"went", "deaths", "sold", "sale", "arrested", "1,000", "three", "men"} {
		got[w] = Key(w)
	}
	want := map[string]string{"went": "go", "deaths": "die", "sold": "sell", "sale": "sell", "arrested": "arrest", "1,000": "1000", "three": "3", "men": "man"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
