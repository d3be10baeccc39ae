package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"

	"lacuna/sources/archive/warc"
)

// WARC imports the pages of a web archive file, plain or gzipped; name is its
// name in errors. Records that answered with anything but a page are counted as
// Other; pages that are cut off or too large are skipped. The error, which tells
// that the file is damaged or the archive fails, comes with the result so far.
func (im *Importer) WARC(ctx context.Context, name string, r io.Reader) (Result, error) {
	var res Result
	in, err := warc.NewReader(name, r)
	if err != nil {
		return res, err
	}
	for {
		rec, err := in.Next()
		if errors.Is(err, io.EOF) {
			return res, nil
		}
		if err != nil {
			return res, err
		}
		if !rec.IsPage() {
			res.Other++
			continue
		}
		p, err := rec.Page(im.limit())
		if err != nil {
			res.skip(rec.URL, fmt.Errorf("%s: %w", name, reason(err)))
			continue
		}
		if !markup(p) {
			res.Other++
			continue
		}
		if err := im.page(ctx, fmt.Sprintf("%s: record %d", name, rec.Number), p, &res); err != nil {
			return res, err
		}
	}
}
