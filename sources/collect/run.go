package collect

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// Fetcher asks for pages; *fetch.Fetcher is one.
type Fetcher = discover.Fetcher

// Run collects the outlets in parallel, each on its own, and returns their
// collections in the order of outlets. What an outlet does not answer is in its
// collection. The error is the context's, or the store's; collections begun by
// then are unfinished and a later Run of the same window continues them.
func Run(ctx context.Context, f Fetcher, read Reader, store Store, outlets []*sources.Outlet, opt Options) ([]sources.Collection, error) {
	if err := opt.Window.Validate(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, o := range outlets {
		if seen[o.ID] {
			return nil, fmt.Errorf("outlet %s is named twice", o.ID)
		}
		seen[o.ID] = true
	}
	opt = opt.withDefaults()
	opt.Progress = oneAtATime(opt.Progress)
	out := make([]sources.Collection, len(outlets))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(opt.Parallel)
	for i, o := range outlets {
		g.Go(func() error {
			r := &collector{fetch: f, read: read, store: store, outlet: o, opt: opt}
			c, err := r.collect(gctx)
			out[i] = c
			return err
		})
	}
	err := g.Wait()
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	return out, err
}

func oneAtATime(f func(Event)) func(Event) {
	if f == nil {
		return func(Event) {}
	}
	var mu sync.Mutex
	return func(e Event) {
		mu.Lock()
		defer mu.Unlock()
		f(e)
	}
}

var errLimit = errors.New("the outlet's time is up")
