package words

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

var (
	stop      = set(stopWords)
	irregular = forms(irregularForms)
	numerals  = forms(numeralForms)
)

// Key is the stem of a lower-case word: its irregular base form, else its
// Snowball (Porter 2) stem. Numbers lose their separators; number words and
// numbers below thirteen meet.
func Key(w string) string {
	if b, ok := numerals[w]; ok {
		return b
	}
	if b, ok := irregular[w]; ok {
		w = b
	}
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return strings.ReplaceAll(w, ",", "")
	}
	if len(w) < 4 || !plain(w) {
		return w
	}
	return english.Stem(w, false)
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

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// forms reads "base form form, base form": each form leads to its base.
func forms(s string) map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(s, ",") {
		f := strings.Fields(row)
		for i, w := range f {
			if i > 0 {
				m[w] = f[0]
			}
		}
	}
	return m
}
