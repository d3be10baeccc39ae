package roster

import (
	"strings"

	"lacuna/compare/names"
)

// Regional tells whether a name has the shape of a Chinese or Korean one: a
// surname and one to three syllables; in Latin letters, one that spells them.
// Such names are written by rule in the other scripts, others by ear.
func Regional(n names.Name) bool {
	if n.Lang == "zh" || n.Lang == "ko" || n.Lang == "ja" {
		r := []rune(n.Text)
		return len(r) >= 2 && len(r) <= 4 && (names.IsSurname(string(r[:1]), n.Lang) || names.IsSurname(string(r[:2]), n.Lang)) && !strings.ContainsAny(n.Text, " ·・")
	}
	for _, k := range n.Keys() {
		if strings.HasPrefix(k, "k:") || strings.HasPrefix(k, "p:") {
			return true
		}
	}
	return false
}
