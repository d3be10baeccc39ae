package ko

import (
	"strings"
	"unicode/utf8"
)

// wordSet is a set of words; whether one may be in it is told by its first and last
// syllables before it is looked up.
type wordSet struct {
	words       map[string]bool
	first, last syllableSet
}

// syllableSet is a set of Hangul syllables; other runes are all taken as in it.
type syllableSet [(lastSyllableRune-firstSyllableRune)/64 + 1]uint64

const firstSyllableRune, lastSyllableRune = '가', '힣'

func (s *syllableSet) add(r rune) {
	if r >= firstSyllableRune && r <= lastSyllableRune {
		s[(r-firstSyllableRune)/64] |= 1 << ((r - firstSyllableRune) % 64)
	}
}

func (s *syllableSet) has(r rune) bool {
	return r < firstSyllableRune || r > lastSyllableRune || s[(r-firstSyllableRune)/64]>>((r-firstSyllableRune)%64)&1 != 0
}

// syllablesOf is the set of the syllables of a string.
func syllablesOf(list string) *syllableSet {
	s := &syllableSet{}
	for _, r := range list {
		s.add(r)
	}
	return s
}

// listOf is the set of the words of a list parted by white space, less those of
// others.
func listOf(list string, less ...string) *wordSet {
	s := &wordSet{words: setOf(list)}
	for w := range strings.FieldsSeq(strings.Join(less, " ")) {
		delete(s.words, w)
	}
	for w := range s.words {
		r, _ := utf8.DecodeRuneInString(w)
		s.first.add(r)
		r, _ = utf8.DecodeLastRuneInString(w)
		s.last.add(r)
	}
	return s
}

// among tells whether units i to k are a word of a set.
func (v *view) among(s *wordSet, i, k int) bool {
	return k >= i && s.first.has(v.us[i].r) && s.last.has(v.us[k].r) && s.words[v.chars(i, k)]
}

// setOf is the set of the words of a list parted by white space.
func setOf(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
