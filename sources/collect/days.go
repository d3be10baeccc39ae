package collect

import (
	"context"
	"fmt"
	"slices"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// maxNamed bounds the articles a reason names one by one.
const maxNamed = 5

// settle works out the days from what the index pages prove and what became of
// the links. cut says that the asking ended early, so that nothing is whole.
func (r *collector) settle(found *discover.Result, results []result, cut bool) {
	r.c.Requests = slices.Clone(found.Requests)
	days := map[string]sources.Day{}
	for _, res := range results {
		days[res.link.Key] = res.day
		if res.request != nil {
			r.c.Requests = append(r.c.Requests, *res.request)
		}
		if !res.read {
			r.c.Skipped = append(r.c.Skipped, sources.Skip{URL: res.link.URL, Reason: res.why()})
		}
	}
	drifted := r.drift(results)
	for _, proof := range found.Days(func(key string) sources.Day { return days[key] }) {
		log := sources.DayLog{Day: proof.Day, State: proof.State, IndexPages: proof.Pages, Reasons: proof.Reasons}
		if log.State != sources.NotAsked {
			count(&log, results)
			note(&log, cut, "the collection was interrupted")
			for _, why := range drifted[proof.Day] {
				note(&log, true, why)
			}
		}
		r.c.Days = append(r.c.Days, log)
	}
}

// note makes a whole day partial for a reason.
func note(log *sources.DayLog, is bool, reason string) {
	if !is {
		return
	}
	log.State = min(log.State, sources.Partial)
	log.Reasons = append(log.Reasons, reason)
}

// count adds up the articles of the day. One that was not read, or not in full,
// makes the day partial, and so does one that may be of the day; when none was
// read the day failed.
func count(log *sources.DayLog, results []result) {
	var reasons []string
	for _, res := range results {
		mine := res.day == log.Day || res.day == "" && res.link.MayBe(log.Day)
		switch {
		case !mine || res.skipped:
			continue
		case !res.read:
			log.Missing++
		case res.day == "":
			reasons = append(reasons, fmt.Sprintf("%s: day not known", res.link.URL))
			continue
		default:
			log.Articles++
			if res.kind != sources.Paywalled && res.kind != sources.CutOff {
				continue
			}
		}
		reasons = append(reasons, res.link.URL+": "+res.why())
	}
	if n := len(reasons) - maxNamed; n > 0 {
		reasons = append(reasons[:maxNamed], fmt.Sprintf("and %d more articles not read", n))
	}
	for _, why := range reasons {
		note(log, true, why)
	}
	if log.Missing > 0 && log.Articles == 0 {
		log.State = min(log.State, sources.Failed)
	}
}

// expect compares each day with what is usual. A whole day that falls below a
// third of it is partial: something must have been overlooked.
func (r *collector) expect(ctx context.Context) error {
	for i := range r.c.Days {
		log := &r.c.Days[i]
		usual, err := r.store.Usual(ctx, r.outlet.ID, log.Day)
		if err != nil {
			return fmt.Errorf("outlet %s: %w", r.outlet.ID, err)
		}
		log.Expected = usual
		if log.State == sources.Whole && 3*float64(log.Articles) < usual {
			note(log, true, fmt.Sprintf("%d articles where %.0f are usual", log.Articles, usual))
		}
	}
	return nil
}
