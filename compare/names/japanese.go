package names

import (
	"strings"
	"sync"
)

// japanese is a Japanese name taken apart. The readings of kanji cannot be told
// by rule: they come from lists of surnames and given names.
type japanese struct {
	surname string   // in Latin letters, "" when the name begins with none that is known
	given   []string // readings in Latin letters, none when unknown
	sound   string   // the given name in hangul
}

// givenNames maps Japanese given names in canonical kanji to their readings.
var givenNames = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, l := range plain("data/japanese.tsv") {
		if column(l, 1) == "g" {
			out[canonical(repeated(column(l, 0)))] = lowered(column(l, 2))
		}
	}
	return out
})

func lowered(cell string) []string { return list(strings.ToLower(cell)) }

// addJapanese adds a surname with its spellings in hangul.
func (s *surnames) addJapanese(kanji, hangul, latin string) {
	kanji = canonical(repeated(kanji))
	for _, l := range lowered(latin) {
		l = shortVowels(l)
		s.readings[kanji] = addWord(s.readings[kanji], l)
		s.latinJa[l] = true
		for _, h := range append(japaneseHangul(l), hangul) {
			if h != "" {
				s.kana[lax(h)] = l
			}
		}
	}
}

// readJapanese takes a name apart whose surname is known.
func (s *surnames) readJapanese(n *Name, text string) japanese {
	switch n.script {
	case latin:
		return s.japaneseLatin(n.folded)
	case han:
		return s.japaneseKanji(n.canon)
	case hangulScript:
		return s.japaneseHangulName(text)
	}
	return japanese{}
}

func (s *surnames) japaneseLatin(words []string) japanese {
	if len(words) != 2 {
		return japanese{}
	}
	for i := 1; i >= 0; i-- {
		if w := shortVowels(words[i]); s.latinJa[w] {
			return japanese{surname: w, given: []string{shortVowels(words[1-i])}}
		}
	}
	return japanese{}
}

func (s *surnames) japaneseKanji(canon string) japanese {
	r := []rune(canon)
	for n := min(3, len(r)-1); n > 0; n-- {
		known := s.readings[string(r[:n])]
		given := givenNames()[string(r[n:])]
		if known == nil || n == 1 && given == nil {
			continue
		}
		return japanese{surname: known[0], given: given}
	}
	return japanese{}
}

func (s *surnames) japaneseHangulName(text string) japanese {
	if family, given, ok := strings.Cut(text, " "); ok {
		if l := s.kana[lax(family)]; l != "" {
			return japanese{surname: l, sound: given}
		}
		return japanese{}
	}
	r := []rune(text)
	for n := min(4, len(r)-2); n > 1; n-- {
		if l := s.kana[lax(string(r[:n]))]; l != "" {
			return japanese{surname: l, sound: string(r[n:])}
		}
	}
	return japanese{}
}

// laxInitials are the plain consonants that both halves of Korea write otherwise
// in Japanese names, each in its way.
var laxInitials = [19]int{iG, iG, iN, iD, iD, iR, iM, iB, iB, iS, iS, iNone, iJ, iJ, iJ, iG, iD, iB, iH}

// lax makes the spellings of both halves of Korea one: 다까이찌 and 다카이치.
func lax(hangul string) string {
	return strings.Map(func(r rune) rune {
		if !isHangul(r) {
			return r
		}
		i, v, f := split(r)
		return compose(laxInitials[i], plainVowel(laxInitials[i], v), f)
	}, hangul)
}

// compareJapanese compares names whose Japanese surnames are known and the same.
func compareJapanese(a, b *Name) Verdict {
	x, y := a.japanese, b.japanese
	if x.surname == "" || x.surname != y.surname {
		return different
	}
	family := capital(x.surname)
	switch {
	case len(x.given) == 0 && x.sound == "" || len(y.given) == 0 && y.sound == "":
		if a.script == b.script {
			return different
		}
		return maybe(Sound, .45, "the same Japanese surname, "+family+"; the reading of the given name is not known")
	case x.sound == "" && y.sound == "":
		if g := shared(x.given, y.given); g != "" {
			return same(Sound, .9, "the Japanese name is read "+family+" "+capital(g))
		}
	case x.sound != "" && y.sound != "":
		if agreesClosely(agree(hangulPhones(nil, x.sound), hangulPhones(nil, y.sound))) {
			return same(Sound, .9, "one Japanese name, "+family+", in the spellings of both halves of Korea")
		}
	default:
		for _, g := range append(x.given[:len(x.given):len(x.given)], y.given...) {
			if agreesClosely(agree(latinPhones(nil, g), hangulPhones(nil, x.sound+y.sound))) {
				return same(Sound, .88, "the Japanese name is read "+family+" "+capital(g))
			}
		}
	}
	return maybe(Sound, .3, "the same Japanese surname, "+family+", another given name")
}

func shared(a, b []string) string {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return x
			}
		}
	}
	return ""
}

func agreesClosely(g agreement) bool {
	return g.skeleton && g.weak <= 1 && g.vowels < costVowel
}

// longVowels are ways to write a long o or u; the press leaves the length out.
var longVowels = strings.NewReplacer("ou", "o", "oo", "o", "uu", "u", "ohk", "ok", "ohn", "on", "ohs", "os", "oht", "ot", "ohm", "om")

func shortVowels(w string) string {
	w = longVowels.Replace(w)
	if strings.HasSuffix(w, "oh") && len(w) > 3 {
		w = w[:len(w)-1]
	}
	return w
}

// moraOnsets are the initials of the transcription of Japanese into hangul: at the
// head of a word, inside in the South, inside in the North.
var moraOnsets = []struct {
	latin            string
	head, rok, north int
}{
	{"ts", iSS, iSS, iJJ}, {"ch", iJ, iC, iJJ}, {"sh", iS, iS, iS}, {"k", iG, iK, iGG}, {"g", iG, iG, iG}, {"s", iS, iS, iS}, {"z", iJ, iJ, iJ}, {"j", iJ, iJ, iJ},
	{"t", iD, iT, iDD}, {"d", iD, iD, iD}, {"n", iN, iN, iN}, {"h", iH, iH, iH}, {"f", iH, iH, iH}, {"b", iB, iB, iB}, {"p", iP, iP, iBB}, {"m", iM, iM, iM},
	{"r", iR, iR, iR}, {"", iNone, iNone, iNone},
}

var moraVowels = []struct {
	latin string
	vowel int
}{
	{"ya", vYA}, {"yu", vYU}, {"yo", vYO}, {"wa", vWA}, {"wo", vO}, {"a", vA}, {"i", vI}, {"u", vU}, {"e", vE}, {"o", vO},
}

// japaneseHangul transcribes Latin letters as both halves of Korea do; nil when
// they are no Japanese.
func japaneseHangul(latin string) []string {
	var rok, north []rune
	for at := 0; at < len(latin); {
		rest := latin[at:]
		switch {
		case len(rest) > 1 && rest[0] == rest[1] && !strings.ContainsRune("aiueon", rune(rest[0])):
			rok, north = closed(rok, 19), closed(north, 19)
			at++
			continue
		case rest[0] == 'n' && (len(rest) == 1 || !strings.ContainsRune("aiueoy", rune(rest[1]))), rest[0] == 'm' && len(rest) > 1 && strings.ContainsRune("bpm", rune(rest[1])):
			rok, north = closed(rok, 4), closed(north, 4)
			at++
			continue
		}
		n, a, b := mora(rest, at == 0)
		if n == 0 {
			return nil
		}
		rok, north = append(rok, a), append(north, b)
		at += n
	}
	return []string{string(rok), string(north)}
}

// closed gives the last syllable a final of Unicode.
func closed(word []rune, final rune) []rune {
	if n := len(word); n > 0 && (word[n-1]-0xAC00)%28 == 0 {
		word[n-1] += final
	}
	return word
}

// mora reads one consonant and vowel.
func mora(s string, head bool) (size int, rok, north rune) {
	for _, o := range moraOnsets {
		rest, ok := strings.CutPrefix(s, o.latin)
		if !ok {
			continue
		}
		for _, v := range moraVowels {
			if !strings.HasPrefix(rest, v.latin) {
				continue
			}
			vowel := v.vowel
			if vowel == vU && (o.latin == "s" || o.latin == "ts" || o.latin == "z") {
				vowel = vEU
			}
			in, out := o.rok, o.north
			if head {
				in, out = o.head, o.head
			}
			if head && o.latin == "ts" {
				out = iJJ
			}
			return len(o.latin) + len(v.latin), compose(in, plainVowel(in, vowel), fNone), compose(out, vowel, fNone)
		}
	}
	return 0, 0, 0
}
