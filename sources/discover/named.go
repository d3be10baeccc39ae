package discover

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
