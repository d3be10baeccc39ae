package archive

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"lacuna/sources"
)

// packer compresses and restores the bytes of captures; safe for use by several
// goroutines.
type packer struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newPacker() (*packer, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(2))
	if err != nil {
		return nil, err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2))
	if err != nil {
		return nil, err
	}
	return &packer{enc, dec}, nil
}

func (p *packer) close() {
	p.enc.Close()
	p.dec.Close()
}

// SavePage stores a capture, once per content, and the fetch that brought it.
// The same page of the same moment may be saved again; header bytes that are not
// UTF-8 are replaced, those of the body never. A page whose SHA256 is
// not that of its body is refused.
func (a *Archive) SavePage(ctx context.Context, p *sources.Page) error {
	c, err := a.squeeze(p)
	if err != nil {
		return err
	}
	return a.within(ctx, func(tx *sql.Tx) error { return saveCapture(ctx, tx, c) })
}

// capture is a page ready to be stored.
type capture struct {
	page  *sources.Page
	sum   string
	small []byte
}

// squeeze checks and compresses a page outside any transaction.
func (a *Archive) squeeze(p *sources.Page) (*capture, error) {
	sum := sources.Hash(p.Body)
	if p.SHA256 != "" && p.SHA256 != sum {
		return nil, fmt.Errorf("capture of %s: hash %s is not that of its bytes, %s", p.URL, p.SHA256, sum)
	}
	return &capture{p, sum, a.pack.enc.EncodeAll(p.Body, nil)}, nil
}

func saveCapture(ctx context.Context, q queryer, c *capture) error {
	_, err := q.ExecContext(ctx, `INSERT INTO captures (sha256, size, bytes) VALUES ($1, $2, $3)
		ON CONFLICT (sha256) DO NOTHING`, c.sum, len(c.page.Body), c.small)
	if err == nil {
		err = saveFetch(ctx, q, c.page, c.sum)
	}
	if err != nil {
		return fmt.Errorf("capture of %s: %w", c.page.URL, err)
	}
	return nil
}

// Bytes is the content whose lower-case hexadecimal SHA-256 is sha256, checked
// against it; the error wraps ErrNotFound when it is not stored.
func (a *Archive) Bytes(ctx context.Context, sha256 string) ([]byte, error) {
	var small []byte
	err := a.read.QueryRowContext(ctx, `SELECT bytes FROM captures WHERE sha256 = $1`, sha256).Scan(&small)
	if err != nil {
		return nil, missing(err, "capture", sha256)
	}
	body, err := a.pack.dec.DecodeAll(small, nil)
	if err != nil {
		return nil, fmt.Errorf("capture %s: %w", sha256, err)
	}
	if sum := sources.Hash(body); sum != sha256 {
		return nil, fmt.Errorf("capture %s: stored bytes hash to %s", sha256, sum)
	}
	return body, nil
}
