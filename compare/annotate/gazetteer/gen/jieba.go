package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"lacuna/compare/annotate/gazetteer"
)

// jiebaClass is the class of a part of speech of jieba's dictionary, by its
// longest prefix.
func jiebaClass(tag string) gazetteer.Class {
	switch {
	case tag == "nrt", tag == "nrfg", tag == "nr":
		return gazetteer.Guess
	case tag == "ns":
		return gazetteer.Place
	case tag == "nt":
		return gazetteer.Org
	case tag == "nz":
		return gazetteer.Proper
	case strings.HasPrefix(tag, "n"), tag == "t", tag == "s", tag == "j":
		return gazetteer.Noun
	case strings.HasPrefix(tag, "v"), strings.HasPrefix(tag, "a"):
		return gazetteer.Verb
	}
	return gazetteer.Other
}

// things close words that are no names of persons, whatever their tag says.
const things = "站墙厂馆院店网车舰桥局厅社"

// jieba reads dict.txt: word, frequency and tag a line.
func jieba(dir string) (lists, error) {
	name := filepath.Join(dir, "dict.txt")
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	out := lists{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) != 3 {
			continue
		}
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", name, line, err)
		}
		c := jiebaClass(f[2])
		if last, _ := utf8.DecodeLastRuneInString(f[0]); c == gazetteer.Guess && strings.ContainsRune(things, last) {
			c = gazetteer.Noun
		}
		if n < 3 && len(f[0]) > 12 {
			continue
		}
		out.add("zh", f[0], c.With(bucket(float64(n), 1)))
	}
	return out, nil
}

// bucket is 0 for a count of least, 15 from 2¹⁵ times that on.
func bucket(n, least float64) int {
	if n <= least {
		return 0
	}
	return int(math.Log2(n / least))
}
