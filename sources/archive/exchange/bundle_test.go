package exchange_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/archive/exchange"
)

func TestBundle(t *testing.T) {
	ctx := context.Background()
	im := importer(t)
	if _, err := im.Path(ctx, copied(t)); err != nil {
		t.Fatal(err)
	}
	arts, err := im.Archive.Articles(ctx, archive.Query{Outlets: []string{"other"}})
	if err != nil || len(arts) != 1 {
		t.Fatal(arts, err)
	}
	sum, note := arts[0].SHA256, []byte("cited\n")
	f := exchange.File{Software: "test", Now: now}
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := exchange.Bundle(ctx, im.Archive, []string{sum, sum}, map[string][]byte{"citations.txt": note}, b, f); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two bundles differ")
	}
	in, err := zip.NewReader(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	content := map[string]string{}
	for _, file := range in.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		content[file.Name] = string(b)
	}
	to := importer(t)
	if res, err := to.WARC(ctx, "captures.warc.gz", bytes.NewReader([]byte(content["captures.warc.gz"]))); err != nil || res.New != 1 {
		t.Error(res, err)
	}
	delete(content, "captures.warc.gz")
	page, err := im.Archive.Bytes(ctx, sum)
	want := map[string]string{"pages/" + sum: string(page), "citations.txt": "cited\n",
		"SHA256SUMS": fmt.Sprintf("%s  pages/%s\n%s  citations.txt\n", sum, sum, sources.Hash(note))}
	if d := cmp.Diff(want, content); d != "" || err != nil {
		t.Error(d, err)
	}
	if err := exchange.Bundle(ctx, im.Archive, []string{"none"}, nil, io.Discard, f); !errors.Is(err, archive.ErrNotFound) {
		t.Error(err)
	}
}
