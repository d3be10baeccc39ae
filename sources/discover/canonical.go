package discover

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"lacuna/sources"
)

// KeyOf is the key under which the article at address is stored: the same for
// its mobile, AMP and tracking variants. The error names the outlet or address.
func KeyOf(o *sources.Outlet, address string) (string, error) {
	u, err := newURLs(o)
	if err != nil {
		return "", err
	}
	c, ok := canonical(nil, address, u.drop)
	if !ok {
		return "", fmt.Errorf("outlet %s: %q is no web address", o.ID, address)
	}
	return u.keyOf(c), nil
}

// Canonical is the address without fragment, tracking parameters and script
// proxies; false when it is no web address.
func Canonical(o *sources.Outlet, address string) (string, bool) {
	c, ok := canonical(nil, address, o.Article.Drop)
	if !ok {
		return "", false
	}
	return c.String(), true
}

var (
	tracking = []string{"fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "spm", "_ga",
		"cmpid", "ocid", "ncid", "xtor", "at_medium", "at_campaign", "wt.mc_id", "isappinstalled"}
	proxied = regexp.MustCompile(`^/gate/(?:big5|gb)/([A-Za-z0-9.-]+\.[a-z]{2,})(/.*)?$`)
)

func canonical(base *url.URL, href string, drop []string) (*url.URL, bool) {
	href = strings.TrimSpace(href)
	c, err := url.Parse(href)
	if err != nil || c.Opaque != "" || href == "" || href[0] == '#' {
		return nil, false
	}
	if base != nil {
		c = base.ResolveReference(c)
	}
	if m := proxied.FindStringSubmatch(c.Path); m != nil {
		c = &url.URL{Scheme: c.Scheme, Host: m[1], Path: m[2], RawQuery: c.RawQuery}
	}
	c.Scheme, c.Host = strings.ToLower(c.Scheme), strings.ToLower(c.Host)
	if (c.Scheme != "http" && c.Scheme != "https") || c.Hostname() == "" {
		return nil, false
	}
	if p := c.Port(); p == "80" && c.Scheme == "http" || p == "443" && c.Scheme == "https" {
		c.Host = strings.TrimSuffix(c.Host, ":"+p)
	}
	c.Fragment, c.RawFragment, c.User = "", "", nil
	c.RawQuery = withoutTracking(c.RawQuery, drop)
	c.ForceQuery = false
	return c, true
}

// withoutTracking drops parameters without meaning and leaves the rest byte for
// byte: some outlets' queries are no lists of parameters.
func withoutTracking(query string, drop []string) string {
	if query == "" {
		return ""
	}
	parts := strings.Split(query, "&")
	parts = slices.DeleteFunc(parts, func(p string) bool {
		name, _, _ := strings.Cut(p, "=")
		lower := strings.ToLower(name)
		return strings.HasPrefix(lower, "utm_") || slices.Contains(tracking, lower) || slices.Contains(drop, name)
	})
	return strings.Join(parts, "&")
}

// variant tells of an address of a mobile or AMP form.
func variant(address string) bool {
	c, err := url.Parse(address)
	return err == nil && (!strings.EqualFold(bareHost(c.Host), strings.TrimPrefix(c.Host, "www.")) || ampless(c.Path) != c.Path || withoutAMP(c.RawQuery) != c.RawQuery)
}

// plain is an address as a key: host without www, m or amp, path without index
// file, AMP part or closing slash, parameters in order.
func plain(c *url.URL) string {
	p := ampless(c.EscapedPath())
	if b := path.Base(p); strings.HasPrefix(b, "index.") && c.RawQuery == "" {
		p = strings.TrimSuffix(p, b)
	}
	p = strings.TrimRight(p, "/")
	q := withoutAMP(c.RawQuery)
	if q == "" {
		return bareHost(c.Host) + p
	}
	parts := strings.Split(q, "&")
	slices.Sort(parts)
	return bareHost(c.Host) + p + "?" + strings.Join(parts, "&")
}

var mobile = regexp.MustCompile(`^(?:www|m|mobile|wap|amp)\.|^m-`)

// bareHost is the host in lower case without the part that only says which
// form of a page is served.
func bareHost(host string) string {
	host = strings.ToLower(host)
	if cut := mobile.ReplaceAllString(host, ""); strings.Contains(cut, ".") {
		return cut
	}
	return host
}

var ampPart = regexp.MustCompile(`(?i)^/amp(/)|/amp(?:\.html?)?/?$|\.amp(\.html?)?$|_amp(\.html?)$`)

func ampless(p string) string { return ampPart.ReplaceAllString(p, "$1$2$3") }

func withoutAMP(query string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(query, "&"), func(p string) bool {
		name, value, _ := strings.Cut(strings.ToLower(p), "=")
		return name == "amp" || name == "outputtype" && value == "amp"
	}), "&")
}
