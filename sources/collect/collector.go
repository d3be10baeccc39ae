package collect

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// collector collects one outlet.
type collector struct {
	fetch  Fetcher
	read   Reader
	store  Store
	outlet *sources.Outlet
	opt    Options

	zone    *time.Location
	c       sources.Collection
	prior   map[string]sources.Request // article requests of the interrupted run, the last of each address
	replay  *replay
	failing atomic.Int32 // failures in a row
	done    atomic.Int32
	total   int
}

// collect runs one outlet from its index pages to its days.
func (r *collector) collect(ctx context.Context) (sources.Collection, error) {
	if err := r.begin(ctx); err != nil {
		return r.c, err
	}
	r.event(Event{Stage: Started})
	asking, cancel := r.limited(ctx)
	defer cancel()

	found, err := discover.Find(asking, r.replay, r.outlet, discover.Options{
		Window: r.opt.Window, Now: r.opt.Now(),
		Seen: func(q sources.Request, p *sources.Page) error { return r.index(ctx, q, p) },
	})
	if found == nil {
		return r.unusable(ctx, err)
	}
	cut := asking.Err() != nil
	if err != nil && !cut {
		return r.c, err
	}
	results, err := r.articles(ctx, asking, found.Links)
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	r.settle(found, results, cut || err != nil)
	if err != nil {
		return r.c, err
	}
	if err := r.expect(ctx); err != nil {
		return r.c, err
	}
	r.c.Ended = r.opt.Now()
	err = r.store.End(ctx, &r.c)
	r.event(Event{Stage: Ended, Result: &r.c})
	return r.c, err
}

// begin takes up an interrupted collection or starts one.
func (r *collector) begin(ctx context.Context) error {
	now := r.opt.Now()
	r.c = sources.Collection{Outlet: r.outlet.ID, Window: r.opt.Window, Started: now}
	r.replay = &replay{inner: r.fetch, store: r.store, held: map[string]string{}, played: map[string]bool{}}
	r.prior = map[string]sources.Request{}
	if zone, err := r.outlet.Location(); err == nil {
		r.zone = zone
	}
	old, ok, err := r.store.Unfinished(ctx, r.outlet.ID, r.opt.Window)
	if err != nil {
		return fmt.Errorf("outlet %s: %w", r.outlet.ID, err)
	}
	if !ok || now.Sub(old.Started) >= r.opt.ResumeWithin {
		return r.store.Begin(ctx, &r.c)
	}
	r.c.Started = old.Started
	for _, q := range old.Requests {
		switch {
		case q.Kind == sources.ArticleRequest:
			r.prior[q.URL] = q
		case q.Error == "" && q.SHA256 != "":
			r.replay.held[q.URL] = q.SHA256
		}
	}
	return nil
}

func (r *collector) limited(ctx context.Context) (context.Context, context.CancelFunc) {
	if r.opt.Limit <= 0 {
		return ctx, func() {}
	}
	return context.WithTimeoutCause(ctx, r.opt.Limit, errLimit)
}

// unusable ends the collection of an outlet that its file makes impossible: no
// day was asked for.
func (r *collector) unusable(ctx context.Context, why error) (sources.Collection, error) {
	for _, d := range r.opt.Window.Days() {
		r.c.Days = append(r.c.Days, sources.DayLog{Day: d, Reasons: []string{why.Error()}})
	}
	r.c.Ended = r.opt.Now()
	err := r.store.End(ctx, &r.c)
	r.event(Event{Stage: Ended, Result: &r.c})
	return r.c, err
}

// index stores an index page unless it came from the store.
func (r *collector) index(ctx context.Context, q sources.Request, p *sources.Page) error {
	r.event(Event{Stage: Index, URL: q.URL, Error: q.Error})
	if q.Error == "" && r.replay.played[q.URL] {
		return nil
	}
	return r.store.Record(ctx, &r.c, Record{Request: q, Page: p})
}

// articles reads the links, several at once, and keeps their order.
func (r *collector) articles(ctx, asking context.Context, links []discover.Link) ([]result, error) {
	r.total = len(links)
	results := make([]result, len(links))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(max(r.outlet.Fetch.Concurrency, 2))
	for i, link := range links {
		if i >= r.opt.MaxArticles {
			results[i] = missed(link, sources.TooLarge, fmt.Sprintf("more than %d articles linked", r.opt.MaxArticles))
			continue
		}
		g.Go(func() error {
			res, err := r.article(gctx, asking, link)
			results[i] = res
			r.event(Event{Stage: Article, URL: link.URL, Error: res.kind, Done: int(r.done.Add(1))})
			return err
		})
	}
	return results, g.Wait()
}

func (r *collector) event(e Event) {
	e.Outlet, e.Total = r.outlet.ID, r.total
	r.opt.Progress(e)
}
