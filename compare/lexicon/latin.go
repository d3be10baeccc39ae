package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare/lexicon/internal/english"
)

// latin reads the Latin-script words from at to the end of the run of words and
// returns where it stopped.
func (g *glosser) latin(at int) int {
	end := g.wordEnd(at)
	word := g.text[at:end]
	if g.lang == "en" && g.englishNumber(at, word) {
		return end
	}
	if g.lang == "en" || g.lang == "zh" || g.lang == "ko" || g.lang == "ja" {
		g.englishWord(at, end, word)
	} else {
		g.foreignWord(at, end, word)
	}
	return end
}

func (g *glosser) wordEnd(at int) int {
	i := at
	for i < len(g.text) && i-at < maxRun {
		r, n := utf8.DecodeRuneInString(g.text[i:])
		if s := scriptOf(r); s != letter && s != digit {
			next, _ := utf8.DecodeRuneInString(g.text[i+n:])
			if r != '\'' && r != '’' && r != '&' && r != '.' || scriptOf(next) != letter || r == '.' && !initialism(g.text[at:i]) {
				break
			}
		}
		i += n
	}
	return i
}

// initialism tells whether s is a letter or letters with points, as in U.S.
func initialism(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return len(s)-i == 2 && s[len(s)-1] >= 'A' && s[len(s)-1] <= 'Z'
}

// englishWord adds the unit of an English word.
func (g *glosser) englishWord(at, end int, word string) {
	upper := unicode.IsUpper(firstRune(word))
	w := fold(word)
	if i := strings.IndexAny(w, "'’"); i > 0 && (i >= len(w)-4) && !strings.HasPrefix(w, "o'") {
		w = w[:i]
	}
	if word == "US" || w == "u.s" || w == "usa" {
		w = "american"
	}
	w = strings.ReplaceAll(w, ".", "")
	if english.Stop(w) || len(w) < 2 {
		return
	}
	stem := english.Stem(w)
	key := hashKey(classEnglish, stem)
	u := Unit{Span: span(at, end), Kind: Latin, Weight: g.idf(key)}
	u.keys = append(u.keys, gloss{key, 1})
	if g.lang == "en" && g.freq[key] > 0 {
		u.Kind = Word
		near := g.related[key]
		u.keys = append(u.keys, g.glosses[near.from:near.from+uint32(near.n)]...)
	}
	u.keys = append(u.keys, gloss{hashKey(classLatin, w), 1})
	if c := cognate(w); c != "" {
		u.keys = append(u.keys, gloss{hashKey(classCognate, c), .7})
	}
	if m := months[w]; m > 0 && (upper || m != 5 && m != 3) {
		u.Kind, u.Weight = Number, 4
		u.keys = append(u.keys, gloss{monthKey(m), 1})
	} else if !allUpper(word) {
		u.sound = skeleton(w)
	}
	u.latin, u.plain = true, !upper && u.Kind == Word
	g.add(u)
	g.markPhrase()
	if len(w) > 1 && (upper || g.prev == '-') {
		g.guessLatinName()
	}
}

// longestPhrase is the number of content words of an expression looked up.
const longestPhrase = 5

// markPhrase gives the words of an expression that the own lexicon knows, and
// that ends with the word just added, the key of its row.
func (g *glosser) markPhrase() {
	n := len(g.units)
	for k := 1; k < longestPhrase && k < n; k++ {
		first := g.units[n-1-k]
		if first.Start+120 < g.units[n-1].Start {
			return
		}
		key := first.englishKey()
		for _, p := range g.phrases[key] {
			if len(p.stems) == k+1 && g.endsWith(p.stems) {
				g.grant(n-1-k, p.row)
			}
		}
	}
}

func (u *Unit) englishKey() uint32 {
	for _, k := range u.keys {
		if k.key&classMask == classEnglish {
			return k.key
		}
	}
	return 0
}

func (g *glosser) endsWith(stems []uint32) bool {
	for i, s := range stems {
		if g.units[len(g.units)-len(stems)+i].englishKey() != s {
			return false
		}
	}
	return true
}

func (g *glosser) grant(from int, row uint32) {
	for i := from; i < len(g.units); i++ {
		g.units[i].keys = append(g.units[i].keys, gloss{row, 1})
		sortGlosses(g.units[i].keys)
	}
}

// foreignWord adds the unit of a word in another Latin-script language.
func (g *glosser) foreignWord(at, end int, word string) {
	w := fold(word)
	upper := unicode.IsUpper(firstRune(word))
	if i := strings.IndexAny(w, "'’"); i >= 0 && i <= 4 {
		w = w[i:]
		w = strings.TrimLeft(w, "'’")
		upper = len(w) > 0 && unicode.IsUpper(firstRune(word[len(word)-len(w):]))
	}
	if len(w) < 2 {
		return
	}
	u := Unit{Span: span(at, end), Kind: Latin, Weight: foreignWeight(w, upper)}
	u.keys = append(u.keys, gloss{hashKey(classLatin, w), 1}, gloss{hashKey(classEnglish, english.Stem(w)), .9})
	if c := cognate(w); c != "" {
		u.keys = append(u.keys, gloss{hashKey(classCognate, c), .9})
	}
	u.latin = true
	if upper {
		u.sound = skeleton(w)
	}
	g.add(u)
}

// foreignWeight weighs by length: short words of any language are its function words.
func foreignWeight(w string, upper bool) float32 {
	n := float32(len(w))
	switch {
	case upper && n > 2:
		return 6.5
	case n <= 3:
		return .5
	case n <= 5:
		return n/2 - .5
	}
	return min(6.5, n*.6)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func allUpper(s string) bool { return len(s) > 1 && strings.ToUpper(s) == s }

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10,
	"noviembre": 11, "diciembre": 12, "gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9,
	"ottobre": 10, "novembre": 11, "dicembre": 12, "januari": 1, "februari": 2, "maart": 3, "mei": 5, "juni": 6, "juli": 7,
	"augustus": 8, "oktober": 10, "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "aout": 8,
	"septembre": 9, "octobre": 10, "novembre.": 11, "decembre": 12, "januar": 1, "februar": 2, "marz": 3, "dezember": 12,
}
