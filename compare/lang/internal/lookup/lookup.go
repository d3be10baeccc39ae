// Package lookup finds the longest known word at a place in a text.
package lookup

import (
	"cmp"
	"slices"
)

// Table maps words to values, ordered for search by their first bytes.
type Table[T any] struct {
	by    map[string][]entry[T] // by the first rune, the longest first
	heads *[1 << 10]uint64      // the first runes below 65536, a bit each
}

type entry[T any] struct {
	word  string
	value T
}

// Make is the table of a map's words.
func Make[T any](words map[string]T) Table[T] {
	t := Table[T]{by: map[string][]entry[T]{}, heads: new([1 << 10]uint64)}
	for w, v := range words {
		if h := head(w); h != "" {
			t.by[h] = append(t.by[h], entry[T]{w, v})
			if r, ok := first(w); ok {
				t.heads[r>>6] |= 1 << (r & 63)
			}
		}
	}
	for _, es := range t.by {
		slices.SortFunc(es, func(a, b entry[T]) int {
			return cmp.Or(cmp.Compare(len(b.word), len(a.word)), cmp.Compare(a.word, b.word))
		})
	}
	return t
}

// Longest is the value of the longest word that s begins with, and its length
// in bytes; 0 when s begins with none.
func (t Table[T]) Longest(s string) (T, int) {
	if r, ok := first(s); ok && (t.heads == nil || t.heads[r>>6]&(1<<(r&63)) == 0) {
		var none T
		return none, 0
	}
	for _, e := range t.by[head(s)] {
		if len(e.word) <= len(s) && s[:len(e.word)] == e.word {
			return e.value, len(e.word)
		}
	}
	var none T
	return none, 0
}

// first is the first rune of s, when it is of one or three bytes.
func first(s string) (r uint32, ok bool) {
	switch {
	case s == "":
		return 0, false
	case s[0] < 0x80:
		return uint32(s[0]), true
	case s[0]&0xF0 == 0xE0 && len(s) > 2 && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80:
		return uint32(s[0]&0xF)<<12 | uint32(s[1]&0x3F)<<6 | uint32(s[2]&0x3F), true
	}
	return 0, false
}

// head is the first rune of s as bytes, without checking that they are one.
func head(s string) string {
	n := 0
	if s != "" {
		n = Width(s[0])
	}
	return s[:min(n, len(s))]
}

// Width is the number of bytes of the rune that a byte begins; 1 for a byte
// that begins none.
func Width(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}
