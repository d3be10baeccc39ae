package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"lacuna/cmd/internal/config"
	"lacuna/sources"
	"lacuna/sources/archive"
)

// setup is what most commands start from: the configuration, the outlets and
// the archive.
type setup struct {
	config  *config.Config
	outlets map[string]*sources.Outlet
	archive *archive.Archive
}

// load reads the configuration and the outlets.
func (a *app) load() (*setup, error) {
	c, err := config.Load(a.config)
	if err != nil {
		return nil, err
	}
	all, err := c.All()
	if err != nil {
		return nil, err
	}
	return &setup{config: c, outlets: all}, nil
}

// dsn names the archive; empty: the default file. The flag goes before the
// environment, the environment before the file.
func (a *app) dsn(s *setup) string {
	return cmp.Or(a.database, os.Getenv("LACUNA_DATABASE"), s.config.Database)
}

// open is load with the archive.
func (a *app) open(ctx context.Context) (*setup, error) {
	s, err := a.load()
	if err != nil {
		return nil, err
	}
	s.archive, err = archive.Open(ctx, a.dsn(s))
	return s, err
}

// pick is the outlets of the given ids in their order; without ids all, by id.
func (s *setup) pick(ids []string) ([]*sources.Outlet, error) {
	if len(ids) == 0 {
		for id := range s.outlets {
			ids = append(ids, id)
		}
		slices.Sort(ids)
	}
	var out []*sources.Outlet
	seen := map[string]bool{}
	for _, id := range ids {
		id = strings.TrimSpace(id)
		o := s.outlets[id]
		if o == nil {
			return nil, fmt.Errorf("outlet %q is not known; lacuna outlets list shows all", id)
		}
		if !seen[id] {
			seen[id] = true
			out = append(out, o)
		}
	}
	return out, nil
}

// when are the flags that name a window.
type when struct {
	from, to, since string
}

// window is the days that the flags name, counted back from now; back is the
// number of days without any flag.
func (w when) window(now time.Time, back int) (sources.Window, error) {
	today := sources.DayOf(now)
	win := sources.Window{From: today.Add(1 - back), To: today}
	if w.since != "" {
		if w.from != "" || w.to != "" {
			return win, fmt.Errorf("--since goes without --from and --to")
		}
		n, err := days(w.since)
		if err != nil {
			return win, err
		}
		win.From = today.Add(1 - n)
		return win, nil
	}
	if w.from != "" {
		win.From = sources.Day(w.from)
	}
	if w.to != "" {
		win.To = sources.Day(w.to)
	}
	return win, win.Validate()
}

// days reads 7d or 2w.
func days(s string) (int, error) {
	var n int
	var unit string
	if _, err := fmt.Sscanf(s, "%d%s", &n, &unit); err != nil || n < 1 || n > 3660 {
		return 0, fmt.Errorf("--since %q: want a number of days or weeks, as 7d or 2w", s)
	}
	switch unit {
	case "d":
		return n, nil
	case "w":
		return 7 * n, nil
	}
	return 0, fmt.Errorf("--since %q: want a number of days or weeks, as 7d or 2w", s)
}
