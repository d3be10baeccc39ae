package en

import (
	"strings"

	"lacuna/compare/annotate/gazetteer"
)

// calm reads a headline in capitals as one in which only names have them.
func (v *view) calm() {
	caps, titles := 0, 0
	for _, u := range v.us {
		switch {
		case u.shape == lowerCase && !grammar[u.lower] || u.word == ".":
			return
		case u.shape == upperCase:
			caps++
		case u.shape == title:
			titles++
		}
	}
	if caps < 3 && titles < 4 || caps >= 3 && titles > 0 && titles < 4 {
		return
	}
	t := gazetteer.En()
	for i := range v.us {
		u := &v.us[i]
		name := t.Of(titled(u.lower))
		shouted := u.shape == upperCase && caps >= 3
		switch {
		case !shouted && u.shape != title || siteHeads[u.lower] && i+1 < len(v.us) && v.us[i+1].shape == title:
		case grammar[u.lower] || ordinary(t, u.lower) && !name.Has(gazetteer.Place|gazetteer.Person|gazetteer.Noted) && i > 0:
			u.shape, u.word = lowerCase, u.lower
		case shouted && len(u.word) > 3 || shouted && isKoreanFamily[u.lower]:
			u.shape, u.word, u.loud = title, titled(u.lower), true
		}
	}
}

// ordinary tells whether a word, perhaps with an ending, is an English one.
func ordinary(t *gazetteer.Table, w string) bool {
	if t.Of(w).Has(gazetteer.Word) {
		return true
	}
	for _, end := range [...]string{"s", "es", "ed", "d", "ing"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 && (t.Of(stem).Has(gazetteer.Word) || end == "ing" && t.Of(stem+"e").Has(gazetteer.Word)) {
			return true
		}
	}
	return false
}
