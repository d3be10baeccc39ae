package gazetteer

import (
	"sync"
	"unicode/utf8"
)

// folds are the simplified forms of traditional characters.
var folds = sync.OnceValue(func() map[rune]rune {
	out := map[rune]rune{}
	err := words(unpacked("data/unihan/fold.gz"), func(word string, _ Class) {
		from, n := utf8.DecodeRuneInString(word)
		to, _ := utf8.DecodeRuneInString(word[n:])
		out[from] = to
	})
	if err != nil {
		panic(err)
	}
	return out
})

// Simplify is the simplified form of a Chinese text, rune for rune.
func Simplify(text []rune) {
	f := folds()
	for i, r := range text {
		if to, ok := f[r]; ok {
			text[i] = to
		}
	}
}
