package coverage

import "slices"

// Same is the chance that both texts tell of one event. It is the same for (a,
// b) and (b, a).
func Same(a, b *Text) float64 { return Compare(a, b).Same() }

// Same is the chance that both texts tell of one event.
func (s Sides) Same() float64 {
	m := trained().same
	back := Compare(s.p.b, s.p.a)
	return (m.Chance(s.SameFeatures(back)) + m.Chance(back.SameFeatures(s))) / 2
}

// SameFeatures names what a pair of texts is described by, in order.
func SameFeatures() []string {
	var out []string
	for _, side := range []string{"", "'"} {
		for _, n := range append(slices.Clone(wholeNames), leadNames...) {
			out = append(out, n+side)
		}
	}
	return out
}

// SameFeatures describes the texts; back is the same texts the other way round.
func (s Sides) SameFeatures(back Sides) []float32 {
	return append(append(append(slices.Clone(s.p.whole), s.p.begin[:len(leadNames)]...), back.p.whole...), back.p.begin[:len(leadNames)]...)
}

var leadNames = []string{"lead held", "lead best", "lead cos", "lead names", "lead soft", "lead2 held", "lead2 names", "lead to", "top cos", "mean cos", "mean held", "frequent"}

// lead is about the first sentences and about how well sentences find a
// counterpart.
func (p *pair) lead() []float32 {
	var out []float32
	first, second := row{to: -1}, row{}
	if len(p.rows) > 0 {
		first, second = p.rows[0], p.rows[min(1, len(p.rows)-1)]
	}
	out = append(out, first.held, first.best, first.cos, first.names, first.soft, second.held, second.names, float32(first.to))
	var cos []float32
	var sum, held float32
	for _, r := range p.rows {
		cos = append(cos, r.cos)
		sum += r.cos
		held += r.held
	}
	slices.Sort(cos)
	n := float32(max(1, len(cos)))
	top := float32(0)
	for _, c := range cos[max(0, len(cos)-3):] {
		top += c / float32(min(3, len(cos)))
	}
	return append(out, top, sum/n, held/n, p.frequent())
}

// frequent is the share of A's ten weightiest words, by use and rarity, that B
// has.
func (p *pair) frequent() float32 {
	order := make([]int, len(p.a.terms))
	for i := range order {
		order[i] = i
	}
	value := func(i int) float32 { x := &p.a.terms[i]; return x.weight * logCount(x.count) }
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case value(i) > value(j):
			return -1
		case value(i) < value(j):
			return 1
		}
		return 0
	})
	var all, held float32
	for _, i := range order[:min(10, len(order))] {
		all += value(i)
		if p.links[i].same >= 0 {
			held += value(i)
		}
	}
	return ratio(held, all)
}
