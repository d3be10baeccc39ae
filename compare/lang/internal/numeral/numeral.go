// Package numeral reads numbers as they stand in running text.
package numeral

import (
	"math"
	"strings"

	"lacuna/compare/lang/internal/lookup"
)

// longest is how many digits a number may have; a longer run is none.
const longest = 18

// Digits reads the number in digits that s begins with, with thousands parted
// by commas or spaces and a decimal point. n is the length of the run of digits
// and their marks; ok is false when the run is no number, as 2019.11.6 is none.
func Digits(s string) (v float64, n int, ok bool) {
	group, w := run(s, 0)
	if w == 0 {
		return 0, 0, false
	}
	v, n, ok = group, w, count(s[:w]) <= longest
	sep := ""
	for lead := count(s[:w]); lead <= 3; {
		mark := separator(s[n:])
		if mark == "" || sep != "" && mark != sep {
			break
		}
		more, w := run(s, n+len(mark))
		if count(s[n+len(mark):n+len(mark)+w]) != 3 {
			break
		}
		sep = mark
		v, n = v*1000+more, n+len(mark)+w
		ok = ok && n < 4*longest
	}
	return decimal(s, v, n, ok)
}

// decimal adds the digits after a point.
func decimal(s string, v float64, n int, ok bool) (float64, int, bool) {
	p := n
	if p < len(s) && s[p] == '.' {
		p++
	} else if strings.HasPrefix(s[p:], "．") {
		p += len("．")
	}
	if p == n {
		return v, n, ok
	}
	frac, w := run(s, p)
	if w == 0 {
		return v, n, ok
	}
	places := count(s[p : p+w])
	if places > longest {
		return v, p + w, false
	}
	n = p + w
	if n+1 < len(s) && s[n] == '.' && '0' <= s[n+1] && s[n+1] <= '9' {
		for n < len(s) && (s[n] == '.' || '0' <= s[n] && s[n] <= '9') {
			n++
		}
		return 0, n, false
	}
	return Round(v + frac/math.Pow(10, float64(places))), n, ok
}

// Round drops the noise of binary fractions.
func Round(v float64) float64 {
	if math.Abs(v) > 1e12 {
		return math.Round(v)
	}
	return math.Round(v*1e6) / 1e6
}

// separator is the mark between thousands that s begins with.
func separator(s string) string {
	for _, m := range [...]string{",", " ", "\u00a0", "\u2009", "\u202f"} {
		if strings.HasPrefix(s, m) {
			return m
		}
	}
	return ""
}

// run reads digits, ASCII or full width, and their length in bytes.
func run(s string, at int) (v float64, n int) {
	for at+n < len(s) {
		d, w := digit(s[at+n:])
		if w == 0 {
			break
		}
		v, n = v*10+float64(d), n+w
	}
	return v, n
}

func digit(s string) (v, w int) {
	switch c := s[0]; {
	case '0' <= c && c <= '9':
		return int(c - '0'), 1
	case len(s) >= 3 && c == 0xEF && s[1] == 0xBC && 0x90 <= s[2] && s[2] <= 0x99:
		return int(s[2] - 0x90), 3
	}
	return 0, 0
}

// count is how many digits a run holds.
func count(s string) int {
	n := 0
	for i := 0; i < len(s); i += lookup.Width(s[i]) {
		n++
	}
	return n
}
