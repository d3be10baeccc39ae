package discover

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"lacuna/sources"
)

// urls reads an outlet's addresses.
type urls struct {
	hosts           []string
	match, day, key *regexp.Regexp
	drop            []string
	hook            hook
}

func newURLs(o *sources.Outlet) (*urls, error) {
	u := &urls{hosts: o.Hosts, drop: o.Article.Drop, hook: hookOf(o.Hook)}
	for _, p := range []struct {
		to  **regexp.Regexp
		key string
		re  string
	}{{&u.match, "match", o.Article.Match}, {&u.day, "day", o.Article.Day}, {&u.key, "key", o.Article.Key}} {
		if p.re == "" {
			continue
		}
		re, err := regexp.Compile(p.re)
		if err != nil {
			return nil, fmt.Errorf("outlet %s: article.%s: %w", o.ID, p.key, err)
		}
		*p.to = re
	}
	if len(u.hosts) == 0 {
		home, err := url.Parse(o.Home)
		if err != nil || home.Host == "" {
			return nil, fmt.Errorf("outlet %s: home %q is no address", o.ID, o.Home)
		}
		u.hosts = []string{home.Host}
	}
	return u, nil
}

// article is the canonical address of a link to one of the outlet's articles;
// false for any other link.
func (u *urls) article(base *url.URL, href string) (*url.URL, bool) {
	c, ok := canonical(base, href, u.drop)
	if !ok || !u.ours(c.Host) || c.Path == "" || (c.Path == "/" && c.RawQuery == "") {
		return nil, false
	}
	if u.match != nil && !u.match.MatchString(c.String()) {
		return nil, false
	}
	return c, true
}

// ours tells whether a host's articles count: one of the outlet's hosts, with
// or without www or m, or below one that begins with a dot or "*.".
func (u *urls) ours(host string) bool {
	host = bareHost(host)
	for _, h := range u.hosts {
		if below := strings.TrimPrefix(h, "*"); strings.HasPrefix(below, ".") {
			if strings.HasSuffix(host, strings.ToLower(below)) || host == bareHost(below[1:]) {
				return true
			}
		} else if host == bareHost(h) {
			return true
		}
	}
	return false
}

// keyOf is the outlet's own key of an article when it has one, or else its
// address without what differs between its variants.
func (u *urls) keyOf(c *url.URL) string {
	if u.hook.key != nil {
		if k := u.hook.key(c); k != "" {
			return k
		}
	}
	if u.key != nil {
		if m := u.key.FindStringSubmatch(c.String()); len(m) > 1 && m[1] != "" {
			return m[1]
		}
	}
	return plain(c)
}

// dayOf is the day an address names, or none.
func (u *urls) dayOf(c *url.URL) sources.Day {
	if u.hook.day != nil {
		if d := u.hook.day(c); d != "" {
			return d
		}
	}
	if u.day == nil {
		return ""
	}
	m := u.day.FindStringSubmatch(c.String())
	if m == nil {
		return ""
	}
	part := func(name string) string {
		if i := u.day.SubexpIndex(name); i >= 0 {
			return m[i]
		}
		return ""
	}
	y := part("year")
	if len(y) == 2 {
		y = "20" + y
	}
	d, err := sources.ParseDay(fmt.Sprintf("%04s-%02s-%02s", y, part("month"), part("day")))
	if err != nil {
		return ""
	}
	return d
}
