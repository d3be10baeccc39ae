package lexicon

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// multipliers after digits, of running text in any of the languages.
var multipliers = map[rune]float64{
	'千': 1e3, '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8, '兆': 1e12,
	'천': 1e3, '만': 1e4, '억': 1e8, '조': 1e12, '百': 100, '백': 100,
}

// digits reads a number written with digits at a byte offset and returns the
// end of what it read: 3,500 · 1.2亿 · 3억 5000만 · 10月.
func (g *glosser) digits(at int) int {
	s, end := digitRun(g.text, at)
	v, ok := parseDigits(s, g.lang)
	if !ok {
		g.add(Unit{Span: span(at, end), Kind: Number, Weight: 4, keys: []gloss{{hashKey(classNumber, s), 1}}})
		return end
	}
	total := 0.0
	for {
		m, e := multiplier(g.text, end)
		if m == 0 {
			break
		}
		total, v, end = total+v*m, 0, e
		more, e := g.smaller(end)
		if m < 1e4 || e == end {
			break
		}
		v, _ = parseDigits(more, g.lang)
		end = e
	}
	g.number(at, end, total+v)
	return end
}

// multiplier reads one or two multipliers (5천만) and their end.
func multiplier(text string, at int) (float64, int) {
	r, n := utf8.DecodeRuneInString(text[at:])
	m := multipliers[r]
	if m == 0 {
		return 0, at
	}
	next, n2 := utf8.DecodeRuneInString(text[at+n:])
	if m2 := multipliers[next]; m2 >= 1e4 && m < 1e4 {
		return m * m2, at + n + n2
	}
	return m, at + n
}

// smaller reads the digits after a multiplier that go on with the same number:
// before another multiplier, or three digits and more. Its end is at when none do.
func (g *glosser) smaller(at int) (string, int) {
	next := at
	if strings.HasPrefix(g.text[at:], " ") {
		next++
	}
	more, end := digitRun(g.text, next)
	if more == "" {
		return "", at
	}
	if m, _ := multiplier(g.text, end); m == 0 && end <= next+2 {
		return "", at
	}
	return more, end
}

// number adds the unit of a value; before the sign of a month it is one.
func (g *glosser) number(at, end int, v float64) {
	keys := []gloss{{numberKey(v), 1}}
	w := numberWeight(v)
	rest := g.text[end:]
	month := strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "월")
	if month && v >= 1 && v <= 12 && v == math.Trunc(v) {
		keys = append(keys, gloss{monthKey(int(v)), 1})
		w = 4
	}
	g.add(Unit{Span: span(at, end), Kind: Number, Weight: w, keys: keys, value: v})
}

func numberKey(v float64) uint32 {
	return hashKey(classNumber, strconv.FormatFloat(v, 'g', 9, 64))
}

func monthKey(m int) uint32 { return hashKey(classNumber, "month "+strconv.Itoa(m)) }

// numberWeight is small for small whole numbers, which are everywhere.
func numberWeight(v float64) float32 {
	switch {
	case v != math.Trunc(v):
		return 7
	case v <= 3:
		return 1
	case v <= 12:
		return 2.5
	case v <= 31:
		return 4
	case v >= 1900 && v <= 2100:
		return 4.5
	}
	return 6.5
}

// digitRun returns digits with their separators, as ASCII, and its end.
func digitRun(text string, at int) (string, int) {
	i, last := at, at
	var b []byte
	n := 0
	for i < len(text) && i-at < maxRun {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= '０' && r <= '９':
			b = append(b, byte(r-'０')+'0')
		case (r == '.' || r == ',' || r == '，' || r == '．') && i > at && i == last:
			if d, _ := utf8.DecodeRuneInString(text[i+size:]); scriptOf(d) != digit {
				return string(b), last
			}
			sep := byte('.')
			if r == ',' || r == '，' {
				sep = ','
			}
			b = append(b, sep)
			i += size
			n = i
			continue
		default:
			return string(b), max(last, n)
		}
		i += size
		last = i
	}
	return string(b), last
}

// parseDigits reads a number with separators. A separator before exactly three
// digits groups thousands, except a lone point in a language that writes points
// as decimals; any other is the decimal sign.
func parseDigits(s, lang string) (float64, bool) {
	i := strings.LastIndexAny(s, ".,")
	if i < 0 {
		v, err := strconv.ParseFloat(s, 64)
		return v, err == nil
	}
	sep := s[i]
	point := lang == "en" || lang == "zh" || lang == "ko" || lang == "ja"
	lone := strings.Count(s, string(sep)) == 1
	mixed := strings.ContainsAny(s[:i], ".,") && strings.IndexByte(s[:i], sep) < 0
	decimal := len(s)-i-1 != 3 || mixed || lone && (sep == '.') == point
	clean := strings.NewReplacer(".", "", ",", "")
	if decimal && lone {
		s = clean.Replace(s[:i]) + "." + s[i+1:]
	} else {
		s = clean.Replace(s)
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

var hanDigits = map[rune]float64{
	'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
}

var hanUnits = map[rune]float64{'十': 10, '百': 100, '千': 1000, '万': 1e4, '亿': 1e8}

// hanNumber reads consecutive segments made of numerals and returns the segment
// after them; i when there is no number.
func (g *glosser) hanNumber(h *hanRun, list []piece, i int) int {
	j := i
	for j < len(list) && numeral(h.runes[list[j].from:list[j].to]) {
		j++
	}
	if j == i {
		return i
	}
	p := piece{list[i].from, list[j-1].to}
	v, ok := hanValue(h.runes[p.from:p.to])
	if !ok || v <= 3 {
		return i
	}
	g.number(h.src[p.from], h.src[p.to], v)
	return j
}

func numeral(runes []rune) bool {
	for _, r := range runes {
		_, d := hanDigits[r]
		_, u := hanUnits[r]
		if !d && !u {
			return false
		}
	}
	return true
}

// hanValue reads 三十五, 一万二千, 二〇一九.
func hanValue(runes []rune) (float64, bool) {
	var total, section, digit float64
	plain := true
	for _, r := range runes {
		if u, ok := hanUnits[r]; ok {
			plain = false
			if u >= 1e4 {
				total = (total + section + digit) * u
				section, digit = 0, 0
				continue
			}
			section += max(1, digit) * u
			digit = 0
			continue
		}
		if plain {
			digit = digit*10 + hanDigits[r]
		} else {
			digit = hanDigits[r]
		}
	}
	v := total + section + digit
	return v, v > 0
}

// monthName reads 十一月 or 十一月份; 0 when it is none.
func monthName(runes []rune) int {
	n := len(runes)
	if n > 2 && runes[n-1] == '份' {
		n--
	}
	if n < 2 || runes[n-1] != '月' || !numeral(runes[:n-1]) {
		return 0
	}
	v, ok := hanValue(runes[:n-1])
	if !ok || v > 12 {
		return 0
	}
	return int(v)
}
