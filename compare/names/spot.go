package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// Candidate is a piece of text that could be a person's name, whether or not
// anything marked it as one.
type Candidate struct {
	Start, End int
	Name       Name
}

// Candidates are the pieces of a text that could be persons' names: two to four
// hanzi that begin with a surname, two to four hangul at the head of a word, two
// to four capitalised words. They overlap, and most are no names: they serve to
// make sure that a name which was not recognised is not taken for absent.
func Candidates(text, lang, orthography string) []Candidate {
	switch lang {
	case "zh", "ja":
		return hanziCandidates(text, lang, orthography)
	case "ko":
		return hangulCandidates(text, orthography)
	}
	return latinCandidates(text, lang)
}

// sure is the least score at which a piece of text that nothing marked as a name
// is taken for one: a spelling or reading must agree, sounds do not suffice.
const sure = .8

// Spot is the first candidate that is surely one with a name.
func Spot(n Name, in []Candidate) (Candidate, bool) {
	for _, c := range in {
		if v := Compare(n, c.Name); v.Same && v.Score >= sure {
			return c, true
		}
	}
	return Candidate{}, false
}

func hanziCandidates(text, lang, orthography string) []Candidate {
	var out []Candidate
	at := runeStarts(text)
	for i := 0; i+1 < len(at); i++ {
		if !unicode.Is(unicode.Han, at[i].r) || !IsSurname(string(at[i].r), lang) {
			continue
		}
		for n := 2; n <= 4 && i+n < len(at); n++ {
			if !unicode.Is(unicode.Han, at[i+n-1].r) {
				break
			}
			out = append(out, candidate(text, at[i].at, at[i+n].at, lang, orthography))
		}
	}
	return out
}

func hangulCandidates(text, orthography string) []Candidate {
	var out []Candidate
	at := runeStarts(text)
	for i := 0; i+1 < len(at); i++ {
		if !unicode.Is(unicode.Hangul, at[i].r) || i > 0 && unicode.Is(unicode.Hangul, at[i-1].r) {
			continue
		}
		for n := 2; n <= 4 && i+n < len(at); n++ {
			if !unicode.Is(unicode.Hangul, at[i+n-1].r) {
				break
			}
			out = append(out, candidate(text, at[i].at, at[i+n].at, "ko", orthography))
		}
	}
	return out
}

func latinCandidates(text, lang string) []Candidate {
	type word struct{ start, end int }
	var run []word
	var out []Candidate
	flush := func() {
		for i := range run {
			for n := 2; n <= 4 && i+n <= len(run); n++ {
				out = append(out, candidate(text, run[i].start, run[i+n-1].end, lang, ""))
			}
		}
		run = run[:0]
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			if r != ' ' {
				flush()
			}
			i += n
			continue
		}
		end := i + wordLen(text[i:])
		if unicode.IsUpper(r) {
			run = append(run, word{i, end})
		} else {
			flush()
		}
		i = end
	}
	flush()
	return out
}

// wordLen is the length of the word a text begins with, hyphens and apostrophes
// inside it included.
func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !strings.ContainsRune("-'’", r) {
			return i
		}
	}
	return len(s)
}

func candidate(text string, from, to int, lang, orthography string) Candidate {
	return Candidate{from, to, Parse(compare.Person, text[from:to], lang, orthography)}
}

type start struct {
	at int
	r  rune
}

// runeStarts are the runes of a text with their places, and its end.
func runeStarts(text string) []start {
	out := make([]start, 0, len(text)+1)
	for i, r := range text {
		out = append(out, start{i, r})
	}
	return append(out, start{len(text), 0})
}
