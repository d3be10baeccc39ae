package names

import "sync"

// givenReadings maps pinyin to the Sino-Korean readings of the characters that
// given names are made of.
var givenReadings = sync.OnceValue(func() map[pin][]rune {
	out := map[pin][]rune{}
	chars := hanziData().chars
	for _, l := range plain("data/given.txt") {
		for _, r := range l {
			h := chars[r]
			for _, p := range h.pinyin {
				out[p] = addReadings(out[p], h.hangul)
			}
		}
	}
	return out
})

func addReadings(list, more []rune) []rune {
next:
	for _, r := range more {
		for _, l := range list {
			if l == r {
				continue next
			}
		}
		list = append(list, r)
	}
	return list
}

// readingSet holds every Sino-Korean reading, in both orthographies.
var readingSet = sync.OnceValue(func() map[rune]bool {
	out := map[rune]bool{}
	for _, h := range hanziData().chars {
		for _, r := range h.hangul {
			out[r], out[soften(r)] = true, true
		}
	}
	return out
})
