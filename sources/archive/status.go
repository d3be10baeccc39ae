package archive

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"lacuna/sources"
)

// Status counts what an archive holds.
type Status struct {
	Captures    int            `json:"captures"` // contents, each once
	Bytes       int64          `json:"bytes"`    // of their contents
	Stored      int64          `json:"stored"`   // of their contents as compressed
	Fetches     int            `json:"fetches"`
	Articles    int            `json:"articles"` // deleted ones too
	Deleted     int            `json:"deleted"`
	Revisions   int            `json:"revisions"`
	Collections int            `json:"collections"`
	Unfinished  int            `json:"unfinished"` // collections begun and not ended
	Outlets     []OutletStatus `json:"outlets"`    // by ID
}

// OutletStatus counts what an archive holds of an outlet.
type OutletStatus struct {
	Outlet   string      `json:"outlet"`
	Articles int         `json:"articles"`
	From     sources.Day `json:"from,omitempty"` // first and last day of publication
	To       sources.Day `json:"to,omitempty"`
	Whole    int         `json:"whole"`     // days some collection proved whole
	LastGood time.Time   `json:"last_good"` // end of the last collection that proved a day whole, UTC; zero: none
}

// Status counts what the archive holds.
func (a *Archive) Status(ctx context.Context) (Status, error) {
	var s Status
	for query, to := range map[string][]any{
		`SELECT COUNT(*), COALESCE(SUM(size), 0), COALESCE(SUM(LENGTH(bytes)), 0) FROM captures`: {&s.Captures, &s.Bytes, &s.Stored},
		`SELECT COUNT(*) FROM fetches`:                                            {&s.Fetches},
		`SELECT COUNT(*), COALESCE(SUM(deleted), 0) FROM articles`:                {&s.Articles, &s.Deleted},
		`SELECT COUNT(*) FROM revisions`:                                          {&s.Revisions},
		`SELECT COUNT(*), COUNT(CASE WHEN ended = 0 THEN 1 END) FROM collections`: {&s.Collections, &s.Unfinished},
	} {
		if err := a.read.QueryRowContext(ctx, query).Scan(to...); err != nil {
			return s, fmt.Errorf("status: %w", err)
		}
	}
	ids, err := a.Outlets(ctx)
	if err != nil {
		return s, err
	}
	for _, id := range ids {
		o, err := a.outletStatus(ctx, id)
		if err != nil {
			return s, fmt.Errorf("status of %s: %w", id, err)
		}
		s.Outlets = append(s.Outlets, o)
	}
	return s, nil
}

func (a *Archive) outletStatus(ctx context.Context, id string) (OutletStatus, error) {
	o := OutletStatus{Outlet: id}
	var ended int64
	err := a.read.QueryRowContext(ctx, `SELECT COUNT(*), COALESCE(MIN(day), ''), COALESCE(MAX(day), '') FROM articles
		WHERE outlet = $1 AND deleted = 0`, id).Scan(&o.Articles, &o.From, &o.To)
	if err != nil {
		return o, err
	}
	err = a.read.QueryRowContext(ctx, `SELECT COUNT(DISTINCT day), COALESCE(MAX(ended), 0) FROM days JOIN collections ON id = collection
		WHERE days.outlet = $1 AND state = $2`, id, int(sources.Whole)).Scan(&o.Whole, &ended)
	if ended > 0 {
		o.LastGood = time.UnixMilli(ended).UTC()
	}
	return o, err
}

// column reads the texts of a query with one column.
func (a *Archive) column(ctx context.Context, query string, args ...any) ([]string, error) {
	var out []string
	err := each(ctx, a.read, func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		out = append(out, s)
		return err
	}, query, args...)
	return out, err
}
