package page

import "testing"

// A page's titles, by where they stand, and the one to take.
func TestChoose(t *testing.T) {
	const (
		head   = "Harbour gets a second quay"
		search = "New quay: what the harbour plan means for ferries and fishing boats"
	)
	for _, c := range []struct {
		name string
		t    titles
		want string
	}{
		{"nothing but the window", titles{window: head + " | The Harbour", site: "The Harbour"}, head},
		{"no heading", titles{data: head, meta: search, window: search}, head},
		{"no data, other quotes", titles{heading: "Mayor: ‘No quay’ this year", meta: "Mayor: 'No quay' this year"}, "Mayor: 'No quay' this year"},
		{"no data, section before the heading", titles{heading: "Local " + head, meta: head}, head},
		{"all agree", titles{heading: head, data: head, meta: head + " - harbour.example", window: head}, head},
		{"data and meta go on", titles{heading: "Harbour gets", data: head, meta: head, window: head}, head},
		{"data and meta spell apart", titles{heading: head, data: "Town council - " + head, meta: "Town council: " + head, window: search}, "Town council: " + head},
		{"window repeats meta", titles{heading: head, data: head, meta: search, window: search}, head},
		{"label before the headline in meta", titles{heading: head, data: head, meta: "Council | " + head, window: "x"}, head},
		{"window repeats the headline", titles{heading: head, data: head, meta: "Harbour: second quay is coming", window: head}, head},
		{"meta says much more", titles{heading: head, data: head, meta: search, window: head}, search},
		{"meta alone differs", titles{heading: head, data: head, meta: search, window: head + " | News"}, search},
		{"window has the data and the site", titles{heading: search, data: head, meta: search, window: head + " | News"}, head},
		{"heading and meta agree", titles{heading: head, data: search, meta: head, window: search}, head},
		{"data with a site behind it", titles{heading: head, data: head + " | Local | Harbour", meta: "Council | " + head, window: "x"}, head},
	} {
		if got := c.t.choose(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
