package annotate

import (
	"cmp"
	"slices"

	"lacuna/compare"
)

// order is the precedence of kinds among overlapping spans of one length.
func order(k compare.Kind) int {
	switch k {
	case compare.Time:
		return 0
	case compare.Quantity:
		return 1
	case compare.Person:
		return 2
	case compare.Title:
		return 3
	case compare.Org:
		return 4
	case compare.Place:
		return 5
	}
	return 6
}

// settle drops overlapping mentions in a text of n bytes: the longer wins, then
// the kind that comes first in order, then the one given first. The result is
// sorted.
func settle(ms []compare.Mention, n int) []compare.Mention {
	byRank := make([]int32, len(ms))
	for i := range byRank {
		byRank[i] = int32(i)
	}
	slices.SortFunc(byRank, func(i, j int32) int {
		a, b := &ms[i], &ms[j]
		return cmp.Or(cmp.Compare(b.Len(), a.Len()), cmp.Compare(order(a.Kind), order(b.Kind)), cmp.Compare(i, j))
	})
	t := make(taken, n/64+1)
	kept := byRank[:0]
	for _, i := range byRank {
		if m := &ms[i]; m.Start >= 0 && m.Len() > 0 && m.End <= n && t.add(m.Span) {
			kept = append(kept, i)
		}
	}
	return picked(ms, kept)
}

// picked are the mentions of the numbers given, sorted.
func picked(ms []compare.Mention, numbers []int32) []compare.Mention {
	slices.SortFunc(numbers, func(i, j int32) int { return cmp.Or(byStart(&ms[i], &ms[j]), cmp.Compare(i, j)) })
	out := make([]compare.Mention, len(numbers))
	for k, i := range numbers {
		out[k] = ms[i]
	}
	return out
}

// sorted are mentions in order of byStart, those alike as given.
func sorted(ms []compare.Mention) []compare.Mention {
	numbers := make([]int32, len(ms))
	for i := range numbers {
		numbers[i] = int32(i)
	}
	return picked(ms, numbers)
}

// taken is the set of bytes covered by mentions, a bit each. Spans are added
// from long to short, so one overlaps an earlier only if one of its ends does.
type taken []uint64

// add takes the bytes of s unless one is taken.
func (t taken) add(s compare.Span) bool {
	if t.has(s.Start) || t.has(s.End-1) {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		t[i/64] |= 1 << (i % 64)
	}
	return true
}

func (t taken) has(i int) bool { return t[i/64]&(1<<(i%64)) != 0 }

// dated joins what the rules and the tagger say of one time or quantity: where
// one span of either overlaps no other and the tagger's is no mere piece of the
// rule's, the tagger's takes the rule's value
// and place. A span of the tagger without a value keeps an empty Norm.
func dated(ms []compare.Mention) []compare.Mention {
	var rules, tagged, out []compare.Mention
	for _, m := range ms {
		switch {
		case m.Kind != compare.Time && m.Kind != compare.Quantity:
			out = append(out, m)
		case meant(m) || m.Why != "tagger":
			rules = append(rules, m)
		default:
			m.Norm = compare.Norm{}
			tagged = append(tagged, m)
		}
	}
	rules, tagged = sorted(rules), sorted(tagged)
	for _, r := range rules {
		i, n := overlapping(tagged, r)
		if n == 1 && tagged[i].Kind == r.Kind && tagged[i].Len()*2 >= r.Len() {
			if _, back := overlapping(rules, tagged[i]); back == 1 {
				tagged[i].Norm = r.Norm
				continue
			}
		}
		out = append(out, r)
	}
	return append(out, tagged...)
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
