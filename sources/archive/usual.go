package archive

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"lacuna/sources"
)

const (
	usualWeeks = 8 // how far back the usual number is learned from
	usualLeast = 5 // fewer whole days than this teach nothing
)

// Usual is the number of articles to expect of an outlet on a day: the median
// over its whole days of the same weekday in the eight weeks before, or over all
// its whole days in them where that weekday has fewer than five; 0 when those
// are fewer than five too. Of a day collected several times the fullest log
// counts.
func (a *Archive) Usual(ctx context.Context, outlet string, day sources.Day) (float64, error) {
	var same, all []float64
	weekday := day.Time(time.UTC).Weekday()
	err := each(ctx, a.read, func(rows *sql.Rows) error {
		var d string
		var n float64
		if err := rows.Scan(&d, &n); err != nil {
			return err
		}
		all = append(all, n)
		if sources.Day(d).Time(time.UTC).Weekday() == weekday {
			same = append(same, n)
		}
		return nil
	}, `SELECT day, MAX(articles) FROM days WHERE outlet = $1 AND day >= $2 AND day < $3 AND state = $4 GROUP BY day`,
		outlet, string(day.Add(-7*usualWeeks)), string(day), int(sources.Whole))
	if err != nil {
		return 0, fmt.Errorf("usual number of %s on %s: %w", outlet, day, err)
	}
	if len(same) >= usualLeast {
		all = same
	}
	if len(all) < usualLeast {
		return 0, nil
	}
	return median(all), nil
}

// median is the middle of n, which is not empty and comes back sorted.
func median(n []float64) float64 {
	slices.Sort(n)
	m := len(n) / 2
	if len(n)%2 == 1 {
		return n[m]
	}
	return (n[m-1] + n[m]) / 2
}
