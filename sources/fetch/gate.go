package fetch

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"
)

// gate lets requests through to one host: few at once, and not too soon after
// one another. Several outlets of a host share it; the strictest one counts.
type gate struct {
	mu     sync.Mutex
	limit  int
	delay  time.Duration
	active int
	queue  []chan struct{} // waiting for a place, first come first served
	next   time.Time       // earliest start of the next request
}

// errHeld is the cause when a host asked to be left alone for long.
type errHeld struct{ until time.Time }

func (e errHeld) Error() string {
	return fmt.Sprintf("the host asked to wait until %s", e.until.UTC().Format(time.RFC3339))
}

// tighten takes over a stricter limit or delay.
func (g *gate) tighten(limit int, delay time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if limit > 0 && (g.limit == 0 || limit < g.limit) {
		g.limit = limit
	}
	g.delay = max(g.delay, delay)
}

// enter waits for a place and a moment; leave must follow when it returns nil.
// A host held longer than maxWait is not waited for.
func (g *gate) enter(ctx context.Context, maxWait time.Duration) error {
	if err := g.place(ctx); err != nil {
		return err
	}
	g.mu.Lock()
	now := time.Now()
	start := now
	if g.next.After(now) {
		start = g.next
	}
	if start.Sub(now) > maxWait+time.Duration(g.limit)*g.delay {
		g.mu.Unlock()
		g.leave()
		return errHeld{start}
	}
	g.next = start.Add(g.delay)
	g.mu.Unlock()
	if err := sleep(ctx, start.Sub(now)); err != nil {
		g.leave()
		return err
	}
	return nil
}

func (g *gate) place(ctx context.Context) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	g.mu.Lock()
	if g.active < g.limit && len(g.queue) == 0 {
		g.active++
		g.mu.Unlock()
		return nil
	}
	turn := make(chan struct{})
	g.queue = append(g.queue, turn)
	g.mu.Unlock()
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
		g.abandon(turn)
		return context.Cause(ctx)
	}
}

func (g *gate) abandon(turn chan struct{}) {
	g.mu.Lock()
	for i, c := range g.queue {
		if c == turn {
			g.queue = append(g.queue[:i], g.queue[i+1:]...)
			g.mu.Unlock()
			return
		}
	}
	g.mu.Unlock()
	g.leave() // the turn had come in the meantime
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.active--
	for g.active < g.limit && len(g.queue) > 0 {
		g.active++
		close(g.queue[0])
		g.queue = g.queue[1:]
	}
}

// hold keeps the host untouched for d.
func (g *gate) hold(d time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t := time.Now().Add(d); t.After(g.next) {
		g.next = t
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// gates holds one gate for each host asked so far.
type gates struct {
	mu sync.Mutex
	by map[string]*gate
}

func (gs *gates) of(host string) *gate {
	gs.mu.Lock()
	defer gs.mu.Unlock()
	host = strings.ToLower(host)
	g := gs.by[host]
	if g == nil {
		g = &gate{}
		gs.by[host] = g
	}
	return g
}
