package outlets

import (
	"strings"
	"testing"
)

const good = `id: x-en
publisher: x
name: X
home: https://x.example/
country: KR
language: en
timezone: Asia/Seoul
verified: never
discover: [{feed: https://x.example/rss}]
`

func TestAllSorted(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for i := range all[1:] {
		if all[i].ID >= all[i+1].ID {
			t.Errorf("%s before %s", all[i].ID, all[i+1].ID)
		}
	}
}

func TestGetUnknown(t *testing.T) {
	for _, id := range []string{"nowhere", "../outlets/kcna-ko", ""} {
		if o, err := Get(id); err == nil {
			t.Errorf("%q: got %v, want an error", id, o)
		}
	}
}

func TestParseErrors(t *testing.T) {
	cases := []struct{ name, yaml, want string }{
		{"x-en.yaml", good + "colour: red\n", `x-en.yaml:10: unknown key "colour"`},
		{"x-en.yaml", good + "layouts: [{heading: h1}]\n", `x-en.yaml:10: unknown key "heading"`},
		{"y-en.yaml", good, `y-en.yaml: id "x-en": want the file's name, "y-en"`},
		{"x-en.yaml", "", "x-en.yaml: empty"},
		{"x-en.yaml", "id: [", "x-en.yaml:1: did not find expected node content"},
		{"x-en.yaml", good + "---\nid: y\n", "x-en.yaml: more than one document"},
		{"x-en.yaml", strings.Replace(good, "Asia/Seoul", "Asia/Soul", 1), `x-en.yaml: timezone: "Asia/Soul": want an IANA name`},
		{"x-en.yaml", strings.Replace(good, "{feed: ", "{sitemap: 'https://x.example/s', feed: ", 1), `x-en.yaml: discover[0]: "2 fields": want exactly one of feed, sitemap, list, epaper, json, urls`},
		{"x-en.yaml", good + "layouts: [{body: 'div >> p'}]\n", `x-en.yaml: layouts[0].body: selector "div >> p": `},
		{"x-en.yaml", good + "hook: magic\n", `x-en.yaml: hook: "magic": want a hook the program has`},
		{"x-en.yaml", good + "layouts: [{}, {}]\n", `x-en.yaml: layouts[1].until: "": want a day before the newer layout's`},
		{"x-en.yaml", good + "article: {match: '('}\n", "x-en.yaml: article.match: error parsing regexp: missing closing ): `(`"},
		{"x-en.yaml", good + "article: {day: '(?P<year>\\d+)(?P<month>\\d+)'}\n", `want a group named day`},
		{"x-en.yaml", strings.Replace(good, "{feed: https://x.example/rss}", "{list: {urls: ['https://x.example/{yyyy}'], link: a}}", 1), `not {yyyy}`},
	}
	for _, c := range cases {
		_, err := Parse(c.name, []byte(c.yaml))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) && !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%q\n got %v\nwant %s", c.yaml, err, c.want)
		}
	}
	if _, err := Parse("x-en.yaml", []byte(good)); err != nil {
		t.Error(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("id: [\n"))
	f.Fuzz(func(_ *testing.T, b []byte) { _, _ = Parse("x-en.yaml", b) })
}
