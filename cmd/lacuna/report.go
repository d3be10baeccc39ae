package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"lacuna/compare"
	"lacuna/reports"
	"lacuna/sources"
)

// output are the flags that say how a comparison is written and what the exit
// code tells.
type output struct {
	formats       []string
	dir           string
	exitCode      bool
	minConfidence float64
}

func outputFlags(c *cobra.Command, o *output) {
	c.Flags().StringSliceVar(&o.formats, "format", nil, "html, md, json (default: a summary on standard output)")
	c.Flags().StringVarP(&o.dir, "output", "o", "", "folder to write files into (default: standard output when one format is asked for)")
	c.Flags().BoolVar(&o.exitCode, "exit-code", false, "exit with 1 when something is missing with confidence above --min-confidence")
	c.Flags().Float64Var(&o.minConfidence, "min-confidence", .5, "least confidence that counts, 0 to 1")
}

func newReport(a *app) *cobra.Command {
	var ids []string
	var w when
	var out output
	var event string
	var fresh bool
	c := &cobra.Command{
		Use:   "report",
		Short: "Tell what each outlet reports and what another leaves out, with proof",
		Example: `  lacuna report --outlet liaoning-daily,kcna-ko --since 7d
  lacuna report --event "Chen Qiufa" --from 2019-11-06 --to 2019-11-13 --format html,json -o out`,
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
			if len(list) < 2 {
				return fmt.Errorf("want at least two outlets to compare")
			}
			return s.report(cmd, list, w, event, fresh, out)
		},
	}
	c.Flags().StringSliceVar(&ids, "outlet", nil, "outlets to compare (default: all)")
	c.Flags().StringVar(&event, "event", "", "only events that name this person, in any script, or hold these words; and the visits they belong to")
	c.Flags().BoolVar(&fresh, "collect", false, "collect the window first")
	windowFlags(c, &w)
	outputFlags(c, &out)
	return c
}

// report compares outlets over a window and writes what came of it.
func (s *setup) report(cmd *cobra.Command, list []*sources.Outlet, w when, event string, fresh bool, out output) error {
	ctx := cmd.Context()
	win, err := w.window(time.Now(), 7)
	if err != nil {
		return err
	}
	if fresh {
		if _, err := s.collect(ctx, list, win, time.Now, cmd.ErrOrStderr()); err != nil {
			return err
		}
	}
	c, err := s.compareStored(ctx, list, win, event)
	if err != nil {
		return err
	}
	if err := s.register(ctx, list, win); err != nil {
		return err
	}
	return out.write(cmd, c, "report")
}

// write writes a comparison in every format asked for and ends with the exit
// code asked for.
func (o *output) write(cmd *cobra.Command, c *compare.Comparison, name string) error {
	if err := o.files(cmd.OutOrStdout(), c, name); err != nil {
		return err
	}
	return o.verdict(c)
}

// verdict is errFindings when the exit code is to tell of what is missing.
func (o *output) verdict(c *compare.Comparison) error {
	if o.exitCode && missing(c, o.minConfidence) {
		return errFindings
	}
	return nil
}

func (o *output) files(stdout io.Writer, c *compare.Comparison, name string) error {
	if len(o.formats) == 0 && o.dir == "" {
		return reports.Summary(stdout, c, o.minConfidence)
	}
	if len(o.formats) == 0 {
		o.formats = []string{"html", "md", "json"}
	}
	if o.dir == "" && len(o.formats) > 1 {
		return fmt.Errorf("several formats want a folder: give -o DIR")
	}
	for _, n := range o.formats {
		f, err := reports.Find(n)
		if err != nil {
			return err
		}
		if o.dir == "" {
			return f.Write(stdout, c)
		}
		if err := writeFile(filepath.Join(o.dir, name+f.Ext), func(w io.Writer) error { return f.Write(w, c) }); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(stdout, "written to", o.dir)
	return err
}

// writeFile writes a file whole or not at all, making its folder.
func writeFile(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".lacuna-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// missing tells whether something is missing with more than the confidence.
func missing(c *compare.Comparison, least float64) bool {
	for _, f := range c.Findings {
		if (f.Standing == compare.NoCoverage || f.Standing == compare.Omitted) && f.Confidence > least && f.Withdrawn == nil {
			return true
		}
	}
	return false
}
