package names

// readAs tells whether hangul is a Sino-Korean reading of the hanzi, and
// whether every syllable is spelt as in the North.
func readAs(hs []hanzi, ko []rune, head int) (ok, exact bool) {
	if len(hs) != len(ko) || len(hs) == 0 {
		return false, false
	}
	exact = true
	for i, h := range hs {
		plain, lawful := false, false
		for _, r := range h.hangul {
			plain = plain || r == ko[i]
			lawful = lawful || sameByLaw(r, ko[i], i < head)
		}
		if !plain && !lawful {
			return false, false
		}
		exact = exact && plain
	}
	return true, exact
}

// sameByLaw tells whether two syllables differ only by the initial-sound rule.
func sameByLaw(a, b rune, head bool) bool {
	if a == b {
		return true
	}
	if !isHangul(a) || !isHangul(b) {
		return false
	}
	i, v, f := split(a)
	j, w, g := split(b)
	if v != w || f != g {
		return false
	}
	x, y := sylOf(a, head), sylOf(b, head)
	return x.ini&(1<<j) != 0 || y.ini&(1<<i) != 0
}

// soundsAs compares the hanzi with Korean syllables (of hangul or Latin).
// merged also takes vowels that KCNA English writes alike. loosely takes
// popular spellings.
func soundsAs(hs []hanzi, ko []syl, head int, merged, loosely bool) bool {
	if len(hs) != len(ko) || len(hs) == 0 {
		return false
	}
	for i, h := range hs {
		found := false
		for _, r := range h.hangul {
			s := sylOf(r, i < head)
			if merged {
				s = s.merged()
			}
			if s.meets(ko[i]) || loosely && s.meetsLoosely(ko[i]) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// sylsMeet compares two readings as Korean syllables.
func sylsMeet(a, b []syl, loosely bool) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if !a[i].meets(b[i]) && !(loosely && a[i].meetsLoosely(b[i])) {
			return false
		}
	}
	return true
}

// pinsMeet compares readings in pinyin: any cut of one with any cut of the other.
func pinsMeet(a, b [][][]pin) bool {
	for _, x := range a {
		for _, y := range b {
			if samePins(x, y) {
				return true
			}
		}
	}
	return false
}

func samePins(x, y [][]pin) bool {
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if !sharePin(x[i], y[i]) {
			return false
		}
	}
	return true
}

func sharePin(x, y []pin) bool {
	for _, p := range x {
		for _, q := range y {
			if p == q {
				return true
			}
		}
	}
	return false
}
