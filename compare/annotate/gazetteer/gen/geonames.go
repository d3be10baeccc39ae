package main

import (
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare/annotate/gazetteer"
)

// geoLocales are the catalogues of a language, without those of other spellings.
var geoLocales = map[string][]string{"ko": {"ko"}, "zh": {"zh", "zh_CN", "zh_TW"}}

// geonames reads the names of cities in usr/share/locale/LOCALE/LC_MESSAGES/geonames.mo.
// Chinese names are simplified, and names that are ordinary words left out.
func geonames(dir string) (lists, error) {
	out := lists{}
	for _, l := range []string{"ko", "zh"} {
		for _, locale := range geoLocales[l] {
			names, err := catalogue(filepath.Join(dir, "usr", "share", "locale", locale, "LC_MESSAGES", "geonames.mo"))
			if err != nil {
				return nil, err
			}
			for _, name := range names {
				out.city(l, name)
			}
		}
	}
	return out, nil
}

// catalogue lists the translations of a message catalogue: a magic number, a
// version, the number of messages, where the originals and where the
// translations are listed, each as length and place. The empty message is the
// header.
func catalogue(name string) ([]string, error) {
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	const magic = 0x950412DE
	word := func(at int) int {
		if at < 0 || at+4 > len(text) {
			return -1
		}
		return int(binary.LittleEndian.Uint32([]byte(text[at:])))
	}
	if word(0) != magic {
		return nil, fmt.Errorf("%s: not a message catalogue", name)
	}
	var out []string
	for i := range word(8) {
		at := word(16) + 8*i
		n, start := word(at), word(at+4)
		if n < 0 || start < 0 || start+n > len(text) {
			return nil, fmt.Errorf("%s: message %d lies outside", name, i)
		}
		if word(word(12)+8*i) > 0 {
			out = append(out, text[start:start+n])
		}
	}
	return out, nil
}

// city adds the names of a city, with and without the word for its rank.
func (l lists) city(language, name string) {
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, "（")
	if language == "ko" {
		full := strings.Join(strings.Fields(name), " ")
		head, rank, _ := strings.Cut(full, " ")
		if utf8.RuneCountInString(rank) == 1 {
			l.townUnless(language, head, gazetteer.Ko())
			full = head + rank
		}
		l.townUnless(language, full, gazetteer.Ko())
		return
	}
	r := []rune(strings.NewReplacer("・", "·", "•", "·", "‧", "·", " ", "").Replace(name))
	gazetteer.Simplify(r)
	if n := len(r) - 1; n > 1 && strings.ContainsRune("市县镇区乡村", r[n]) {
		l.townUnless(language, string(r[:n]), gazetteer.Zh())
	}
	l.townUnless(language, string(r), gazetteer.Zh())
}

// townUnless adds a place of two characters and more in the script of the
// language unless a table knows it as an ordinary word only.
func (l lists) townUnless(language, name string, known *gazetteer.Table) {
	script := unicode.Han
	if language == "ko" {
		script = unicode.Hangul
	}
	alien := strings.ContainsFunc(name, func(r rune) bool { return !unicode.Is(script, r) && !strings.ContainsRune("·- ", r) })
	c := known.Of(name)
	if utf8.RuneCountInString(name) < 2 || alien || c.Has(gazetteer.Given) && language == "zh" || c.Has(gazetteer.Word) && !c.Has(gazetteer.Place) {
		return
	}
	l.add(language, name, gazetteer.Place)
}
