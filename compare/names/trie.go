package names

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// trie finds surfaces in folded text, a character a step. Node 0 is the root;
// the edges of node n are edges[node[n].lo:node[n].hi], sorted by character.
type trie struct {
	nodes []node
	edges []edge
	root  [256]*[256]int32 // child of the root by character of the basic plane, 0 for none
}

type node struct {
	lo, hi int32
	hit    *hit
}

type edge struct {
	r  rune
	to int32
}

// hit is what a surface stands for. exact surfaces (abbreviations in capitals)
// must be written as given.
type hit struct {
	ids   []string
	exact string
}

// surface is a key of a trie under construction.
type surface struct {
	key []rune
	hit *hit
}

func newTrie(surfaces map[string]*hit) *trie {
	all := make([]surface, 0, len(surfaces))
	for k, h := range surfaces {
		all = append(all, surface{[]rune(k), h})
	}
	slices.SortFunc(all, func(a, b surface) int { return slices.Compare(a.key, b.key) })
	t := &trie{nodes: make([]node, 1)}
	t.grow(0, all, 0)
	for _, e := range t.edges[t.nodes[0].lo:t.nodes[0].hi] {
		if e.r > 0xFFFF {
			continue
		}
		if t.root[e.r>>8] == nil {
			t.root[e.r>>8] = new([256]int32)
		}
		t.root[e.r>>8][e.r&0xFF] = e.to
	}
	return t
}

// grow hangs the sorted surfaces, alike in their first depth characters, below
// node n.
func (t *trie) grow(n int32, all []surface, depth int) {
	if len(all) > 0 && len(all[0].key) == depth {
		t.nodes[n].hit = all[0].hit
		all = all[1:]
	}
	var runs [][]surface
	for len(all) > 0 {
		r := all[0].key[depth]
		end := sort.Search(len(all), func(i int) bool { return all[i].key[depth] > r })
		runs = append(runs, all[:end])
		all = all[end:]
	}
	lo := int32(len(t.edges))
	t.nodes[n].lo, t.nodes[n].hi = lo, lo+int32(len(runs))
	for _, run := range runs {
		t.edges = append(t.edges, edge{run[0].key[depth], int32(len(t.nodes))})
		t.nodes = append(t.nodes, node{})
	}
	for i, run := range runs {
		t.grow(t.edges[lo+int32(i)].to, run, depth+1)
	}
}

func (t *trie) step(n int32, r rune) int32 {
	if n == 0 && r <= 0xFFFF {
		if page := t.root[r>>8]; page != nil {
			return page[r&0xFF]
		}
		return 0
	}
	e := t.edges[t.nodes[n].lo:t.nodes[n].hi]
	for len(e) > 8 {
		if m := len(e) / 2; e[m].r <= r {
			e = e[m:]
		} else {
			e = e[:m]
		}
	}
	for _, x := range e {
		if x.r == r {
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
	for j := i; j < len(folded); {
		r, size := rune(folded[j]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(folded[j:])
		}
		next := t.step(n, r)
		if next == 0 {
			if lang == "ko" && r == ' ' && j-i >= looseFrom && j+1 < len(folded) && folded[j+1] != ' ' {
				j++
				continue
			}
			break
		}
		n = next
		j += size
		if h := t.nodes[n].hit; h != nil && fits(h, text, i, j) {
			end, best = j, h
		}
	}
	return end, best
}

// scan finds the longest surface at every place where one begins; apart leaves
// out those that begin inside another. A nil trie finds nothing.
func (t *trie) scan(text, folded, lang string, apart bool) []Match {
	if t == nil {
		return nil
	}
	var out []Match
	for i := 0; i < len(text); {
		r, step := rune(folded[i]), 1
		if r >= utf8.RuneSelf {
			r, step = utf8.DecodeRuneInString(folded[i:])
		}
		if t.step(0, r) != 0 && !(latinAt(text, i) && latinBefore(text, i)) {
			if end, h := t.longest(text, folded, i, lang); h != nil {
				out = append(out, Match{i, end, h.ids})
				if apart {
					step = end - i
				}
			}
		}
		i += step
	}
	return out
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

// lookup finds one surface as it is written, folding it on the way.
func (t *trie) lookup(s, lang string) *hit {
	s = tidy(s)
	data := hanziData()
	n := int32(0)
	for _, r := range s {
		if r < utf8.RuneSelf {
			if r = rune(foldByte(byte(r))); r == ' ' && (lang == "ko" || lang == "zh") {
				continue
			}
		} else {
			r = data.canonOf(r)
		}
		if n = t.step(n, r); n == 0 {
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
