package discover

import (
	"slices"
	"sort"

	"lacuna/sources"
)

// run is what the dates of a listing's entries prove.
type run struct {
	sorted         bool
	oldest, newest sources.Day
	days           []sources.Day // those in order, without the stragglers, oldest first
}

// Limits of a proof by dates.
const (
	sortedShare = .8 // share of dated entries that must be in order
	gapFactor   = 10 // a last entry this many times farther off than any other gap is an exhibit, not the list's end
	gapDays     = 14
	gapEntries  = 5
)

// run reads the order of the entries' dates. Entries out of order, such as
// pinned ones, prove nothing and are left out.
func (l *listing) run(dayOf func(string) sources.Day) run {
	var days []sources.Day
	for _, e := range l.entries {
		day := e.day
		if day == "" {
			day = dayOf(e.key)
		}
		if day != "" {
			days = append(days, day)
		}
	}
	r := run{sorted: true}
	for _, d := range days {
		r.newest = max(r.newest, d)
	}
	switch l.order {
	case byDate:
		kept := inOrder(days)
		r.sorted = inLine(len(kept), len(days))
		days = kept
	case unordered:
		slices.Sort(days)
	}
	r.days = withoutExhibit(days)
	if len(r.days) > 0 {
		r.oldest = r.days[0]
	}
	return r
}

// inLine tells whether enough of n dated entries are in order; among four or
// more one may always stand apart.
func inLine(kept, n int) bool {
	return float64(kept) >= sortedShare*float64(n) || n >= 4 && kept == n-1
}

// older tells whether an entry older than the day was reached. Without an
// order a single one proves little where many are listed.
func (r run) older(day sources.Day, o order) bool {
	n := sort.Search(len(r.days), func(i int) bool { return r.days[i] >= day })
	need := 1
	if o == unordered {
		need = min(3, 1+len(r.days)/40)
	}
	return n >= need
}

// inOrder is the longest run of days that never rises, or never falls if that
// is longer, oldest first.
func inOrder(days []sources.Day) []sources.Day {
	rising := longestRising(days)
	back := slices.Clone(days)
	slices.Reverse(back)
	if falling := longestRising(back); len(falling) >= len(rising) {
		return falling
	}
	return rising
}

// longestRising is a longest subsequence that never falls, by patience sorting.
func longestRising(days []sources.Day) []sources.Day {
	var tails []int // index of the smallest end of a run of each length
	prev := make([]int, len(days))
	for i, d := range days {
		n := sort.Search(len(tails), func(k int) bool { return days[tails[k]] > d })
		prev[i] = -1
		if n > 0 {
			prev[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	out := make([]sources.Day, len(tails))
	if len(tails) == 0 {
		return out
	}
	for i, at := len(tails)-1, tails[len(tails)-1]; i >= 0; i, at = i-1, prev[at] {
		out[i] = days[at]
	}
	return out
}

// withoutExhibit drops an oldest day that stands far apart from all others.
func withoutExhibit(days []sources.Day) []sources.Day {
	if len(days) < gapEntries {
		return days
	}
	gap := func(i int) int { return days[i].Sub(days[i-1]) }
	widest := 1
	for i := 2; i < len(days); i++ {
		widest = max(widest, gap(i))
	}
	if first := gap(1); first > gapDays && first > gapFactor*widest {
		return days[1:]
	}
	return days
}
