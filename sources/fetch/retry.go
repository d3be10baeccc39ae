package fetch

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"lacuna/sources"
)

func newClient(c Config, inner http.RoundTripper) *retryablehttp.Client {
	return &retryablehttp.Client{
		HTTPClient: &http.Client{
			Transport:     wire{inner},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		RetryWaitMin: c.RetryWait,
		RetryWaitMax: c.MaxWait,
		RetryMax:     c.Retries,
		CheckRetry: func(ctx context.Context, resp *http.Response, err error) (bool, error) {
			return passing(ctx, resp, err, c.MaxWait), nil
		},
		Backoff: func(lo, hi time.Duration, attempt int, resp *http.Response) time.Duration {
			if wait, ok := retryAfter(resp, time.Now()); ok {
				return wait
			}
			return retryablehttp.DefaultBackoff(lo, hi, attempt, nil)
		},
		ErrorHandler: retryablehttp.PassthroughErrorHandler,
	}
}

// passing tells whether asking again may help: the server is busy or broke off.
// What took too long, is too large or is guarded stays so.
func passing(ctx context.Context, resp *http.Response, err error, maxWait time.Duration) bool {
	if ctx.Err() != nil {
		return false
	}
	if err != nil {
		switch kindOf(err) {
		case sources.Unreachable, sources.CutOff:
			return !permanent(err)
		}
		return false
	}
	if wait, ok := retryAfter(resp, time.Now()); ok && wait > maxWait {
		return false
	}
	switch resp.StatusCode {
	case http.StatusTooManyRequests, http.StatusRequestTimeout, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// retryAfter is how long a 429 or 503 asks to wait: seconds, or until a date.
func retryAfter(resp *http.Response, now time.Time) (time.Duration, bool) {
	if resp == nil || resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
		return 0, false
	}
	s := resp.Header.Get("Retry-After")
	if n, err := strconv.Atoi(s); err == nil && n >= 0 {
		return time.Duration(min(n, 1<<31)) * time.Second, true
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(t.Sub(now), 0), true
	}
	return 0, false
}

// permanent tells of connection failures that a second attempt meets again.
func permanent(err error) bool { return isNotFound(err) || isCertificate(err) }
