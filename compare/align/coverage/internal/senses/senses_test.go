package senses

import "testing"

func TestDefault(t *testing.T) {
	lex, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	id := func(k string) ID {
		x := lex.Find(k)
		if x == None {
			t.Fatalf("no %q", k)
		}
		return x
	}
	if lex.Find("terravia") != None {
		t.Error("found a word that is none")
	}
	kin := map[ID]bool{}
	lex.Kin(id("murder"), func(to ID, v float32) { kin[to] = v > 0 && v <= 1 })
	if !kin[id("slay")] || kin[id("bridg")] {
		t.Error("kin of murder")
	}
	if near, far := lex.Near(id("murder"), id("homicid")), lex.Near(id("murder"), id("bridg")); near < .5 || far > .3 || near <= far {
		t.Errorf("near %.2f, far %.2f", near, far)
	}
	if lex.Near(id("murder"), None) != 0 || lex.Rarity(None) != 1 || lex.Verb(None) != 0 || lex.Sort(None) != 0 {
		t.Error("a word unknown must be rare and near nothing")
	}
	if common, rare := lex.Rarity(id("make")), lex.Rarity(id("homicid")); common >= rare {
		t.Errorf("rarity %.2f, %.2f", common, rare)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte{1, 0, 0, 0, 2, 1, 'a', 5, 0, 1, 9, 100, 200, 1, 0, 0, 255})
	f.Add([]byte{255, 255, 0, 0, 64, 3})
	f.Fuzz(func(t *testing.T, raw []byte) {
		lex, err := Read(raw)
		if err != nil {
			return
		}
		for k := range lex.index {
			lex.Near(lex.Find(k), lex.Find(k))
		}
	})
}
