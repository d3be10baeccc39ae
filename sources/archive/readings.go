package archive

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"lacuna/sources"
)

// reading is the JSON of a row of readings: a capture an article was read from.
type reading struct {
	URL          string    `json:"url"` // asked for
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"last_modified,omitempty"`
	At           time.Time `json:"at"` // last asked for and answered
}

// SaveReading stores a page and the article read from it in one transaction; see
// SavePage and SaveArticle.
func (a *Archive) SaveReading(ctx context.Context, p *sources.Page, art *sources.Article) (Saved, error) {
	var s Saved
	shot, err := a.squeeze(p)
	if err != nil {
		return s, err
	}
	err = a.within(ctx, func(tx *sql.Tx) error {
		if err := saveCapture(ctx, tx, shot); err != nil {
			return err
		}
		if s, err = a.saveArticle(ctx, tx, art, p.At); err != nil {
			return err
		}
		return saveReading(ctx, tx, art.ID, p, shot.sum)
	})
	return s, err
}

// saveReading notes that the article was read from a page.
func saveReading(ctx context.Context, q queryer, article string, p *sources.Page, sum string) error {
	data, err := encode(reading{p.URL, p.Header.Get("ETag"), p.Header.Get("Last-Modified"), p.At})
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `INSERT INTO readings (article, sha256, first, at, data) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (article, sha256) DO UPDATE SET
			data = CASE WHEN excluded.at >= readings.at THEN excluded.data ELSE readings.data END,
			first = CASE WHEN excluded.first < readings.first THEN excluded.first ELSE readings.first END,
			at = CASE WHEN excluded.at >= readings.at THEN excluded.at ELSE readings.at END`,
		article, sum, millis(p.At), millis(p.At), data)
	return err
}

// confirmReading notes that the last capture of an article was still current at
// a moment; nothing when the article was never read.
func confirmReading(ctx context.Context, q queryer, article string, at time.Time) error {
	r, sum, err := lastReading(ctx, q, article)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !r.At.Before(at) {
		return nil
	} else if err != nil {
		return err
	}
	r.At = at
	data, err := encode(r)
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `UPDATE readings SET at = $1, data = $2 WHERE article = $3 AND sha256 = $4`,
		millis(at), data, article, sum)
	return err
}

// lastReading is the latest reading of an article and the hash of its capture;
// sql.ErrNoRows when it was never read.
func lastReading(ctx context.Context, q queryer, article string) (r reading, sum string, err error) {
	var data string
	err = q.QueryRowContext(ctx, `SELECT sha256, data FROM readings WHERE article = $1 ORDER BY at DESC, sha256 LIMIT 1`,
		article).Scan(&sum, &data)
	if err == nil {
		err = decode(data, &r)
	}
	return r, sum, err
}

// readFrom tells whether the article had been read from the capture before, at
// or after a moment.
func readFrom(ctx context.Context, q queryer, article, sum string, since time.Time) (bool, error) {
	var n int
	err := q.QueryRowContext(ctx, `SELECT COUNT(*) FROM readings WHERE article = $1 AND sha256 = $2 AND first >= $3`,
		article, sum, millis(since)).Scan(&n)
	return n > 0, err
}
