package names

import (
	"sync"
	"unicode/utf8"
)

// mandarin are the transcriptions of Chinese surnames in hangul by the South Korean
// rules.
var mandarin = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	data, pins := hanziData(), surnameData().pins
	for _, p := range data.names {
		if h := transcribe(p); h != "" && pins[p] {
			out[h] = true
		}
	}
	return out
})

// Mandarin tells whether hangul reads as the name of a Chinese in the South Korean
// transcription: a surname and one or two syllables of the rules (가오펑페이, 왕젠).
func Mandarin(hangul string) bool {
	n := utf8.RuneCountInString(hangul)
	if n < 2 || n > 6 {
		return false
	}
	family, table := mandarin(), rokTable()
	rs := []rune(hangul)
	for f := 1; f <= 2 && f < n; f++ {
		if !family[string(rs[:f])] {
			continue
		}
		given := rs[f:]
		if table[string(given)] != nil {
			return true
		}
		for g := 1; g < len(given) && g <= 2; g++ {
			if table[string(given[:g])] != nil && table[string(given[g:])] != nil {
				return true
			}
		}
	}
	return false
}
