package archive

import (
	"context"
	"database/sql"

	"lacuna/sources"
)

// addRequest appends r to the requests of the collection with the given id, once
// however often it is recorded.
func (a *Archive) addRequest(ctx context.Context, tx *sql.Tx, id string, r *sources.Request) error {
	query := `SELECT id FROM collections WHERE id = $1`
	if a.postgres {
		query += ` FOR UPDATE`
	}
	if err := tx.QueryRowContext(ctx, query, id).Scan(new(string)); err != nil {
		return missing(err, "collection", id)
	}
	data, err := encode(r)
	if err != nil {
		return err
	}
	var known, last int
	err = tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM requests WHERE collection = $1 AND url = $2 AND data = $3`,
		id, clean(r.URL), data).Scan(&known)
	if err != nil || known > 0 {
		return err
	}
	err = tx.QueryRowContext(ctx, `SELECT COALESCE(MAX(number), 0) FROM requests WHERE collection = $1`, id).Scan(&last)
	if err != nil {
		return err
	}
	return insertRequest(ctx, tx, id, last+1, r, data)
}

func insertRequest(ctx context.Context, q queryer, id string, n int, r *sources.Request, data string) error {
	_, err := q.ExecContext(ctx, `INSERT INTO requests (collection, number, url, at, data) VALUES ($1, $2, $3, $4, $5)`,
		id, n, clean(r.URL), millis(r.At), data)
	return err
}

// saveRequests stores the requests of a collection in place of those stored before.
func saveRequests(ctx context.Context, q queryer, id string, rs []sources.Request) error {
	if _, err := q.ExecContext(ctx, `DELETE FROM requests WHERE collection = $1`, id); err != nil {
		return err
	}
	for i := range rs {
		data, err := encode(&rs[i])
		if err != nil {
			return err
		}
		if err := insertRequest(ctx, q, id, i+1, &rs[i], data); err != nil {
			return err
		}
	}
	return nil
}
