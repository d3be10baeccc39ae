package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/dates"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/numeral"
)

// Quantities marks numbers with their units. The unit of a number apart from
// its noun ("20 senior officials") is that of the noun, and the mention is the
// number alone. Ordinals and numbers that belong to names are no quantities.
func Quantities(d *compare.Document) []compare.Mention {
	times := dates.Known(d, Times)
	var out []compare.Mention
	t := 0
	for i, s := range d.Sentences {
		for _, m := range amounts(d.Text[s.Start:s.End]) {
			m.Start, m.End, m.Sentence = m.Start+s.Start, m.End+s.Start, i
			for t < len(times) && times[t].End <= m.Start {
				t++
			}
			if t == len(times) || !times[t].Overlaps(m.Span) {
				out = append(out, m)
			}
		}
	}
	return out
}

// amounts finds the quantities of a sentence.
func amounts(text string) []compare.Mention {
	var out []compare.Mention
	for i := 0; i < len(text); {
		if !begins(text, i) {
			i++
			continue
		}
		n, span, ok := amount(text, i)
		if ok {
			out = append(out, compare.Mention{Span: span, Kind: compare.Quantity, Norm: n})
		}
		i = max(span.End, i+1)
		if letter(text[i-1]) {
			for i < len(text) && (letter(text[i]) || text[i] == '\'') {
				i++
			}
		}
	}
	return out
}

// begins tells whether a number may begin at a place: at a digit, a sign of
// money, or the head of a word.
func begins(text string, i int) bool {
	c := text[i]
	switch {
	case '0' <= c && c <= '9', c == '$', c == 0xC2, c == 0xE2:
		return true
	case letter(c):
		return i == 0 || !letter(text[i-1]) && !('0' <= text[i-1] && text[i-1] <= '9') && text[i-1] != '\''
	}
	return false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func figure(c byte) bool { return '0' <= c && c <= '9' }

// number is a number in digits or words.
type number struct {
	value  float64
	end    int
	approx string
	figures,
	scaled bool
	scale float64
}

// amount reads the quantity that begins at a place; the span is what was read
// over even when it is none.
func amount(text string, i int) (compare.Norm, compare.Span, bool) {
	money, w := currencies.Longest(text[i:])
	if w > 0 && letter(text[i]) && i+w < len(text) && letter(text[i+w]) {
		money, w = "", 0
	}
	from := i + w
	if n, end := portion(text, i); end > 0 {
		span := compare.Span{Start: i, End: end}
		return nearby(n, text, span), span, true
	}
	if n, end := anniversary(text, i); end > 0 {
		return n, compare.Span{Start: i, End: end}, true
	}
	num := read(text, from)
	if num.end == 0 {
		_, over, _ := numeral.Digits(text[from:min(len(text), from+60)])
		return compare.Norm{}, compare.Span{Start: i, End: from + over}, false
	}
	if coded(text, i, num) {
		return compare.Norm{}, compare.Span{Start: i, End: num.end}, false
	}
	if e := num.end; num.figures && e+1 < len(text) && (text[e] == '-' || text[e] == ':' || text[e] == '/') && figure(text[e+1]) {
		if high := read(text, e+1); text[e] != '-' || high.value <= num.value {
			return compare.Norm{}, compare.Span{Start: i, End: max(e, high.end)}, false
		}
	}
	n, span, ok := measured(text, i, money, num)
	if ok && !has(n) && after(text, i, "magnitude", "magnitude of") {
		n.Unit = "magnitude"
	}
	return nearby(n, text, span), span, ok
}

// measured adds the other end of a range and the unit.
func measured(text string, i int, money string, num number) (compare.Norm, compare.Span, bool) {
	n := compare.Norm{Value: num.value, Approx: num.approx}
	end := num.end
	u, uEnd, has := unitAt(text, num.end)
	if at := rangeTo(text, uEnd); at > 0 && !(text[uEnd] == ' ' && after(text, i, moved...)) {
		_, w := currencies.Longest(text[at:])
		high := read(text, at+w)
		u2, e2, has2 := unitAt(text, high.end)
		low := num.value
		if !num.scaled && high.scaled && low*high.scale < high.value {
			low *= high.scale
		}
		if high.end > 0 && low < high.value && (!has || u2 == u) {
			n.Value, n.Max, end, u, uEnd, has = low, high.value, high.end, u2, e2, has2
		}
	}
	if strings.HasPrefix(text[num.end:], " and a half ") && n.Max == 0 {
		if w, e, ok := unitAt(text, num.end+len(" and a half")); ok && short[w.name] {
			n.Value, u, uEnd, has = n.Value+.5, w, e, true
		}
	}
	switch {
	case money != "":
		n.Unit = money
	case has:
		n, end = u.apply(n), uEnd
	default:
		if u, ok := ahead(text, end); ok {
			n, has = u.apply(n), true
		} else {
			end = things(text, end)
		}
	}
	span := compare.Span{Start: i, End: end}
	return n, span, counts(text, span, num, n, has || money != "")
}

// counts tells whether a number is a quantity: one with a unit, or a bare one
// that names no thing.
func counts(text string, span compare.Span, num number, n compare.Norm, has bool) bool {
	switch {
	case n.Unit == never || ordinal(text, span.End) || n.Unit == "year" && strings.HasPrefix(text[span.End:], " plan"):
		return false
	case !num.figures && n.Value == 2 && (n.Unit == "country" || n.Unit == "person") && after(text, span.Start, "the", "these", "those", "both", "our", "their"):
		return false // both of what is known
	case has:
		return num.figures || n.Value != 1 || n.Unit != "day" && !after(text, span.Start, "no", "any", "every", "this", "that", "another")
	case !num.figures:
		return num.scaled || n.Value > 1 && !after(text, span.Start, "the", "these", "those", "all", "other", "both", "our", "their", "his", "her")
	case n.Value >= 1500 && n.Value < 2100 && !num.scaled && !strings.Contains(text[span.Start:span.End], ","):
		return false
	}
	return !named(text, span)
}

// apply sets the unit of a quantity.
func (u unitOf) apply(n compare.Norm) compare.Norm {
	f := u.factor
	if f == 0 {
		f = 1
	}
	n.Value, n.Max, n.Unit = numeral.Round(n.Value*f), numeral.Round(n.Max*f), u.name
	return n
}

// coded tells whether a number is part of a code or a word: COVID-19, G20, 3-1.
func coded(text string, i int, num number) bool {
	if !num.figures {
		return i > 1 && text[i-1] == '-' && letter(text[i-2])
	}
	if i > 0 && (letter(text[i-1]) || text[i-1] == '#' || text[i-1] == '/') {
		return true
	}
	if i > 1 && (text[i-1] == '-' || text[i-1] == '.' || text[i-1] == ':') && (letter(text[i-2]) || figure(text[i-2])) {
		return true
	}
	return false
}

// named tells whether the word before a bare number is capitalised inside a
// sentence, or stands for "number": Flight 370, No. 3.
func named(text string, span compare.Span) bool {
	rest := text[span.End:]
	if rest != "" && letter(rest[0]) || len(rest) > 1 && rest[0] == '-' && letter(rest[1]) && !strings.HasPrefix(rest, "-strong") {
		return true
	}
	before := strings.TrimRight(text[max(0, span.Start-24):span.Start], " ")
	before = strings.TrimSuffix(before, ".")
	k := len(before)
	for k > 0 && (letter(before[k-1]) || before[k-1] == '-' || before[k-1] == '&') {
		k--
	}
	word := before[k:]
	switch strings.ToLower(word) {
	case "":
		return false
	case "no", "nos", "number", "article", "chapter", "page", "paragraph", "section", "line", "phase", "room", "figure", "vol", "volume", "part", "day", "week", "age", "aged", "form", "resolution":
		return true
	}
	return len(word) > 1 && 'A' <= word[0] && word[0] <= 'Z' && k > 1
}

// ordinal tells whether the ending of an ordinal follows.
func ordinal(text string, at int) bool {
	return at+2 <= len(text) && at > 0 && figure(text[at-1]) && strings.Contains(" st nd rd th ", " "+text[at:at+2]+" ") && (at+2 == len(text) || !letter(text[at+2]))
}

// after tells whether one of the words stands right before a place.
func after(text string, at int, words ...string) bool {
	before := strings.ToLower(strings.TrimRight(text[max(0, at-12):at], " "))
	for _, w := range words {
		if strings.HasSuffix(before, w) && (len(before) == len(w) || !letter(before[len(before)-len(w)-1])) {
			return true
		}
	}
	return false
}

// nearby sets Norm.Approx from the words around.
func nearby(n compare.Norm, text string, span compare.Span) compare.Norm {
	before := strings.ToLower(strings.TrimRight(text[max(0, span.Start-16):span.Start], " "))
	for _, w := range nearBefore {
		if strings.HasSuffix(before, w.form) && (len(before) == len(w.form) || !letter(before[len(before)-len(w.form)-1])) {
			if w.form != "over" || !lasting[n.Unit] {
				n.Approx = w.approx
			}
			return n
		}
	}
	rest := strings.TrimLeft(text[span.End:min(len(text), span.End+14)], " -")
	for _, w := range nearAfter {
		if strings.HasPrefix(rest, w.form) {
			n.Approx = w.approx
		}
	}
	return n
}

var currencies = lookup.Make(map[string]string{"$": "USD", "US$": "USD", "U.S.$": "USD", "HK$": "HKD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "NT$": "TWD",
	"€": "EUR", "£": "GBP", "¥": "CNY", "₩": "KRW", "RMB": "CNY", "RMB ": "CNY", "USD ": "USD", "CNY ": "CNY", "EUR ": "EUR"})

func has(n compare.Norm) bool { return n.Unit != "" }

// moved are the words after which "to" names where a number went, not the end
// of a range.
var moved = []string{"rose", "fell", "dropped", "climbed", "jumped", "increased", "rises", "falls", "gained", "lost", "up", "down", "by", "added", "declined", "slid", "surged"}

// anniversary reads an anniversary: 70th anniversary.
func anniversary(text string, i int) (compare.Norm, int) {
	v, n, ok := numeral.Digits(text[i:min(len(text), i+8)])
	if !ok || !ordinal(text, i+n) {
		return compare.Norm{}, 0
	}
	const word = " anniversary"
	if end := i + n + 2; strings.HasPrefix(text[end:], word) {
		return compare.Norm{Value: v, Unit: "anniversary"}, end + len(word)
	}
	return compare.Norm{}, 0
}

// lasting are the units before which "over" means during.
var lasting = map[string]bool{"year": true, "month": true, "week": true, "day": true}
