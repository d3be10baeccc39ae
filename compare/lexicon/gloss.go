package lexicon

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// glosser reads one text from left to right, one run of a script at a time.
type glosser struct {
	*Lexicon
	text  string
	lang  string
	units []Unit
	extra []Unit // guesses, which may overlap units
	prev  rune   // last letter of the run before, 0 after punctuation
}

// script is the class of a rune that decides who reads the run it is in.
type script uint8

const (
	other script = iota
	letter
	digit
	han
	hangul
)

func scriptOf(r rune) script {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return letter
	case r >= '0' && r <= '9', r >= '０' && r <= '９':
		return digit
	case r >= 0xac00 && r <= 0xd7a3:
		return hangul
	case r >= 0x4e00 && r <= 0x9fff, r >= 0x3400 && r <= 0x4dbf, r >= 0xf900 && r <= 0xfaff, r == '〇':
		return han
	case r < 0x80:
		return other
	case unicode.IsLetter(r), unicode.Is(unicode.Mn, r):
		return letter
	}
	return other
}

// run reads the whole text.
func (g *glosser) run() {
	for at := 0; at < len(g.text); {
		r, n := utf8.DecodeRuneInString(g.text[at:])
		s := scriptOf(r)
		if s == other {
			at += n
			if r != ' ' {
				g.prev = 0
			}
			continue
		}
		end := at
		switch s {
		case digit:
			end = g.digits(at)
		case han:
			end = g.runEnd(at, han)
			g.chinese(at, end)
		case hangul:
			end = g.runEnd(at, hangul)
			g.korean(at, end)
		default:
			end = g.latin(at)
		}
		g.prev, _ = utf8.DecodeLastRuneInString(g.text[at:end])
		at = end
	}
	if len(g.extra) > 0 {
		g.units = append(g.units, g.extra...)
		slices.SortStableFunc(g.units, func(a, b Unit) int { return a.Start - b.Start })
	}
}

// maxRun bounds the length of one run in bytes, so that long ones are read in pieces.
const maxRun = 600

func (g *glosser) runEnd(at int, s script) int {
	i := at
	for i < len(g.text) && i-at < maxRun {
		r, n := utf8.DecodeRuneInString(g.text[i:])
		if scriptOf(r) != s {
			break
		}
		i += n
	}
	return i
}

// add appends a unit, its keys sorted and without doubles.
func (g *glosser) add(u Unit) {
	if len(u.keys) > 1 {
		sortGlosses(u.keys)
		u.keys = slices.CompactFunc(u.keys, func(a, b gloss) bool { return a.key == b.key })
	}
	g.units = append(g.units, u)
}

// sortGlosses orders by key, the surest first.
func sortGlosses(list []gloss) {
	slices.SortFunc(list, func(a, b gloss) int {
		switch {
		case a.key != b.key:
			if a.key < b.key {
				return -1
			}
			return 1
		case a.conf > b.conf:
			return -1
		case a.conf < b.conf:
			return 1
		}
		return 0
	})
}

// Weights of units, in nats of rarity.
const (
	maxWeight     = 8.5
	minWeight     = .8
	unknownWeight = 6
	perSentence   = 20 // running words in a sentence
)

// rarity is the weight of something that is share of all running words.
func rarity(share float64) float32 {
	w := -math.Log(share*perSentence + 2e-4)
	return float32(min(maxWeight, max(minWeight, w)))
}

// idf is the weight of an English key.
func (l *Lexicon) idf(key uint32) float32 { return rarity(float64(l.freq[key])) }

// meanIDF weighs glosses by their English keys; those of a function word, which
// has none, weigh least.
func (l *Lexicon) meanIDF(list []gloss) float32 {
	var sum, n float32
	for _, k := range list {
		if k.key&classMask == classEnglish {
			sum += k.conf * l.idf(k.key)
			n += k.conf
		}
	}
	if n == 0 {
		return minWeight
	}
	return sum / n
}

func span(start, end int) compare.Span { return compare.Span{Start: start, End: end} }
