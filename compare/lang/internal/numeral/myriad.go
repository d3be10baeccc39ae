package numeral

import "lacuna/compare/lang/internal/lookup"

// Sign is a character or word of a numeral that counts by myriads.
type Sign struct {
	Value float64
	Role  Role
}

// Role says what a sign does.
type Role byte

// Roles of signs.
const (
	Unit    Role = iota + 1 // a digit
	Scale                   // ten, hundred, thousand: multiplies what stands before it
	Myriad                  // 10^4, 10^8, 10^12: multiplies all since the last such sign
	Several                 // an unnamed small number before a scale
	Odd                     // "and some more", within or after a number
)

// Number is a number read from text.
type Number struct {
	Value  float64
	Len    int     // bytes
	Approx string  // over, when the number says that there is more
	Digits bool    // begins with digits, not with words
	Signs  int     // words and runs of digits it is made of
	Scaled bool    // holds a scale or a myriad
	Last   float64 // the last scale or myriad
}

// Read reads the number that s begins with, in digits, signs or both: 3万5000,
// 五十万, 2만7천993, 数十. Len is 0 when there is none. A space may part groups
// of myriads when digits follow it.
func Read(s string, signs lookup.Table[Sign]) Number {
	r := reader{cur: -1}
	for r.n < len(s) {
		if !r.step(s, signs) {
			break
		}
	}
	if !r.some {
		return Number{}
	}
	if r.cur > 0 && r.cur < 10 && r.alone && r.out.Last >= 100 {
		r.cur *= r.out.Last / 10
	}
	r.out.Value = Round(r.total + r.section + max(r.cur, 0))
	r.out.Len = r.end
	return r.out
}

// reader is the state of reading: total of the finished myriads, section of the
// scales since, cur the number not yet multiplied (-1: none).
type reader struct {
	out                 Number
	total, section, cur float64
	n, end              int
	some, positional    bool
	several             bool
	alone               bool    // cur is one digit in words: 三千五 is 3500
	scale, big          float64 // smallest seen since the last myriad, and altogether
}

func (r *reader) step(s string, signs lookup.Table[Sign]) bool {
	at := r.n
	if at > 0 && s[at] == ' ' && r.cur < 0 && (r.section == 0 || r.lower(s[at+1:], signs)) && at+1 < len(s) && '0' <= s[at+1] && s[at+1] <= '9' && r.end == at {
		at++
	}
	if v, n, ok := Digits(s[at:]); n > 0 {
		if !ok || r.cur >= 0 || at-r.n > 0 && r.total == 0 && r.section == 0 {
			return false
		}
		r.out.Digits = r.out.Digits || r.out.Signs == 0
		r.cur, r.positional, r.alone = v, false, false
		return r.take(at + n)
	}
	sign, n := signs.Longest(s[at:])
	if n == 0 || at > r.n || r.out.Signs > 24 {
		return false
	}
	return r.sign(sign, at+n)
}

// lower tells whether digits and a smaller scale than the last follow a space:
// 3천 5백.
func (r *reader) lower(s string, signs lookup.Table[Sign]) bool {
	_, n, ok := Digits(s)
	if n == 0 || !ok {
		return false
	}
	sign, _ := signs.Longest(s[n:])
	return sign.Role == Scale && sign.Value < r.scale
}

// sign takes a sign that ends at a place.
func (r *reader) sign(sign Sign, next int) bool {
	switch sign.Role {
	case Unit:
		if r.cur >= 0 && !r.positional {
			return false
		}
		r.alone = r.cur < 0
		if r.positional && r.cur >= 0 {
			r.cur = r.cur*10 + sign.Value
		} else {
			r.cur = sign.Value
		}
		r.positional = true
	case Several:
		if r.some && r.cur < 0 && r.section == 10 && sign.Value > 0 {
			r.out.Approx = "over"
			r.n, r.end = next, next
			return true
		}
		if r.some {
			return false
		}
		r.several = true
		r.n = next
		return true
	case Odd:
		if !r.some {
			return false
		}
		r.out.Approx = "over"
		r.n, r.end = next, next
		return true
	default:
		return r.multiply(sign, next)
	}
	if r.several {
		return false
	}
	return r.take(next)
}

func (r *reader) multiply(sign Sign, next int) bool {
	if r.several {
		r.out.Approx, r.several = "over", false
	}
	if sign.Role == Scale {
		if r.scale > 0 && sign.Value >= r.scale {
			return false
		}
		r.scale = sign.Value
		if r.cur < 0 {
			r.cur = 1
		}
		r.section += r.cur * sign.Value
	} else {
		if r.big > 0 && sign.Value >= r.big && sign.Value != 1e4 {
			return false
		}
		if r.section == 0 && r.cur < 0 {
			r.cur = 1
		}
		r.total += (r.section + max(r.cur, 0)) * sign.Value
		r.section, r.scale, r.big = 0, 0, sign.Value
	}
	r.cur, r.positional, r.out.Scaled, r.out.Last = -1, false, true, sign.Value
	return r.take(next)
}

func (r *reader) take(next int) bool {
	r.n, r.end, r.some = next, next, true
	r.out.Signs++
	return true
}
