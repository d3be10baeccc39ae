// Package scan marks what patterns find in a document, sentence by sentence.
package scan

import (
	"regexp"
	"strconv"

	"lacuna/compare"
)

// Groups are the named groups of a match.
type Groups map[string]string

// Int is the number a group holds; 0 when it is empty or none.
func (g Groups) Int(name string) int {
	n, _ := strconv.Atoi(g[name])
	return n
}

// Rule is a pattern and what a match of it stands for; false: nothing after all.
type Rule struct {
	Pattern *regexp.Regexp
	Norm    func(g Groups, d *compare.Document) (compare.Norm, bool)
}

// R compiles a rule; a malformed pattern panics, as regexp.MustCompile does.
func R(pattern string, norm func(g Groups, d *compare.Document) (compare.Norm, bool)) Rule {
	return Rule{regexp.MustCompile(pattern), norm}
}

// Document marks what the rules find in each sentence. Earlier rules go first:
// a later match that overlaps a span already taken is passed over. A group
// named "span" narrows the mention to itself.
func Document(d *compare.Document, kind compare.Kind, rules []Rule) []compare.Mention {
	var out []compare.Mention
	for i, s := range d.Sentences {
		text := d.Quote(s.Span)
		from := len(out)
		for _, r := range rules {
			for _, m := range r.Pattern.FindAllStringSubmatchIndex(text, -1) {
				span := narrow(r.Pattern, m, s.Start)
				if span.Len() == 0 || taken(out[from:], span) {
					continue
				}
				if n, ok := r.Norm(groups(r.Pattern, m, text), d); ok {
					out = append(out, compare.Mention{Span: span, Kind: kind, Sentence: i, Norm: n})
				}
			}
		}
	}
	return out
}

func narrow(re *regexp.Regexp, m []int, shift int) compare.Span {
	k := re.SubexpIndex("span")
	if k < 0 || m[2*k] < 0 {
		k = 0
	}
	return compare.Span{Start: shift + m[2*k], End: shift + m[2*k+1]}
}

func taken(ms []compare.Mention, s compare.Span) bool {
	for _, m := range ms {
		if m.Overlaps(s) {
			return true
		}
	}
	return false
}

func groups(re *regexp.Regexp, m []int, text string) Groups {
	g := Groups{}
	for i, name := range re.SubexpNames() {
		if name != "" && m[2*i] >= 0 {
			g[name] = text[m[2*i]:m[2*i+1]]
		}
	}
	return g
}
