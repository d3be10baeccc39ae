package lexicon

import "strings"

var englishNumbers = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}

var englishScales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}

// englishNumber reads a number word, or a scale after a number, into the unit
// of the number. It reports whether the word was one.
func (g *glosser) englishNumber(at int, word string) bool {
	w := strings.ToLower(word)
	end := at + len(word)
	if m, ok := englishScales[w]; ok {
		if v, u := g.numberBefore(at); u != nil {
			g.extend(u, end, v*m)
			return true
		}
		return len(w) < 3
	}
	v, ok := englishNumbers[strings.TrimSuffix(w, "s")]
	if !ok {
		return false
	}
	if t, u := g.numberBefore(at); u != nil && t >= 20 && t < 100 && int(t)%10 == 0 && v < 10 {
		g.extend(u, end, t+v)
		return true
	}
	g.add(Unit{Span: span(at, end), Kind: Number, Weight: numberWeight(v), keys: []gloss{{numberKey(v), 1}}, value: v})
	return true
}

// numberBefore is the number unit that ends right before at.
func (g *glosser) numberBefore(at int) (float64, *Unit) {
	if len(g.units) == 0 {
		return 0, nil
	}
	u := &g.units[len(g.units)-1]
	if u.Kind != Number || u.value == 0 || strings.Trim(g.text[u.End:at], " -") != "" {
		return 0, nil
	}
	return u.value, u
}

func (g *glosser) extend(u *Unit, end int, v float64) {
	u.End, u.value, u.Weight = end, v, numberWeight(v)
	u.keys = []gloss{{numberKey(v), 1}}
}
