package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/tagger/train"
)

// labelled is a sentence of the training data.
type labelled struct {
	train.Example
	line int
	len  int
}

// load reads the sentences of a language and the kinds they mark, sorted.
func load(name, language string) ([]labelled, []compare.Kind, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var out []labelled
	var kinds []compare.Kind
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for line := 0; s.Scan(); {
		var in struct {
			Text, Lang string
			Kinds      []compare.Kind
			Gold       []struct {
				Start, End int
				Kind       compare.Kind
			}
		}
		if err := json.Unmarshal(s.Bytes(), &in); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", name, err)
		}
		if in.Lang != language {
			continue
		}
		slices.Sort(in.Kinds)
		kinds = in.Kinds
		spans, seq := observers[language](in.Text)
		at := byteOffsets(in.Text)
		var chunks []tagger.Chunk
		for _, g := range in.Gold {
			if c, ok := chunk(spans, compare.Span{Start: at[g.Start], End: at[g.End]}); ok {
				c.Kind = g.Kind
				chunks = append(chunks, c)
			}
		}
		e := labelled{line: line, len: seq.Len}
		e.Gold = tagger.Labels(seq.Len, chunks, kinds)
		for i := range seq.Len {
			e.Features = append(e.Features, seq.Features(i, nil))
		}
		out = append(out, e)
		line++
	}
	return out, kinds, s.Err()
}

// byteOffsets is the byte offset of each code point and of the end.
func byteOffsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// chunk is the run of units that a span touches.
func chunk(units []compare.Span, s compare.Span) (c tagger.Chunk, ok bool) {
	for i, u := range units {
		if u.Overlaps(s) {
			if !ok {
				c.First = i
			}
			c.Last, ok = i, true
		}
	}
	return c, ok
}
