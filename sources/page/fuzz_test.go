package page

import (
	"testing"
	"time"
	"unicode/utf8"

	"lacuna/sources"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<html><body><h1>A</h1><p>Pyongyang, April 14 (KCNA) -- B.</p></body></html>",
		"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":[1],\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}</script><p>x",
		"<article><!--a--><p>b</p><!--/a--></article>", "<table><tr><td><a><b><table><a>", "\x1b$B", "\xff\xfea\x00", "<div hidden><template><svg><p>",
		"<script>self.__next_f.push([1,\"1:T5,<p>\"])</script>",
	} {
		f.Add([]byte(s), "text/html; charset=gbk")
	}
	o := &sources.Outlet{ID: "example", Language: "zh", Timezone: "Asia/Pyongyang", Layouts: []sources.Layout{
		{Title: "h1", Body: "p", Date: "time", Formats: []string{"_juche_"}, Drop: []string{"b"}, Unwrap: []string{"a"}},
		{Until: "2020-01-01", Between: []string{"a", "/a"}, Caption: "i"}}}
	at := time.Date(2019, 11, 10, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, b []byte, header string) {
		p := sources.Page{URL: "https://press.example/2019/11/09/a", Body: b, At: at, Header: map[string][]string{"Content-Type": {header}}}
		for _, o := range []*sources.Outlet{nil, o} {
			a, err := new(Reader).Read(p, o)
			if err == nil && len(a.Paragraphs) == 0 {
				t.Fatal("no paragraph and no error")
			}
			for _, p := range a.Paragraphs {
				if p == "" || !utf8.ValidString(p) {
					t.Fatalf("paragraph %q", p)
				}
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "abc", "\xef\xbb\xbfa", "\xb1\xb1\xbe\xa9", "\xc6\xbd\xbe\xe7", "\x1b$B$\"", "\xff\xfea\x00", "<meta charset=big5>\xa5\x5f\xa8\xca"} {
		f.Add([]byte(s), "text/html; charset=euc-kr")
	}
	f.Fuzz(func(t *testing.T, b []byte, header string) {
		out, name, err := Decode(b, header)
		if err != nil || name == "" || !utf8.Valid(out) {
			t.Fatalf("%q: %q as %s, %v", b, out, name, err)
		}
	})
}
