package archive

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"time"

	"lacuna/sources"
)

// header is the JSON of a row of collections.
type header struct {
	Started time.Time `json:"started"`
	Ended   time.Time `json:"ended"`
}

// collectionID is the stable identifier of a collection: 16 hexadecimal digits
// from its outlet, window and start.
func collectionID(c *sources.Collection) string {
	return sources.Hash([]byte(c.Outlet + "\n" + string(c.Window.From) + "\n" + string(c.Window.To) + "\n" +
		strconv.FormatInt(millis(c.Started), 10)))[:16]
}

// SaveCollection stores a collection whole, in place of what was stored of the
// one with its outlet, window and start.
func (a *Archive) SaveCollection(ctx context.Context, c *sources.Collection) error {
	err := a.within(ctx, func(tx *sql.Tx) error {
		id := collectionID(c)
		if err := saveHeader(ctx, tx, id, c); err != nil {
			return err
		}
		if err := saveDays(ctx, tx, id, c); err != nil {
			return err
		}
		if err := saveRequests(ctx, tx, id, c.Requests); err != nil {
			return err
		}
		return saveSkips(ctx, tx, id, c.Skipped)
	})
	return named(err, c)
}

// insertHeader stores what names a collection; fresh is false when it is known.
func insertHeader(ctx context.Context, q queryer, id string, c *sources.Collection) (fresh bool, err error) {
	data, err := encode(header{c.Started, c.Ended})
	if err != nil {
		return false, err
	}
	r, err := q.ExecContext(ctx, `INSERT INTO collections (id, outlet, from_day, to_day, started, ended, data)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
		id, c.Outlet, string(c.Window.From), string(c.Window.To), millis(c.Started), millis(c.Ended), data)
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n == 1, err
}

// saveHeader stores what names a collection and when it ended.
func saveHeader(ctx context.Context, q queryer, id string, c *sources.Collection) error {
	fresh, err := insertHeader(ctx, q, id, c)
	if err != nil || fresh {
		return err
	}
	data, err := encode(header{c.Started, c.Ended})
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `UPDATE collections SET ended = $1, data = $2 WHERE id = $3`, millis(c.Ended), data, id)
	return err
}

// Collections lists the collections of an outlet whose window meets w, earliest
// start first, with every request. The zero Window meets all.
func (a *Archive) Collections(ctx context.Context, outlet string, w sources.Window) ([]sources.Collection, error) {
	var cond where
	cond.add("outlet = ?", outlet)
	if w != (sources.Window{}) {
		cond.add("to_day >= ?", string(w.From))
		cond.add("from_day <= ?", string(w.To))
	}
	out, err := collections(ctx, a.read, &cond)
	if err != nil {
		return nil, fmt.Errorf("collections of %s: %w", outlet, err)
	}
	return out, nil
}

// Outlets lists the IDs of the outlets that anything is stored of, sorted.
func (a *Archive) Outlets(ctx context.Context) ([]string, error) {
	out, err := a.column(ctx, `SELECT outlet FROM articles UNION SELECT outlet FROM collections`)
	if err != nil {
		return nil, fmt.Errorf("outlets: %w", err)
	}
	slices.Sort(out)
	return out, nil
}

func collections(ctx context.Context, q queryer, w *where) ([]sources.Collection, error) {
	var out []sources.Collection
	var ids []string
	err := each(ctx, q, func(rows *sql.Rows) error {
		var c sources.Collection
		var id, from, to, data string
		var h header
		if err := rows.Scan(&id, &c.Outlet, &from, &to, &data); err != nil {
			return err
		}
		if err := decode(data, &h); err != nil {
			return err
		}
		c.Window = sources.Window{From: sources.Day(from), To: sources.Day(to)}
		c.Started, c.Ended = h.Started, h.Ended
		out, ids = append(out, c), append(ids, id)
		return nil
	}, `SELECT id, outlet, from_day, to_day, data FROM collections`+w.String()+` ORDER BY started, from_day, to_day, id`, w.args...)
	if err != nil {
		return nil, err
	}
	for i, id := range ids {
		if err := fill(ctx, q, id, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// fill reads the days, requests and skips of the collection with the given id.
func fill(ctx context.Context, q queryer, id string, c *sources.Collection) (err error) {
	if c.Days, err = list[sources.DayLog](ctx, q, `SELECT data FROM days WHERE collection = $1 ORDER BY day`, id); err != nil {
		return err
	}
	c.Requests, err = list[sources.Request](ctx, q, `SELECT data FROM requests WHERE collection = $1 ORDER BY number`, id)
	if err != nil {
		return err
	}
	c.Skipped, err = skips(ctx, q, id)
	return err
}
