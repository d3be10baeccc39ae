package measure

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/numeral"
)

// ranged is a number or a range with its unit.
type ranged struct {
	value, max float64
	approx     string
	unit       Unit
	has        bool
	end        int
}

func (r ranged) norm() compare.Norm {
	f := r.unit.Factor
	if f == 0 {
		f = 1
	}
	return compare.Norm{Value: numeral.Round(r.value * f), Max: numeral.Round(r.max * f), Unit: r.unit.Name, Approx: r.approx}
}

// upper reads the other end of a range, where the first number and its unit, if
// it has one, end.
func (g *Grammar) upper(text string, at int, num numeral.Number, first Unit, has bool) (ranged, bool) {
	n, open := join(text[at:], g.Joins), false
	if n == 0 {
		n, open = join(text[at:], g.Froms), true
	}
	if n == 0 || first.Use == Never {
		return ranged{}, false
	}
	w, _ := g.Money.Longest(text[at+n:])
	next := at + n + len(symbol(text[at+n:], w))
	other := numeral.Read(text[next:min(len(text), next+160)], g.Signs)
	u, end, ok := g.unit(text, next+other.Len)
	if other.Len == 0 || has && !(ok && u.Name == first.Name) || open && join(text[end:], g.Untils) == 0 {
		return ranged{}, false
	}
	low := num.Value
	if !num.Scaled && other.Scaled && other.Last > 0 && low*other.Last < other.Value {
		low *= other.Last
	}
	return ranged{low, other.Value, cmpOr(num.Approx, other.Approx), u, ok, end}, low < other.Value
}

// compound reads on to the smaller units of one length of time: 3시간 40분.
func (g *Grammar) compound(text string, r *ranged) {
	share := 1.0
	for name := r.unit.Name; parts[name] != nil; {
		at := r.end
		if at < len(text) && text[at] == ' ' {
			at++
		}
		num := numeral.Read(text[at:min(len(text), at+40)], g.Signs)
		u, end, ok := g.unit(text, at+num.Len)
		of := parts[name][u.Name]
		if num.Len == 0 || !ok || of == 0 || num.Value >= of {
			return
		}
		share /= of
		r.value, r.end, r.approx, name = r.value+num.Value*share, end, cmpOr(r.approx, num.Approx), u.Name
	}
}

// ranged reads on after the first number: its unit, and the other end.
func (g *Grammar) ranged(text string, from int, num numeral.Number) ranged {
	r := ranged{value: num.Value, approx: num.Approx, end: from + num.Len}
	first, at, has := g.unit(text, r.end)
	if first.Use == Never && g.large(num) {
		first, at, has = Unit{}, r.end, false
	}
	if high, ok := g.upper(text, at, num, first, has); ok {
		return high
	}
	r.unit, r.has, r.end = first, has, at
	g.compound(text, &r)
	for _, h := range g.Halves {
		if timed[first.Name] && strings.HasPrefix(text[at:], h) {
			r.value, r.end = r.value+.5, at+len(h)
			break
		}
	}
	return r
}
