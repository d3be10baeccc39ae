package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lacuna/sources/page/body"
)

var plain = settings{trees: 110, leaves: 20, rate: .08, lambda: 2, minWeight: .4, columns: .3}

func gather(cs []*sample, rows func(*sample) [][]float32) set {
	var s set
	for k, c := range cs {
		for i, r := range rows(c) {
			s.rows, s.want, s.weight, s.page = append(s.rows, r), append(s.want, c.want[i]), append(s.weight, c.weight[i]), append(s.page, k)
		}
	}
	return s
}

func answer(f *body.Forest, rows [][]float32) []float32 {
	p := make([]float32, len(rows))
	for i := range rows {
		p[i] = f.Probability(rows[i])
	}
	return p
}

func train(cs []*sample) *body.Model {
	var m body.Model
	m.Sure, m.SureNext = pair(cs, func(c *sample) [][]float32 { return c.rows })
	m.Doubtful, m.DoubtfulNext = pair(cs, func(c *sample) [][]float32 { return c.longer })
	return &m
}

// pair fits a first forest, then a second on answers that forests gave which
// had not seen the page.
func pair(cs []*sample, rows func(*sample) [][]float32) (first, second *body.Forest) {
	const parts = 3
	next := map[*sample][][]float32{}
	for k := range parts {
		var in, held []*sample
		for _, c := range cs {
			if foldOf("x"+c.host, parts) == k {
				held = append(held, c)
			} else {
				in = append(in, c)
			}
		}
		f := boost(gather(in, rows), plain, uint64(k))
		for _, c := range held {
			next[c] = body.Second(c.blocks, rows(c), answer(f, rows(c)))
		}
	}
	first = several(gather(cs, rows), 11, 13)
	second = several(gather(cs, func(c *sample) [][]float32 { return next[c] }), 12, 14)
	return first, second
}

// several is one forest whose log odds are the mean of those that the seeds
// grow.
func several(s set, seeds ...uint64) *body.Forest {
	var out body.Forest
	share := 1 / float32(len(seeds))
	for _, seed := range seeds {
		f := boost(s, plain, seed)
		out.Base += share * f.Base
		for _, t := range f.Trees {
			for i := range t {
				if t[i].Left == 0 {
					t[i].Value *= share
				}
			}
			out.Trees = append(out.Trees, t)
		}
	}
	return &out
}

// score is a held-out page with its answers from the sure and from the
// doubtful pair.
type score struct {
	c     *sample
	p, q  []float32
	doubt float64
	fold  int
}

var readings = []string{"sure", "doubtful", "gate .03", "gate .06", "gate .12", "labels"}

// read is the answers that a reading uses.
func (s *score) read(k int) []float32 {
	gate := []float64{9, -1, .03, .06, .12, 0}[k]
	switch {
	case k == 5:
		return s.c.want
	case s.doubt >= gate:
		return s.q
	}
	return s.p
}

func validate(cs []*sample, folds, try int, list string) error {
	var all []score
	if try <= 0 || try > folds {
		try = folds
	}
	for k := range try {
		var in, held []*sample
		for _, c := range cs {
			if foldOf(c.host, folds) == k {
				held = append(held, c)
			} else {
				in = append(in, c)
			}
		}
		m := train(in)
		for _, c := range held {
			p := body.Answers(c.blocks, c.rows, m.Sure, m.SureNext)
			q := body.Answers(c.blocks, c.longer, m.Doubtful, m.DoubtfulNext)
			all = append(all, score{c, p, q, body.Doubt(c.blocks, p), k})
		}
	}
	show(all)
	chosen(all, folds)
	if list == "" {
		return nil
	}
	f, err := os.Create(list)
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	enc.SetEscapeHTML(false)
	for _, s := range all {
		if err := enc.Encode(s.page()); err != nil {
			return err
		}
	}
	return nil
}

// show prints precision, recall and F1 of each set and reading.
func show(all []score) {
	by := map[string][]score{}
	for _, s := range all {
		by[s.c.set] = append(by[s.c.set], s)
	}
	for _, n := range slices.Sorted(maps.Keys(by)) {
		asked := 0
		for _, s := range by[n] {
			if s.doubt >= .06 {
				asked++
			}
		}
		fmt.Printf("%s: %d pages, %d doubtful\n", n, len(by[n]), asked)
		for k, what := range readings {
			var rows [][3]float64
			for _, s := range by[n] {
				rows = append(rows, count(s.c.gold, keep(s.c, s.read(k), body.KeepFrom), s.c.chars))
			}
			p, r, f := macro(rows)
			fmt.Printf("  %-9s P %.3f R %.3f F1 %.4f\n", what, p, r, f)
		}
	}
}

// page is what the list says of a held-out page.
func (s *score) page() map[string]any {
	var bs []map[string]any
	for i, b := range s.c.blocks {
		bs = append(bs, map[string]any{"p": s.p[i], "q": s.q[i], "want": s.c.want[i], "text": b.Text, "at": path(b.Node)})
	}
	return map[string]any{"id": s.c.id, "set": s.c.set, "fold": s.fold, "doubt": s.doubt, "f1": f1(count(s.c.gold, keep(s.c, s.read(3), body.KeepFrom), s.c.chars)), "ideal": f1(count(s.c.gold, keep(s.c, s.c.want, body.KeepFrom), s.c.chars)), "gold": s.c.gold, "chars": s.c.chars, "blocks": bs}
}

func path(n *html.Node) string {
	var out []string
	for ; n != nil && n.Data != "body" && len(out) < 6; n = n.Parent {
		t := n.Data
		for _, a := range n.Attr {
			if a.Key == "class" || a.Key == "id" {
				t += "." + a.Val
			}
		}
		out = append([]string{t}, out...)
	}
	return strings.Join(out, " > ")
}

func keep(c *sample, p []float32, from float32) string {
	var out []string
	for i, x := range p {
		if x >= from {
			out = append(out, c.blocks[i].Text)
		}
	}
	return strings.Join(out, "\n")
}

var token = regexp.MustCompile(`[\p{L}\p{N}\p{M}_]+`)

// count is tp, fp and fn over shingles of four tokens, scaled to sum 1, as
// scrapinghub's article-extraction-benchmark defines them.
func count(want, got string, chars bool) [3]float64 {
	w, g := shingles(want, chars), shingles(got, chars)
	var tp, fp, fn float64
	for k, n := range w {
		m := min(n, g[k])
		tp, fn = tp+m, fn+n-m
	}
	for k, n := range g {
		fp += n - min(n, w[k])
	}
	s := tp + fp + fn
	return [3]float64{tp / s, fp / s, fn / s}
}

func shingles(s string, chars bool) map[string]float64 {
	t := token.FindAllString(s, -1)
	if chars {
		t = strings.Split(strings.Join(t, ""), "")
	}
	out := map[string]float64{}
	for i := range max(1, len(t)-3) {
		out[strings.Join(t[min(i, len(t)):min(len(t), i+4)], " ")]++
	}
	return out
}

func f1(t [3]float64) float64 { return 2 * t[0] / (2*t[0] + t[1] + t[2]) }

func macro(rows [][3]float64) (p, r, f float64) {
	var np, nr float64
	for _, t := range rows {
		if t[0]+t[1] > 0 {
			p, np = p+t[0]/(t[0]+t[1]), np+1
		}
		if t[0]+t[2] > 0 {
			r, nr = r+t[0]/(t[0]+t[2]), nr+1
		}
	}
	p, r = p/np, r/nr
	return p, r, 2 * p * r / (p + r)
}
