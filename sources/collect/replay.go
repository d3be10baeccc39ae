package collect

import (
	"context"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// replay answers from the store what an interrupted collection had been
// answered already, and asks for the rest. Requests with a body are not told
// apart by their address and are asked again.
type replay struct {
	inner  Fetcher
	store  Store
	held   map[string]string // address to hash of the capture
	played map[string]bool
}

// Fetch is used by one goroutine.
func (r *replay) Fetch(ctx context.Context, q fetch.Request) (sources.Page, error) {
	if hash, ok := r.held[q.URL]; ok && q.Body == "" {
		p, found, err := r.store.Page(ctx, q.URL, hash)
		if err != nil {
			return sources.Page{URL: q.URL}, err
		}
		if found {
			r.played[q.URL] = true
			return p, nil
		}
	}
	r.played[q.URL] = false
	return r.inner.Fetch(ctx, q)
}
