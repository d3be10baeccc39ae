package fetch

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// TestGate shows the limits in a clock of its own.
func TestGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{}
		g.tighten(3, time.Second)
		g.tighten(2, time.Millisecond) // the strictest of both counts
		var wg sync.WaitGroup
		var mu sync.Mutex
		var starts []time.Time
		var inside, most atomic.Int32
		for range 6 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if err := g.enter(context.Background(), 0); err != nil {
					t.Error(err)
					return
				}
				most.Store(max(most.Load(), inside.Add(1)))
				mu.Lock()
				starts = append(starts, time.Now())
				mu.Unlock()
				time.Sleep(3 * time.Second)
				inside.Add(-1)
				g.leave()
			}()
		}
		wg.Wait()
		if n := most.Load(); n != 2 {
			t.Errorf("%d inside at once, want 2", n)
		}
		for i := 1; i < len(starts); i++ {
			if d := starts[i].Sub(starts[i-1]); d < time.Second {
				t.Errorf("started %v after the one before", d)
			}
		}
	})
}

func TestGateHold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{}
		g.tighten(1, 0)
		g.hold(time.Minute)
		began := time.Now()
		if err := g.enter(context.Background(), time.Hour); err != nil || time.Since(began) != time.Minute {
			t.Errorf("waited %v: %v", time.Since(began), err)
		}
		g.leave()
		g.hold(time.Hour)
		var held errHeld
		if err := g.enter(context.Background(), time.Minute); !errors.As(err, &held) {
			t.Errorf("error %v", err)
		}
	})
}

// TestGateAbandoned shows that those who give up leave no place behind.
func TestGateAbandoned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{}
		g.tighten(1, 0)
		if err := g.enter(context.Background(), 0); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if err := g.enter(ctx, 0); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
		g.leave()
		if err := g.enter(context.Background(), 0); err != nil || g.active != 1 || len(g.queue) != 0 {
			t.Errorf("active %d, queue %d: %v", g.active, len(g.queue), err)
		}
	})
}
