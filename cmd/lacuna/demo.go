package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/config"
	"lacuna/cmd/internal/site"
	"lacuna/compare"
	"lacuna/reports"
	"lacuna/sources"
	"lacuna/sources/archive"
	"lacuna/testdata"
)

// The demonstration's question, as a user would ask it.
const (
	demoEvent = "liaoning-2019"
	demoQuery = "Chen Qiufa"
)

var (
	demoOutlets = []string{"liaoning-daily", "kcna-ko", "kcna-en"}
	demoHosts   = []string{"epaper.lnd.com.cn", "www.kcna.kp"}
	demoWindow  = sources.Window{From: "2019-11-06", To: "2019-11-13"}
)

func newDemo(*app) *cobra.Command {
	var out output
	var dir string
	c := &cobra.Command{
		Use:   "demo",
		Short: "Run the founding case from recorded pages served on this machine",
		Long: `Serves recorded pages of two outlets on a loopback address, then does what report
does: fetches them through mirror, normalises and archives them in a temporary
file, compares them, and writes the report. The pages are our own words.`,
		Example: `  lacuna demo
  lacuna demo --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := demo(cmd.Context(), cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if len(out.formats) > 0 || out.dir != "" {
				return out.write(cmd.Context(), cmd, c, "report")
			}
			if err := reports.Summary(cmd.OutOrStdout(), c, out.minConfidence); err != nil {
				return err
			}
			path := filepath.Join(dir, "report.html")
			if err := writeFile(path, func(w io.Writer) error { return reports.HTML(w, c) }); err != nil {
				return err
			}
			if abs, err := filepath.Abs(path); err == nil {
				path = abs
			}
			if _, err := fmt.Fprintln(cmd.OutOrStdout(), "\nThe report:", path); err != nil {
				return err
			}
			if out.exitCode && missing(c, out.minConfidence) {
				return errFindings
			}
			return nil
		},
	}
	c.Flags().StringVar(&dir, "dir", "lacuna-report", "folder for the HTML report")
	outputFlags(c, &out)
	return c
}

// demo collects the recorded site into a temporary archive and compares it.
func demo(ctx context.Context, stderr io.Writer) (*compare.Comparison, error) {
	tmp, err := os.MkdirTemp("", "lacuna-demo-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	pages := testdata.Site(demoEvent)
	server, err := site.Start(ctx, pages, nil)
	if err != nil {
		return nil, err
	}
	defer server.Close()
	conf := &config.Config{Mirror: server.Mirror(pages, demoHosts...), Fetch: config.Fetch{MaxDelay: time.Millisecond}}
	s := &setup{config: conf}
	if s.outlets, err = conf.All(); err != nil {
		return nil, err
	}
	if s.archive, err = archive.Open(ctx, filepath.Join(tmp, "demo.db")); err != nil {
		return nil, err
	}
	defer s.archive.Close()
	list, err := s.pick(demoOutlets)
	if err != nil {
		return nil, err
	}
	if _, err := s.collect(ctx, list, demoWindow, func() time.Time { return demoNow }, stderr); err != nil {
		return nil, err
	}
	return s.compareStored(ctx, list, demoWindow, demoQuery)
}

// demoNow is when the recorded pages were current: the evening after the window.
var demoNow = time.Date(2019, 11, 14, 21, 0, 0, 0, time.UTC)
