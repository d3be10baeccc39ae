package main

import (
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
	return out, nil
}
