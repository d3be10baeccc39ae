package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"lacuna/compare/align/coverage/internal/words"
)

const (
	dims    = 64
	most    = 24000 // words kept
	kinMost = 24    // kin of a word kept
	rare    = 3     // glosses a word must stand in
)

// entry is what is packed of a word.
type entry struct {
	key    string
	count  int // glosses it stands in, plus its uses as WordNet counts them
	sort   byte
	verb   byte // share of its uses as a verb, 0..255
	kin    map[int]float64
	vector []float64
}

// collect gathers the words, their kin and their vectors.
func collect(all []synset, senses string) []entry {
	byID := map[string]*synset{}
	df := map[string]int{}
	for i := range all {
		byID[all[i].id] = &all[i]
		seen := map[string]bool{}
		for _, w := range slices.Concat(all[i].content, all[i].stems) {
			if !seen[w] {
				seen[w] = true
				df[w]++
			}
		}
	}
	u := use(senses)
	var es []entry
	for _, w := range slices.Sorted(maps.Keys(df)) {
		if n := df[w] + u.total[w]; df[w] >= rare && len(w) > 1 && w[0] >= 'a' && w[0] <= 'z' {
			es = append(es, entry{key: w, count: n, kin: map[int]float64{}, sort: u.sort(w), verb: u.verb(w)})
		}
	}
	slices.SortStableFunc(es, func(a, b entry) int { return cmp.Compare(b.count, a.count) })
	es = es[:min(len(es), most)]
	slices.SortFunc(es, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	at := map[string]int{}
	for i, e := range es {
		at[e.key] = i
	}
	relate(all, byID, at, es)
	vectors(all, byID, at, es)
	return es
}

// uses counts how WordNet's tagged texts use a word.
type uses struct {
	total  map[string]int
	verbs  map[string]int
	sorts  map[string]map[byte]int
	senses map[string]int
}

func use(raw string) uses {
	u := uses{map[string]int{}, map[string]int{}, map[string]map[byte]int{}, map[string]int{}}
	for _, line := range strings.Split(raw, "\n") {
		f := strings.Fields(line)
		if len(f) < 4 {
			continue
		}
		lemma, key, ok := strings.Cut(f[0], "%")
		if !ok || strings.Contains(lemma, "_") {
			continue
		}
		part := strings.Split(key, ":")
		n, _ := strconv.Atoi(f[3])
		file, _ := strconv.Atoi(part[1])
		w := words.Key(lemma)
		u.total[w] += n
		if part[0] == "2" {
			u.verbs[w] += 2*n + 1
		}
		u.senses[w] += 2*n + 1
		if u.sorts[w] == nil {
			u.sorts[w] = map[byte]int{}
		}
		u.sorts[w][byte(file)] += 2*n + 1
	}
	return u
}

func (u uses) verb(w string) byte {
	if u.senses[w] == 0 {
		return 0
	}
	return byte(255 * u.verbs[w] / u.senses[w])
}

// sort is the lexicographer's file of most uses of w plus one; 0 none.
func (u uses) sort(w string) byte {
	best, n := byte(0), 0
	for _, k := range slices.Sorted(maps.Keys(u.sorts[w])) {
		if u.sorts[w][k] > n {
			best, n = k+1, u.sorts[w][k]
		}
	}
	return best
}
