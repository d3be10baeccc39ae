package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/archive/exchange"
)

var now = time.Date(2019, 11, 20, 0, 0, 0, 0, time.UTC)

// reader reads the title and paragraphs of a page.
type reader struct{}

func (reader) Read(p sources.Page, o *sources.Outlet) (sources.Article, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(p.Body))
	if err != nil {
		return sources.Article{}, err
	}
	a := sources.Article{URL: p.URL, Title: doc.Find("title").Text(), Paragraphs: doc.Find("p").Map(
		func(_ int, s *goquery.Selection) string { return s.Text() })}
	if len(a.Paragraphs) == 0 {
		return a, &sources.Error{Kind: sources.NotArticle, URL: p.URL, Err: errors.New("no text")}
	}
	return a, nil
}

func importer(t *testing.T) *exchange.Importer {
	t.Helper()
	a, err := archive.Open(context.Background(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	match, err := exchange.Among([]*sources.Outlet{
		{ID: "press", Home: "https://www.press.example/", Article: sources.ArticleURL{Match: `/news/\d+`, Key: `/news/(\d+)`}},
		{ID: "other", Home: "https://paper.example/", Hosts: []string{"other.example"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &exchange.Importer{Archive: a, Reader: reader{}, Match: match, Now: now}
}

// copied is a copy of testdata/saved whose files were all last written at now.
func copied(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "saved"))); err != nil {
		t.Fatal(err)
	}
	err := filepath.Walk(dir, func(name string, _ os.FileInfo, err error) error {
		return errors.Join(err, os.Chtimes(name, now, now))
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// known lists what an archive holds of each article: outlet, URL, first sight
// and text.
func known(t *testing.T, a *archive.Archive) []string {
	t.Helper()
	arts, err := a.Articles(context.Background(), archive.Query{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, x := range arts {
		out = append(out, strings.Join([]string{x.Outlet, x.URL, string(x.Published.Day()), x.FirstSeen.Format(time.RFC3339), x.Title,
			strings.Join(x.Paragraphs, "|")}, " "))
	}
	return out
}

func TestPath(t *testing.T) {
	ctx := context.Background()
	im := importer(t)
	dir := copied(t)
	got, err := im.Path(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range got.Skipped {
		got.Skipped[i] = sources.Skip{URL: strings.ReplaceAll(s.URL, dir, "DIR"), Reason: strings.ReplaceAll(s.Reason, dir, "DIR")}
	}
	want := exchange.Result{Pages: 5, Articles: 6, New: 6, Other: 1, Skipped: []sources.Skip{
		{URL: "file:DIR/more/empty.html", Reason: "DIR/more/empty.html: not_an_article: no text"},
		{URL: "DIR/z.jsonl:4", Reason: "invalid character 'o' in literal null (expecting 'u')"},
		{URL: "DIR/z.jsonl:5", Reason: "not_an_article"},
		{URL: "DIR/z.jsonl:6", Reason: `published "yesterday": want RFC 3339 or YYYY-MM-DD`},
		{URL: "DIR/z.jsonl:7", Reason: "an article without id and url"},
		{URL: "DIR/z.jsonl:8", Reason: "an article without title and text"},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	texts := known(t, im.Archive)
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], dir, "DIR")
	}
	if d := cmp.Diff([]string{
		" file:DIR/more/bare.xhtml  2019-11-20T00:00:00Z Note A note without address.",
		"other https://other.example/a/7  2019-11-10T18:11:12+09:00 대표단 도착 대표단이 도착하였다.",
		"press https://press.example/news/13  2019-11-20T00:00:00Z Talks Talks were held.|Both sides agreed.",
		"press https://press.example/news/12  2019-11-20T00:00:00Z Delegation leaves The delegation left on Friday.",
		"press  2019-11-08 2019-11-20T00:00:00Z Extracted One.|Two.",
		"press https://press.example/news/14 2019-11-09 2019-11-10T00:00:00Z Whole One.|Two.",
	}, texts, cmp.Transformer("sorted", sorted)); d != "" {
		t.Error(d)
	}
	again, err := im.Path(ctx, dir)
	if err != nil || again.New != 0 || again.Changed != 0 || again.Articles != 6 {
		t.Errorf("a second import: %+v, %v", again, err)
	}
}

func TestPathErrors(t *testing.T) {
	im := importer(t)
	dir := copied(t)
	for name, want := range map[string]string{
		"more/style.css": "more/style.css: want .html, .warc, .warc.gz, .jsonl or .json",
		"none.html":      "no such file or directory",
		"bad.warc":       `bad.warc: record 1: "nothing" begins no record`,
	} {
		path := filepath.Join(dir, name)
		if name == "bad.warc" {
			if err := os.WriteFile(path, []byte("nothing\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := im.Path(context.Background(), path); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRoundTrips(t *testing.T) {
	ctx := context.Background()
	from := importer(t)
	if _, err := from.Path(ctx, copied(t)); err != nil {
		t.Fatal(err)
	}
	changed, err := from.Archive.Articles(ctx, archive.Query{Text: "Whole"})
	if err != nil || len(changed) != 1 {
		t.Fatal(changed, err)
	}
	changed[0].Paragraphs = []string{"Three."}
	if _, err := from.Archive.SaveArticle(ctx, &changed[0], now); err != nil {
		t.Fatal(err)
	}
	if err := from.Archive.MarkDeleted(ctx, changed[0].ID, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	var lines, again bytes.Buffer
	n, err := exchange.Revisions(ctx, from.Archive, archive.Query{}, &lines)
	if err != nil || n != 8 {
		t.Fatal(n, err)
	}
	to := importer(t)
	if res, err := to.Articles(ctx, "x.jsonl", bytes.NewReader(lines.Bytes())); err != nil || res.Skipped != nil || res.Changed != 1 {
		t.Fatal(res, err)
	}
	if _, err := exchange.Revisions(ctx, to.Archive, archive.Query{}, &again); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(lines.String(), again.String()); d != "" {
		t.Error(d)
	}
	lines.Reset()
	if n, err := exchange.Articles(ctx, from.Archive, archive.Query{Outlets: []string{"press"}}, &lines); n != 3 || err != nil || strings.Count(lines.String(), "\n") != 3 {
		t.Errorf("%d articles of one outlet: %s, %v", n, &lines, err)
	}
}

func TestWARC(t *testing.T) {
	ctx := context.Background()
	from, to := importer(t), importer(t)
	if _, err := from.Path(ctx, copied(t)); err != nil {
		t.Fatal(err)
	}
	for _, zip := range []bool{true, false} {
		var file bytes.Buffer
		n, err := exchange.WARC(ctx, from.Archive, archive.Query{Outlets: []string{"press", "other"}}, &file,
			exchange.File{Gzip: zip, Software: "test", Now: now})
		if err != nil || n != 3 {
			t.Fatal(n, err)
		}
		res, err := to.WARC(ctx, "x.warc", &file)
		if err != nil || res.Pages != 3 || res.Articles != 3 || res.Other != 1 || res.Skipped != nil {
			t.Errorf("%+v, %v", res, err)
		}
	}
	var want []string
	for _, s := range known(t, from.Archive) {
		if strings.Contains(s, "/12 ") || strings.Contains(s, "/13 ") || strings.Contains(s, "/7 ") {
			want = append(want, strings.Replace(s, "2019-11-10T18:11:12+09:00", "2019-11-10T09:11:12Z", 1))
		}
	}
	if d := cmp.Diff(want, known(t, to.Archive), cmp.Transformer("sorted", sorted)); d != "" {
		t.Error(d)
	}
	arts, err := from.Archive.Articles(ctx, archive.Query{Text: "대표단"})
	if err != nil || len(arts) != 1 {
		t.Fatal(arts, err)
	}
	var file bytes.Buffer
	if n, err := exchange.Evidence(ctx, from.Archive, []string{arts[0].SHA256, arts[0].SHA256}, &file, exchange.File{Now: now}); n != 1 || err != nil {
		t.Error(n, err)
	}
	if !strings.Contains(file.String(), "WARC-Target-URI: https://other.example/a/7\r\n") {
		t.Error(file.String())
	}
	if _, err := exchange.Evidence(ctx, from.Archive, []string{"none"}, &file, exchange.File{}); !errors.Is(err, archive.ErrNotFound) {
		t.Error(err)
	}
}

func sorted(in []string) map[string]bool {
	out := map[string]bool{}
	for _, s := range in {
		out[s] = true
	}
	return out
}
