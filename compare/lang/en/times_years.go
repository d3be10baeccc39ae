package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/numeral"
)

// year reads a year of four digits after a place, a comma or "of" between; also
// Juche 108 (2019).
func (r *dater) year(i int, comma bool) (y, end int) {
	at := i
	for _, p := range [...]string{", ", " of ", " in ", " "} {
		if strings.HasPrefix(r.text[at:], p) && (comma || p != ", ") {
			at += len(p)
			break
		}
	}
	if at == i {
		return 0, 0
	}
	if strings.HasPrefix(r.text[at:], "Juche ") {
		return r.jucheYear(at + len("Juche"))
	}
	if y = r.four(at); y > 0 {
		return y, at + 4
	}
	return 0, 0
}

// four is the year of four digits at a place; 0 for none.
func (r *dater) four(i int) int {
	if i+4 > len(r.text) || i+4 < len(r.text) && (figure(r.text[i+4]) || letter(r.text[i+4]) && r.text[i+4] != 's' || r.text[i+4] == '%') {
		return 0
	}
	v, n, ok := numeral.Digits(r.text[i : i+4])
	if !ok || n != 4 || v < 1800 || v >= 2100 {
		return 0
	}
	return int(v)
}

func (r *dater) juche(end int) (compare.Norm, int) {
	y, e := r.jucheYear(end)
	if e == 0 {
		return compare.Norm{}, 0
	}
	return calendar.Resolve(calendar.Date{Year: y}, r.anchor), e
}

// jucheYear reads a year of the era; year one is 1912.
func (r *dater) jucheYear(i int) (y, end int) {
	i = space(r.text, i)
	v, n, ok := numeral.Digits(r.text[i:min(len(r.text), i+8)])
	if !ok || n > 3 {
		return 0, 0
	}
	end = i + n
	p := space(r.text, end)
	if p+6 <= len(r.text) && r.text[p] == '(' && r.text[p+5] == ')' && r.four(p+1) > 0 {
		return r.four(p + 1), p + 6
	}
	return 1911 + int(v), end
}
