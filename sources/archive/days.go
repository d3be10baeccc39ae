package archive

import (
	"context"

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

// Days lists the best known state of each day of w, in order; a day never asked
// for is NotAsked. See Collected for how several collections are merged.
func (a *Archive) Days(ctx context.Context, outlet string, w sources.Window) ([]sources.DayLog, error) {
	c, err := a.Collected(ctx, outlet, w)
	return c.Days, err
}
