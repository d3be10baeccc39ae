package page

import (
	"os"
	"strings"
	"testing"

	"lacuna/sources"
)

// BenchmarkLayout reads a page of an agency by its layout; 500 pages a second
// are 2 ms.
func BenchmarkLayout(b *testing.B) {
	body, err := os.ReadFile("testdata/pages/layout-juche-en.html")
	if err != nil {
		b.Fatal(err)
	}
	long := strings.Replace(string(body), "<p>It was met", strings.Repeat(prose, 40)+"<p>It was met", 1)
	long = strings.Replace(long, "<div class=\"article-main-title", "<nav>"+strings.Repeat("<li><a href=x>Section of the site</a></li>", 150)+"</nav><div class=\"article-main-title", 1)
	o := &sources.Outlet{ID: "agency-en", Language: "en", Timezone: "Asia/Pyongyang", Layouts: []sources.Layout{{
		Title: ".article-main-title", Date: ".publish-time", Formats: []string{"_juche_"}, Body: ".article-content-body .content-wrapper p",
		Drop: []string{".share"}, Unwrap: []string{"nobr", "span.name"}, EndMarks: []string{"-0-"}}}}
	read(b, sources.Page{URL: "http://www.agency.example/1", Body: []byte(long)}, o)
}

// BenchmarkGeneric reads a page nobody described; 40 pages a second are 25 ms.
func BenchmarkGeneric(b *testing.B) {
	body, err := os.ReadFile("testdata/pages/generic-membership.html")
	if err != nil {
		b.Fatal(err)
	}
	long := strings.Replace(string(body), "<aside", strings.Repeat("<div class=teaser><h3><a href=x>Another story of the day</a></h3><p>Its first words.</p></div>", 150)+"<aside", 1)
	read(b, sources.Page{URL: "https://harbour.example/2024/03/04/quay", Body: []byte(long)}, nil)
}

func read(b *testing.B, p sources.Page, o *sources.Outlet) {
	var r Reader
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Read(p, o); err != nil {
			b.Fatal(err)
		}
	}
}
