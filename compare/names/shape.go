package names

import "strings"

// Shaped tells whether the text has the shape of a person's full name: a surname
// of Korea, China, Japan or Vietnam with a given name, or two words at least. A
// name of the list of persons has it.
func (n *Name) Shaped() bool {
	if len(n.ids) > 0 {
		return true
	}
	switch n.script {
	case han:
		return n.native || n.japanese.surname != "" || strings.Contains(n.Text, "·")
	case hangulScript:
		return n.korean || n.japanese.surname != "" || len(n.foreign.words) > 1
	}
	return len(n.foreign.words) > 1 || n.script == latin && len(n.folded) > 1
}
