package ko

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/dates"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/measure"
	"lacuna/compare/lang/internal/numeral"
)

// Quantities marks numbers with their units; won are of the state whose
// orthography the document is written in. Ordinals are no quantities.
func Quantities(d *compare.Document) []compare.Mention {
	out := grammar.Mark(d, dates.Known(d, Times))
	if d.Orthography == "dprk" {
		for i := range out {
			if out[i].Norm.Unit == "KRW" && !strings.HasPrefix(d.Text[out[i].Start:], "₩") {
				out[i].Norm.Unit = "KPW"
			}
		}
	}
	return out
}

var signs = lookup.Make(map[string]numeral.Sign{
	"일": {Value: 1, Role: numeral.Unit}, "이": {Value: 2, Role: numeral.Unit}, "삼": {Value: 3, Role: numeral.Unit},
	"사": {Value: 4, Role: numeral.Unit}, "오": {Value: 5, Role: numeral.Unit}, "육": {Value: 6, Role: numeral.Unit},
	"륙": {Value: 6, Role: numeral.Unit}, "칠": {Value: 7, Role: numeral.Unit}, "팔": {Value: 8, Role: numeral.Unit},
	"구": {Value: 9, Role: numeral.Unit}, "십": {Value: 10, Role: numeral.Scale}, "백": {Value: 100, Role: numeral.Scale},
	"천": {Value: 1000, Role: numeral.Scale}, "만": {Value: 1e4, Role: numeral.Myriad}, "억": {Value: 1e8, Role: numeral.Myriad},
	"조": {Value: 1e12, Role: numeral.Myriad}, "수": {Role: numeral.Several}, "몇": {Role: numeral.Several},
	"여": {Role: numeral.Odd},
})

var grammar = measure.Grammar{
	Signs: signs,
	Units: measured,
	Money: lookup.Make(map[string]string{"$": "USD", "US$": "USD", "￦": "KRW", "₩": "KRW", "￥": "CNY", "¥": "CNY", "€": "EUR", "£": "GBP"}),
	Before: []measure.Word{
		{Form: "대략", Approx: "about"}, {Form: "약", Approx: "about"}, {Form: "거의", Approx: "nearly"}, {Form: " 근", Approx: "nearly"},
		{Form: "최소", Approx: "over"}, {Form: "적어도", Approx: "over"}, {Form: "최대", Approx: "under"}, {Form: "무려", Approx: "over"},
	},
	After: []measure.Word{
		{Form: "남짓", Approx: "over"}, {Form: "여", Approx: "over"}, {Form: "이상", Approx: "over"}, {Form: "을 넘", Approx: "over"},
		{Form: "를 넘", Approx: "over"}, {Form: "가 넘", Approx: "over"}, {Form: "이 넘", Approx: "over"}, {Form: "넘", Approx: "over"},
		{Form: "초과", Approx: "over"}, {Form: "가량", Approx: "about"}, {Form: "가까이", Approx: "nearly"}, {Form: "에 가까", Approx: "nearly"},
		{Form: "정도", Approx: "about"}, {Form: "쯤", Approx: "about"}, {Form: "안팎", Approx: "about"}, {Form: "좌우", Approx: "about"},
		{Form: "내외", Approx: "about"}, {Form: "이하", Approx: "under"}, {Form: "미만", Approx: "under"}, {Form: "이내", Approx: "under"},
		{Form: "에 육박", Approx: "nearly"}, {Form: "도 안", Approx: "under"},
	},
	Joins:  []string{"~", "∼", "～", "〜", "-", "–", "내지"},
	Froms:  []string{"에서", "부터"},
	Untils: []string{"까지", "사이", "정도"},
	Halves: []string{" 반", "반"},
	Form:   form,
	Not:    not,
	Heads:  heads("0123456789０$￦₩¥￥€£HU가나다라하"),
}

// heads are the first bytes of the characters of s and of every syllable.
func heads(s string) (out [256]bool) {
	for i := 0; i < len(s); i += lookup.Width(s[i]) {
		out[s[i]] = true
	}
	for b := 0xEA; b <= 0xED; b++ {
		out[b] = true
	}
	return out
}

// not tells ordinals, years and ages of groups from quantities, and numbers in
// words from words that look like them.
func not(text string, at, end int, num numeral.Number, u measure.Unit) bool {
	before, after := text[max(0, at-9):at], text[end:]
	if strings.HasSuffix(before, "제") || strings.HasSuffix(before, "제 ") || strings.HasSuffix(before, "주체") {
		return true
	}
	if starts(after, "째", "번째", " 번째") {
		return true
	}
	if !num.Digits {
		return !worded(num, u)
	}
	switch {
	case u.Name == "year":
		return num.Value >= 1000 && !num.Scaled || starts(after, "대", "도", "산", "생")
	case u == (measure.Unit{}):
		return starts(after, named...) || after != "" && (after[0] == '-' || 'a' <= after[0] && after[0] <= 'z' || 'A' <= after[0] && after[0] <= 'Z')
	}
	return false
}

// named follow numbers that belong to the name of an event or a meeting.
var named = []string{"자회담", "자 회담", "자협의", "선언", "공동선언", "남북공동선언", "절", "사건", "사태", "테로", "테러", "합의", "혁명", "운동"}

// worded tells whether a number in Sino-Korean words with its unit is one: 수십명,
// 이천만원, 백 톤, but not 사천성 or 만세.
func worded(num numeral.Number, u measure.Unit) bool {
	if !num.Scaled || u.Name == "" && num.Approx == "" {
		return false
	}
	if num.Approx != "" {
		return true
	}
	switch u.Name {
	case "person", "t", "kg", "km", "USD", "KRW", "CNY", "household", "ha", "%":
		return true
	case "year", "time", "copy", "item", "animal", "unit", "kind", "place", "day":
		return num.Signs > 2
	}
	return false
}

func starts(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// form reads native numerals, fractions and tenths, and passes over the inside
// of words.
func form(text string, i int) (compare.Norm, int) {
	s := text[i:min(len(text), i+120)]
	if c := text[i]; c < 0xEA || c > 0xED {
		return fraction(s)
	}
	r, w := utf8.DecodeRuneInString(s)
	if !syllable(r) {
		return compare.Norm{}, -w
	}
	if prev, _ := utf8.DecodeLastRuneInString(text[:i]); syllable(prev) || '0' <= prev && prev <= '9' {
		return compare.Norm{}, -w
	}
	if v, n := spans.Longest(s); n > 0 {
		if v.Value > 0 {
			n += during(s[n:])
		}
		return compare.Norm{Value: v.Value, Unit: v.Unit, Max: v.Max, Approx: v.Approx}, n
	}
	if n, w := native(s); w > 0 {
		return n, w
	}
	if sign, _ := signs.Longest(s); sign.Role == 0 || sign.Role == numeral.Odd {
		return compare.Norm{}, -w
	}
	if num := numeral.Read(s, signs); num.Len == 0 || !num.Scaled {
		return compare.Norm{}, -w
	}
	return compare.Norm{}, 0
}

func syllable(r rune) bool { return '가' <= r && r <= '힣' }

// fraction reads 4분의 1, and ages by tens: 30대, 40대 중반의.
func fraction(s string) (compare.Norm, int) {
	low := numeral.Read(s, signs)
	if low.Len == 0 {
		return compare.Norm{}, 0
	}
	rest := s[low.Len:]
	if v := int(low.Value); low.Len == 2 && v%10 == 0 && v > 0 && starts(rest, "대") && aged(rest[len("대"):]) {
		return compare.Norm{Value: low.Value, Max: low.Value + 9, Unit: "age"}, low.Len + len("대")
	}
	if starts(rest, "분의") {
		at := low.Len + len("분의")
		if at < len(s) && s[at] == ' ' {
			at++
		}
		if up := numeral.Read(s[at:], signs); up.Len > 0 && low.Value > 0 {
			return compare.Norm{Value: numeral.Round(100 * up.Value / low.Value), Unit: "%"}, at + up.Len
		}
	}
	return compare.Norm{}, 0
}

// aged tells whether a number of tens before s is of years of age and no count
// of machines.
func aged(s string) bool {
	return starts(s, " 여성", " 남성", " 청년", " 초반", " 중반", " 후반", " 젊", " 남자", " 여자", " 남녀", " 이상", "인 ", " 부부", " 노인", " 직장인", " 주부", " 운전", " 아들", " 딸", " 어머니", " 아버지", " 인구", " 초·", " 초중반", " 중·", " 중후반", "의 젊", "에 접", " A", " B", " 김모", " 이모", " 박모", " 최모")
}

// native reads a native numeral and its counter: 세 명, 열두살, 두달.
func native(s string) (compare.Norm, int) {
	v, w := natives.Longest(s)
	if w == 0 {
		return compare.Norm{}, 0
	}
	if more, n := ones.Longest(s[w:]); v.Value >= 10 && v.Max == 0 && n > 0 {
		v.Value, v.Max, w = v.Value+more.Value, more.Max, w+n
		if v.Max > 0 {
			v.Max += v.Value - more.Value
		}
	}
	odd := ""
	if starts(s[w:], "나문") {
		odd, w = "over", w+len("나문")
	}
	spaced := w < len(s) && s[w] == ' '
	at := w
	if spaced {
		at++
	}
	u, n := measured.Longest(s[at:])
	if n == 0 && spaced && paired[s[:w]] {
		return thing(s, at, v)
	}
	if n == 0 || u.Use == measure.Never || !spaced && !glued[strings.TrimSuffix(s[at:at+n], "동안")] && w <= len("한") || starts(s[at+n:], "째") {
		return compare.Norm{}, 0
	}
	if v.Max > 0 {
		odd = "about"
	}
	end := at + n
	if n == len("한") && !closed(s[end:]) {
		return compare.Norm{}, 0
	}
	if timeUnit[u.Name] && starts(s[end:], " 반 ", "반") {
		v.Value, end = v.Value+.5, end+len(s[end:])-len(strings.TrimPrefix(strings.TrimPrefix(s[end:], " "), "반"))
	}
	if timeUnit[u.Name] {
		end += during(s[end:])
	}
	if s[at:at+n] == "분" {
		u.Name = "person"
	}
	return compare.Norm{Value: v.Value, Max: v.Max, Unit: u.Name, Approx: odd}, end - u.Beside
}

// during is the length of what says that a length of time is one: 동안, 간.
func during(s string) int {
	for _, w := range [...]string{" 동안", "동안", "간"} {
		if strings.HasPrefix(s, w) && closed(s[len(w):]) {
			return len(w)
		}
	}
	return 0
}

// paired are numerals that stand before any noun and are no other word.
var paired = setOf("두 다섯 여섯 일곱 여덟 아홉 열 스무")

// thing reads the noun that a numeral counts without a counter: 두 정상이.
func thing(s string, at int, v few) (compare.Norm, int) {
	end := at
	for end < len(s) && end < at+15 {
		r, w := utf8.DecodeRuneInString(s[end:])
		if !syllable(r) {
			break
		}
		end += w
	}
	if end-at < len("것") || strings.HasSuffix(s[:end], "째") {
		return compare.Norm{}, 0
	}
	for k := at + 2*len("것"); k < end; k += len("것") {
		if endings[s[k:end]] {
			end = k
			break
		}
	}
	return compare.Norm{Value: v.Value, Max: v.Max}, end
}

// closed tells whether a counter may end before s: at its end, a mark or a
// space, before a word of degree, or before a particle that ends there.
func closed(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); !syllable(r) || starts(s, degrees...) {
		return true
	}
	k := 0
	for k < len(s) && k < 12 {
		r, w := utf8.DecodeRuneInString(s[k:])
		if !syllable(r) {
			break
		}
		k += w
	}
	return endings[s[:k]]
}

// degrees are words that stand right after a counter; endings are its particles.
var (
	degrees = strings.Fields("이상 이하 미만 정도 쯤 가량 짜리 꼴 동안 사이 남짓 이내 안팎")
	endings = setOf("이 가 은 는 을 를 의 에 에서 에게 에는 에도 에만 도 만 만의 만이 과 와 로 으로 로는 으로는 로도 으로도 로써 로서 씩 씩의 씩을 당 마다 나 이나 이라 라도 이라도 뿐 " +
		"뿐인 밖에 보다 까지 까지의 부터 간 간의 반 말 째 째로 등 등이 등을 등의 이며 며 이고 고 이다 인 이였다 였다 이었다 중 여 께 이란 이라고 들 들이 들을 들의 만에 만의 뿐이다 뿐만 입니다 서 에서는 에게서 " +
		"하고 이라는 라는 과의 와의 에서의 이라며 라며 이라면 라면 이상의 조차 째의 간에 내에 내 앞")
)

// timeUnit are the units that a half may follow.
var timeUnit = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true}
