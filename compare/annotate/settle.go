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
