package archive

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestGrams(t *testing.T) {
	for text, want := range map[string][]string{
		"":                  nil,
		"金英才":               {"金", "英", "金英", "才", "英才"},
		"그는 왔다.":            {"그", "는", "그는", "왔", "다", "왔다"},
		"中国GDP增长":           {"中", "国", "中国", "gdp", "增", "长", "增长"},
		"Kim Yong-jae, kim": {"kim", "yong", "jae"},
		"Ｃafé Ёлка ÇA":      {"cafe", "елка", "ca"},
		"ワクチン、ガ":            {"ワ", "ク", "ワク", "チ", "クチ", "ン", "チン", "ガ"},
		"\xff\x00 ①":        {"1"},
	} {
		if d := cmp.Diff(want, grams(fold(text).text)); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
}

// TestFound holds that what stands in a text is marked where it stands, and that
// the index leads to it.
func TestFound(t *testing.T) {
	letter := rapid.RuneFrom([]rune("金英才김영재ガaBéЁ1 ，-Ａー①\u0301\uFFFD"))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(letter, 0, 20, -1).Draw(t, "text")
		runes := []rune(text)
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		term := fold(string(runes[from:rapid.IntRange(from, len(runes)).Draw(t, "to")])).text
		if term == "" {
			return
		}
		f := fold(text)
		spans := f.spans(term)
		for _, s := range spans {
			if got := fold(text[s[0]:s[1]]).text; !strings.Contains(got, term) {
				t.Fatalf("%q marked in %q, which is %q", term, text, got)
			}
		}
		index := grams(f.text)
		for _, g := range grams(term) {
			if len(spans) > 0 && !slices.Contains(index, g) {
				t.Fatalf("%q is found in %q by no token %q", term, text, g)
			}
		}
	})
}
