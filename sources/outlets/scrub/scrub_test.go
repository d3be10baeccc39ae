package scrub_test

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"

	"lacuna/sources"
	"lacuna/sources/outlets"
	"lacuna/sources/outlets/scrub"
	"lacuna/sources/page"
)

// TestRecordedPages scrubs the recorded pages of every outlet: each reads as
// before but for its words, and twice the same.
func TestRecordedPages(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/outlets/*/[0-9]*.html")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		t.Run(filepath.Base(filepath.Dir(f))+"/"+filepath.Base(f), func(t *testing.T) { alike(t, f) })
	}
}

func alike(t *testing.T, file string) {
	o, err := outlets.Get(filepath.Base(filepath.Dir(file)))
	if err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var r outlets.Recording
	b, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".json")
	if err == nil {
		err = json.Unmarshal(b, &r)
	}
	if err != nil {
		t.Fatal(err)
	}
	out, err := scrub.Page(r.Page(body), scrub.Phrases(o, &r.Article)...)
	if err != nil {
		t.Fatal(err)
	}
	var reader page.Reader
	got, err := reader.Read(r.Page(out), o)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string(nil), scrub.Alike(&r.Article, &got)); d != "" {
		t.Errorf("(-want +got):\n%s\n%q\n%q", d, r.Article.Paragraphs, got.Paragraphs)
	}
	again, err := scrub.Page(r.Page(body), scrub.Phrases(o, &r.Article)...)
	if err != nil || string(again) != string(out) {
		t.Errorf("scrubbed again: other bytes, %v", err)
	}
	told(t, r.Article, got)
}

// told reports words that survived: a paragraph that stayed as it was.
func told(t *testing.T, was, is sources.Article) {
	t.Helper()
	for i := range min(len(was.Paragraphs), len(is.Paragraphs)) {
		if was.Paragraphs[i] == is.Paragraphs[i] && len([]rune(was.Paragraphs[i])) > 12 {
			t.Errorf("paragraph %d stayed: %s", i, is.Paragraphs[i])
		}
	}
}

func capture(body []byte, contentType string) sources.Page {
	return sources.Page{URL: "https://press.example/a", Body: body, Header: http.Header{"Content-Type": {contentType}}}
}

func TestPage(t *testing.T) {
	const was = `<!DOCTYPE html><html lang="en"><head><title>Ferry resumes - Harbor Post</title>
<meta property="og:site_name" content="Harbor Post"><meta property="og:title" content="Ferry resumes">
<meta property="article:published_time" content="2024-11-05T15:10:00+09:00"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="https://press.example/ferry-resumes">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry resumes","datePublished":"2024-11-05T15:10:00+09:00","articleBody":"Boats sail.\nAgain."}</script>
<script>var n=12, s="The ferry sails twice a day", u="/api/ferry";</script><style>.ferry{color:red}</style></head>
<body><!--enpcontent--><p class="lead" data-note="Boats sail again soon">By FERRY Man, Nov. 5, 2024: Ferry&nbsp;resumes &#50672;<img src="/ferry.jpg" alt="The ferry"></p><!--/enpcontent--></body></html>`
	out, err := scrub.Page(capture([]byte(was), "text/html"))
	if err != nil {
		t.Fatal(err)
	}
	got := string(out)
	for _, kept := range []string{
		" - Harbor Post</title>", `content="Harbor Post"`, `content="2024-11-05T15:10:00+09:00"`, `<meta name="viewport" content="width=device-width, initial-scale=1">`,
		`href="https://press.example/ferry-resumes"`, `{"@type":"NewsArticle","headline":"`, `"datePublished":"2024-11-05T15:10:00+09:00"`, "<script>var n=12, s=\"", `u="/api/ferry";</script><style>.ferry{color:red}</style>`,
		`<!--enpcontent--><p class="lead" data-note="`, ">By ", ", Nov. 5, 2024: ", "&nbsp;", `<img src="/ferry.jpg" alt="`, "</p><!--/enpcontent--></body></html>", `.\n`,
	} {
		if !strings.Contains(got, kept) {
			t.Errorf("%q is gone:\n%s", kept, got)
		}
	}
	for _, gone := range []string{"Ferry", "FERRY", "sails", "Boats", "Man", "Again", "twice", "&#50672;", "연"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is still there:\n%s", gone, got)
		}
	}
	_, rest, _ := strings.Cut(got, "<title>")
	title, _, _ := strings.Cut(rest, " - ")
	if n := strings.Count(got, title); n != 3 {
		t.Errorf("the title %q stands %d times, want 3:\n%s", title, n, got)
	}
}

func TestPageKeepsEncoding(t *testing.T) {
	const was = `<html><head><meta charset="gbk"><title>渡轮复航</title></head><body><p>码头渡轮五月恢复航行，乘客增加三成。</p></body></html>`
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(was))
	if err != nil {
		t.Fatal(err)
	}
	out, err := scrub.Page(capture(b, "text/html"))
	if err != nil {
		t.Fatal(err)
	}
	got, name, err := page.Decode(out, "text/html")
	if err != nil || name != "gb18030" {
		t.Fatal(name, err)
	}
	if !strings.Contains(string(got), "五月") || strings.Contains(string(got), "渡轮") || !strings.Contains(string(got), "三") || strings.Contains(string(got), "\ufffd") {
		t.Errorf("%s", got)
	}
}

func FuzzPage(f *testing.F) {
	for _, s := range []string{"", "<p>a</p>", "<!--x", "<script>'a b c", "<a title=\"é\">\xff", "<meta content='ä'>&#xac00;", "<noscript><p>a b</noscript>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		_, _ = scrub.Page(capture(b, ""))
	})
}
