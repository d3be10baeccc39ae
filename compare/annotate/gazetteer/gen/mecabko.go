package main

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"lacuna/compare/annotate/gazetteer"
)

// mecabKo reads the unpacked ko.dict: pos.dict (parts of speech by number, then
// their names), content.dict (a line a morpheme: class of meaning, final
// consonant, reading, type, first and last part of speech, expression) and
// morph.dict (a count, then ids and cost in six bytes a morpheme).
func mecabKo(dir string) (lists, error) {
	pos, err := mecabPos(dir)
	if err != nil {
		return nil, err
	}
	content, err := read(filepath.Join(dir, "content.dict"))
	if err != nil {
		return nil, err
	}
	morph, err := read(filepath.Join(dir, "morph.dict"))
	if err != nil {
		return nil, err
	}
	rows := strings.Split(content, "\n")
	if len(morph) < 8+6*len(pos) || len(rows) < len(pos) {
		return nil, fmt.Errorf("%s: %d parts of speech, %d rows, %d bytes of costs", dir, len(pos), len(rows), len(morph))
	}
	out := lists{}
	for i, p := range pos {
		f := strings.Split(rows[i], "\a")
		if len(f) < 7 {
			continue
		}
		cost := int16(binary.LittleEndian.Uint16([]byte(morph[8+6*i+4:])))
		out.morpheme(f[len(f)-5], p, strings.Join(f[:len(f)-6], "|"), f[len(f)-4], int(cost))
	}
	return out, nil
}

// mecabPos is the part of speech of each morpheme.
func mecabPos(dir string) ([]string, error) {
	name := filepath.Join(dir, "pos.dict")
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	dec := gob.NewDecoder(bytes.NewReader([]byte(text)))
	var table [][]uint32
	var names []string
	if err := dec.Decode(&table); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := dec.Decode(&names); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := make([]string, len(table))
	for i, ids := range table {
		if len(ids) > 0 {
			out[i] = names[ids[0]]
		}
	}
	return out, nil
}

// morpheme adds a word. Korean names of three syllables are taken apart into
// surname and given name; rare compound nouns are left out.
func (l lists) morpheme(word, pos, meaning, shape string, cost int) {
	if word == "*" || word == "" {
		return
	}
	n := utf8.RuneCountInString(word)
	f := max(0, (6000-cost)/400)
	switch {
	case pos == "NNP" && meaning == "인명":
		if s, g := word[:3*min(1, n)], word[3*min(1, n):]; n == 3 && strings.Contains(koSurnames, s) {
			l.add("ko", g, gazetteer.Given)
			return
		}
		if n > 1 && n < 9 {
			l.add("ko", word, gazetteer.Person)
		}
	case pos == "NNP" && meaning == "지명":
		if shape == "*" || n < 5 {
			l.add("ko", word, gazetteer.Place.With(f))
		}
	case pos == "NNP":
		l.add("ko", word, gazetteer.Proper.With(f))
	case pos == "NNG" || pos == "XR":
		if (shape == "*" || cost < 2000) && n < 5 {
			l.add("ko", word, gazetteer.Noun.With(f))
		}
	case strings.HasPrefix(pos, "V") || strings.HasPrefix(pos, "XS"):
		l.add("ko", word, gazetteer.Verb.With(f))
	case pos[0] >= 'A' && pos[0] <= 'Z' && pos[0] != 'S':
		l.add("ko", word, gazetteer.Other.With(f))
	}
}

// koSurnames are the family names of one syllable in use.
const koSurnames = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형두감음빈동온호범좌팽승간상시갈단견당화창량로라리림렴녀료"
