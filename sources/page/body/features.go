package body

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Hint is what is known of the article beside the tree.
type Hint struct {
	Title, Lead string
	Embedded    string // the text as machine-readable data gives it; often empty
	Peer        string // the text as the readability algorithm sees it
}

// Features describes each block by a row of numbers, in an order that the
// weights know.
func Features(bs []Block, h Hint) [][]float32 {
	v := newView(bs, h)
	rows := make([][]float32, len(bs))
	for i := range bs {
		rows[i] = v.row(i)
	}
	return rows
}

// With extends rows by what other, the text as a second reader sees it, says of
// the blocks.
func With(bs []Block, rows [][]float32, other string) [][]float32 {
	all := Key(other)
	if len(bs)*len(all) > mostCompared {
		all = ""
	}
	in := make([]float32, len(bs))
	for i := range bs {
		in[i] = truth(covers(all, Key(bs[i].Text)))
	}
	out := make([][]float32, len(bs))
	for i := range bs {
		var sum, n float32
		for j := max(0, i-6); j <= min(len(bs)-1, i+6); j++ {
			sum, n = sum+in[j], n+1
		}
		out[i] = append(append(make([]float32, 0, len(rows[i])+4), rows[i]...), in[i], sum/n, in[max(0, i-1)], in[min(len(bs)-1, i+1)])
	}
	return out
}

// line is a block with what its features need.
type line struct {
	*Block
	el, box  *element // block element; element that groups it with its siblings
	units    float64
	density  float64 // share of characters in links
	prose    bool
	key      string // letters and figures only
	sig      string
	before   float64 // units before it
	headings bool
	again    bool // the same text stands further up
	under    int  // index of the heading it stands under; -1: none
}

type sigStat struct{ n, units, prose, link float64 }

type view struct {
	blocks   []Block
	lines    []line
	sigs     map[string]*sigStat
	texts    map[string]int
	total    float64
	prose    float64
	best     *element
	h1       int
	title    string
	leadKey  string
	embedded string
	peer     string
	peerHas  []bool
	wide     float64 // share of the units that are Han, kana or Hangul
	articles float64 // article elements and entries on the page
	heads    float64 // headings on the page
	listed   float64 // share of its prose that stands in lists
}

// mostCompared bounds the work of looking for every block in a whole text, in
// bytes; a page beyond is read without.
const mostCompared = 1 << 31

func newView(bs []Block, h Hint) *view {
	v := &view{blocks: bs, lines: make([]line, len(bs)), sigs: map[string]*sigStat{}, texts: map[string]int{},
		title: Key(h.Title), leadKey: Key(h.Lead), embedded: Key(h.Embedded), peer: Key(h.Peer), h1: -1}
	if len(bs)*(len(v.peer)+len(v.embedded)) > mostCompared {
		v.peer, v.embedded = "", ""
	}
	o := &outline{of: map[*html.Node]*element{}, words: map[string]uint32{}}
	for i := range bs {
		v.lines[i] = v.measure(o, &bs[i])
	}
	for i := range v.lines {
		v.add(i)
	}
	for i := range v.lines {
		if e := v.lines[i].el; e != nil && e.nearTag[15] == 0 && (v.h1 < 0 || v.lines[i].key == v.title) {
			v.h1 = i
		}
	}
	if v.h1 < 0 {
		for i := range v.lines {
			if v.lines[i].key != "" && v.lines[i].key == v.title {
				v.h1 = i
				break
			}
		}
	}
	v.survey(o)
	for i := range v.lines {
		for e := v.lines[i].box; e != nil; e = e.parent {
			if v.best == nil || e.score > v.best.score {
				v.best = e
			}
		}
	}
	return v
}

// survey counts what describes the page as a whole.
func (v *view) survey(o *outline) {
	for n, e := range o.of {
		if n.Data == "article" || strings.Contains(e.sig, "hentry") {
			v.articles++
		}
	}
	all, wide := 1.0, 0.0
	for i := range v.lines {
		for _, r := range v.lines[i].Text {
			all++
			if r >= 0x2E80 {
				wide++
			}
		}
	}
	v.wide = wide / all
	for i := range v.lines {
		l := &v.lines[i]
		if l.headings {
			v.heads++
		}
		if l.prose && l.el != nil && l.el.nearTag[9] < far {
			v.listed += l.units / max(1, v.prose)
		}
	}
}

func (v *view) measure(o *outline, b *Block) line {
	l := line{Block: b, el: o.at(b.Node), units: Units(b.Text), key: Key(b.Text)}
	l.density = float64(b.Link) / float64(max(1, runes(strings.ReplaceAll(b.Text, " ", ""))))
	l.headings = len(b.Node.Data) == 2 && b.Node.Data[0] == 'h' && b.Node.Data[1] <= '6'
	l.prose = l.units >= 10 && l.density < .34 && strings.ContainsAny(b.Text, ".。!?！？؟।…")
	l.box = l.el
	if l.el != nil && l.el.parent != nil && (b.Node.Data == "p" || b.Node.Data == "li" || l.headings || l.el.node.FirstChild == l.el.node.LastChild) {
		l.box = l.el.parent
	}
	if l.el != nil {
		l.sig = l.el.sig
		if l.el.parent != nil {
			l.sig += ">" + l.el.parent.sig
		}
	}
	return l
}

// add counts line i into the elements above it, its signature and its text.
func (v *view) add(i int) {
	l := &v.lines[i]
	prose := 0.0
	if l.prose {
		prose = l.units
	}
	l.before = v.total
	v.total += l.units
	v.prose += prose
	chars := float64(runes(l.Text))
	for e := l.el; e != nil; e = e.parent {
		e.units, e.prose, e.chars, e.link, e.blocks = e.units+l.units, e.prose+prose, e.chars+chars, e.link+float64(l.Link), e.blocks+1
		if e.first < 0 {
			e.first = i
		}
		e.last = i
	}
	if l.box != nil {
		l.box.score += prose
		if p := l.box.parent; p != nil {
			p.score += prose / 2
		}
	}
	s := v.sigs[l.sig]
	if s == nil {
		s = &sigStat{}
		v.sigs[l.sig] = s
	}
	s.n, s.units, s.prose, s.link = s.n+1, s.units+l.units, s.prose+prose, s.link+l.density*l.units
	l.again = v.texts[l.key] > 0
	v.texts[l.key]++
	l.under = -1
	if i > 0 {
		l.under = v.lines[i-1].under
		if p := &v.lines[i-1]; p.headings || (p.units < 12 && p.Emphasis*4 > 3*len(p.Text)) {
			l.under = i - 1
		}
	}
	v.peerHas = append(v.peerHas, covers(v.peer, l.key))
}

// covers tells whether all holds key; a short key proves nothing by itself but
// counts all the same.
func covers(all, key string) bool { return key != "" && all != "" && strings.Contains(all, key) }

// Key is s reduced to its letters and figures, in lower case.
func Key(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func lg(x float64) float32 { return float32(math.Log1p(max(0, x))) }
