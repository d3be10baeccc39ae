package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

// Causes that end an attempt.
var (
	errTotal    = errors.New("took too long as a whole")
	errIdle     = errors.New("silent for too long")
	errTooLarge = errors.New("body too large")
	errCut      = errors.New("body ends before its end")
)

// wire is the innermost http.RoundTripper: one attempt, let through by the
// host's gate, read to its end within the visit's limits of time and size.
type wire struct{ inner http.RoundTripper }

func (w wire) RoundTrip(req *http.Request) (*http.Response, error) {
	v := req.Context().Value(visitKey{}).(*visit)
	if err := v.gate.enter(req.Context(), v.maxWait); err != nil {
		return nil, err
	}
	defer v.gate.leave()

	ctx, cancel := context.WithCancelCause(req.Context())
	defer cancel(nil)
	total := time.AfterFunc(v.timeout, func() { cancel(errTotal) })
	defer total.Stop()
	idle := time.AfterFunc(v.idle, func() { cancel(errIdle) })
	defer idle.Stop()

	resp, err := w.inner.RoundTrip(req.WithContext(ctx))
	if err != nil {
		return nil, because(ctx, err)
	}
	defer resp.Body.Close()
	*v = visit{gate: v.gate, timeout: v.timeout, idle: v.idle, maxBytes: v.maxBytes, maxWait: v.maxWait,
		status: resp.StatusCode, header: resp.Header}
	v.unframed = resp.ContentLength < 0 && len(resp.TransferEncoding) == 0 && resp.ProtoMajor == 1
	if wait, ok := retryAfter(resp, time.Now()); ok {
		v.gate.hold(wait)
	}
	if resp.StatusCode >= 200 && resp.StatusCode <= 299 {
		v.body, err = v.read(resp, &watched{resp.Body, idle, v.idle})
		if err != nil {
			return nil, because(ctx, err)
		}
	}
	resp.Body = io.NopCloser(bytes.NewReader(nil))
	return resp, nil
}

// read is the decoded body, refused when it is announced or turns out too large.
func (v *visit) read(resp *http.Response, raw io.Reader) ([]byte, error) {
	if resp.ContentLength > v.maxBytes {
		return nil, errTooLarge
	}
	body, err := decoded(&bounded{raw, v.maxBytes}, resp.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return io.ReadAll(&bounded{body, v.maxBytes})
}

// because prefers the reason an attempt was ended to what came of it.
func because(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// bounded reads at most left bytes and then answers errTooLarge.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.r.Read(p)
	b.left -= int64(n)
	if b.left < 0 {
		return n, errTooLarge
	}
	return n, err
}

// watched sets the idle timer back whenever bytes arrive.
type watched struct {
	r     io.Reader
	timer *time.Timer
	idle  time.Duration
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if n > 0 {
		w.timer.Reset(w.idle)
	}
	return n, err
}
