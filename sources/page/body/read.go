package body

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"lacuna/sources/page/fields"
)

// Text is what the generic reader found in a page.
type Text struct {
	Paragraphs []string
	Nodes      []*html.Node // block element of each paragraph; nil when read off a script
	Held       float64      // words in prose that stands where the text does, see Units
	Kept       float64      // words of Paragraphs
}

// KeepFrom is the least answer for a block to be kept: below one half, for a
// paragraph missed costs a comparison more than a line too many.
const KeepFrom = .45

// Read finds the article's text below root, which it does not change. sets is
// what the page says of itself. A page whose text is not in its elements is
// read from the copy in its scripts or its JSON-LD.
func Read(root *html.Node, at *url.URL, sets []fields.Set) Text {
	h := hint(root, at, sets)
	bs := Blocks(root)
	t := pick(bs, answers(bs, root, at, h))
	if t.Kept < 60 {
		t = more(t, bs, h)
	}
	return scripted(t, root, h)
}

// Describe is the page's blocks and their rows, with the hints that the page
// itself gives, and the longer rows of doubtful pages.
func Describe(root *html.Node, at *url.URL) (bs []Block, rows, longer [][]float32) {
	bs = Blocks(root)
	rows = Features(bs, hint(root, at, fields.Read(root)))
	return bs, rows, With(bs, rows, other(root, at))
}

func hint(root *html.Node, at *url.URL, sets []fields.Set) Hint {
	var h Hint
	h.Title, _ = fields.First(sets, func(s *fields.Set) string { return s.Title })
	h.Lead, _ = fields.First(sets, func(s *fields.Set) string {
		if s.Source == "meta" {
			return s.Subtitle
		}
		return ""
	})
	h.Embedded, _ = fields.First(sets, func(s *fields.Set) string { return s.Body })
	h.Peer = strings.Join(peer(root, at), "\n")
	return h
}

// peer is the text as the readability algorithm sees it.
func peer(root *html.Node, at *url.URL) []string {
	p := readability.NewParser()
	a, err := p.ParseDocument(root, at)
	if err != nil || a.Node == nil {
		return nil
	}
	var out []string
	for _, b := range Blocks(a.Node) {
		out = append(out, b.Text)
	}
	return out
}

// other is the text as trafilatura sees it.
func other(root *html.Node, at *url.URL) string {
	r, err := trafilatura.ExtractDocument(root, trafilatura.Options{OriginalURL: at, ExcludeComments: true, HtmlDateOverride: &htmldate.Result{}})
	if err != nil || r == nil {
		return ""
	}
	return r.ContentText
}

// doubtful is the Doubt from which a second reader is asked.
const doubtful = .06

// answers is how surely each block belongs to the text, from 0 to 1.
func answers(bs []Block, root *html.Node, at *url.URL, h Hint) []float32 {
	if model == nil || len(bs) == 0 {
		return make([]float32, len(bs))
	}
	rows := Features(bs, h)
	p := Answers(bs, rows, model.Sure, model.SureNext)
	if Doubt(bs, p) < doubtful {
		return p
	}
	return Answers(bs, With(bs, rows, other(root, at)), model.Doubtful, model.DoubtfulNext)
}

// pick keeps the blocks that the answers favour. A long paragraph that stands
// twice is kept once.
func pick(bs []Block, p []float32) Text {
	var t Text
	seen := map[string]bool{}
	for i, b := range bs {
		u := Units(b.Text)
		if len(b.Text) > 60 && seen[b.Text] {
			continue
		}
		if p[i] > .25 && u >= 12 && b.Link*3 < len(b.Text) {
			t.Held += u
		}
		if p[i] < KeepFrom {
			continue
		}
		seen[b.Text] = true
		t.Paragraphs, t.Nodes, t.Kept = append(t.Paragraphs, b.Text), append(t.Nodes, b.Node), t.Kept+u
	}
	return t
}

// more takes the peer's text when the forests keep next to nothing and it
// holds clearly more.
func more(t Text, bs []Block, h Hint) Text {
	key := Key(h.Peer)
	var alt Text
	for _, b := range bs {
		if k := Key(b.Text); covers(key, k) && b.Link*2 < len(b.Text) {
			alt.Paragraphs, alt.Nodes, alt.Kept = append(alt.Paragraphs, b.Text), append(alt.Nodes, b.Node), alt.Kept+Units(b.Text)
		}
	}
	if t.Kept < 12 && alt.Kept > 2*t.Kept {
		alt.Held = max(t.Held, alt.Kept)
		return alt
	}
	return t
}

// Held is the words in prose of the fullest box of a page: the element whose
// own blocks, with half of those a level further down, hold most.
func Held(bs []Block) float64 {
	score := map[*html.Node]float64{}
	best := 0.0
	add := func(n *html.Node, u float64) {
		if n != nil {
			score[n] += u
			best = max(best, score[n])
		}
	}
	for i := range bs {
		u := Units(bs[i].Text)
		if u < 10 || bs[i].Link*3 > len(bs[i].Text) || !strings.ContainsAny(bs[i].Text, ".。!?！？؟।…") {
			continue
		}
		n := bs[i].Node
		if n.Data == "p" || n.Data == "li" {
			n = n.Parent
		}
		if add(n, u); n != nil {
			add(n.Parent, u/2)
		}
	}
	return best
}
