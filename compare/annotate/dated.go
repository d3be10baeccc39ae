package annotate

import (
	"cmp"
	"slices"

	"lacuna/compare"
)

// lengths are the units of lengths of time.
var lengths = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true, "second": true}

// dated joins what the rules and the tagger say of times and quantities of a text. Where
// one span of either overlaps no other and one holds the other, the longer stands
// for the rule's value. A number of units of time is a time, and so is any other
// quantity with a unit that the tagger calls one. A span of the tagger's alone
// has no value.
func dated(ms []compare.Mention, text string) []compare.Mention {
	var rules, tagged []compare.Mention
	out := make([]compare.Mention, 0, len(ms))
	for _, m := range ms {
		switch {
		case m.Kind != compare.Time && m.Kind != compare.Quantity:
			out = append(out, m)
		case meant(m) || m.Why != "tagger":
			if lengths[m.Norm.Unit] {
				m.Kind = compare.Time
			}
			rules = append(rules, m)
		default:
			m.Norm = compare.Norm{}
			tagged = append(tagged, m)
		}
	}
	rules, tagged = sorted(rules), sorted(tagged)
	joined := make([]bool, len(tagged))
	for _, r := range rules {
		i, n := overlapping(tagged, r)
		if n == 1 && agree(r, tagged[i]) {
			if _, back := overlapping(rules, tagged[i]); back == 1 {
				joined[i] = true
				r = join(r, tagged[i], text)
			}
		}
		out = append(out, r)
	}
	for i, m := range tagged {
		if !joined[i] && !spelled(m, rules) {
			out = append(out, m)
		}
	}
	return out
}

// agree tells whether a rule and the tagger mean one thing by two spans.
func agree(rule, tagged compare.Mention) bool {
	return (rule.Kind == tagged.Kind || rule.Norm.Unit != "") && (rule.Holds(tagged.Span) || tagged.Holds(rule.Span))
}

// spelled tells whether a time of the tagger's is but several of the rules' side
// by side.
func spelled(m compare.Mention, rules []compare.Mention) bool {
	first, n := overlapping(rules, m)
	if n < 2 || m.Kind != compare.Time {
		return false
	}
	for _, r := range rules[first : first+n] {
		if r.Kind != compare.Time || !m.Holds(r.Span) {
			return false
		}
	}
	return true
}

// join is the mention of a text that a rule and the tagger mean.
func join(rule, tagged compare.Mention, text string) compare.Mention {
	if tagged.Kind == compare.Time {
		rule.Kind = compare.Time
	}
	if tagged.Holds(rule.Span) && !particle(text[rule.End:tagged.End]) {
		rule.Span = tagged.Span
	}
	return rule
}

// particle tells whether s is a particle of Korean, which the tagger at times
// takes for a part of what it follows.
func particle(s string) bool {
	switch s {
	case "로", "은", "는", "을", "를", "이", "가", "의", "에", "도", "와", "과", "인":
		return true
	}
	return false
}

// overlapping is the first of mentions in order that m overlaps, and how many.
func overlapping(in []compare.Mention, m compare.Mention) (first, n int) {
	first, _ = slices.BinarySearchFunc(in, m.Start, func(x compare.Mention, start int) int { return cmp.Compare(x.Start, start) })
	for first > 0 && in[first-1].End > m.Start {
		first--
	}
	for k := first; k < len(in) && in[k].Start < m.End; k++ {
		n++
	}
	return first, n
}

// meant tells whether a time or quantity has a value.
func meant(m compare.Mention) bool {
	return m.Kind == compare.Time && (m.Norm.From != "" || m.Norm.Clock != "" || m.Norm.Precision != "" || m.Norm.Part != "") ||
		m.Kind == compare.Quantity && (m.Norm.Unit != "" || m.Norm.Value != 0)
}
