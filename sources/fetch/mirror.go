package fetch

import (
	"fmt"
	"net/url"
	"strings"
)

// mirrors maps an original host to the base URL that its pages are read from.
type mirrors map[string]*url.URL

func parseMirrors(m map[string]string) (mirrors, error) {
	out := mirrors{}
	for host, base := range m {
		u, err := url.Parse(base)
		if err != nil {
			return nil, fmt.Errorf("mirror of %s: %w", host, err)
		}
		if (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
			return nil, fmt.Errorf("mirror of %s: %q is no http address", host, base)
		}
		u.Path = strings.TrimSuffix(u.Path, "/")
		u.RawPath, u.RawQuery, u.Fragment = "", "", ""
		out[strings.ToLower(host)] = u
	}
	return out, nil
}

// base is the mirror that u is read from, nil for none.
func (m mirrors) base(u *url.URL) *url.URL {
	if b := m[strings.ToLower(u.Host)]; b != nil {
		return b
	}
	return m[strings.ToLower(u.Hostname())]
}

// address is where u is really asked for.
func (m mirrors) address(u *url.URL) *url.URL {
	b := m.base(u)
	if b == nil {
		return u
	}
	v := *u
	v.Scheme, v.Host, v.User = b.Scheme, b.Host, b.User
	v.Path = b.Path + u.Path
	if u.RawPath != "" {
		v.RawPath = b.EscapedPath() + u.RawPath
	}
	return &v
}

// original resolves a redirect answered for u: a location at u's mirror is one
// at u's own host.
func (m mirrors) original(u *url.URL, location string) (*url.URL, error) {
	loc, err := url.Parse(strings.TrimSpace(location))
	if err != nil {
		return nil, err
	}
	b := m.base(u)
	if b == nil || (loc.Host != "" && !strings.EqualFold(loc.Host, b.Host)) {
		return u.ResolveReference(loc), nil
	}
	if loc.Host != "" {
		loc.Scheme, loc.Host, loc.User = u.Scheme, u.Host, nil
	}
	if b.Path != "" && strings.HasPrefix(loc.Path, b.Path+"/") {
		loc.Path, loc.RawPath = strings.TrimPrefix(loc.Path, b.Path), ""
	}
	return u.ResolveReference(loc), nil
}
