package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lacuna/compare/lexicon/internal/english"
)

// rare is the count under which a word without a gloss is not worth keeping.
const rare = 60

// readJieba returns the counts of Chinese words that have a gloss or are common.
func readJieba(dir string, words map[string]glosses) (map[string]int, error) {
	b, err := open(dir, jiebaFile)
	if err != nil {
		return nil, err
	}
	freq := map[string]int{}
	s := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; s.Scan(); n++ {
		f := strings.Fields(s.Text())
		if len(f) < 2 {
			continue
		}
		c, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: bad count %q", jiebaFile.path, n, f[1])
		}
		if _, ok := words[f[0]]; ok || c >= rare {
			freq[f[0]] = c
		}
	}
	return freq, s.Err()
}

func packFreq(freq map[string]int) []byte {
	var out bytes.Buffer
	for _, w := range sorted(freq) {
		fmt.Fprintf(&out, "%s\t%d\n", w, freq[w])
	}
	return out.Bytes()
}

// readHanja returns the simplified hanzi of each hangul word, most frequent in
// Chinese first. Words no Chinese source knows are kept only when the hangul
// has no other, two at most, and dropped when long: their parts tell more.
func readHanja(dir string, uni *unihan, words map[string]glosses, freq map[string]int) (map[string][]string, error) {
	b, err := open(dir, hanjaFile)
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	s := bufio.NewScanner(bytes.NewReader(b))
	for s.Scan() {
		f := strings.Split(s.Text(), ":")
		if strings.HasPrefix(s.Text(), "#") || len(f) < 2 || utf8.RuneCountInString(f[0]) < 2 {
			continue
		}
		hanzi := uni.simplify(norm.NFKC.String(f[1]))
		if !contains(out[f[0]], hanzi) {
			out[f[0]] = append(out[f[0]], hanzi)
		}
	}
	for h, list := range out {
		out[h] = rank(list, words, freq)
		if !known(out[h][0], words, freq) && utf8.RuneCountInString(h) > 3 {
			delete(out, h)
		}
	}
	return out, s.Err()
}

func known(w string, words map[string]glosses, freq map[string]int) bool {
	_, gloss := words[w]
	_, count := freq[w]
	return gloss || count
}

func contains(l []string, w string) bool {
	for _, x := range l {
		if x == w {
			return true
		}
	}
	return false
}

func rank(list []string, words map[string]glosses, freq map[string]int) []string {
	score := func(w string) float64 {
		if _, ok := words[w]; ok {
			return 2 + math.Log1p(float64(freq[w]))
		}
		if n, ok := freq[w]; ok {
			return 1 + math.Log1p(float64(n))
		}
		return 0
	}
	sort.SliceStable(list, func(i, j int) bool { return score(list[i]) > score(list[j]) })
	n := 0
	for n < len(list) && n < 6 && score(list[n]) > 0 {
		n++
	}
	if n == 0 {
		n = min(2, len(list))
	}
	return list[:n]
}

func packHanja(hanja map[string][]string) []byte {
	var out bytes.Buffer
	for _, h := range sorted(hanja) {
		fmt.Fprintf(&out, "%s\t%s\n", h, strings.Join(hanja[h], " "))
	}
	return out.Bytes()
}

// readSenses returns how often each key is tagged in WordNet's concordance,
// with one for a mere entry.
func readSenses(dir string) (map[string]int, error) {
	b, err := open(dir, senseFile)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	s := bufio.NewScanner(bytes.NewReader(b))
	for s.Scan() {
		f := strings.Fields(s.Text())
		if len(f) < 4 {
			continue
		}
		lemma, _, _ := strings.Cut(f[0], "%")
		n, err := strconv.Atoi(f[3])
		if err != nil || n == 0 || strings.ContainsAny(lemma, "_-.'0123456789") {
			continue
		}
		counts[english.Stem(lemma)] += n
	}
	return counts, s.Err()
}

func packCounts(counts map[string]int) []byte {
	var out bytes.Buffer
	for _, w := range sorted(counts) {
		fmt.Fprintf(&out, "%s\t%d\n", w, counts[w])
	}
	return out.Bytes()
}
