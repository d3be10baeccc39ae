package names

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// trie finds surfaces in folded text. Node 0 is the root; the edges of node n
// are edges[node[n].lo:node[n].hi], sorted by byte.
type trie struct {
	nodes []node
	edges []edge
	root  [256]int32 // child of the root by byte, 0 for none
}

type node struct {
	lo, hi int32
	hit    *hit
}

type edge struct {
	b  byte
	to int32
}

// hit is what a surface stands for. exact surfaces (abbreviations in capitals)
// must be written as given.
type hit struct {
	ids   []string
	exact string
}

func newTrie(surfaces map[string]*hit) *trie {
	keys := make([]string, 0, len(surfaces))
	for k := range surfaces {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	t := &trie{nodes: make([]node, 1)}
	t.grow(0, keys, 0, surfaces)
	for _, e := range t.edges[t.nodes[0].lo:t.nodes[0].hi] {
		t.root[e.b] = e.to
	}
	return t
}

// grow hangs the sorted keys, alike in their first depth bytes, below node n.
func (t *trie) grow(n int32, keys []string, depth int, surfaces map[string]*hit) {
	if len(keys) > 0 && len(keys[0]) == depth {
		t.nodes[n].hit = surfaces[keys[0]]
		keys = keys[1:]
	}
	var runs [][]string
	for len(keys) > 0 {
		b := keys[0][depth]
		end := sort.Search(len(keys), func(i int) bool { return keys[i][depth] > b })
		runs = append(runs, keys[:end])
		keys = keys[end:]
	}
	lo := int32(len(t.edges))
	t.nodes[n].lo, t.nodes[n].hi = lo, lo+int32(len(runs))
	for _, run := range runs {
		t.edges = append(t.edges, edge{run[0][depth], int32(len(t.nodes))})
		t.nodes = append(t.nodes, node{})
	}
	for i, run := range runs {
		t.grow(t.edges[lo+int32(i)].to, run, depth+1, surfaces)
	}
}

func (t *trie) step(n int32, b byte) int32 {
	if n == 0 {
		return t.root[b]
	}
	e := t.edges[t.nodes[n].lo:t.nodes[n].hi]
	for len(e) > 8 {
		if m := len(e) / 2; e[m].b <= b {
			e = e[m:]
		} else {
			e = e[:m]
		}
	}
	for _, x := range e {
		if x.b == b {
			return x.to
		}
	}
	return 0
}

// looseFrom is how many bytes of a Korean surface must have matched before a
// space inside it is passed over (중앙 위원회).
const looseFrom = 6

// longest is the end of the longest surface that begins at i, and what it
// stands for; -1 when there is none.
func (t *trie) longest(text, folded string, i int, lang string) (int, *hit) {
	end, best := -1, (*hit)(nil)
	n := int32(0)
	for j := i; j < len(folded); j++ {
		next := t.step(n, folded[j])
		if next == 0 {
			if lang == "ko" && folded[j] == ' ' && j-i >= looseFrom && j+1 < len(folded) && folded[j+1] != ' ' {
				continue
			}
			break
		}
		n = next
		if h := t.nodes[n].hit; h != nil && fits(h, text, i, j+1) {
			end, best = j+1, h
		}
	}
	return end, best
}

// fits holds a surface to the bounds of Latin words and, for an abbreviation,
// to its capitals.
func fits(h *hit, text string, i, j int) bool {
	if h.exact != "" && text[i:j] != h.exact {
		return false
	}
	return !latinAt(text, j-1) || !latinAt(text, j)
}

// latinAt tells whether the byte at i belongs to a Latin letter or digit.
func latinAt(text string, i int) bool {
	if i < 0 || i >= len(text) {
		return false
	}
	c := text[i]
	if c < utf8.RuneSelf {
		return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.Is(unicode.Latin, r)
}

// exactly finds one folded surface, nil when it is not there.
func (t *trie) exactly(folded string) *hit {
	n := int32(0)
	for i := 0; i < len(folded); i++ {
		if n = t.step(n, folded[i]); n == 0 {
			return nil
		}
	}
	return t.nodes[n].hit
}

// surfaceKey is a surface as the trie holds it.
func surfaceKey(s, lang string) string {
	s = fold(tidy(s))
	if lang == "ko" || lang == "zh" {
		return strings.ReplaceAll(s, " ", "")
	}
	return s
}
