package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
)

// errGuarded is the cause when an address may not be asked.
var errGuarded = errors.New("guarded address")

// guard decides which addresses may be dialled. It is asked with the resolved
// address of every connection, so a name that changes its address is no way in.
type guard struct {
	safe    *ssrf.Guardian
	allow   []netip.Prefix
	trusted map[string]bool // host:port of mirrors and the proxy, as dialled
}

func newGuard(c Config, ms mirrors, proxy *url.URL) *guard {
	g := &guard{safe: ssrf.New(ssrf.WithPorts(c.Ports...)), allow: c.Allow, trusted: map[string]bool{}}
	for _, u := range ms {
		g.trusted[hostPort(u)] = true
	}
	if proxy != nil {
		g.trusted[hostPort(proxy)] = true
	}
	return g
}

// control is a net.Dialer's Control: network and resolved address.
func (g *guard) control(network, address string, raw syscall.RawConn) error {
	if ap, err := netip.ParseAddrPort(address); err == nil && g.allowed(ap.Addr()) {
		return nil
	}
	if err := g.safe.Safe(network, address, raw); err != nil {
		return fmt.Errorf("%w: %w", errGuarded, err)
	}
	return nil
}

func (g *guard) allowed(a netip.Addr) bool {
	for _, p := range g.allow {
		if p.Contains(a.Unmap()) {
			return true
		}
	}
	return false
}

// check refuses a URL that names what may not be asked; behind a proxy, which
// resolves names itself, it is the only check.
func (g *guard) check(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("%w: scheme %q", errGuarded, u.Scheme)
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if host == "" || host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return fmt.Errorf("%w: host %q", errGuarded, host)
	}
	if a, err := netip.ParseAddr(host); err == nil && !g.allowed(a) {
		if err := g.safe.SafeAddr(a); err != nil {
			return fmt.Errorf("%w: %w", errGuarded, err)
		}
	}
	return nil
}

func (g *guard) transport(c Config, proxy *url.URL) *http.Transport {
	guarded := &net.Dialer{Timeout: 15 * time.Second, Control: g.control}
	plain := &net.Dialer{Timeout: 15 * time.Second}
	return &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			if proxy == nil || g.trusted[hostPort(r.URL)] {
				return nil, nil
			}
			return proxy, nil
		},
		DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
			if g.trusted[addr] {
				return plain.DialContext(ctx, network, addr)
			}
			return guarded.DialContext(ctx, network, addr)
		},
		DisableCompression:     true,
		ForceAttemptHTTP2:      true,
		MaxIdleConnsPerHost:    max(c.Concurrency, 2),
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    15 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
	}
}

func hostPort(u *url.URL) string {
	port := u.Port()
	switch {
	case port != "":
	case u.Scheme == "https":
		port = "443"
	case strings.HasPrefix(u.Scheme, "socks5"):
		port = "1080"
	default:
		port = "80"
	}
	return net.JoinHostPort(u.Hostname(), port)
}
