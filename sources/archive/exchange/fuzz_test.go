package exchange_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"lacuna/sources/archive"
	"lacuna/sources/archive/exchange"
)

func FuzzArticles(f *testing.F) {
	seed(f, "z.jsonl")
	f.Add([]byte(`{"number":1,"article":"a","seen":"2019-11-10T00:00:00Z","text":{"id":"a","title":"x"}}`))
	f.Add([]byte(`{"number":2,"article":"b","seen":"2019-11-10T00:00:00Z","deleted":true,"text":{"id":"b"}}`))
	fuzz(f, func(im *exchange.Importer, b []byte) error {
		_, err := im.Articles(context.Background(), "x.jsonl", bytes.NewReader(b))
		return err
	})
}

func FuzzHTML(f *testing.F) {
	for _, name := range []string{"a-saved.html", "b-single.htm", "more/canonical.html", "more/empty.html"} {
		seed(f, name)
	}
	fuzz(f, func(im *exchange.Importer, b []byte) error {
		_, err := im.HTML(context.Background(), "x.html", bytes.NewReader(b), now)
		return err
	})
}

func seed(f *testing.F, name string) {
	f.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "saved", filepath.FromSlash(name)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
}

// fuzz imports foreign bytes into one archive, which may skip but not fail.
func fuzz(f *testing.F, take func(*exchange.Importer, []byte) error) {
	a, err := archive.Open(context.Background(), ":memory:")
	if err != nil {
		f.Fatal(err)
	}
	defer a.Close()
	im := &exchange.Importer{Archive: a, Reader: reader{}, Now: now}
	f.Fuzz(func(t *testing.T, b []byte) {
		if err := take(im, b); err != nil {
			t.Fatal(err)
		}
	})
}
