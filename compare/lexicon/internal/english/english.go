// Package english folds English words to the keys glosses are compared by.
package english

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// Stem returns the key of a lower-case word: its irregular base form, else its
// Snowball (Porter 2) stem. British and American spellings meet. Words that
// are not plain a-z come back as they are.
func Stem(w string) string {
	if b, ok := irregular[w]; ok {
		w = b
	}
	if len(w) < 4 || !plain(w) {
		return w
	}
	if k, ok := kept[w]; ok {
		return k
	}
	return english.Stem(american(w), false)
}

// Stop tells whether the lower-case word carries no content.
func Stop(w string) bool { return stop[w] }

func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// american folds the British endings that Porter 2 keeps apart.
func american(w string) string {
	n := len(w)
	switch {
	case n > 6 && (strings.HasSuffix(w, "isation") || strings.HasSuffix(w, "ised") || strings.HasSuffix(w, "ising")):
		i := strings.LastIndex(w, "is")
		return w[:i] + "iz" + w[i+2:]
	case n > 6 && strings.HasSuffix(w, "ise"):
		return w[:n-2] + "ze"
	case n > 5 && strings.HasSuffix(w, "our") && !strings.HasSuffix(w, "hour"):
		return w[:n-3] + "or"
	case n > 6 && strings.HasSuffix(w, "ours"):
		return w[:n-4] + "ors"
	case n > 5 && strings.HasSuffix(w, "tre"):
		return w[:n-2] + "er"
	case n > 6 && strings.HasSuffix(w, "tres"):
		return w[:n-3] + "ers"
	case n > 6 && (strings.HasSuffix(w, "lling") || strings.HasSuffix(w, "lled")):
		i := strings.LastIndex(w, "ll")
		if i > 2 && strings.IndexByte("aeiou", w[i-1]) >= 0 && strings.IndexByte("aeiou", w[i-2]) < 0 {
			return w[:i] + w[i+1:]
		}
	}
	return w
}
