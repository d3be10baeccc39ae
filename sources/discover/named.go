package discover

import "lacuna/sources"

// named takes up articles whose addresses are given. They prove nothing of any
// day.
func (d *finder) named(addresses []string) error {
	l := d.listing("named articles", named, "")
	for _, a := range addresses {
		c, ok := canonical(nil, a, d.urls.drop)
		if !ok {
			l.more("%q is no web address", a)
			continue
		}
		d.take(l, []found{{url: c}})
	}
	return nil
}

// Named makes links of addresses, such as those a report is to compare.
func Named(o *sources.Outlet, addresses ...string) ([]Link, error) {
	u, err := newURLs(o)
	if err != nil {
		return nil, err
	}
	var out []Link
	for _, a := range addresses {
		if c, ok := canonical(nil, a, u.drop); ok {
			out = append(out, Link{URL: c.String(), Key: u.keyOf(c), Day: u.dayOf(c)})
		}
	}
	return out, nil
}
