package exchange

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// Link is what an address means to an outlet.
type Link struct {
	Outlet *sources.Outlet
	URL    string // canonical
	Key    string // of the article; see sources.ArticleID
}

// Match finds the outlet an address belongs to; false when it is of none.
type Match func(address string) (Link, bool)

// Among matches addresses with the first of the outlets whose hosts and article
// pattern fit. The error names an outlet whose pattern is malformed.
func Among(outlets []*sources.Outlet) (Match, error) {
	patterns := make([]*regexp.Regexp, len(outlets))
	for i, o := range outlets {
		re, err := regexp.Compile(o.Article.Match)
		if err != nil {
			return nil, fmt.Errorf("outlet %s: article.match: %w", o.ID, err)
		}
		patterns[i] = re
	}
	return func(address string) (Link, bool) {
		for i, o := range outlets {
			c, ok := discover.Canonical(o, address)
			if !ok || !ours(o, c) || !patterns[i].MatchString(c) {
				continue
			}
			if key, err := discover.KeyOf(o, c); err == nil {
				return Link{o, c, key}, true
			}
		}
		return Link{}, false
	}, nil
}

// ours tells whether an address is of one of the outlet's hosts.
func ours(o *sources.Outlet, address string) bool {
	host := bare(address)
	hosts := o.Hosts
	if len(hosts) == 0 {
		hosts = []string{bare(o.Home)}
	}
	return slices.ContainsFunc(hosts, func(h string) bool {
		below := strings.TrimPrefix(h, "*")
		return strings.HasPrefix(below, ".") && strings.HasSuffix("."+host, below) || bare("//"+h) == host
	})
}

// bare is the host of an address without www and m.
func bare(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Host)
	return strings.TrimPrefix(strings.TrimPrefix(host, "www."), "m.")
}
