package names

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// Name is a name made ready for comparison. It is never changed after Parse and
// may be shared and cached. The zero Name equals nothing.
type Name struct {
	Kind        compare.Kind
	Text        string // as given, width and space normalised
	Lang        string // zh, ko, en, ja, ru, ...; told by script when not given
	Orthography string // dprk or rok, hans or hant; empty: not told

	script   int
	plain    string // folded: equal for equal texts
	canon    string // canonical hanzi
	hanzi    []hanzi
	hangul   []rune
	native   bool      // has the shape of a Chinese or Korean name
	korean   bool      // begins with a Korean surname
	chinese  bool      // begins with a Chinese surname
	kor      [][]syl   // Latin or hangul as Korean syllables, ways to cut it
	pins     [][][]pin // as pinyin, ways to cut it
	wade     [][]pin   // as Chinese in an older spelling
	viet     []viet    // as Vietnamese, word by word
	folded   []string  // the words of a person's name in Latin letters
	japanese japanese
	foreign  foreign
	ids      []string // lexicon entries, sorted
	cities   []string // places: cities of the world, sorted
	country  string   // places: CN, KP or KR when known to be of there alone
	level    string   // places: administrative level told by the name itself
	body     body     // organisations and titles: what it is composed of
}

// Parse reads a name. An empty lang is told by the script; an empty orthography
// of Korean by its heads of words. Honorifics set beside a person's name (동지,
// 先生, Mr.) are taken off.
func Parse(kind compare.Kind, text, lang, orthography string) Name {
	n := Name{Kind: kind, Text: tidy(text), Lang: lang, Orthography: orthography}
	if kind == compare.Person {
		n.Text = withoutHonorifics(n.Text)
	}
	n.script = scriptOf(n.Text)
	if n.Lang == "" {
		n.Lang = scriptLanguages[n.script]
	}
	if n.Lang == "ko" && n.Orthography == "" {
		n.Orthography = northern(n.Text)
	}
	n.plain = plainOf(n.Text, n.script)
	switch kind {
	case compare.Person:
		n.readPerson(n.Text)
	case compare.Place:
		n.readPlace()
	default:
		n.readBody()
	}
	return n
}

var scriptLanguages = [...]string{latin: "en", han: "zh", hangulScript: "ko", cyrillic: "ru", kana: "ja"}

// plainOf folds a text to what makes two texts the same.
func plainOf(text string, script int) string {
	if script == latin {
		return strings.ReplaceAll(letters(text), " ", "")
	}
	return strings.ReplaceAll(strings.ReplaceAll(fold(text), " ", ""), "·", "")
}

var honorifics = struct {
	after, before []string
}{
	after:  []string{"同志", "先生", "女士", "阁下", "閣下", "동지", "선생", "여사", "녀사", "각하", "님", "씨"},
	before: []string{"comrade ", "mr. ", "mrs. ", "ms. ", "dr. ", "mr ", "mrs ", "ms ", "dr ", "h.e. ", "sir ", "madam ", "mme "},
}

func withoutHonorifics(s string) string {
	if s != "" && s[len(s)-1] >= utf8.RuneSelf {
		for _, h := range honorifics.after {
			if t, ok := strings.CutSuffix(s, h); ok && utf8.RuneCountInString(strings.TrimSpace(t)) >= 2 {
				return strings.TrimSpace(t)
			}
		}
	}
	for _, h := range honorifics.before {
		if len(s) >= len(h) && strings.EqualFold(s[:len(h)], h) {
			return strings.TrimSpace(s[len(h):])
		}
	}
	return s
}

// readPerson fills in the readings of a person's name.
func (n *Name) readPerson(text string) {
	switch n.script {
	case han:
		n.readHanzi(text)
		n.shapeHanzi(text)
	case hangulScript:
		n.readHangul(text)
		n.shapeHangul(text)
	case latin:
		n.readLatin(text)
	}
	n.ids = Persons().Lookup(text, n.Lang)
	n.readVietnamese(text)
	n.japanese = surnameData().readJapanese(n, text)
	n.foreign = soundOf(text, n.script)
}

func (n *Name) readHanzi(text string) {
	chars := hanziData().chars
	var canon strings.Builder
	for _, r := range text {
		if !isHanzi(r) {
			continue
		}
		h, ok := chars[r]
		if !ok {
			h = hanzi{canon: r}
		}
		canon.WriteRune(h.canon)
		n.hanzi = append(n.hanzi, h)
	}
	n.canon = canon.String()
	n.pins = [][][]pin{pinsOf(n.hanzi)}
	if n.Kind == compare.Person {
		n.surnameReading()
	}
}

func pinsOf(hs []hanzi) [][]pin {
	out := make([][]pin, len(hs))
	for i, h := range hs {
		out[i] = h.pinyin
	}
	return out
}

// surnameReading puts the reading of a surname before the usual one.
func (n *Name) surnameReading() {
	s := surnameData()
	r := []rune(n.canon)
	for size := min(2, len(r)-1); size > 0; size-- {
		if special := s.pinyin[string(r[:size])]; len(special) == size {
			for i, p := range special {
				n.pins[0][i] = append([]pin{p}, n.pins[0][i]...)
			}
			return
		}
	}
}

func (n *Name) shapeHanzi(text string) {
	s, r := surnameData(), []rune(n.canon)
	if strings.Contains(text, "·") || len(r) < 2 || len(r) > 4 {
		return
	}
	double := len(r) > 2 && (s.chinese[string(r[:2])] || s.korean[string(r[:2])] != "")
	n.korean = s.korean[string(r[:1])] != "" || double && s.korean[string(r[:2])] != ""
	n.chinese = s.chinese[string(r[:1])] || double && s.chinese[string(r[:2])]
	n.native = (n.korean || n.chinese) && (len(r) < 4 || double)
}

func (n *Name) readHangul(text string) {
	head := true
	var cut []syl
	for _, r := range text {
		if !isHangul(r) {
			head = true
			continue
		}
		// Surname and given name are words of their own.
		at := len(n.hangul)
		n.hangul = append(n.hangul, r)
		cut = append(cut, sylOf(r, head || n.Kind == compare.Person && at < 2))
		head = false
	}
	n.kor = [][]syl{cut}
	if n.Orthography != "dprk" {
		n.pins = untranscribe(n.hangul)
	}
}

func (n *Name) shapeHangul(text string) {
	s, r := surnameData(), n.hangul
	n.native = n.transcribed()
	if len(r) < 2 || len(r) > 4 || strings.Contains(text, "·") {
		n.chinese = n.native
		return
	}
	double := len(r) > 2 && (s.hangul[string(r[:2])] || s.read[string(r[:2])])
	n.korean = s.hangul[string(r[:1])] || double
	n.chinese = s.read[string(r[:1])] || double || n.transcribed()
	n.native = (n.korean || s.read[string(r[:1])]) && (len(r) < 4 || double) || n.transcribed()
}

// transcribed tells whether the hangul may transcribe a Chinese name, surname
// first.
func (n *Name) transcribed() bool {
	s, data := surnameData(), hanziData()
	for _, cut := range n.pins {
		if len(cut) < 2 || len(cut) > 4 {
			continue
		}
		for _, p := range cut[0] {
			if s.pins[data.names[p]] {
				return true
			}
		}
	}
	return false
}
