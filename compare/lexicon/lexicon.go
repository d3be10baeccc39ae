// Package lexicon compares what sentences mean across Chinese, Korean, English
// and, by numbers, names and cognates, other languages in Latin script. It
// needs no service: words are glossed from packed dictionaries and a trilingual
// news lexicon, and two sentences are as close as the glosses, numbers and
// names they share weigh.
package lexicon

import (
	"embed"
	"io/fs"
	"sync"

	"lacuna/compare"
)

//go:embed data/cedict/*.zst data/hanja/*.zst data/jieba/*.zst data/unihan/*.zst data/wordnet/*.zst data/own/*.tsv
var packed embed.FS

// Lexicon holds the dictionaries. It does not change once made and is safe for
// concurrent use.
type Lexicon struct {
	zh      map[string]zhWord
	glosses []gloss // of zh words, by zhWord.from and zhWord.n
	zhTotal float64
	hanja   map[string]string // hangul: simplified hanzi, most frequent first, separated by spaces
	ko      map[string]koWord // nouns, and surface forms of verb stems
	own     [][]gloss         // glosses of own words, by koWord.row and zhWord.row
	chars   map[rune]char
	sounds  map[string]string  // skeletons of Chinese names, by their English form
	freq    map[uint32]float32 // how often an English key is met, as a share of running words
	phrases map[uint32][]phrase
	related map[uint32]zhWord // English key: keys of near meaning, by zhWord.from and zhWord.n
}

var shared = sync.OnceValue(func() *Lexicon {
	l, err := Load()
	if err != nil {
		panic("lexicon: embedded data: " + err.Error())
	}
	return l
})

// Default returns the lexicon of the embedded data, decoded at the first call.
func Default() *Lexicon { return shared() }

// Load decodes the embedded data and adds the rows of every *.tsv at the root of
// the given file systems, in the format of data/own.
func Load(extra ...fs.FS) (*Lexicon, error) {
	l, err := load(packed)
	if err != nil {
		return nil, err
	}
	for _, f := range extra {
		if err := l.readOwn(f, "*.tsv"); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// Kind is the channel of a Unit.
type Kind uint8

// Kinds of unit. Unknown is a word without a gloss.
const (
	Unknown Kind = iota
	Word
	Number
	Latin
	Name
)

// Unit is one piece of a text that carries meaning: a word, a number, a name.
type Unit struct {
	compare.Span // bytes of the glossed text
	Kind         Kind
	Weight       float32 // how telling it is, from background frequencies; about 1..10
	keys         []gloss // what it may mean, sorted by key
	sound        string  // consonant classes of a name, see sound.go
	guess        bool    // may be a name: counts only when the other text has it
	latin        bool    // a word in Latin script
	plain        bool    // the sound is of a common word: a loan at best
	value        float64 // of a number
}

// gloss is a language-neutral key and how surely the unit means it, 0..1.
type gloss struct {
	key  uint32
	conf float32
}

// Text is a sentence or clause glossed. The zero value has no units.
type Text struct {
	Source string
	Lang   string
	Units  []Unit
}

// Gloss finds the units of a text in lang: zh, ko and en are read as words, any
// other language by numbers, names, Latin tokens and the beginnings of words.
func (l *Lexicon) Gloss(text, lang string) Text {
	g := glosser{Lexicon: l, text: text, lang: base(lang)}
	g.run()
	return Text{Source: text, Lang: g.lang, Units: g.units}
}

// base is the primary part of a language tag.
func base(lang string) string {
	for i := 0; i < len(lang); i++ {
		if lang[i] == '-' || lang[i] == '_' {
			return lang[:i]
		}
	}
	return lang
}
