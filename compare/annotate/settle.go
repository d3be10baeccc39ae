package annotate

import (
	"cmp"
	"slices"

	"lacuna/compare"
)

// order is the precedence of kinds among overlapping spans of one length.
var order = map[compare.Kind]int{
	compare.Time: 0, compare.Quantity: 1, compare.Person: 2, compare.Title: 3,
	compare.Org: 4, compare.Place: 5, compare.Quote: 6,
}

// settle drops overlapping mentions: the longer wins, then the kind that comes
// first in order, then the one that starts first. The result is sorted.
func settle(ms []compare.Mention) []compare.Mention {
	slices.SortStableFunc(ms, func(a, b compare.Mention) int {
		return cmp.Or(cmp.Compare(b.Len(), a.Len()), cmp.Compare(order[a.Kind], order[b.Kind]), cmp.Compare(a.Start, b.Start))
	})
	kept := taken{}
	var out []compare.Mention
	for _, m := range ms {
		if m.Len() > 0 && kept.add(m.Span) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, byStart)
	return out
}

// taken is a set of bytes already covered by a mention. Spans are added from
// long to short, so a span overlaps an older one only if one of its ends does.
type taken map[int]struct{}

// add takes the bytes of s unless one is taken.
func (t taken) add(s compare.Span) bool {
	if _, ok := t[s.Start]; ok {
		return false
	}
	if _, ok := t[s.End-1]; ok {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		t[i] = struct{}{}
	}
	return true
}
