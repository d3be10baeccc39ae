package numeral

import (
	"testing"

	"lacuna/compare/lang/internal/lookup"
)

func TestDigits(t *testing.T) {
	for _, c := range []struct {
		in string
		v  float64
		n  int
		ok bool
	}{
		{"5,000 people", 5000, 5, true}, {"3 000명", 3000, 5, true}, {"1,234.5%", 1234.5, 7, true}, {"１２万", 12, 6, true}, {"2019 300", 2019, 4, true},
		{"2019.11.6", 0, 9, false}, {"1,23", 1, 1, true}, {"12.", 12, 2, true}, {"x", 0, 0, false}, {"", 0, 0, false}, {"0.5", .5, 3, true},
	} {
		if v, n, ok := Digits(c.in); v != c.v || n != c.n || ok != c.ok {
			t.Errorf("Digits(%q) = %v, %d, %v, want %v, %d, %v", c.in, v, n, ok, c.v, c.n, c.ok)
		}
	}
}

func TestRead(t *testing.T) {
	signs := lookup.Make(map[string]Sign{
		"一": {1, Unit}, "二": {2, Unit}, "三": {3, Unit}, "五": {5, Unit}, "〇": {0, Unit}, "十": {10, Scale}, "百": {100, Scale}, "千": {1000, Scale},
		"万": {1e4, Myriad}, "亿": {1e8, Myriad}, "数": {0, Several}, "几": {1, Several}, "余": {0, Odd},
	})
	for in, want := range map[string]Number{
		"五十万亩":                 {Value: 500000, Len: 9, Signs: 3, Scaled: true, Last: 1e4},
		"3万5000":               {Value: 35000, Len: 8, Signs: 3, Scaled: true, Last: 1e4, Digits: true},
		"1亿 2千500万":            {Value: 125000000, Len: 15, Signs: 6, Scaled: true, Last: 1e4, Digits: true},
		"数百":                   {Value: 100, Len: 6, Signs: 1, Scaled: true, Last: 100, Approx: "over"},
		"十几":                   {Value: 10, Len: 6, Signs: 1, Scaled: true, Last: 10, Approx: "over"},
		"20余":                  {Value: 20, Len: 5, Signs: 1, Digits: true, Approx: "over"},
		"二〇一三":                 {Value: 2013, Len: 12, Signs: 4},
		"余":                    {},
		"数":                    {},
		"2019.11.6":            {},
		"百万":                   {Value: 1e6, Len: 6, Signs: 2, Scaled: true, Last: 1e4},
		"三千五":                  {Value: 3500, Len: 9, Signs: 3, Scaled: true, Last: 1000},
		"99999999999999999999": {},
	} {
		if got := Read(in, signs); got != want {
			t.Errorf("Read(%q) = %+v, want %+v", in, got, want)
		}
	}
}
