package gazetteer

import "testing"

func TestTables(t *testing.T) {
	for _, c := range []struct {
		table func() *Table
		word  string
		has   Class
	}{
		{Zh, "平壤", Place}, {Zh, "会议", Noun}, {En, "Pyongyang", Place}, {En, "table", Noun}, {En, "Trump", Given | Surname},
		{Ko, "영재", Given}, {Ko, "평양", Place}, {Ko, "에서", Other}, {Zh, "路透社", Org},
	} {
		if got := c.table().Of(c.word); !got.Has(c.has) {
			t.Errorf("%s: %x lacks %x", c.word, got, c.has)
		}
	}
	if got := Zh().Of("囗囗囗"); got != 0 {
		t.Errorf("an unknown word is %x", got)
	}
}

func TestSimplify(t *testing.T) {
	text := []rune("對外經濟相與遼寧省")
	Simplify(text)
	if want := "对外经济相与辽宁省"; string(text) != want {
		t.Errorf("%s, want %s", string(text), want)
	}
}

func TestWordsBad(t *testing.T) {
	for _, l := range []string{"Zword\t1\n", "Aword\txyz\n", "\n", "1x\n"} {
		if words([]byte(l), func(string, Class) {}) == nil {
			t.Errorf("%q: no error", l)
		}
	}
}
