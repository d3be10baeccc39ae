package lexicon

import "strings"

// tryName offers the head of a token as a foreign name, up to where particles
// begin, as long as its syllables are such as transcriptions have.
func tryName(t *koToken, try func(koPiece, float64)) {
	for k, r := range t.runes {
		if k >= 2 && koParticles[t.s[t.at[k]:]] {
			try(koPiece{from: 0, to: k, sense: foreignName}, 1.4+.3*float64(k))
		}
		if _, _, f := syllable(r); !transcribedFinal[f] || r == '것' || k > longestKo {
			return
		}
	}
	if n := len(t.runes); n >= 2 {
		try(koPiece{from: 0, to: n, sense: foreignName}, 1+.3*float64(n))
	}
}

// transcribedFinal are the finals that transcriptions of foreign words use.
var transcribedFinal = [finals]bool{0: true, 1: true, finalN: true, finalL: true, finalM: true, finalB: true, finalS: true, 21: true}

// tryPiece offers every reading of the syllables i to j.
func (g *glosser) tryPiece(t *koToken, i, j int, prev rune, try func(koPiece, float64)) {
	s := t.s[t.at[i]:t.at[j]]
	length := float64(j - i)
	square := length * length
	place := 1.0
	if i > 0 {
		place = .5
	}
	p := koPiece{from: i, to: j, form: s}
	if i > 0 && koAttached[s] {
		p.sense = attached
		try(p, .3+.1*square)
	}
	if i > 1 && j == i+1 && koSuffixes[s] && t.tail[j] {
		p.sense = attached
		try(p, 1.7)
	}
	if i == 0 && counted(prev) && koCounters[s] {
		p.sense = function
		try(p, square+1.5)
	}
	if i == 0 && koFunctionForms[s] && t.tail[j] {
		p.sense = function
		score := square + .6
		if s == "수" && j < len(t.runes) && !endsInL(prev) {
			score = .3
		}
		try(p, score)
	}
	if v, ok := koNumbers[s]; ok && i == 0 && (j == len(t.runes) || koCounters[t.s[t.at[j]:]] || counterTail(t, j)) && v > 0 {
		p.sense = nativeNumber
		try(p, square+.8)
	}
	g.tryWords(t, p, square*place, try)
	if alt := southern(s); alt != s {
		p.form = alt
		g.tryWords(t, p, square*place*.95, try)
	}
}

// counterTail tells whether a counter with particles begins at j.
func counterTail(t *koToken, j int) bool {
	for k := j + 1; k <= len(t.runes) && k-j <= 2; k++ {
		if koCounters[t.s[t.at[j]:t.at[k]]] && t.tail[k] {
			return true
		}
	}
	return false
}

// counted tells whether a rune ends a number written with digits.
func counted(r rune) bool { return scriptOf(r) == digit || multipliers[r] > 0 }

func endsInL(r rune) bool {
	if !isSyllable(r) {
		return false
	}
	_, _, f := syllable(r)
	return f == finalL
}

// tryWords offers the dictionary readings of p.form.
func (g *glosser) tryWords(t *koToken, p koPiece, score float64, try func(koPiece, float64)) {
	n := p.to - p.from
	w, ok := g.ko[p.form]
	if ok && w.noun > 0 && (n > 1 || p.from == 0 || t.tail[p.to]) {
		p.sense = ownNoun
		switch {
		case n > 1:
			try(p, score+.4)
		case p.from == 0 && t.tail[p.to]:
			try(p, 1.6)
		case p.from == 0:
			try(p, .2)
		default:
			try(p, -.2)
		}
	}
	if ok && w.verb > 0 {
		p.sense = ownVerb
		switch {
		case t.tail[p.to] && n > 1:
			try(p, score+.3)
		case t.tail[p.to] && p.from == 0:
			try(p, .95)
		case n > 1:
			try(p, score*.4)
		}
	}
	if n < 2 || p.from > 0 && koAttached[p.form] {
		return
	}
	if list, ok := g.hanja[p.form]; ok {
		first, _, _ := strings.Cut(list, " ")
		if numeral([]rune(first)) {
			return
		}
		score *= g.currency(first)
		if last := t.s[t.at[p.to-1]:t.at[p.to]]; n == 2 && p.from == 0 && koAttached[last] && t.tail[p.to] {
			score *= .75
		}
		p.sense = hanjaWord
		try(p, score)
	}
}

// currency is how current a Chinese word is: 1 for common ones, less for rare
// ones and .35 for one no Chinese source knows.
func (l *Lexicon) currency(w string) float64 {
	e, ok := l.zh[w]
	if !ok {
		return .35
	}
	return min(1, max(.45, (float64(e.logp)+17)/5))
}
