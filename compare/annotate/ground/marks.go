package ground

import "lacuna/compare"

// Mark is what the lexicons say of one unit of a text.
type Mark struct {
	Title, Org, Place uint8 // place in a hit: 0 none, 1 begins, 2 inside, 3 ends, 4 alone; 4 more when sure
	After, Before     bool  // a title ends right before, or begins right after the unit
}

// Marks are the marks of units, given in order.
func Marks(hits []Hit, units []compare.Span) []Mark {
	out := make([]Mark, len(units))
	u := 0
	for _, h := range hits {
		for u < len(units) && units[u].End <= h.Start {
			u++
		}
		last := u
		for last < len(units) && units[last].End < h.End {
			last++
		}
		if last >= len(units) || units[u].Start < h.Start || units[last].End > h.End {
			continue
		}
		mark(out, h, u, last)
	}
	return out
}

func mark(out []Mark, h Hit, first, last int) {
	for i := first; i <= last; i++ {
		code := uint8(2)
		switch {
		case first == last:
			code = 4
		case i == first:
			code = 1
		case i == last:
			code = 3
		}
		if h.Sure {
			code += 4
		}
		switch h.Kind {
		case compare.Title:
			out[i].Title = code
		case compare.Org:
			out[i].Org = max(out[i].Org, code)
		case compare.Place:
			out[i].Place = max(out[i].Place, code)
		}
	}
	if h.Kind == compare.Title {
		if first > 0 {
			out[first-1].Before = true
		}
		if last+1 < len(out) {
			out[last+1].After = true
		}
	}
}
