// Package all lists the language packs.
package all

import (
	"lacuna/compare/lang"
	"lacuna/compare/lang/en"
	"lacuna/compare/lang/ko"
	"lacuna/compare/lang/zh"
)

// Packs are the language packs by tag.
func Packs() map[string]lang.Pack {
	return map[string]lang.Pack{"en": en.Pack(), "ko": ko.Pack(), "zh": zh.Pack()}
}

// Get is the pack of a BCP 47 tag, whose region and script are ignored. For a
// language without a pack it is a minimal one that finds nothing, and false.
func Get(tag string) (lang.Pack, bool) {
	switch primary(tag) {
	case "en":
		return en.Pack(), true
	case "ko":
		return ko.Pack(), true
	case "zh":
		return zh.Pack(), true
	}
	return lang.Pack{Tag: primary(tag)}, false
}

// primary is the language part of a tag, in lower case.
func primary(tag string) string {
	for i := range len(tag) {
		if tag[i] == '-' || tag[i] == '_' {
			tag = tag[:i]
			break
		}
	}
	b := []byte(tag)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
