package names

import "lacuna/compare"

// part is one constituent of the name of a body or title.
type part struct{ id string }

func (n *Name) readBody() {
	if n.Kind == compare.Title {
		n.ids = Titles().Lookup(n.Text, n.Lang)
	} else {
		n.ids = Orgs().Lookup(n.Text, n.Lang)
	}
	switch n.script {
	case han:
		n.readHanzi(n.Text)
	case hangulScript:
		n.readHangul(n.Text)
	}
}

func compareBodies(a, b *Name) Verdict {
	if a.plain == b.plain {
		return same(Exact, .97, "the same spelling")
	}
	if ids := sharedIDs(a.ids, b.ids); len(ids) > 0 {
		return same(Entity, .92, "one entry of the lexicon")
	}
	if a.script == han && b.script == hangulScript {
		if ok, _ := readAs(a.hanzi, b.hangul, len(b.hangul)); ok {
			return same(Hangul, .9, "the hangul is the Sino-Korean reading of the characters")
		}
	}
	if a.script == han && b.script == han && a.canon == b.canon {
		return same(Hanzi, .96, "the same characters, in another form of writing")
	}
	return different
}
