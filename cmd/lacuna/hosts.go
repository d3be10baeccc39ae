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
	for _, o := range x.byHost[u.Hostname()] {
		if o.Article.Match == "" {
			return o
		}
		if m, err := regexp.Compile(o.Article.Match); err == nil && m.MatchString(address) {
			return o
		}
	}
	return nil
}
