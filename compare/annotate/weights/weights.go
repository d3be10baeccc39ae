// Package weights holds the trained taggers of names: uner for English and
// Chinese, klue for Korean, each in a folder with the licence of the labelled
// sentences it was estimated from.
package weights

import (
	"embed"
	"fmt"
	"sync"

	"lacuna/compare/annotate/tagger"
)

//go:embed uner klue
var files embed.FS

// The taggers by language, read when first asked for.
var (
	En = sync.OnceValue(func() *tagger.Model { return load("uner/en.crf") })
	Ko = sync.OnceValue(func() *tagger.Model { return load("klue/ko.crf") })
	Zh = sync.OnceValue(func() *tagger.Model { return load("uner/zh.crf") })
)

// load reads embedded weights, which are part of the program: that they cannot
// be read is a fault of it.
func load(name string) *tagger.Model {
	packed, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	m, err := tagger.Read(packed)
	if err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	return m
}
