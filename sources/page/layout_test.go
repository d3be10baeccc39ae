package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lacuna/sources"
	"lacuna/sources/page/fields"
)

func TestLayoutAt(t *testing.T) {
	o := &sources.Outlet{Layouts: []sources.Layout{{Body: "new"}, {Until: "2026-01-27", Body: "middle"}, {Until: "2020-12-31", Body: "old"}}}
	for day, want := range map[sources.Day]string{
		"": "new", "2026-01-28": "new", "2026-01-27": "middle", "2021-01-01": "middle", "2020-12-31": "old", "1999-01-01": "old",
	} {
		if got := LayoutAt(o, day); got.Body != want {
			t.Errorf("%q: %s, want %s", day, got.Body, want)
		}
	}
	closed := &sources.Outlet{Layouts: []sources.Layout{{Until: "2024-01-11"}}}
	if got := LayoutAt(closed, "2024-01-12"); got != nil {
		t.Errorf("after the last layout: %+v, want none", got)
	}
}

func TestReadNamesBadSelector(t *testing.T) {
	o := &sources.Outlet{ID: "press-en", Language: "en", Timezone: "UTC", Layouts: []sources.Layout{{Body: "p["}}}
	_, err := new(Reader).Read(sources.Page{URL: "https://press.example/a", Body: []byte("<p>x</p>")}, o)
	if err == nil || !strings.Contains(err.Error(), `outlet press-en: selector "p["`) {
		t.Errorf("error %v", err)
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<div>no <!--a-->one<p>two</p><!--b--> no</div>", "onetwo"},
		{"<div>no <!-- a --><p>one</p></div><div><p>two<!--b--></p>no</div>", "one two"},
		{"<div><!--a-->one</div>", ""},
		{"<div><!--b-->one<!--a--></div>", ""},
	} {
		root, err := html.Parse(strings.NewReader(c.in))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if n := between(root, "<!--a-->", "b"); n != nil {
			got = fields.Text(n)
		}
		if strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(c.want, " ", "") {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTitlesChoose(t *testing.T) {
	for _, c := range []struct {
		name string
		in   titles
		want string
	}{
		{"site behind a bar", titles{heading: "Council widens the quay", meta: "Council widens the quay | Harbour Post", site: "Harbour Post"}, "Council widens the quay"},
		{"no heading", titles{window: "省农业代表团返回_地方新闻_北方在线"}, "省农业代表团返回"},
		{"site in all data", titles{heading: "Council widens the quay", data: "Council widens the quay - Harbour Post", meta: "Council widens the quay - Harbour Post"}, "Council widens the quay"},
		{"data agree against a kicker", titles{heading: "Port: Council widens the quay", data: "Council widens the quay", meta: "Council widens the quay"}, "Council widens the quay"},
		{"a dash of its own", titles{heading: "The quay - a history", meta: "The quay - a history", window: "The quay - a history | Post"}, "The quay - a history"},
		{"nothing", titles{}, ""},
	} {
		if got := c.in.choose(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestByScript(t *testing.T) {
	for text, want := range map[string]string{
		"省农业代表团结束访问返回":            "zh",
		"農業代表団は訪問を終えて帰国した":        "ja",
		"농업대표단이 방문을 마치고 돌아왔다":     "ko",
		"대표단이 北京을 방문하였다":          "ko",
		"The delegation returned": "",
		"":                        "",
	} {
		if got := byScript(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
