package archive

import (
	"cmp"
	"context"
	"slices"

	"lacuna/sources"
)

// Collected merges every collection of an outlet that bears on w into one, day
// by day: the best state any of them proved, for a later failure does not
// unprove an earlier whole day. Requests, skips and the reasons of days that are
// not whole are kept, each once, but for skips of articles that a later
// collection read; Started is the earliest start, Ended the latest end. A day no
// collection asked for is NotAsked.
func (a *Archive) Collected(ctx context.Context, outlet string, w sources.Window) (sources.Collection, error) {
	all, err := a.Collections(ctx, outlet, w)
	if err != nil {
		return sources.Collection{}, err
	}
	return Merge(outlet, w, all), nil
}

// Merge merges collections of one outlet as Collected does. It neither changes
// nor keeps what it is given.
func Merge(outlet string, w sources.Window, all []sources.Collection) sources.Collection {
	out := sources.Collection{Outlet: outlet, Window: w}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(x, y sources.Collection) int { return x.Started.Compare(y.Started) })
	days := make(map[sources.Day][]sources.DayLog)
	for i := range all {
		c := &all[i]
		if out.Started.IsZero() {
			out.Started = c.Started
		}
		if c.Ended.After(out.Ended) {
			out.Ended = c.Ended
		}
		for _, d := range c.Days {
			days[d.Day] = append(days[d.Day], d)
		}
		out.Requests = append(out.Requests, bearing(c.Requests, w)...)
	}
	for _, d := range w.Days() {
		out.Days = append(out.Days, mergeDay(d, days[d]))
	}
	slices.SortStableFunc(out.Requests, func(x, y sources.Request) int {
		return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.URL, y.URL))
	})
	out.Skipped = unique(skipped(all))
	return out
}

// mergeDay is the best of the logs of one day, the later of equals. A day that
// stays short of whole has the reasons of all of them.
func mergeDay(day sources.Day, logs []sources.DayLog) sources.DayLog {
	best := sources.DayLog{Day: day}
	var reasons []string
	for _, l := range logs {
		reasons = append(reasons, l.Reasons...)
		if l.State >= best.State {
			best = l
		}
	}
	if best.State != sources.Whole {
		best.Reasons = unique(reasons)
	}
	return best
}

// bearing keeps the requests that bear on w or do not say what they bear on.
func bearing(rs []sources.Request, w sources.Window) []sources.Request {
	var out []sources.Request
	for _, r := range rs {
		switch {
		case r.Day != "" && !w.Contains(r.Day):
		case r.Covers != nil && (r.Covers.To < w.From || w.To < r.Covers.From):
		default:
			out = append(out, r)
		}
	}
	return out
}

// skipped lists what collections, in order, skipped and no later one read.
func skipped(all []sources.Collection) []sources.Skip {
	var out []sources.Skip
	read := make(map[string]bool)
	for _, c := range slices.Backward(all) {
		left := slices.DeleteFunc(slices.Clone(c.Skipped), func(s sources.Skip) bool { return read[s.URL] })
		out = append(left, out...)
		for _, r := range c.Requests {
			read[r.URL] = read[r.URL] || r.Error == ""
		}
	}
	return out
}

// unique keeps the first of equal elements, in order.
func unique[T comparable](in []T) []T {
	var out []T
	seen := make(map[T]bool, len(in))
	for _, v := range in {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
