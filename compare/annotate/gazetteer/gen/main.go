// Command gen packs the word lists of the gazetteer from unpacked packages.
//
//	gen SOURCE DIR OUT
//
// SOURCE is one of cedict, census, cities, cldr, geonames, humannames, jieba, mecab-ko, own,
// unihan and wordnet; DIR is the folder its package was unpacked into. OUT/SOURCE gets a
// file per language; the command prints the SHA-256 of what it read, for the
// provenance note beside them. Nothing is downloaded.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lacuna/compare/annotate/gazetteer"
)

// lists are words with classes, by language.
type lists map[string]map[string]gazetteer.Class

// add gives a word of a language a class.
func (l lists) add(language, word string, c gazetteer.Class) {
	if word = strings.TrimSpace(word); word == "" {
		return
	}
	if l[language] == nil {
		l[language] = map[string]gazetteer.Class{}
	}
	old := l[language][word]
	l[language][word] = (old | c&(1<<12-1)).With(max(old.Frequency(), c.Frequency()))
}

var sources = map[string]func(dir string) (lists, error){
	"cedict": cedict, "census": census, "cities": cities, "cldr": cldr, "geonames": geonames, "humannames": humannames,
	"jieba": jieba, "mecab-ko": mecabKo, "own": own, "unihan": unihan, "wordnet": wordnet,
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string) error {
	if len(args) != 3 || sources[args[0]] == nil {
		return fmt.Errorf("usage: gen SOURCE DIR OUT")
	}
	got, err := sources[args[0]](args[1])
	if err != nil {
		return err
	}
	dir := filepath.Join(args[2], args[0])
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var languages []string
	for l := range got {
		languages = append(languages, l)
	}
	slices.Sort(languages)
	for _, l := range languages {
		name := filepath.Join(dir, l+".gz")
		packed, err := pack(got[l])
		if err != nil {
			return err
		}
		if err := os.WriteFile(name, packed, 0o644); err != nil {
			return err
		}
		fmt.Printf("wrote %s: %d words, %d bytes\n", name, len(got[l]), len(packed))
	}
	return nil
}
