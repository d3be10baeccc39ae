package main

import (
	"fmt"
	"strconv"
	"strings"

	"lacuna/compare/align/coverage/internal/words"
)

// synset is one meaning: its words, its gloss and where its pointers lead.
type synset struct {
	id      string // offset and part of speech
	pos     byte
	file    int // lexicographer's file, as WordNet numbers them
	lemmas  []string
	gloss   string
	links   []link
	stems   []string // keys of one-word lemmas
	content []string // keys of the gloss
}

type link struct {
	kind string
	to   string
	from int // number of the lemma it goes from; 0: all
	into int
}

func read(raw string) ([]synset, error) {
	var out []synset
	for n, line := range strings.Split(raw, "\n") {
		if line == "" || line[0] == ' ' {
			continue
		}
		s, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func parse(line string) (synset, error) {
	head, gloss, _ := strings.Cut(line, "|")
	f := strings.Fields(head)
	if len(f) < 5 {
		return synset{}, fmt.Errorf("too short")
	}
	pos := f[2][0]
	if pos == 's' {
		pos = 'a'
	}
	s := synset{id: f[0] + string(pos), pos: pos, gloss: gloss}
	s.file, _ = strconv.Atoi(f[1])
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil || len(f) < 5+2*int(n) {
		return synset{}, fmt.Errorf("word count %q", f[3])
	}
	for i := range int(n) {
		s.lemmas = append(s.lemmas, strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(f[4+2*i], "(a)"), "(p)"), "(ip)")))
	}
	rest := f[4+2*int(n):]
	m, _ := strconv.Atoi(rest[0])
	for i := range m {
		p := rest[1+4*i:]
		if len(p) < 4 {
			return synset{}, fmt.Errorf("pointers cut short")
		}
		k := p[2]
		if k == "s" {
			k = "a"
		}
		a, _ := strconv.ParseInt(p[3][:2], 16, 32)
		b, _ := strconv.ParseInt(p[3][2:], 16, 32)
		s.links = append(s.links, link{kind: p[0], to: p[1] + k, from: int(a), into: int(b)})
	}
	for _, l := range s.lemmas {
		if !strings.Contains(l, "_") {
			s.stems = append(s.stems, words.Key(l))
		}
	}
	s.content = keys(gloss)
	return s, nil
}

// keys are the content words of a text.
func keys(text string) []string {
	var out []string
	for _, w := range words.Read(text, 0, len(text), nil) {
		if !w.Stop && !w.Digit && len(w.Key) > 1 {
			out = append(out, w.Key)
		}
	}
	return out
}
