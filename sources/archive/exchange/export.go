package exchange

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"slices"
	"time"

	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/sources/archive/warc"
)

// Articles writes the latest text of each article q selects as a line of JSON,
// by publication and ID, and returns how many.
func Articles(ctx context.Context, a *archive.Archive, q archive.Query, w io.Writer) (int, error) {
	out := bufio.NewWriter(w)
	enc, n := encoder(out), 0
	err := a.Each(ctx, q, func(art *sources.Article) error {
		n++
		return enc.Encode(art)
	})
	if err != nil {
		return n, err
	}
	return n, out.Flush()
}

// Revisions writes every revision of the articles q selects, deleted ones too,
// as a line of JSON, by article and number, and returns how many.
func Revisions(ctx context.Context, a *archive.Archive, q archive.Query, w io.Writer) (int, error) {
	out := bufio.NewWriter(w)
	enc, n := encoder(out), 0
	err := a.EachRevision(ctx, q, func(r *sources.Revision) error {
		n++
		return enc.Encode(r)
	})
	if err != nil {
		return n, err
	}
	return n, out.Flush()
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// File says how a web archive file is written.
type File struct {
	Gzip     bool
	Software string    // name and version of the program
	Now      time.Time // moment of writing
}

// WARC writes the captures that the articles q selects were read from and the
// answers to the requests of the collections of its outlets and window, oldest
// first, and returns how many. The zero Query writes all captures.
func WARC(ctx context.Context, a *archive.Archive, q archive.Query, w io.Writer, f File) (int, error) {
	fetches, err := a.Fetches(ctx, "")
	if err != nil {
		return 0, err
	}
	if !q.All() {
		hashes, err := a.Hashes(ctx, q)
		if err != nil {
			return 0, err
		}
		fetches = slices.DeleteFunc(fetches, func(p sources.Page) bool {
			_, ok := slices.BinarySearch(hashes, p.SHA256)
			return !ok
		})
	}
	return write(ctx, a, fetches, w, f)
}

// Evidence writes the captures with the given hashes, each as first fetched,
// oldest first, and returns how many. A hash that is not stored is an error that
// wraps archive.ErrNotFound.
func Evidence(ctx context.Context, a *archive.Archive, hashes []string, w io.Writer, f File) (int, error) {
	hashes = slices.Clone(hashes)
	slices.Sort(hashes)
	var pages []sources.Page
	for _, h := range slices.Compact(hashes) {
		p, err := a.Capture(ctx, h)
		if err != nil {
			return 0, err
		}
		p.Body = nil
		pages = append(pages, *p)
	}
	slices.SortStableFunc(pages, func(x, y sources.Page) int { return x.At.Compare(y.At) })
	return write(ctx, a, pages, w, f)
}

// write writes fetches with the bytes they brought.
func write(ctx context.Context, a *archive.Archive, fetches []sources.Page, w io.Writer, f File) (int, error) {
	buf := bufio.NewWriter(w)
	out, err := warc.NewWriter(buf, f.Gzip, f.Software, f.Now)
	if err != nil {
		return 0, err
	}
	for i := range fetches {
		p := fetches[i]
		if p.Body, err = a.Bytes(ctx, p.SHA256); err != nil {
			return i, err
		}
		if err := out.Page(&p); err != nil {
			return i, err
		}
	}
	return len(fetches), buf.Flush()
}
