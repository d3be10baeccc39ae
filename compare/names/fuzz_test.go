package names

import (
	"testing"
	"unicode/utf8"

	"lacuna/compare"
)

var kinds = []compare.Kind{compare.Person, compare.Place, compare.Org, compare.Title}

// seeds are foreign bytes that once were or might be trouble.
var seeds = []string{
	"", " ", "金成浩", "김성호", "Kim Song Ho", "·", "弗拉基米尔·普京", "Владимир Путин", "キシダ", "\xff\xfe", "金\xe8", "A", "ㄱㄴ", "金々", "\u0301\u0301",
	"吉林省", "C.C., WPK", "주재", "驻", "of", "minister of", "Aa A000 0", "000", "도", "省", " County", "Ch'oe Ryong-hae", "\U0002f9f4\uf90a",
}

// FuzzParse holds that any text can be parsed, keyed and spelt, and equals itself.
func FuzzParse(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, kind uint8) {
		n := Parse(kinds[int(kind)%len(kinds)], text, "", "")
		if !utf8.ValidString(n.Text) {
			t.Errorf("text %q is not valid", n.Text)
		}
		keys := n.Keys()
		if v := Compare(n, n); len(keys) > 0 && (!v.Same || v.Tier < Entity) {
			t.Errorf("%q is not itself: %+v", text, v)
		}
		Spell(text, "")
		for _, m := range Places().FindAll(text, "zh") {
			if m.Start < 0 || m.Start >= m.End || m.End > len(text) {
				t.Errorf("match %+v outside %q", m, text)
			}
		}
	})
}

// FuzzCompare holds that the order of two names does not matter, that scores
// and sameness agree, and that names that are the same share a key.
func FuzzCompare(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, seeds[(i*5+2)%len(seeds)], uint8(i))
	}
	f.Fuzz(func(t *testing.T, x, y string, kind uint8) {
		k := kinds[int(kind)%len(kinds)]
		a, b := Parse(k, x, "", ""), Parse(k, y, "", "")
		v := Compare(a, b)
		if w := Compare(b, a); v != w {
			t.Errorf("%q ~ %q depends on the order: %+v, %+v", x, y, v, w)
		}
		if v.Same != (v.Score >= .5) || v.Score > 1 || v.Score < 0 {
			t.Errorf("%q ~ %q: ill-formed %+v", x, y, v)
		}
		if v.Same && !shareKey(a, b) {
			t.Errorf("%q ~ %q are the same without a key in common", x, y)
		}
	})
}
