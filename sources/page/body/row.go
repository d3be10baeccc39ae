package body

import (
	"strings"
	"unicode"
)

// row is the features of line i.
func (v *view) row(i int) []float32 {
	r := make([]float32, 0, 140)
	r = v.own(r, i)
	r = v.place(r, i)
	for _, d := range []int{-2, -1, 1, 2} {
		r = v.neighbour(r, i, i+d)
	}
	return v.around(r, i)
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// own describes the text alone.
func (v *view) own(r []float32, i int) []float32 {
	l := &v.lines[i]
	n := float32(max(1, runes(l.Text)))
	var upper, digit, comma, stop, other float32
	for _, c := range l.Text {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsDigit(c):
			digit++
		case strings.ContainsRune(",，、،;；", c):
			comma++
		case strings.ContainsRune(".。!！?？", c):
			stop++
		case strings.ContainsRune("|/»›>•·@#©:", c):
			other++
		}
	}
	runesOf := []rune(l.Text)
	first, last := runesOf[0], runesOf[len(runesOf)-1]
	r = append(r, lg(l.units), lg(float64(n)), n/float32(max(1, l.units)), float32(l.density), float32(l.Emphasis)/n,
		upper/n, digit/n, comma/n, stop/n, other, comma, stop,
		truth(unicode.IsLower(first)), truth(unicode.IsUpper(first)), truth(strings.ContainsRune("\"“„«「『'‘", first)),
		truth(strings.ContainsRune(".。!！?？”\"»」", last)), truth(last == ':' || last == '：'), truth(last == '…' || strings.HasSuffix(l.Text, "...")),
		truth(last == '?' || last == '？'), truth(l.prose), tagClass(l.Node.Data))
	low := strings.ToLower(l.Text[:min(len(l.Text), 400)])
	for _, words := range lineLists {
		r = append(r, truth(has(low, words)))
	}
	return append(r, float32(min(4, v.texts[l.key])), v.titleLike(l), truth(len(l.key) > 20 && covers(v.leadKey, l.key)),
		v.inEmbedded(l), truth(v.peerHas[i]))
}

func (v *view) inEmbedded(l *line) float32 {
	if len(v.embedded) < 200 {
		return -1
	}
	return truth(covers(v.embedded, l.key))
}

// titleLike is 2 for the title itself, 1 for a part of it or more than it.
func (v *view) titleLike(l *line) float32 {
	switch {
	case v.title == "" || len(l.key) < 4:
		return 0
	case l.key == v.title:
		return 2
	case len(l.key) > 12 && strings.Contains(v.title, l.key), len(l.key) < 3*len(v.title) && strings.Contains(l.key, v.title):
		return 1
	}
	return 0
}

var tagOrder = []string{"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "span", "blockquote", "figcaption", "section", "article", "header", "footer", "dt", "dd", "pre", "address", "button", "th", "center"}

func tagClass(tag string) float32 {
	for i, t := range tagOrder {
		if t == tag {
			return float32(i)
		}
	}
	return float32(len(tagOrder))
}

// place describes where the block stands in the tree and on the page.
func (v *view) place(r []float32, i int) []float32 {
	l := &v.lines[i]
	e := l.el
	if e == nil {
		e = &element{}
	}
	r = append(r, float32(e.depth))
	for _, d := range e.near {
		r = append(r, float32(d))
	}
	for _, d := range e.nearTag {
		r = append(r, float32(d))
	}
	r = v.boxes(r, l.box)
	r = v.toTitle(r, l.el)
	s := v.sigs[l.sig]
	r = append(r, lg(s.n), lg(s.units), float32(s.units/s.n), float32(s.prose/max(1, s.units)), float32(s.link/max(1, s.units)), float32(s.prose/max(1, v.prose)))
	r = append(r, float32(i)/float32(len(v.lines)), float32(l.before/max(1, v.total)), lg(v.total), lg(v.prose), float32(v.prose/max(1, v.total)))
	if v.h1 < 0 {
		return append(r, -99, 0)
	}
	return append(r, float32(max(-50, min(200, i-v.h1))), float32((l.before-v.lines[v.h1].before)/max(1, v.total)))
}

// boxes describes the three elements that group the block with others, and
// how it lies to the element with most prose.
func (v *view) boxes(r []float32, e *element) []float32 {
	box := e
	for range 3 {
		if e == nil {
			r = append(r, -1, -1, -1, -1, -1)
			continue
		}
		r = append(r, lg(e.units), float32(e.prose/max(1, e.units)), float32(e.link/max(1, e.chars)), lg(e.blocks), float32(e.prose/max(1, v.prose)))
		e = e.parent
	}
	if v.best == nil || box == nil {
		return append(r, -1, -1, -1)
	}
	up := meet(v.best, box)
	if up == nil {
		return append(r, 30, 30, -1)
	}
	return append(r, float32(v.best.depth-up.depth), float32(box.depth-up.depth), float32(v.best.prose/max(1, v.prose)))
}

// toTitle is the levels from the block and from the headline up to the element
// that holds both.
func (v *view) toTitle(r []float32, e *element) []float32 {
	if v.h1 < 0 || e == nil || v.lines[v.h1].el == nil {
		return append(r, 30, 30)
	}
	h := v.lines[v.h1].el
	up := meet(h, e)
	if up == nil {
		return append(r, 30, 30)
	}
	return append(r, float32(h.depth-up.depth), float32(e.depth-up.depth))
}

// meet is the deepest element that holds both a and b; nil when none does.
func meet(a, b *element) *element {
	for a != nil && b != nil && a != b {
		if a.depth >= b.depth {
			a = a.parent
		} else {
			b = b.parent
		}
	}
	if a == nil || b == nil {
		return nil
	}
	return a
}

func (v *view) neighbour(r []float32, i, j int) []float32 {
	if j < 0 || j >= len(v.lines) {
		return append(r, -1, -1, -1, -1, -1)
	}
	a, b := &v.lines[i], &v.lines[j]
	return append(r, lg(b.units), float32(b.density), truth(a.box == b.box), tagClass(b.Node.Data), truth(v.peerHas[j]))
}

// around describes the prose before and after the block.
func (v *view) around(r []float32, i int) []float32 {
	next, prev := float32(40), float32(40)
	for d := 1; d < 40 && i+d < len(v.lines); d++ {
		if v.lines[i+d].prose {
			next = float32(d)
			break
		}
	}
	for d := 1; d < 40 && i-d >= 0; d++ {
		if v.lines[i-d].prose {
			prev = float32(d)
			break
		}
	}
	var peers, n float32
	for j := max(0, i-6); j <= min(len(v.lines)-1, i+6); j++ {
		n++
		peers += truth(v.peerHas[j])
	}
	r = append(r, next, prev, peers/n, truth(v.lines[i].again), float32(v.articles), float32(v.wide), lg(v.heads), float32(v.listed))
	r = v.heading(r, i)
	if v.best == nil || v.best.first < 0 {
		return append(r, -99, -99, 0)
	}
	return append(r, float32(max(-60, min(300, i-v.best.first))), float32(max(-60, min(300, v.best.last-i))), float32(v.lines[i].units/max(1, v.best.prose)))
}

// heading describes the heading the block stands under.
func (v *view) heading(r []float32, i int) []float32 {
	u := v.lines[i].under
	if u < 0 {
		return append(r, 99, 0, 0, 0, 0, 0, 0)
	}
	low := strings.ToLower(v.lines[u].Text[:min(len(v.lines[u].Text), 200)])
	r = append(r, float32(min(98, i-u)), truth(has(low, sectionWords)))
	for _, words := range lineLists {
		r = append(r, truth(has(low, words)))
	}
	return r
}
