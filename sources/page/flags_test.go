package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
)

func TestFlags(t *testing.T) {
	o := &sources.Outlet{ID: "press-en", Publisher: "press", Language: "en", Timezone: "UTC",
		Layouts: []sources.Layout{{Title: "h1", Body: ".first"}}}
	page := func(first, rest string) []byte {
		return []byte("<html><body><h1>Bridge plan</h1><div><div class=first>" + first + "</div>" + rest + "</div></body></html>")
	}
	for _, c := range []struct {
		name string
		body []byte
		want []sources.Flag
	}{
		{"whole", page(strings.Repeat(prose, 8), ""), nil},
		{"split container", page(prose, strings.Repeat(prose, 12)), []sources.Flag{sources.FlagCut}},
		{"relay", page("<p>PARIS, Sept. 10 (Xinhua) -- The bridge plan was read.</p>"+prose, ""), []sources.Flag{sources.FlagRelay}},
		{"wall", page(prose+"<p>Subscribe to continue reading.</p>", ""), []sources.Flag{sources.FlagPaywalled}},
		{"changed", []byte("<html><body><h1>Bridge plan</h1><article>" + prose + "</article></body></html>"),
			[]sources.Flag{sources.FlagGeneric, sources.FlagLayoutChanged}},
	} {
		a, err := new(Reader).Read(sources.Page{URL: "https://press.example/a", Body: c.body}, o)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d := cmp.Diff(c.want, a.Flags); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}
