package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/dates"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/measure"
	"lacuna/compare/lang/internal/numeral"
)

// Quantities marks numbers with their units. A bare 一 before a common measure
// word is an article and no quantity; ordinals are none either.
func Quantities(d *compare.Document) []compare.Mention { return grammar.Mark(d, dates.Known(d, Times)) }

var signs = lookup.Make(map[string]numeral.Sign{
	"〇": {Value: 0, Role: numeral.Unit}, "零": {Value: 0, Role: numeral.Unit}, "一": {Value: 1, Role: numeral.Unit},
	"二": {Value: 2, Role: numeral.Unit}, "两": {Value: 2, Role: numeral.Unit}, "兩": {Value: 2, Role: numeral.Unit},
	"三": {Value: 3, Role: numeral.Unit}, "四": {Value: 4, Role: numeral.Unit}, "五": {Value: 5, Role: numeral.Unit},
	"六": {Value: 6, Role: numeral.Unit}, "七": {Value: 7, Role: numeral.Unit}, "八": {Value: 8, Role: numeral.Unit},
	"九": {Value: 9, Role: numeral.Unit}, "十": {Value: 10, Role: numeral.Scale}, "百": {Value: 100, Role: numeral.Scale},
	"千": {Value: 1000, Role: numeral.Scale}, "万": {Value: 1e4, Role: numeral.Myriad}, "萬": {Value: 1e4, Role: numeral.Myriad},
	"亿": {Value: 1e8, Role: numeral.Myriad}, "億": {Value: 1e8, Role: numeral.Myriad}, "万亿": {Value: 1e12, Role: numeral.Myriad},
	"萬億": {Value: 1e12, Role: numeral.Myriad}, "兆": {Value: 1e12, Role: numeral.Myriad},
	"数": {Role: numeral.Several}, "數": {Role: numeral.Several}, "几": {Value: 1, Role: numeral.Several}, "幾": {Value: 1, Role: numeral.Several},
	"余": {Role: numeral.Odd}, "餘": {Role: numeral.Odd}, "多": {Role: numeral.Odd},
})

var grammar = measure.Grammar{
	Signs: signs,
	Units: measured,
	Money: lookup.Make(map[string]string{"$": "USD", "US$": "USD", "￥": "CNY", "¥": "CNY", "€": "EUR", "£": "GBP", "HK$": "HKD", "NT$": "TWD"}),
	Before: []measure.Word{
		{Form: "大约", Approx: "about"}, {Form: "大約", Approx: "about"}, {Form: "大概", Approx: "about"}, {Form: "约为", Approx: "about"},
		{Form: "约", Approx: "about"}, {Form: "約", Approx: "about"}, {Form: "接近", Approx: "nearly"}, {Form: "将近", Approx: "nearly"},
		{Form: "將近", Approx: "nearly"}, {Form: "近", Approx: "nearly"}, {Form: "超过", Approx: "over"}, {Form: "超過", Approx: "over"},
		{Form: "超", Approx: "over"}, {Form: "逾", Approx: "over"}, {Form: "高于", Approx: "over"}, {Form: "多于", Approx: "over"},
		{Form: "至少", Approx: "over"}, {Form: "最少", Approx: "over"}, {Form: "突破", Approx: "over"}, {Form: "不少于", Approx: "over"},
		{Form: "不到", Approx: "under"}, {Form: "不足", Approx: "under"}, {Form: "不超过", Approx: "under"}, {Form: "少于", Approx: "under"},
		{Form: "低于", Approx: "under"}, {Form: "最多", Approx: "under"}, {Form: "至多", Approx: "under"},
	},
	After: []measure.Word{
		{Form: "左右", Approx: "about"}, {Form: "上下", Approx: "about"}, {Form: "以上", Approx: "over"}, {Form: "以下", Approx: "under"},
		{Form: "以内", Approx: "under"}, {Form: "许", Approx: "about"},
	},
	Joins:  []string{"至", "到", "—", "－", "-", "～", "~", "–", "∼", "、"},
	Large:  true,
	Halves: []string{"半"},
	Form:   form,
	Not:    not,
	Heads:  heads("0123456789$€£¥￥HNU０〇零一二两兩三四五六七八九十百千万萬亿億数數几幾半"),
}

// heads are the first bytes of the characters of s.
func heads(s string) (out [256]bool) {
	for i := 0; i < len(s); i += lookup.Width(s[i]) {
		out[s[i]] = true
	}
	return out
}

// not tells ordinals, weekdays, years and set words from quantities.
func not(text string, at, end int, num numeral.Number, u measure.Unit) bool {
	before := text[max(0, at-9):at]
	for _, w := range [...]string{"第", "初", "民国", "民國", "公元", "主体"} {
		if strings.HasSuffix(before, w) && (w != "主体" || u.Name == "year") && !(u.Name == "person" && num.Digits) {
			return true
		}
	}
	after := text[end:]
	if u == (measure.Unit{}) && !num.Digits && starts(text[at:], "百", "千", "万", "萬", "亿", "億") {
		return true
	}
	if u.Name == "year" {
		return num.Digits && num.Value >= 1000 || !num.Digits && !num.Scaled && num.Value >= 100 || starts(after, "级", "級", "代", "版", "计划", "計劃", "规划", "規劃") || month(after)
	}
	if !num.Digits && num.Signs == 1 && num.Value >= 100 && num.Approx == "" {
		return true
	}
	if u == (measure.Unit{}) && after != "" && ('a' <= after[0] && after[0] <= 'z' || 'A' <= after[0] && after[0] <= 'Z' || after[0] == '-') {
		return true
	}
	return u.Name == "animal" && starts(after, "能", "有", "是", "要", "因")
}

// month tells whether a month follows, as in a date.
func month(s string) bool {
	n := numeral.Read(s[:min(len(s), 12)], signs)
	return n.Len > 0 && strings.HasPrefix(s[n.Len:], "月")
}

func starts(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// form reads fractions, tenths, halves and pairs of digits such as 两三天.
func form(text string, i int) (compare.Norm, int) {
	s := text[i:min(len(text), i+120)]
	switch {
	case starts(s, "百分之"):
		return share(s, len("百分之"), 1)
	case starts(s, "千分之"):
		return share(s, len("千分之"), .1)
	case starts(s, "万分之", "萬分之"):
		return share(s, len("万分之"), .01)
	case starts(s, "一半", "半数", "半數"):
		return compare.Norm{Value: 50, Unit: "%"}, len("一半")
	case starts(s, "半"):
		return half(text, i)
	}
	if n, w := pair(s); w > 0 {
		return n, w
	}
	if n, w := pointed(s); w > 0 {
		return n, w
	}
	num := numeral.Read(s, signs)
	if num.Len == 0 {
		return compare.Norm{}, 0
	}
	rest := s[num.Len:]
	switch {
	case starts(rest, "个半", "個半"):
		u, n := measured.Longest(rest[len("个半"):])
		if rest[len("个半"):] != "" && starts(rest[len("个半"):], "月") {
			u, n = measure.Unit{Name: "month"}, len("月")
		}
		if u.Name == "hour" || u.Name == "month" || u.Name == "week" {
			return compare.Norm{Value: num.Value + .5, Unit: u.Name}, num.Len + len("个半") + n
		}
	case starts(rest, "分之"):
		if up := numeral.Read(rest[len("分之"):], signs); up.Len > 0 && num.Value > 0 {
			return compare.Norm{Value: numeral.Round(100 * up.Value / num.Value), Unit: "%"}, num.Len + len("分之") + up.Len
		}
	case starts(rest, "成") && num.Value >= 1 && num.Value <= 10 && !starts(rest[len("成"):], "为", "為", "立", "员", "員", "就", "果", "功", "分", "都", "长", "長", "熟", "本", "交", "品", "型"):
		n, w := 10*num.Value, num.Len+len("成")
		if more := numeral.Read(s[w:], signs); more.Len > 0 && more.Value < 10 && !more.Digits {
			n, w = n+more.Value, w+more.Len
		}
		return compare.Norm{Value: n, Unit: "%"}, w
	}
	return compare.Norm{}, 0
}

// share reads the percentage after 百分之.
func share(s string, at int, factor float64) (compare.Norm, int) {
	num := numeral.Read(s[at:], signs)
	if num.Len == 0 {
		return compare.Norm{}, -at
	}
	tenths, more := decimals(s[at+num.Len:])
	n, w := compare.Norm{Value: numeral.Round((num.Value + tenths) * factor), Unit: "%", Approx: num.Approx}, at+num.Len+more
	if j := joined(s[w:]); j > 0 {
		from := w + j
		if starts(s[from:], "百分之") {
			from += len("百分之")
		}
		if high := numeral.Read(s[from:], signs); high.Len > 0 && high.Value > num.Value {
			n.Max, w = numeral.Round(high.Value*factor), from+high.Len
		}
	}
	return n, w
}

// pointed reads a number with decimals in words, before a myriad or a unit:
// 三点五倍, 一点二亿元.
func pointed(s string) (compare.Norm, int) {
	num := numeral.Read(s, signs)
	if num.Len == 0 || num.Digits || num.Value >= 100 {
		return compare.Norm{}, 0
	}
	tenths, w := decimals(s[num.Len:])
	if w == 0 {
		return compare.Norm{}, 0
	}
	v, w := num.Value+tenths, num.Len+w
	sign, n := signs.Longest(s[w:])
	if sign.Role == numeral.Myriad {
		v, w = v*sign.Value, w+n
	}
	u, n := measured.Longest(s[w:])
	if sign.Role != numeral.Myriad && n == 0 || u.Use == measure.Never || u.Name == "minute" {
		return compare.Norm{}, 0
	}
	f := u.Factor
	if f == 0 {
		f = 1
	}
	return compare.Norm{Value: numeral.Round(v * f), Unit: u.Name}, w + n - u.Beside
}

// decimals reads what follows a whole number in words after 点.
func decimals(s string) (v float64, n int) {
	point := "点"
	if !starts(s, "点", "點") {
		return 0, 0
	}
	n = len(point)
	for place := .1; place > 1e-4; place /= 10 {
		d, w := signs.Longest(s[n:])
		if d.Role != numeral.Unit {
			break
		}
		v, n = v+d.Value*place, n+w
	}
	if n == len(point) {
		return 0, 0
	}
	return v, n
}

func joined(s string) int {
	for _, j := range [...]string{"至", "到", "—", "-", "～", "~"} {
		if strings.HasPrefix(s, j) {
			return len(j)
		}
	}
	return 0
}

// half reads 半年, 半个月, 半小时.
func half(text string, i int) (compare.Norm, int) {
	at := i + len("半")
	u, n := measured.Longest(text[at:])
	switch u.Name {
	case "year", "month", "hour", "day":
		return compare.Norm{Value: .5, Unit: u.Name}, len("半") + n
	}
	return compare.Norm{}, -len("半")
}

// pair reads two digits side by side that stand for about as many: 两三天, 七八百人.
func pair(s string) (compare.Norm, int) {
	a, w := signs.Longest(s)
	b, w2 := signs.Longest(s[w:])
	if w == 0 || w2 == 0 || a.Role != numeral.Unit || b.Role != numeral.Unit || !(b.Value == a.Value+1 && a.Value > 0 || a.Value == 3 && b.Value == 5) {
		return compare.Norm{}, 0
	}
	if c, _ := signs.Longest(s[w+w2:]); c.Role == numeral.Unit {
		return compare.Norm{}, 0
	}
	num := numeral.Read(s[w:], signs)
	u, n := measured.Longest(s[w+num.Len:])
	if n == 0 && num.Last < 1e4 || u.Use == measure.Never {
		return compare.Norm{}, 0
	}
	f := max(u.Factor, 0)
	if f == 0 {
		f = 1
	}
	return compare.Norm{Value: numeral.Round(num.Value * a.Value / b.Value * f), Max: numeral.Round(num.Value * f), Unit: u.Name, Approx: "about"}, w + num.Len + n
}
