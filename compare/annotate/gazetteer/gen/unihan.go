package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"lacuna/compare/annotate/gazetteer"
)

// unihan reads Unihan_Variants.txt, unpacked, for the simplified form of each
// traditional character: the words of the list are pairs, in the language "fold".
func unihan(dir string) (lists, error) {
	name := filepath.Join(dir, "Unihan_Variants.txt")
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	out, done := lists{}, map[rune]bool{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 3 || f[1] != "kSimplifiedVariant" {
			continue
		}
		from, err := codepoint(f[0])
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", name, line, err)
		}
		for _, v := range f[2:] {
			to, err := codepoint(v)
			if err != nil {
				return nil, fmt.Errorf("%s: %q: %w", name, line, err)
			}
			if to != from && !done[from] && utf8.RuneLen(to) == utf8.RuneLen(from) {
				out.add("fold", string([]rune{from, to}), gazetteer.Other)
				done[from] = true
			}
		}
	}
	return out, nil
}

func codepoint(s string) (rune, error) {
	v, err := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	return rune(v), err
}
