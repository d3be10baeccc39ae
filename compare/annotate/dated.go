package annotate

import (
	"cmp"
	"slices"

	"lacuna/compare"
)

// lengths are the units of lengths of time.
var lengths = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true, "second": true}

// dated joins what the rules and the tagger say of times and quantities. Where
// one span of either overlaps no other and one holds the other, the longer stands
// for the rule's value. A number of units of time is a time, and so is any other
// quantity with a unit that the tagger calls one. A span of the tagger's alone
// has no value.
func dated(ms []compare.Mention) []compare.Mention {
	var rules, tagged, out []compare.Mention
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
				r = join(r, tagged[i])
			}
		}
		out = append(out, r)
	}
	for i, m := range tagged {
		if !joined[i] {
			out = append(out, m)
		}
	}
	return out
}

// agree tells whether a rule and the tagger mean one thing by two spans.
func agree(rule, tagged compare.Mention) bool {
	return (rule.Kind == tagged.Kind || rule.Norm.Unit != "") && (rule.Holds(tagged.Span) || tagged.Holds(rule.Span))
}

// join is the mention that a rule and the tagger mean.
func join(rule, tagged compare.Mention) compare.Mention {
	if tagged.Kind == compare.Time {
		rule.Kind = compare.Time
	}
	if tagged.Holds(rule.Span) {
		rule.Span = tagged.Span
	}
	return rule
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
