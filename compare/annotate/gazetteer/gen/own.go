package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"lacuna/compare/annotate/gazetteer"
)

// own reads orgs.tsv, our own list of well-known firms, media, parties and teams:
// y when the words mean nothing else, then forms parted by "|" in English, Korean
// and Chinese.
func own(dir string) (lists, error) {
	text, err := read(filepath.Join(dir, "orgs.tsv"))
	if err != nil {
		return nil, err
	}
	out := lists{}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		c := gazetteer.Org
		if f[0] == "y" {
			c = gazetteer.Org.With(gazetteer.Certain)
		}
		for i, l := range []string{"en", "ko", "zh"} {
			if i+1 >= len(f) || f[0] == "sure" {
				continue
			}
			for w := range strings.SplitSeq(f[i+1], "|") {
				out.add(l, w, c)
			}
		}
	}
	return out, ownChinese(dir, out)
}

// ownClasses are the classes of the lines of zh.tsv.
var ownClasses = map[string]gazetteer.Class{
	"given": gazetteer.Person | gazetteer.Given, "family": gazetteer.Person | gazetteer.Given,
	"place": gazetteer.Place.With(8), "org": gazetteer.Org,
	"site": gazetteer.Place.With(gazetteer.Certain), "body": gazetteer.Org.With(gazetteer.Certain),
}

// ownChinese reads zh.tsv, names of other tongues in Chinese: a kind of name,
// then names parted by spaces.
func ownChinese(dir string, out lists) error {
	text, err := read(filepath.Join(dir, "zh.tsv"))
	if err != nil {
		return err
	}
	for line := range strings.Lines(text) {
		kind, words, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		c, ok := ownClasses[kind]
		if !ok {
			return fmt.Errorf("zh.tsv: %q is no kind of name", kind)
		}
		for w := range strings.FieldsSeq(words) {
			out.add("zh", w, c)
		}
	}
	return nil
}
