package lexicon

import (
	"math"
	"strings"
	"unicode/utf8"
)

// verbWeight discounts native verbs, whose translations vary most.
const verbWeight = .8

// koreanWord adds the unit of a piece of a token.
func (g *glosser) koreanWord(from int, t *koToken, p koPiece) {
	u := Unit{Span: span(from+t.at[p.from], from+t.at[p.to]), Kind: Word}
	switch p.sense {
	case nativeNumber:
		v := koNumbers[p.form]
		g.number(u.Start, u.End, v)
		return
	case ownVerb:
		u.keys = append(u.keys, g.own[g.ko[p.form].verb-1]...)
		u.Weight = verbWeight * g.meanIDF(u.keys)
	case ownNoun:
		u.keys = append(u.keys, g.own[g.ko[p.form].noun-1]...)
		u.Weight = g.meanIDF(u.keys)
		if list, ok := g.hanja[p.form]; ok && p.to-p.from > 1 {
			u.keys, _ = g.bridge(list, u.keys, .8)
		}
	case hanjaWord:
		u.keys, u.Weight = g.bridge(g.hanja[p.form], nil, 1)
	}
	if p.to-p.from > 1 {
		u.keys = append(u.keys, gloss{hashKey(classSound, southern(p.form)), .8})
	}
	g.add(u)
}

// bridge appends the meanings of a Sino-Korean word by way of its hanzi,
// candidates weighted by √frequency in Chinese, and returns the word's weight.
func (l *Lexicon) bridge(list string, keys []gloss, scale float32) ([]gloss, float32) {
	var cands [6]string
	var share [6]float64
	n, top := 0, 0.0
	for list != "" && n < len(cands) {
		cands[n], list, _ = strings.Cut(list, " ")
		if e, ok := l.zh[cands[n]]; ok {
			share[n] = math.Exp(float64(e.logp) / 2)
		}
		top = max(top, share[n])
		n++
	}
	var weight float32 = unknownWeight
	for i, c := range cands[:n] {
		s := float32(.25)
		if top > 0 {
			s = float32(max(.25, share[i]/top))
		}
		keys = l.bridgeOne(c, s*scale, keys)
		if s == 1 {
			weight = rarity(share[i] * share[i])
		}
	}
	return keys, weight
}

func (l *Lexicon) bridgeOne(c string, s float32, keys []gloss) []gloss {
	keys = l.hanGlosses(c, s, keys)
	keys = append(keys, gloss{hashKey(classHanzi, c), s})
	if utf8.RuneCountInString(c) > 1 {
		for _, r := range c {
			keys = append(keys, gloss{hashKey(classChar, string(r)), .5 * s})
		}
	}
	return keys
}

// koreanUnknown adds what no dictionary explains, up to its particles.
func (g *glosser) koreanUnknown(from int, t *koToken) {
	end := len(t.runes)
	for k := 2; k < end; k++ {
		if koAttached[t.s[t.at[k]:]] {
			end = k
			break
		}
	}
	if end > 1 {
		g.koreanName(from, t, 0, end)
	}
}

// koreanName adds syllables to be compared by their sound.
func (g *glosser) koreanName(from int, t *koToken, i, j int) {
	form := t.s[t.at[i]:t.at[j]]
	u := Unit{Span: span(from+t.at[i], from+t.at[j]), Kind: Name, Weight: unknownWeight, sound: hangulSkeleton(form)}
	u.keys = append(u.keys, gloss{hashKey(classSound, southern(form)), .9})
	g.add(u)
}
