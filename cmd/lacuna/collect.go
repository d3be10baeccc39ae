package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"lacuna/sources"
	"lacuna/sources/collect"
	"lacuna/sources/page"
)

func newCollect(a *app) *cobra.Command {
	var ids []string
	var w when
	var asJSON bool
	c := &cobra.Command{
		Use:   "collect",
		Short: "Fetch, normalise and archive what outlets published, and tell how whole it is",
		Example: `  lacuna collect --since 7d
  lacuna collect --outlet liaoning-daily,kcna-ko --from 2019-11-06 --to 2019-11-13`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			list, err := s.pick(ids)
			if err != nil {
				return err
			}
			win, err := w.window(time.Now(), 7)
			if err != nil {
				return err
			}
			cs, err := s.collect(cmd.Context(), list, win, time.Now, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if err := s.register(cmd.Context(), list, win); err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), cs)
			}
			return writeHealth(cmd.OutOrStdout(), cs)
		},
	}
	c.Flags().StringSliceVar(&ids, "outlet", nil, "outlets to collect (default: all)")
	windowFlags(c, &w)
	c.Flags().BoolVar(&asJSON, "json", false, "print the collections as JSON")
	return c
}

func windowFlags(c *cobra.Command, w *when) {
	c.Flags().StringVar(&w.from, "from", "", "first day, YYYY-MM-DD")
	c.Flags().StringVar(&w.to, "to", "", "last day, YYYY-MM-DD")
	c.Flags().StringVar(&w.since, "since", "", "the days up to today: 7d, 2w")
}

// collect runs a collection with a progress line on terminals.
func (s *setup) collect(ctx context.Context, list []*sources.Outlet, w sources.Window, now func() time.Time, stderr io.Writer) ([]sources.Collection, error) {
	f, err := s.config.Fetcher()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	progress := newProgress(stderr, list)
	defer progress.done()
	return collect.Run(ctx, f, &page.Reader{}, s.archive, list, collect.Options{
		Window: w, Now: now, Parallel: s.config.Collect.Parallel, Progress: progress.event,
	})
}

// writeHealth prints a row an outlet and the reasons of days that are not whole.
func writeHealth(w io.Writer, cs []sources.Collection) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"outlet", "days whole", "index pages", "articles", "not read", "health"})
	for _, c := range cs {
		whole, index, articles, missing := 0, 0, 0, 0
		for _, d := range c.Days {
			if d.State == sources.Whole {
				whole++
			}
			articles += d.Articles
			missing += d.Missing
		}
		for _, r := range c.Requests {
			if r.Kind == sources.IndexRequest {
				index++
			}
		}
		t.AppendRow(table.Row{c.Outlet, fmt.Sprintf("%d of %d", whole, len(c.Days)), index, articles, missing, health(c)})
	}
	if _, err := fmt.Fprintln(w, t.Render()); err != nil {
		return err
	}
	for _, c := range cs {
		for _, d := range c.Days {
			for _, r := range d.Reasons {
				if _, err := fmt.Fprintf(w, "%s %s %s: %s\n", c.Outlet, d.Day, d.State, r); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// health is the worst state of a collection's days in words.
func health(c sources.Collection) string {
	s := c.State(c.Window)
	if s == sources.NotAsked {
		return "not asked"
	}
	return s.String()
}
