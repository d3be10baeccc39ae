package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"lacuna/sources"
	"lacuna/sources/outlets/drift"
)

// checking are the flags of outlets check.
type checking struct {
	when     when
	base     []string
	articles int
	exitCode bool
	json     bool
}

func newOutletsCheck(a *app) *cobra.Command {
	var x checking
	c := &cobra.Command{
		Use:   "check [ID...]",
		Short: "Visit outlets and tell whether their pages still are what their files say",
		Long: `Visits each outlet's index pages of the last two days, or of the days given, and
its newest articles. For each field it tells whether the layout finds it, only
the shared readers do, or nobody. What was not answered is unknown, no drift.

Nothing is stored or edited. For an outlet that is as its file says the line to
set there is printed.`,
		Example: `  lacuna outlets check kcna-en yonhap-en
  lacuna outlets check kcna-en --base www.kcna.kp=http://127.0.0.1:8000/kcna --exit-code`,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.load()
			if err != nil {
				return err
			}
			list, err := s.pick(args)
			if err != nil {
				return err
			}
			all, err := s.check(cmd.Context(), list, x, time.Now())
			if err != nil {
				return err
			}
			if x.json {
				err = writeJSON(cmd.OutOrStdout(), all)
			} else {
				err = writeDrift(cmd.OutOrStdout(), all, time.Now())
			}
			if err == nil && x.exitCode && drifted(all) {
				return errFindings
			}
			return err
		},
	}
	windowFlags(c, &x.when)
	c.Flags().StringArrayVar(&x.base, "base", nil, "HOST=URL: read a host's pages from this address, beside mirror of the configuration")
	c.Flags().IntVar(&x.articles, "articles", 3, "most articles read of an outlet")
	c.Flags().BoolVar(&x.exitCode, "exit-code", false, "exit with 1 when an outlet's pages are not what its file says")
	c.Flags().BoolVar(&x.json, "json", false, "print JSON")
	return c
}

// check checks outlets one after the other.
func (s *setup) check(ctx context.Context, list []*sources.Outlet, x checking, now time.Time) ([]*drift.Report, error) {
	if x.articles < 1 {
		return nil, fmt.Errorf("--articles %d: want at least 1", x.articles)
	}
	w, err := x.when.window(now, 2)
	if err != nil {
		return nil, err
	}
	if err := s.mirror(x.base); err != nil {
		return nil, err
	}
	f, err := s.config.Fetcher()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := []*drift.Report{}
	for _, o := range list {
		r, err := drift.Check(ctx, f, o, drift.Options{Window: w, Now: now, Articles: x.articles})
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// mirror adds HOST=URL pairs to the configuration's mirrors.
func (s *setup) mirror(pairs []string) error {
	m := maps.Clone(s.config.Mirror)
	if m == nil {
		m = map[string]string{}
	}
	for _, p := range pairs {
		host, base, ok := strings.Cut(p, "=")
		u, err := url.Parse(base)
		if !ok || host == "" || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return fmt.Errorf("--base %q: want HOST=URL, as www.kcna.kp=http://127.0.0.1:8000", p)
		}
		m[host] = base
	}
	s.config.Mirror = m
	return nil
}

func drifted(all []*drift.Report) bool {
	for _, r := range all {
		if r.Verdict == drift.Drifted {
			return true
		}
	}
	return false
}

func writeDrift(w io.Writer, all []*drift.Report, now time.Time) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"outlet", "verdict", "index pages", "links", "read", "title", "body", "date", "authors", "verified"})
	for _, r := range all {
		row := table.Row{r.Outlet, string(r.Verdict), r.IndexPages, r.Links, len(r.Articles)}
		for i := range 4 {
			row = append(row, ways(r, i))
		}
		t.AppendRow(append(row, r.Verified))
	}
	_, err := fmt.Fprintln(w, t.Render())
	for _, r := range all {
		for _, d := range r.Drift {
			_, e := fmt.Fprintf(w, "%s drift: %s\n", r.Outlet, d)
			err = errors.Join(err, e)
		}
		for _, u := range r.Unknown {
			_, e := fmt.Fprintf(w, "%s unknown: %s\n", r.Outlet, u)
			err = errors.Join(err, e)
		}
		if r.Verdict == drift.OK {
			_, e := fmt.Fprintf(w, "%s is as its file says; set there   verified: %s\n", r.Outlet, now.UTC().Format(time.DateOnly))
			err = errors.Join(err, e)
		}
	}
	return err
}

// ways counts how a field was found over an outlet's articles: "layout",
// "2 layout, 1 missing".
func ways(r *drift.Report, field int) string {
	count := map[drift.By]int{}
	for _, a := range r.Articles {
		count[a.Fields[field].By]++
	}
	var out []string
	for _, by := range []drift.By{drift.Layout, drift.Generic, drift.Missing} {
		switch n := count[by]; {
		case n == len(r.Articles) && n > 0:
			return string(by)
		case n > 0:
			out = append(out, fmt.Sprintf("%d %s", n, by))
		}
	}
	return strings.Join(out, ", ")
}
