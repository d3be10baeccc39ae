package fetch

import (
	"fmt"
	"net/netip"
	"net/url"
	"time"
)

// Config says how to ask. The zero value is polite and guarded.
type Config struct {
	UserAgent string // who asks; default DefaultUserAgent. Its first word up to "/" is the robots.txt name

	Delay       time.Duration // least time between two requests to one host; default 1 s, negative none
	MaxDelay    time.Duration // longest delay at a host read from a mirror, whatever its outlet or robots.txt say; 0: no limit
	Concurrency int           // requests to one host under way at once; default 2

	Timeout     time.Duration // one attempt, from connecting to the last byte; default 60 s
	IdleTimeout time.Duration // longest silence within an attempt; default 20 s
	MaxBytes    int64         // body, before and after decompression; default 10 MiB
	Redirects   int           // redirects followed; default 8

	Retries   int           // further attempts after a passing failure; default 2, negative none
	RetryWait time.Duration // before the first retry, doubled each time; default 2 s
	MaxWait   time.Duration // longest wait a server may ask for; more is Throttled at once; default 2 min

	Proxy  string            // http://, https:// or socks5:// address; empty: direct
	Mirror map[string]string // host, with a port if it has one, to the base URL its pages are read from
	Allow  []netip.Prefix    // private addresses that may be asked all the same
	Ports  []uint16          // ports of public addresses that may be asked; default the usual ones of the web

	Now func() time.Time // clock of Page.At; default time.Now
}

// DefaultUserAgent names the program and what it does.
const DefaultUserAgent = "lacuna/1 (compares what news outlets report; obeys robots.txt)"

var webPorts = []uint16{80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 8888}

func (c Config) withDefaults() Config {
	if c.UserAgent == "" {
		c.UserAgent = DefaultUserAgent
	}
	c.Delay = orDuration(c.Delay, time.Second)
	c.Timeout = orDuration(c.Timeout, time.Minute)
	c.IdleTimeout = orDuration(c.IdleTimeout, 20*time.Second)
	c.RetryWait = orDuration(c.RetryWait, 2*time.Second)
	c.MaxWait = orDuration(c.MaxWait, 2*time.Minute)
	c.Concurrency = orInt(c.Concurrency, 2)
	c.Redirects = orInt(c.Redirects, 8)
	c.Retries = orInt(c.Retries, 2)
	if c.MaxBytes <= 0 {
		c.MaxBytes = 10 << 20
	}
	if len(c.Ports) == 0 {
		c.Ports = webPorts
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c
}

// orDuration is d, its default when zero, zero when negative.
func orDuration(d, def time.Duration) time.Duration {
	if d == 0 {
		return def
	}
	return max(d, 0)
}

func orInt(n, def int) int {
	if n == 0 {
		return def
	}
	return max(n, 0)
}

func parseProxy(s string) (*url.URL, error) {
	if s == "" {
		return nil, nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return nil, fmt.Errorf("proxy: %w", err)
	}
	switch u.Scheme {
	case "http", "https", "socks5", "socks5h":
	default:
		return nil, fmt.Errorf("proxy %s: want http, https or socks5", u.Redacted())
	}
	if u.Hostname() == "" {
		return nil, fmt.Errorf("proxy %s: no host", u.Redacted())
	}
	return u, nil
}
