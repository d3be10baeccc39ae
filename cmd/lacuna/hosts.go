package main

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"lacuna/sources"
)

// hosts are the outlets of each host, by id.
func hosts(s *setup) map[string][]*sources.Outlet {
	out := map[string][]*sources.Outlet{}
	for _, o := range s.outlets {
		names := o.Hosts
		if u, err := url.Parse(o.Home); err == nil && len(names) == 0 {
			names = []string{u.Hostname()}
		}
		for _, h := range names {
			out[h] = append(out[h], o)
		}
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b *sources.Outlet) int { return strings.Compare(a.ID, b.ID) })
	}
	return out
}

// outlet is the outlet whose article a URL is; nil when none claims it.
func (x *extractor) outlet(address string) *sources.Outlet {
	u, err := url.Parse(address)
	if err != nil || x.byHost == nil {
		return nil
	}
	for _, h := range claims(u.Hostname()) {
		for _, o := range x.byHost[h] {
			if o.Article.Match == "" {
				return o
			}
			if m, err := regexp.Compile(o.Article.Match); err == nil && m.MatchString(address) {
				return o
			}
		}
	}
	return nil
}

// claims are the ways an outlet may name a host: itself, or with a leading dot
// a domain above it.
func claims(host string) []string {
	out := []string{host, "." + host}
	for {
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			return out
		}
		out = append(out, "."+rest)
		host = rest
	}
}
