package lexicon

import (
	"math"
	"strings"
	"unicode/utf8"
)

// koWord is a Korean form of the own lexicon.
type koWord struct {
	noun, verb int32 // indexes into own + 1; 0: none
}

// addKorean gives a form the glosses of a row. A form in 다 is a verb or
// adjective and all its surfaces are added, X하다 and X되다 also as the noun X;
// a leading = takes the form as it stands.
func (l *Lexicon) addKorean(form string, row int32) {
	form = strings.ReplaceAll(form, " ", "")
	if s, ok := strings.CutPrefix(form, "="); ok {
		l.addNoun(s, row)
		return
	}
	stem, ok := strings.CutSuffix(form, "다")
	if !ok || stem == "" {
		l.addNoun(form, row)
		return
	}
	for _, end := range [...]string{"하", "되", "시키"} {
		if x, ok := strings.CutSuffix(stem, end); ok && utf8.RuneCountInString(x) >= 2 {
			l.addNoun(x, row)
			return
		}
	}
	for _, f := range stemForms(stem) {
		w := l.ko[f]
		w.verb = l.join(w.verb, row)
		l.ko[f] = w
	}
}

func (l *Lexicon) addNoun(form string, row int32) {
	w := l.ko[form]
	w.noun = l.join(w.noun, row)
	l.ko[form] = w
}

// koToken is a run of hangul: its text and where each syllable begins.
type koToken struct {
	s     string
	at    []int // byte offsets of the syllables and the end
	runes []rune
	tail  []bool // tail[i]: the token from i on is particles and endings
}

// sense says how a piece of a token is understood.
type sense uint8

const (
	skipped sense = iota
	attached
	function
	ownNoun
	ownVerb
	hanjaWord
	nativeNumber
	foreignName
)

// koPiece is a piece of a token, in syllables.
type koPiece struct {
	from, to int
	sense    sense
	form     string // dictionary form the piece was found by
}

// longestKo is the longest word looked up, in syllables.
const longestKo = 8

// korean reads a run of hangul.
func (g *glosser) korean(from, to int) {
	t := newToken(g.text[from:to])
	if t.tail[0] && g.glued(from) {
		return
	}
	g.guessHangulName(from, &t)
	pieces := g.analyse(&t, g.prev)
	known := false
	for i, p := range pieces {
		switch p.sense {
		case ownNoun, ownVerb, hanjaWord, nativeNumber:
			known = true
			g.koreanWord(from, &t, p)
		case foreignName:
			known = true
			g.koreanName(from, &t, p.from, p.to)
		case function:
			known = known || p.to-p.from > 1 || i == 0
		}
	}
	if !known || g.skippedHead(pieces) {
		g.koreanUnknown(from, &t)
	}
}

// glued tells whether a run follows another word or a closing bracket or quote
// without a space, as particles after Latin words, numbers and quotations do.
func (g *glosser) glued(from int) bool {
	r, _ := utf8.DecodeLastRuneInString(g.text[:from])
	return scriptOf(r) != other || strings.ContainsRune(")]》〉」』”’\"'", r)
}

func newToken(s string) koToken {
	t := koToken{s: s, runes: []rune(s)}
	at := 0
	for range t.runes {
		t.at = append(t.at, at)
		at += 3
	}
	t.at = append(t.at, len(s))
	n := len(t.runes)
	t.tail = make([]bool, n+1)
	t.tail[n] = true
	for i := n - 1; i >= 0; i-- {
		for j := i + 1; j <= n && j-i <= 5; j++ {
			if t.tail[j] && koAttached[s[t.at[i]:t.at[j]]] {
				t.tail[i] = true
				break
			}
		}
	}
	return t
}

// analyse splits a token into known pieces: dynamic programming that maximises
// the sum of squared lengths, with a penalty per syllable left unexplained.
func (g *glosser) analyse(t *koToken, prev rune) []koPiece {
	n := len(t.runes)
	best := make([]float64, n+1)
	back := make([]koPiece, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(-1)
	}
	for i := 0; i < n; i++ {
		try := func(p koPiece, score float64) {
			if best[i]+score > best[p.to] {
				best[p.to], back[p.to] = best[i]+score, p
			}
		}
		try(koPiece{from: i, to: i + 1, sense: skipped}, -.8)
		if i == 0 {
			tryName(t, try)
		}
		for j := i + 1; j <= n && j-i <= longestKo; j++ {
			g.tryPiece(t, i, j, prev, try)
		}
	}
	var out []koPiece
	for j := n; j > 0; j = back[j].from {
		out = append(out, back[j])
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// skippedHead tells whether most of the token is unexplained.
func (g *glosser) skippedHead(pieces []koPiece) bool {
	lost, kept := 0, 0
	for _, p := range pieces {
		switch p.sense {
		case skipped:
			lost += p.to - p.from
		case ownNoun, ownVerb, hanjaWord:
			kept += p.to - p.from
		}
	}
	return lost >= 2 && lost > kept
}
