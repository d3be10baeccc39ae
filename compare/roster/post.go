package roster

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// SamePost tells whether two persons hold one post that only one person holds at
// a time: a known post of a known body, not that of a deputy.
func SamePost(a, b compare.Norm) bool {
	if a.Title == "" || a.Title != b.Title || strings.Contains(a.Title, "vice") || strings.Contains(a.Title, "deputy") {
		return false
	}
	t, ok := names.Titles().ByID(a.Title)
	return ok && t.Kind == "full"
}
