package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
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
			r := foundingCase()
			c, err := r.compare(cmd.Context(), cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if len(out.formats) > 0 || out.dir != "" {
				return out.write(cmd, c, "report")
			}
			if err := reports.Summary(cmd.OutOrStdout(), c, out.minConfidence); err != nil {
				return err
			}
			path, err := filepath.Abs(filepath.Join(dir, "report.html"))
			if err != nil {
				return err
			}
			if err := writeFile(path, func(w io.Writer) error { return reports.HTML(w, c) }); err != nil {
				return err
			}
			if _, err := fmt.Fprintln(cmd.OutOrStdout(), "\nThe report:", path); err != nil {
				return err
			}
			return out.verdict(c)
		},
	}
	c.Flags().StringVar(&dir, "dir", "lacuna-report", "folder for the HTML report")
	outputFlags(c, &out)
	return c
}

// recorded is a question asked of recorded pages through the real path.
type recorded struct {
	pages   fs.FS // host/path, see testdata.Site
	hosts   []string
	outlets []string
	window  sources.Window
	query   string
	now     time.Time                       // when the pages were current
	wrap    func(http.Handler) http.Handler // stands before the pages; may be nil
	fetch   config.Fetch
}

// foundingCase is the question the project exists for, asked the evening after
// its window.
func foundingCase() recorded {
	return recorded{
		pages:   testdata.Site("liaoning-2019"),
		hosts:   []string{"epaper.lnd.com.cn", "www.kcna.kp"},
		outlets: []string{"liaoning-daily", "kcna-ko", "kcna-en"},
		window:  sources.Window{From: "2019-11-06", To: "2019-11-13"},
		query:   "Chen Qiufa",
		now:     time.Date(2019, 11, 14, 21, 0, 0, 0, time.UTC),
		fetch:   config.Fetch{MaxDelay: time.Millisecond},
	}
}

// compare collects the pages into a temporary archive and compares them.
func (r recorded) compare(ctx context.Context, stderr io.Writer) (*compare.Comparison, error) {
	tmp, err := os.MkdirTemp("", "lacuna-demo-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	server, err := site.Start(ctx, r.pages, r.wrap)
	if err != nil {
		return nil, err
	}
	defer server.Close()
	s := &setup{config: &config.Config{Mirror: server.Mirror(r.pages, r.hosts...), Fetch: r.fetch}}
	if s.outlets, err = s.config.All(); err != nil {
		return nil, err
	}
	if s.archive, err = archive.Open(ctx, filepath.Join(tmp, "demo.db")); err != nil {
		return nil, err
	}
	defer s.archive.Close()
	list, err := s.pick(r.outlets)
	if err != nil {
		return nil, err
	}
	if _, err := s.collect(ctx, list, r.window, func() time.Time { return r.now }, stderr); err != nil {
		return nil, err
	}
	return s.compareStored(ctx, list, r.window, r.query)
}
