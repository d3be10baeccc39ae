package names

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bodies that no list holds are taken apart: the state, the place, the kind of
// body and its subjects, whatever their order and language. Two are one when all
// of these agree. A name with a word that the table of concepts lacks is not
// taken apart, so that a word that tells two bodies apart is never passed over.

// composition is a name of a body taken apart: each key is one way to read it, a
// sorted list of concepts.
type composition struct {
	keys   []string
	states []string // told or meant; nil: any of the region
	told   bool     // the name tells the state or place
	seated bool     // the name tells where the body sits (驻, 주재)
	kind   bool     // the name tells the kind of body

	ministry bool // it is one
}

// maxCompositions bounds the ways to read one name.
const maxCompositions = 48

// takeApart takes the name of a body apart; the zero composition when a part of it
// is in no table.
func takeApart(text string, script int) composition {
	tiles := tile(phrase(text, script), script)
	if tiles == nil {
		return composition{}
	}
	s := sayings{}
	for i, t := range tiles {
		s.add(t, tiles, i)
	}
	return s.composition()
}

// step is the last word of the best way to cut a phrase up to some byte.
type step struct {
	from, cost int // cost is the number of words, below zero when there is no way
	said       []concept
}

// tile cuts a phrase into the fewest words of the table; nil when it has others.
// Of two ways the one with the longer words first is taken.
func tile(key string, script int) [][]concept {
	const least, most = 4, 200
	if len(key) < least || len(key) > most {
		return nil
	}
	at := make([]step, len(key)+1)
	for i := range at[1:] {
		at[i+1].cost = -1
	}
	table := conceptsOf(script)
	for i := range key {
		if at[i].cost < 0 {
			continue
		}
		table.from(key[i:], script, i == 0, func(end int, said []concept) {
			if j := i + end; at[j].cost < 0 || at[j].cost >= at[i].cost+1 {
				at[j] = step{i, at[i].cost + 1, said}
			}
		})
	}
	if at[len(key)].cost < 0 {
		return nil
	}
	var out [][]concept
	for i := len(key); i > 0; i = at[i].from {
		out = append(out, at[i].said)
	}
	slices.Reverse(out)
	return out
}

// from gives the ends of the words that a text begins with, and what they say. In
// English an end takes the space after the word along. A state may be told by one
// character at the head of a name.
func (t *conceptTable) from(s string, script int, head bool, give func(end int, said []concept)) {
	if n, end := ordinal(s, script); end > 0 {
		give(end, []concept{{role: roleWord, id: "no. " + strconv.Itoa(n)}})
	}
	for end := 0; end < len(s) && end < t.longest; {
		var word string
		word, end = nextWord(s, end, script)
		said := t.words[word]
		if code := hostStates[word]; code != "" && said == nil {
			said = []concept{{role: roleHost, id: code}}
			if head {
				said[0].role = roleState
			}
		}
		if said != nil {
			give(end, said)
		}
	}
}

// nextWord is a text up to its next character, or word in English, after a byte.
func nextWord(s string, at, script int) (word string, end int) {
	if script == latin {
		n := strings.IndexByte(s[at:], ' ')
		if n < 0 {
			return s, len(s)
		}
		return s[:at+n], at + n + 1
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	return s[:at+n], at + n
}
