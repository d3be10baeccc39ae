// Package measure marks numbers with their units.
//
// A mention covers the number and its unit, with what stands between them
// ("5,000余人"); words about it ("约", "左右") are told by Norm.Approx alone.
package measure

import (
	"math"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/numeral"
)

// Unit is what is counted.
type Unit struct {
	Name   string  // as Norm.Unit has it; empty: a thing
	Factor float64 // to the unit of that name; 0: 1
	Use    Use
	Beside int // bytes at the end of its word that tell it and are no part of it
}

// Use limits where a unit makes a number a quantity.
type Use byte

// Uses of units. Plain units always do.
const (
	Plain   Use = iota
	Counted     // not after a bare "one", which is an article more often than a count
	Strict      // only a number in digits or of several signs
	Fine        // not a whole number of at most 24, which is an hour
	Never       // dates, clock times and ordinals
)

// Grammar is how a language that counts by myriads writes quantities.
type Grammar struct {
	Signs  lookup.Table[numeral.Sign]
	Units  lookup.Table[Unit]
	Money  lookup.Table[string] // signs before a number: $ -> USD
	Before []Word               // words before a number, the longest first
	After  []Word               // words after the unit
	Joins  []string             // between the ends of a range
	Froms  []string             // between its ends too, when one of Untils follows
	Untils []string
	Large  bool     // a number in words of myriads needs no unit
	Halves []string // "and a half" after a unit of time
	// Form reads what begins at a place and is no plain number; 0: nothing.
	Form func(text string, at int) (compare.Norm, int)
	// Not tells whether a number with its unit is none, by the text around it.
	Not func(text string, at, end int, num numeral.Number, u Unit) bool
	// Heads tells which bytes may begin a quantity.
	Heads [256]bool
}

// Word is a word that tells how near a number is.
type Word struct{ Form, Approx string }

// Mark returns the quantities of d, those that overlap times apart.
func (g *Grammar) Mark(d *compare.Document, times []compare.Mention) []compare.Mention {
	var out []compare.Mention
	for i, s := range d.Sentences {
		n := 0
		for n < len(times) && times[n].Start < s.End {
			n++
		}
		from := len(out)
		out = g.scan(out, d.Text[:s.End], s.Start, times[:n])
		for k := from; k < len(out); k++ {
			out[k].Sentence = i
		}
		times = times[n:]
	}
	return out
}

// scan adds the quantities of a text from a place on; none begins or ends within
// a time.
func (g *Grammar) scan(out []compare.Mention, text string, from int, times []compare.Mention) []compare.Mention {
	line := text[from:]
	for i := 0; i < len(line); {
		for len(times) > 0 && times[0].End <= from+i {
			times = times[1:]
		}
		if len(times) > 0 && times[0].Start <= from+i {
			i = times[0].End - from
			continue
		}
		if !g.Heads[line[i]] {
			i++
			continue
		}
		n, span, found := g.at(line, i)
		if found && (len(times) == 0 || from+span.End <= times[0].Start) {
			whole := compare.Span{Start: from + span.Start, End: from + span.End}
			out = append(out, compare.Mention{Span: whole, Kind: compare.Quantity, Norm: n})
		}
		i = max(span.End, i+lookup.Width(line[i]))
	}
	return out
}

// at reads the quantity that begins at a place. The span is what was read over
// even when it is none.
func (g *Grammar) at(text string, i int) (compare.Norm, compare.Span, bool) {
	if g.Form != nil {
		if n, w := g.Form(text, i); w != 0 {
			span := compare.Span{Start: i, End: i + max(w, -w)}
			return g.near(n, text, span), span, w > 0
		}
	}
	money, w := g.Money.Longest(text[i:])
	from := i + w
	num := numeral.Read(text[from:min(len(text), from+160)], g.Signs)
	if num.Len == 0 {
		_, over, _ := numeral.Digits(text[from:min(len(text), from+160)])
		return compare.Norm{}, compare.Span{Start: i, End: from + over}, false
	}
	r := g.ranged(text, from, num)
	span := compare.Span{Start: i, End: r.end}
	if money != "" {
		r.unit, r.has = Unit{Name: money}, true
	}
	if !g.counts(text, span, num, r) {
		return compare.Norm{}, span, false
	}
	return g.near(r.norm(), text, span), span, true
}

// counts tells whether what was read is a quantity.
func (g *Grammar) counts(text string, span compare.Span, num numeral.Number, r ranged) bool {
	if coded(text, span, num.Digits) || r.unit.Use == Never {
		return false
	}
	if g.Not != nil && g.Not(text, span.Start, span.End, num, r.unit) {
		return false
	}
	switch {
	case !r.has:
		return num.Digits || g.large(num)
	case r.unit.Use == Fine:
		return num.Digits && (num.Value > 24 || num.Value != math.Trunc(num.Value))
	case num.Digits:
		return true
	case r.unit.Use == Strict:
		return num.Signs > 1
	case r.unit.Use == Counted:
		return num.Signs > 1 || num.Value != 1 || r.max > 0
	}
	return true
}

// large tells whether a number in words is large enough to need no unit.
func (g *Grammar) large(num numeral.Number) bool {
	return g.Large && !num.Digits && num.Signs > 1 && num.Last >= 1e4
}

// coded tells whether letters, points or hyphens make a number part of a code.
func coded(text string, span compare.Span, digits bool) bool {
	if !digits || span.Start == 0 {
		return false
	}
	c := text[span.Start-1]
	if letter(c) || '0' <= c && c <= '9' {
		return true
	}
	if (c == '-' || c == '.' || c == '/' || c == ':') && span.Start > 1 {
		b := text[span.Start-2]
		return letter(b) || '0' <= b && b <= '9'
	}
	return false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// near sets Norm.Approx from the words around.
func (g *Grammar) near(n compare.Norm, text string, span compare.Span) compare.Norm {
	before := strings.TrimRight(text[max(0, span.Start-24):span.Start], " ")
	for _, w := range g.Before {
		if strings.HasSuffix(before, w.Form) {
			n.Approx = w.Approx
			return n
		}
	}
	after := strings.TrimLeft(text[span.End:min(len(text), span.End+16)], " ")
	for _, w := range g.After {
		if strings.HasPrefix(after, w.Form) {
			n.Approx = w.Approx
			return n
		}
	}
	return n
}

// parts are how many smaller units of time a unit has.
var parts = map[string]map[string]float64{"year": {"month": 12}, "month": {"day": 31}, "week": {"day": 7}, "day": {"hour": 24, "minute": 1440},
	"hour": {"minute": 60}, "minute": {"second": 60}}

// timed are the units that a half may follow.
var timed = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true}

// Table is the table of units from words by unit; a bar in a word parts what
// tells the unit from what is beside it: 个|国家.
func Table(words map[string]Unit) lookup.Table[Unit] {
	out := map[string]Unit{}
	for w, u := range words {
		head, tail, _ := strings.Cut(w, "|")
		u.Beside = len(tail)
		out[head+tail] = u
	}
	return lookup.Make(out)
}

// symbol is the sign of money that s begins with, when it has one.
func symbol(s, name string) string {
	if name == "" {
		return ""
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// unit reads the unit at a place, after a space or none.
func (g *Grammar) unit(text string, at int) (Unit, int, bool) {
	p := at
	if p < len(text) && text[p] == ' ' {
		p++
	}
	if u, n := g.Units.Longest(text[p:]); n > 0 && !cut(text, p, p+n) {
		return u, p + n - u.Beside, true
	}
	return Unit{}, at, false
}

// cut tells whether a unit of Latin letters is but the beginning of a word.
func cut(text string, p, end int) bool {
	return letter(text[p]) && end < len(text) && letter(text[end-1]) && letter(text[end])
}

// join is the length of the first of the words that s begins with, and of the
// spaces about it.
func join(s string, words []string) int {
	n := 0
	if s != "" && s[0] == ' ' {
		n = 1
	}
	for _, j := range words {
		if strings.HasPrefix(s[n:], j) {
			n += len(j)
			if n < len(s) && s[n] == ' ' {
				n++
			}
			return n
		}
	}
	return 0
}
