package archive

import (
	"context"
	"database/sql"

	"lacuna/sources"
)

// saveSkips stores the skips of a collection in place of those stored before.
func saveSkips(ctx context.Context, q queryer, id string, skipped []sources.Skip) error {
	if _, err := q.ExecContext(ctx, `DELETE FROM skips WHERE collection = $1`, id); err != nil {
		return err
	}
	for i, s := range skipped {
		_, err := q.ExecContext(ctx, `INSERT INTO skips (collection, number, url, reason) VALUES ($1, $2, $3, $4)`,
			id, i+1, clean(s.URL), clean(s.Reason))
		if err != nil {
			return err
		}
	}
	return nil
}

func skips(ctx context.Context, q queryer, id string) ([]sources.Skip, error) {
	var out []sources.Skip
	err := each(ctx, q, func(rows *sql.Rows) error {
		var s sources.Skip
		if err := rows.Scan(&s.URL, &s.Reason); err != nil {
			return err
		}
		out = append(out, s)
		return nil
	}, `SELECT url, reason FROM skips WHERE collection = $1 ORDER BY number`, id)
	return out, err
}
