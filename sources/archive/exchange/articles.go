package exchange

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// batch is how many articles are stored in one transaction.
const batch = 500

// Articles imports articles, one JSON object a line: a sources.Article, a
// sources.Revision, or what the line protocol of extract answers. Lines that are
// none of them are skipped by name and number. The error, for a line longer than
// a page may be or an archive that fails, comes with the result so far.
func (im *Importer) Articles(ctx context.Context, name string, r io.Reader) (Result, error) {
	var res Result
	var waiting []sources.Article
	in := bufio.NewScanner(r)
	in.Buffer(nil, int(im.limit()))
	n := 0
	for in.Scan() {
		n++
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		art, rev, err := im.parse(in.Bytes())
		switch {
		case err != nil:
			res.skip(fmt.Sprintf("%s:%d", name, n), err)
		case rev != nil:
			err := im.revision(ctx, rev, &res)
			if errors.Is(err, archive.ErrNotFound) {
				res.skip(fmt.Sprintf("%s:%d", name, n), err)
			} else if err != nil {
				return res, fmt.Errorf("%s:%d: %w", name, n, err)
			}
		default:
			waiting = append(waiting, *art)
		}
		if len(waiting) == batch {
			if err := im.store(ctx, waiting, &res); err != nil {
				return res, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			waiting = waiting[:0]
		}
	}
	if err := in.Err(); err != nil {
		return res, fmt.Errorf("%s:%d: %w", name, n+1, err)
	}
	if err := im.store(ctx, waiting, &res); err != nil {
		return res, fmt.Errorf("%s: %w", name, err)
	}
	return res, nil
}

func (im *Importer) store(ctx context.Context, arts []sources.Article, res *Result) error {
	saved, err := im.Archive.SaveArticles(ctx, arts)
	for _, s := range saved {
		res.count(s)
	}
	return err
}

func (im *Importer) revision(ctx context.Context, r *sources.Revision, res *Result) error {
	if r.Deleted {
		return im.Archive.MarkDeleted(ctx, r.Article, r.Seen)
	}
	s, err := im.Archive.SaveArticle(ctx, &r.Text, r.Seen)
	if err == nil {
		res.count(s)
	}
	return err
}
