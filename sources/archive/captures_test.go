package archive_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func page(url, body string, hour int) *sources.Page {
	return &sources.Page{URL: url, Final: url + "/", Status: 200, Header: http.Header{"Etag": {`"e-` + strconv.Itoa(len(body)) + `"`}},
		Body: []byte(body), At: time.Date(2017, 11, 9, hour, 1, 2, 345678912, pyongyang), SHA256: sources.Hash([]byte(body))}
}

func testCaptures(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	first, again, other := page("https://a.example/1", "\x00\xff한", 1), page("https://a.example/1", "\x00\xff한", 2), page("https://a.example/2", "", 3)
	first.Body = bytes.Clone(first.Body)
	for _, p := range []*sources.Page{first, again, other, first} {
		if err := a.SavePage(ctx, p); err != nil {
			t.Fatal(err)
		}
	}
	got, err := a.Capture(ctx, first.SHA256)
	if d := cmp.Diff(first, got); d != "" || err != nil {
		t.Error(d, err)
	}
	got, err = a.CaptureOf(ctx, "https://a.example/1")
	if d := cmp.Diff(again, got); d != "" || err != nil {
		t.Error(d, err)
	}
	empty, err := a.CaptureOf(ctx, other.URL)
	if err != nil || len(empty.Body) != 0 {
		t.Errorf("empty page: %v, %v", empty, err)
	}
	p, ok, err := a.Page(ctx, first.URL, other.SHA256)
	if ok || err != nil {
		t.Errorf("page of another URL: %v, %v, %v", p, ok, err)
	}
	if _, err := a.Bytes(ctx, "none"); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("unknown hash: %v", err)
	}
	if _, err := a.CaptureOf(ctx, "https://a.example/3"); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("unknown URL: %v", err)
	}
	if err := a.SavePage(ctx, &sources.Page{URL: "https://a.example/4", Body: []byte("x"), SHA256: first.SHA256}); err == nil {
		t.Error("a wrong hash was stored")
	}
	all, err := a.Fetches(ctx, "")
	var urls []string
	for _, p := range all {
		urls = append(urls, p.URL)
	}
	if d := cmp.Diff([]string{first.URL, first.URL, other.URL}, urls); d != "" || err != nil {
		t.Error(d, err)
	}
}
