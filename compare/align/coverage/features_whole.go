package coverage

import "math"

// both is how the texts as wholes agree.
func (p *pair) both() []float32 {
	var held, soft, square, squareA, squareB, names, known, numbers, alike, rare float32
	for i := range p.a.terms {
		x, l := &p.a.terms[i], &p.links[i]
		squareA += sq(x.weight * logCount(x.count))
		soft += x.weight * l.soft()
		digit := x.key[0] >= '0' && x.key[0] <= '9'
		if x.name {
			names++
		}
		if digit {
			numbers++
		}
		if l.same < 0 {
			continue
		}
		y := &p.b.terms[l.same]
		held += x.weight
		square += x.weight * y.weight * logCount(x.count) * logCount(y.count)
		if x.name {
			known++
		}
		if digit {
			alike++
		}
		if x.weight > .8 {
			rare++
		}
	}
	var namesB float32
	for j := range p.b.terms {
		y := &p.b.terms[j]
		squareB += sq(y.weight * logCount(y.count))
		if y.name {
			namesB++
		}
	}
	cos := square / float32(math.Sqrt(float64(max(squareA*squareB, 1e-6))))
	return []float32{
		ratio(held, p.a.mass), ratio(held, p.b.mass), cos, ratio(soft, p.a.mass),
		ratio(known, names), ratio(known, namesB), known, ratio(alike, numbers), rare,
		float32(len(p.b.tokens)), float32(len(p.b.spans)),
	}
}

var wholeNames = []string{"held", "heldB", "cos", "soft", "names", "namesB", "known", "numbers", "rare", "lenB", "sentB",
	"of B", "like B", "common B", "image B", "verbs B", "novel B"}

func sq(x float32) float32 { return x * x }

func logCount(n int) float32 { return 1 + float32(math.Log(float64(n))) }

// reverse is how well B's words are met in A, softly, and the share of them
// that A lacks.
func (p *pair) reverse() []float32 {
	var all, soft, free float32
	for j := range p.b.terms {
		y := &p.b.terms[j]
		all += y.weight
		if p.known[j] >= 0 {
			soft += y.weight
			continue
		}
		free++
		soft += y.weight * p.back[j]
	}
	return []float32{ratio(soft, all), free}
}
