package lexicon

import (
	"math"
	"strings"
	"unicode/utf8"
)

// longest Chinese word looked up, in characters.
const longestHan = 8

// unknownHan is the log probability of a character no word covers.
const unknownHan = -18

// piece is a segment of a run: rune indexes.
type piece struct{ from, to int }

// hanRun is a run of Chinese characters, simplified.
type hanRun struct {
	runes []rune
	word  string // the runes as a string
	at    []int  // byte offset of each rune in word, and its end
	src   []int  // byte offset of each rune in the text, and its end
}

func (l *Lexicon) newRun(text string, from, to int) hanRun {
	var h hanRun
	var b strings.Builder
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:])
		s := l.simple(r)
		h.at = append(h.at, b.Len())
		h.src = append(h.src, i)
		h.runes = append(h.runes, s)
		b.WriteRune(s)
		i += n
	}
	h.word = b.String()
	h.at = append(h.at, len(h.word))
	h.src = append(h.src, to)
	return h
}

func (h *hanRun) sub(p piece) string { return h.word[h.at[p.from]:h.at[p.to]] }

func (l *Lexicon) simple(r rune) rune {
	if c := l.chars[r]; c.simple != 0 {
		return c.simple
	}
	return r
}

func (l *Lexicon) simplify(s string) string { return strings.Map(l.simple, s) }

// segment splits a run into the most probable words (unigram dynamic
// programming over the whole run).
func (l *Lexicon) segment(h *hanRun) []piece {
	n := len(h.runes)
	best := make([]float64, n+1)
	back := make([]int, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(-1)
	}
	for i := 0; i < n; i++ {
		for j := i + 1; j <= n && j-i <= longestHan; j++ {
			p := math.Inf(-1)
			if e, ok := l.zh[h.word[h.at[i]:h.at[j]]]; ok {
				p = float64(e.logp)
			} else if j == i+1 {
				p = unknownHan
			}
			if best[i]+p > best[j] {
				best[j], back[j] = best[i]+p, i
			}
		}
	}
	out := make([]piece, 0, n/2+1)
	for j := n; j > 0; j = back[j] {
		out = append(out, piece{back[j], j})
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// chinese reads a run of Chinese characters.
func (g *glosser) chinese(from, to int) {
	h := g.newRun(g.text, from, to)
	list := g.segment(&h)
	for i := range h.runes {
		g.guessName(&h, i)
	}
	for i := 0; i < len(list); i++ {
		if j := g.hanNumber(&h, list, i); j > i {
			i = j - 1
			continue
		}
		if j := g.hanName(&h, list, i); j > i {
			i = j - 1
			continue
		}
		g.hanWord(&h, list[i])
	}
}

// hanWord adds the unit of one Chinese word.
func (g *glosser) hanWord(h *hanRun, p piece) {
	w := h.sub(p)
	if zhStop[w] {
		return
	}
	u := Unit{Span: span(h.src[p.from], h.src[p.to])}
	e, ok := g.zh[w]
	u.Weight = rarity(math.Exp(float64(e.logp)))
	if !ok {
		u.Weight = unknownWeight
	}
	keys := g.hanGlosses(w, 1, nil)
	n := p.to - p.from
	if len(keys) == 0 && n > 2 {
		keys = g.hanParts(h, p)
	}
	if n == 1 {
		u.Weight *= .5
	}
	if len(keys) > 0 {
		u.Kind = Word
	}
	keys = append(keys, gloss{hashKey(classHanzi, w), 1})
	if m := monthName(h.runes[p.from:p.to]); m > 0 {
		keys = append(keys, gloss{monthKey(m), 1})
	}
	if n > 1 {
		for _, r := range h.runes[p.from:p.to] {
			if !zhStop[string(r)] {
				keys = append(keys, gloss{hashKey(classChar, string(r)), .5})
			}
		}
		keys = append(keys, gloss{hashKey(classSound, g.readHangul(h.runes[p.from:p.to])), .8})
	}
	u.keys = keys
	u.sound = g.sounds[w]
	g.add(u)
}

// hanGlosses appends the glosses of a Chinese word, scaled.
func (l *Lexicon) hanGlosses(w string, scale float32, to []gloss) []gloss {
	e, ok := l.zh[w]
	if !ok {
		return to
	}
	for _, k := range l.glosses[e.from : e.from+uint32(e.n)] {
		to = append(to, gloss{k.key, k.conf * scale})
	}
	if e.row > 0 {
		for _, k := range l.own[e.row-1] {
			to = append(to, gloss{k.key, k.conf * scale})
		}
	}
	return to
}

// hanParts glosses a word without a gloss by the longest words it is made of.
func (l *Lexicon) hanParts(h *hanRun, p piece) []gloss {
	var keys []gloss
	for i := p.from; i < p.to; {
		j := p.to
		if i == p.from {
			j--
		}
		for ; j > i+1; j-- {
			if e, ok := l.zh[h.word[h.at[i]:h.at[j]]]; ok && (e.n > 0 || e.row > 0) {
				break
			}
		}
		if j > i+1 {
			keys = l.hanGlosses(h.word[h.at[i]:h.at[j]], .7, keys)
		}
		i = max(j, i+1)
	}
	return keys
}

// readHangul spells characters by their first hangul reading, without the
// initial-sound rule.
func (l *Lexicon) readHangul(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		h := l.chars[r].hangul
		if h == "" {
			return ""
		}
		first, _, _ := strings.Cut(h, ",")
		b.WriteString(first)
	}
	return southern(b.String())
}
