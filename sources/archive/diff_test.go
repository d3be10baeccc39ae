package archive_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func body(paragraphs ...string) *sources.Article { return &sources.Article{Paragraphs: paragraphs} }

func TestDiff(t *testing.T) {
	for name, c := range map[string]struct {
		older, newer *sources.Article
		want         archive.Change
		material     bool
	}{
		"same": {body("한마디."), body("한마디."),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Kept, Text: "한마디.\n"}}}, false},
		"white space": {body("one  two", "three"), body("one two", " three\n"),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Kept, Text: "one two\nthree\n"}}}, false},
		"punctuation": {body("会谈结束。"), body("会谈结束！"),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Kept, Text: "会谈结束"}, {Kind: archive.Removed, Text: "。"},
				{Kind: archive.Added, Text: "！"}, {Kind: archive.Kept, Text: "\n"}}}, false},
		"a number": {body("죽은 사람은 3명이다."), body("죽은 사람은 5명이다."),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Kept, Text: "죽은 사람은 "}, {Kind: archive.Removed, Text: "3"},
				{Kind: archive.Added, Text: "5"}, {Kind: archive.Kept, Text: "명이다.\n"}}, Share: 1. / 9}, true},
		"a paragraph gone": {body("He met the minister.", "They spoke of trade."), body("He met the minister."),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Kept, Text: "He met the minister.\n"},
				{Kind: archive.Removed, Text: "They spoke of trade.\n"}}, Share: 16. / 48}, true},
		"all gone": {body("会谈"), body(),
			archive.Change{Edits: []archive.Edit{{Kind: archive.Removed, Text: "会谈\n"}}, Share: 1}, true},
	} {
		got := archive.Diff(c.older, c.newer)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if got.Material() != c.material {
			t.Errorf("%s: material is %v", name, got.Material())
		}
	}
}

func TestDiffSpellsBothTexts(t *testing.T) {
	paragraph := rapid.StringOfN(rapid.RuneFrom([]rune("ab 金英才김영재é.\u0301")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		older := rapid.SliceOfN(paragraph, 0, 5).Draw(t, "older")
		newer := rapid.SliceOfN(paragraph, 0, 5).Draw(t, "newer")
		c := archive.Diff(body(older...), body(newer...))
		if got := spell(c, archive.Removed); got != lined(older) {
			t.Fatalf("older text: %q, want %q", got, lined(older))
		}
		if got := spell(c, archive.Added); got != lined(newer) {
			t.Fatalf("newer text: %q, want %q", got, lined(newer))
		}
	})
}

func spell(c archive.Change, kind archive.EditKind) string {
	var b strings.Builder
	for _, e := range c.Edits {
		if e.Kind == archive.Kept || e.Kind == kind {
			b.WriteString(e.Text)
		}
	}
	return b.String()
}

func lined(paragraphs []string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		if f := strings.Fields(p); len(f) > 0 {
			b.WriteString(strings.Join(f, " ") + "\n")
		}
	}
	return b.String()
}
