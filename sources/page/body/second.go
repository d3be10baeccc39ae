package body

// Second extends each row by what a first answer says of the block, its
// neighbours and the boxes it lies in. A second forest over the longer rows
// smooths the first (Tu, Auto-context and its application to high-level vision
// tasks, 2008).
func Second(bs []Block, rows [][]float32, p []float32) [][]float32 {
	sums := map[any]*sum{}
	total := 0.0
	units := make([]float64, len(bs))
	for i := range bs {
		units[i] = Units(bs[i].Text) + 1
		total += float64(p[i]) * units[i]
		n := bs[i].Node
		for level := 0; level < 5 && n != nil; level++ {
			addTo(sums, n, float64(p[i]), units[i])
			n = n.Parent
		}
		addTo(sums, signature(&bs[i]), float64(p[i]), units[i])
	}
	first, last := reach(p)
	out := make([][]float32, len(bs))
	done := 0.0
	for i := range bs {
		r := append(make([]float32, 0, len(rows[i])+32), rows[i]...)
		for d := -4; d <= 4; d++ {
			r = append(r, at(p, i+d))
		}
		n := bs[i].Node
		for range 5 {
			if n == nil {
				r = append(r, -1, -1)
				continue
			}
			s := sums[n]
			r = append(r, float32(s.p/s.u), float32(s.p/max(1, total)))
			n = n.Parent
		}
		s := sums[signature(&bs[i])]
		r = append(r, float32(s.p/s.u), float32(s.p/max(1, total)), float32(done/max(1, total)), lg(total), clamp(i-first), clamp(last-i))
		done += float64(p[i]) * units[i]
		out[i] = r
	}
	return out
}

type sum struct{ p, u float64 }

func addTo(m map[any]*sum, k any, p, u float64) {
	s := m[k]
	if s == nil {
		s = &sum{}
		m[k] = s
	}
	s.p, s.u = s.p+p*u, s.u+u
}

func signature(b *Block) string {
	s := b.Node.Data + "." + attr(b.Node, "class")
	if p := b.Node.Parent; p != nil {
		s += ">" + p.Data + "." + attr(p, "class")
	}
	return s
}

func at(p []float32, i int) float32 {
	if i < 0 || i >= len(p) {
		return -1
	}
	return p[i]
}

// reach is the first and last block that the first answer is sure of.
func reach(p []float32) (first, last int) {
	first = -1
	for i, x := range p {
		if x > .6 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

func clamp(n int) float32 { return float32(max(-40, min(200, n))) }
