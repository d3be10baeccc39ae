package main

import (
	"encoding/binary"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare/annotate/gazetteer"
)

// humannames reads list.txt, a name a line.
func humannames(dir string) (lists, error) {
	text, err := read(filepath.Join(dir, "list.txt"))
	if err != nil {
		return nil, err
	}
	out := lists{}
	for line := range strings.Lines(text) {
		if w := strings.TrimSpace(line); len(w) > 2 && !strings.ContainsAny(w, "- ") {
			out.add("en", w, gazetteer.Given)
		}
	}
	return out, nil
}

// leastPeople is the population of a place worth a name in the list.
const leastPeople = 5000

// cities reads cities.pbf: records of a length and fields in protocol buffer
// encoding, 2 the name and 9 the population.
func cities(dir string) (lists, error) {
	name := filepath.Join(dir, "cities.pbf")
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	out := lists{}
	b := []byte(text)
	for len(b) > 0 {
		n, k := binary.Uvarint(b)
		if k <= 0 || int(n) > len(b)-k {
			return nil, fmt.Errorf("%s: record cut short", name)
		}
		city, people := cityOf(b[k : k+int(n)])
		if people >= leastPeople && utf8.ValidString(city) {
			out.add("en", city, gazetteer.Place.With(bucket(float64(people), leastPeople)))
		}
		b = b[k+int(n):]
	}
	return out, nil
}

// cityOf reads the name and population of a record.
func cityOf(b []byte) (name string, people uint64) {
	for len(b) > 0 {
		key, k := binary.Uvarint(b)
		v, n := binary.Uvarint(b[k:])
		b = b[k+n:]
		switch {
		case key&7 == 2 && key>>3 == 2:
			name = string(b[:v])
		case key == 9<<3:
			people = v
		}
		if key&7 == 2 {
			b = b[v:]
		}
	}
	return name, people
}

// wordnetName is the class of an instance by WordNet's lexicographer file.
func wordnetName(file string) gazetteer.Class {
	switch file {
	case "18":
		return gazetteer.Person
	case "15", "17":
		return gazetteer.Place
	case "14":
		return gazetteer.Org
	}
	return gazetteer.Proper
}

// wordnet reads data.noun for instances and for ordinary nouns, and data.verb,
// data.adj and data.adv for other words.
func wordnet(dir string) (lists, error) {
	out := lists{}
	for file, class := range map[string]gazetteer.Class{
		"noun": gazetteer.Noun, "verb": gazetteer.Verb, "adj": gazetteer.Verb, "adv": gazetteer.Other,
	} {
		text, err := read(filepath.Join(dir, "dict", "data."+file))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(line, " ") {
				out.synset(line, class)
			}
		}
	}
	return out, nil
}

// synset adds the words of a line: offset, lexicographer file, type, number of
// words in hexadecimal, then word and sense in turn.
func (l lists) synset(line string, class gazetteer.Class) {
	f := strings.Fields(line)
	n, err := strconv.ParseUint(f[3], 16, 16)
	if err != nil {
		return
	}
	instance := strings.Contains(line, " @i ")
	for i := range int(n) {
		w, _, _ := strings.Cut(strings.ReplaceAll(f[4+2*i], "_", " "), "(")
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case instance && unicode.IsUpper(r):
			l.add("en", w, wordnetName(f[1]))
			if j := strings.LastIndexByte(w, ' '); j >= 0 && f[1] == "18" {
				l.add("en", w[j+1:], gazetteer.Surname|gazetteer.Noted)
			}
		case unicode.IsUpper(r) && (class == gazetteer.Verb || f[1] == "18"):
			l.add("en", w, gazetteer.Proper|gazetteer.Nation)
		case unicode.IsUpper(r):
			l.add("en", w, gazetteer.Proper)
		case !strings.Contains(w, " ") && w != "":
			l.add("en", w, class)
		}
	}
}

var quoted = regexp.MustCompile(`'([A-Z][a-z]+)'`)

// census reads lib/names.js: lists of given names and of family names, the most
// frequent first.
func census(dir string) (lists, error) {
	text, err := read(filepath.Join(dir, "lib", "names.js"))
	if err != nil {
		return nil, err
	}
	out := lists{}
	for part := range strings.SplitSeq(text, "module.exports.") {
		c := gazetteer.Given | gazetteer.Forename
		if strings.HasPrefix(part, "last") {
			c = gazetteer.Surname
		}
		for i, m := range quoted.FindAllStringSubmatch(part, -1) {
			if len(m[1]) > 2 && i < mostNames {
				out.add("en", m[1], c)
			}
		}
	}
	return out, nil
}

// mostNames is how many family names are kept.
const mostNames = 40000
