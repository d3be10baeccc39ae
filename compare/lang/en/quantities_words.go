package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/lang/internal/numeral"
)

// longWord is longer than any word of a number or unit.
const longWord = 16

// word is the word of letters at a place in lower case, and its end.
func word(text string, at int) (string, int) {
	end := at
	for end < len(text) && letter(text[end]) {
		end++
	}
	if end-at > longWord {
		return "", end
	}
	return strings.ToLower(text[at:end]), end
}

var small = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "mln": 1e6, "bn": 1e9, "mn": 1e6}

var several = map[string]float64{"tens": 10, "dozens": 10, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 1e6, "billions": 1e9, "trillions": 1e12}

// read reads the number at a place; end is 0 when there is none.
func read(text string, at int) number {
	if at >= len(text) {
		return number{}
	}
	if figure(text[at]) {
		v, n, ok := numeral.Digits(text[at:min(len(text), at+60)])
		if !ok {
			return number{}
		}
		return scaled(text, number{value: v, end: at + n, figures: true, scale: 1})
	}
	w, end := word(text, at)
	if v, ok := several[w]; ok && strings.HasPrefix(text[end:], " of ") {
		return tensOf(text, number{value: v, end: end, approx: "over", scaled: true, scale: v})
	}
	v, ok := small[w]
	if !ok {
		if n := single(text, at, w, end); n.end > 0 {
			return n
		}
		if w != "a" || end+1 >= len(text) || text[end] != ' ' {
			return number{}
		}
		if s, _ := word(text, end+1); scales[s] == 0 {
			return number{}
		}
		v = 1
	}
	if v >= 20 && end < len(text) && text[end] == '-' {
		if one, e := word(text, end+1); small[one] > 0 && small[one] < 10 {
			v, end = v+small[one], e
		}
	}
	return scaled(text, number{value: v, end: end, scale: 1})
}

// single reads "half a", and "a" where it counts time: half an hour, for a year,
// a week later.
func single(text string, at int, w string, end int) number {
	switch w {
	case "half":
		if more, e := word(text, space(text, end)); more == "a" || more == "an" {
			return scaled(text, number{value: .5, end: e, scale: 1})
		}
	case "a", "an":
		unit, e := word(text, space(text, end))
		if name := nouns[unit].name; !lasting[name] && name != "hour" && name != "minute" {
			break
		}
		if after(text, at, "by", "for", "within", "than", "about", "nearly", "almost", "after") || startsWith(text[e:], " later", " ago", " earlier", " and a half") {
			return number{value: 1, end: end, scale: 1}
		}
	}
	return number{}
}

// tensOf reads on after "tens of".
func tensOf(text string, n number) number {
	if w, end := word(text, n.end+len(" of ")); several[w] > 0 {
		n.value, n.end = n.value*several[w], end
	}
	return n
}

// scaled reads the scales after a number, and what is added below them: two
// hundred and five thousand.
func scaled(text string, n number) number {
	total := 0.0
	for {
		at := n.end
		if at < len(text) && (text[at] == ' ' || text[at] == '-') {
			at++
		}
		w, end := word(text, at)
		s, ok := scales[w]
		if !ok {
			break
		}
		n.value, n.end, n.scaled, n.scale = n.value*s, end, true, s
		if s < 1000 || n.figures {
			if more, e := below(text, end, s); e > 0 && !n.figures {
				n.value, n.end = n.value+more, e
			}
			continue
		}
		rest, e := below(text, end, s)
		if e == 0 {
			break
		}
		total += n.value
		n.value, n.end = rest, e
	}
	n.value = numeral.Round(n.value + total)
	return n
}

// below reads a number in words under a limit, after "and" or none.
func below(text string, at int, limit float64) (float64, int) {
	if at >= len(text) || text[at] != ' ' {
		return 0, 0
	}
	at++
	if strings.HasPrefix(text[at:], "and ") {
		at += len("and ")
	}
	w, end := word(text, at)
	v, ok := small[w]
	if !ok || v >= limit {
		return 0, 0
	}
	if v >= 20 && end < len(text) && text[end] == '-' {
		if one, e := word(text, end+1); small[one] > 0 && small[one] < 10 {
			v, end = v+small[one], e
		}
	}
	return v, end
}

// rangeTo is the place after what joins the ends of a range; 0 when nothing does.
func rangeTo(text string, at int) int {
	for _, j := range [...]string{" to ", "-", "–", "—", " - ", " – ", "~", " or "} {
		if strings.HasPrefix(text[at:], j) {
			return at + len(j)
		}
	}
	if strings.HasPrefix(text[at:], " and ") && strings.Contains(text[max(0, at-30):at], "between ") {
		return at + len(" and ")
	}
	return 0
}

var parts = map[string]float64{"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
	"halves": 2, "thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10}

// portion reads a fraction in words as a percentage: two-thirds, a quarter of,
// half of.
func portion(text string, i int) (compare.Norm, int) {
	w, end := word(text, i)
	up, ok := small[w]
	if w == "a" {
		up, ok = 1, true
	}
	if w == "half" && strings.HasPrefix(text[end:], " of ") {
		return compare.Norm{Value: 50, Unit: "%"}, end
	}
	if !ok || end >= len(text) || text[end] != ' ' && text[end] != '-' {
		return compare.Norm{}, 0
	}
	low, e := word(text, end+1)
	if parts[low] == 0 || up >= parts[low] || !strings.HasPrefix(text[e:], " of ") && text[end] != '-' && !fraction(text, i, e) {
		return compare.Norm{}, 0
	}
	return compare.Norm{Value: numeral.Round(100 * up / parts[low]), Unit: "%"}, e
}

// fraction tells whether a fraction without "of" stands for a share: by a third,
// more than a fifth.
func fraction(text string, i, end int) bool {
	return (end == len(text) || strings.IndexByte(".,;:)", text[end]) >= 0) &&
		after(text, i, "by", "than", "about", "nearly", "almost", "over", "under", "to", "up", "down", "least", "around", "roughly", "for", "some")
}

// close is a word that tells how near a number is.
type close struct{ form, approx string }

var nearBefore = []close{{"approximately", "about"}, {"about", "about"}, {"around", "about"}, {"roughly", "about"}, {"some", "about"}, {"estimated", "about"},
	{"nearly", "nearly"}, {"almost", "nearly"}, {"close to", "nearly"}, {"more than", "over"}, {"over", "over"}, {"at least", "over"}, {"upwards of", "over"},
	{"exceeding", "over"}, {"above", "over"}, {"minimum of", "over"}, {"less than", "under"}, {"fewer than", "under"}, {"under", "under"}, {"below", "under"},
	{"up to", "under"}, {"as many as", "under"}, {"maximum of", "under"}, {"at most", "under"}}

var nearAfter = []close{{"or so", "about"}, {"odd ", "over"}, {"or more", "over"}, {"and above", "over"}, {"plus ", "over"}}
