package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"lacuna/compare/lexicon/internal/english"
)

// sense is a word in a synset with how often it is tagged there.
type sense struct {
	synset string // part of speech and offset
	share  float64
}

// Strengths of relations, and how many of them a key keeps.
const (
	sameSet    = .65 // two words of a synset
	derived    = .8  // derivationally related form
	broader    = .4  // hypernym
	mostKept   = 7
	leastLevel = .12
)

// readRelated returns the keys related to each key by WordNet's synsets,
// derivations and hypernyms, weighed by how usual the sense is.
func readRelated(dir string, counts map[string]int) (map[string]glosses, error) {
	senses, err := readShares(dir)
	if err != nil {
		return nil, err
	}
	sets := map[string]*synset{}
	for _, src := range dataFiles {
		b, err := open(dir, src)
		if err != nil {
			return nil, err
		}
		s := bufio.NewScanner(bytes.NewReader(b))
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			if id, set := parseSynset(s.Text()); set != nil {
				sets[id] = set
			}
		}
	}
	out := map[string]glosses{}
	for word, list := range senses {
		key := english.Stem(word)
		if counts[key] == 0 || english.Stop(word) {
			continue
		}
		if out[key] == nil {
			out[key] = glosses{}
		}
		for _, s := range list {
			relate(out[key], key, sets, s)
		}
	}
	return out, nil
}

// synset is a set of words with its pointers to other synsets.
type synset struct {
	words   []string
	derived []string
	broader []string
}

func parseSynset(line string) (string, *synset) {
	f := strings.Fields(line)
	if len(f) < 6 || strings.HasPrefix(line, " ") {
		return "", nil
	}
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return "", nil
	}
	s := &synset{}
	i := 4
	for range n {
		s.words = append(s.words, strings.ToLower(f[i]))
		i += 2
	}
	p, _ := strconv.Atoi(f[i])
	for i++; p > 0 && i+3 < len(f); p, i = p-1, i+4 {
		target := part(f[i+2]) + f[i+1]
		switch f[i] {
		case "+":
			s.derived = append(s.derived, target)
		case "@":
			s.broader = append(s.broader, target)
		}
	}
	return part(f[2]) + f[0], s
}

// part folds the satellite adjectives into the adjectives.
func part(p string) string {
	if p == "s" {
		return "a"
	}
	return p
}

// readShares returns the senses of each single word with their share of its uses.
func readShares(dir string) (map[string][]sense, error) {
	b, err := open(dir, senseFile)
	if err != nil {
		return nil, err
	}
	parts := []string{"", "n", "v", "a", "r", "a"}
	out := map[string][]sense{}
	s := bufio.NewScanner(bytes.NewReader(b))
	for s.Scan() {
		f := strings.Fields(s.Text())
		lemma, rest, _ := strings.Cut(f[0], "%")
		if len(f) < 4 || strings.ContainsAny(lemma, "_-.'0123456789") || rest == "" {
			continue
		}
		n, _ := strconv.Atoi(f[3])
		out[lemma] = append(out[lemma], sense{parts[rest[0]-'0'] + f[1], float64(n) + .3})
	}
	for _, list := range out {
		total := 0.0
		for _, s := range list {
			total += s.share
		}
		for i := range list {
			list[i].share /= total
		}
	}
	return out, nil
}

func relate(to glosses, self string, sets map[string]*synset, s sense) {
	set := sets[s.synset]
	if set == nil {
		return
	}
	put := func(words []string, strength float64) {
		for _, w := range words {
			k := english.Stem(w)
			if k != self && !strings.ContainsAny(w, "_-.'0123456789") && !english.Stop(w) {
				to[k] = math.Max(to[k], strength*math.Sqrt(s.share))
			}
		}
	}
	put(set.words, sameSet)
	for _, id := range set.derived {
		if d := sets[id]; d != nil {
			put(d.words, derived/math.Sqrt(float64(len(d.words))))
		}
	}
	for _, id := range set.broader {
		if d := sets[id]; d != nil {
			put(d.words, broader)
		}
	}
}

// packRelated writes "key TAB key:level key:level", levels 1..9 in ninths.
func packRelated(related map[string]glosses, counts map[string]int) []byte {
	var out bytes.Buffer
	for _, k := range sorted(related) {
		g := related[k]
		keys := sorted(g)
		sort.SliceStable(keys, func(i, j int) bool { return g[keys[i]] > g[keys[j]] })
		line := ""
		n := 0
		for _, r := range keys {
			if n == mostKept || g[r] < leastLevel {
				break
			}
			if counts[r] > 0 {
				line += fmt.Sprintf(" %s:%d", r, max(1, int(math.Round(9*g[r]))))
				n++
			}
		}
		if line != "" {
			fmt.Fprintf(&out, "%s\t%s\n", k, line[1:])
		}
	}
	return out.Bytes()
}
