package archive

import (
	"context"
	"fmt"

	"lacuna/sources"
)

// saveDays stores the days of a collection in place of those stored before.
func saveDays(ctx context.Context, q queryer, id string, c *sources.Collection) error {
	if _, err := q.ExecContext(ctx, `DELETE FROM days WHERE collection = $1`, id); err != nil {
		return err
	}
	for i := range c.Days {
		d := &c.Days[i]
		data, err := encode(d)
		if err != nil {
			return err
		}
		_, err = q.ExecContext(ctx, `INSERT INTO days (collection, day, outlet, state, articles, data)
			VALUES ($1, $2, $3, $4, $5, $6)`, id, string(d.Day), c.Outlet, int(d.State), d.Articles, data)
		if err != nil {
			return err
		}
	}
	return nil
}

// Days lists the best known state of each day of w, in order, as Collected does
// but without reading any request; a day never asked for is NotAsked.
func (a *Archive) Days(ctx context.Context, outlet string, w sources.Window) ([]sources.DayLog, error) {
	all, err := list[sources.DayLog](ctx, a.read, `SELECT days.data FROM days JOIN collections ON id = collection
		WHERE days.outlet = $1 AND day >= $2 AND day <= $3 ORDER BY started, from_day, to_day, id, day`, outlet, string(w.From), string(w.To))
	if err != nil {
		return nil, fmt.Errorf("days of %s: %w", outlet, err)
	}
	return Merge(outlet, w, []sources.Collection{{Days: all}}).Days, nil
}
