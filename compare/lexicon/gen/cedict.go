package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"sort"
	"strings"

	"lacuna/compare/lexicon/internal/english"
)

// glosses maps an English key to how surely the word means it, 0..1.
type glosses map[string]float64

// readCedict returns the glosses of each simplified word, and which are names.
func readCedict(dir string) (map[string]glosses, map[string]bool, error) {
	b, err := open(dir, cedictFile)
	if err != nil {
		return nil, nil, err
	}
	b = bytes.TrimPrefix(b, []byte("export default "))
	var doc struct {
		All [][]json.RawMessage `json:"all"`
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", cedictFile.path, err)
	}
	words := map[string]glosses{}
	names := map[string]bool{}
	same := map[string][]string{}
	rank := map[string]int{}
	for _, row := range doc.All {
		if len(row) < 4 {
			continue
		}
		var word, pinyin string
		if json.Unmarshal(row[1], &word) != nil || json.Unmarshal(row[2], &pinyin) != nil {
			return nil, nil, fmt.Errorf("%s: bad row %s", cedictFile.path, row[1])
		}
		g := words[word]
		if g == nil {
			g = glosses{}
			words[word] = g
		}
		proper := pinyin != "" && pinyin[0] >= 'A' && pinyin[0] <= 'Z'
		if proper {
			names[word] = true
		}
		for _, s := range senses(row[3]) {
			if m := sameAs.FindStringSubmatch(s); m != nil && m[1] != word {
				same[word] = append(same[word], m[1])
			}
			addSense(g, s, proper, rank[word])
			rank[word]++
		}
	}
	follow(words, same)
	return words, names, nil
}

// follow gives a word the glosses of the words its entries point to.
func follow(words map[string]glosses, same map[string][]string) {
	for _, w := range sorted(same) {
		for _, o := range same[w] {
			for k, c := range words[o] {
				words[w][k] = math.Max(words[w][k], .9*c)
			}
		}
	}
}

// senses reads one string or a list of them.
func senses(raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return []string{one}
	}
	var many []string
	_ = json.Unmarshal(raw, &many)
	return many
}

var (
	brackets = regexp.MustCompile(`\([^()]*\)|\[[^\]]*\]`)
	sameAs   = regexp.MustCompile(`(?:variant of|also written|same as|equivalent to|^see|^abbr\. for) (?:[^\s|\[]+\|)?(\p{Han}+)\[`)
	pointer  = regexp.MustCompile(`^(CL:|variant of|old variant|erhua variant|see |also written|also pr|used in|surname |Japanese variant|\(bound form|Taiwan pr)`)
	latin    = regexp.MustCompile(`[A-Za-z][A-Za-z']*|\d+`)
)

// addSense splits a sense at ; / , and gives each of n content words 1/√n, less
// for later senses. Senses of over five words are descriptions, not glosses.
func addSense(g glosses, sense string, proper bool, rank int) {
	if pointer.MatchString(sense) {
		return
	}
	if i := strings.Index(sense, "abbr. for"); i >= 0 {
		sense = sense[:i]
	}
	sense = brackets.ReplaceAllString(sense, " ")
	decay := math.Max(.6, 1-.06*float64(rank))
	for i, part := range strings.FieldsFunc(sense, func(r rune) bool { return r == ';' || r == '/' || r == ',' }) {
		if proper && i > 0 {
			return
		}
		keys := content(part)
		if len(keys) == 0 || len(keys) > 5 {
			continue
		}
		for _, k := range keys {
			g[k] = math.Max(g[k], decay/math.Sqrt(float64(len(keys))))
		}
	}
}

// content returns the keys of the content words of an English phrase, once each.
func content(s string) []string {
	var keys []string
	seen := map[string]bool{}
	for _, w := range latin.FindAllString(s, -1) {
		if w != "US" {
			w = strings.ToLower(w)
		} else {
			w = "american"
		}
		w = strings.TrimSuffix(w, "'s")
		if english.Stop(w) || len(w) < 2 {
			continue
		}
		if k := english.Stem(w); !seen[k] {
			seen[k] = true
			keys = append(keys, k)
		}
	}
	return keys
}

// packCedict writes "word TAB key:level key:level", levels 1..9 in ninths; a
// name has ^ before the word.
func packCedict(words map[string]glosses, names map[string]bool) []byte {
	var out bytes.Buffer
	for _, w := range sorted(words) {
		g := words[w]
		if len(g) == 0 {
			continue
		}
		keys := sorted(g)
		sort.SliceStable(keys, func(i, j int) bool { return g[keys[i]] > g[keys[j]] })
		if len(keys) > 12 {
			keys = keys[:12]
		}
		if names[w] {
			out.WriteByte('^')
		}
		out.WriteString(w + "\t")
		for i, k := range keys {
			if i > 0 {
				out.WriteByte(' ')
			}
			fmt.Fprintf(&out, "%s:%d", k, max(1, int(math.Round(9*g[k]))))
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
