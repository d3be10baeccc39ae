package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lacuna/sources"
	"lacuna/sources/archive/exchange"
	"lacuna/sources/page"
)

// imported is what an import of one argument did.
type imported struct {
	Path string `json:"path"`
	exchange.Result
}

func newImport(a *app) *cobra.Command {
	var asJSON, raw bool
	c := &cobra.Command{
		Use:   "import FILE|DIR...",
		Short: "Bring saved pages, web archive files and articles into the archive",
		Long: `Reads saved pages (.html, .htm, .xhtml), web archive files (.warc, .warc.gz) and
articles (.jsonl, .ndjson, .json), or every such file of a folder. Pages are read
by the layout of the outlet their address belongs to, others generically.
What is imported proves no day whole: no absence follows from it. Importing the
same twice changes nothing.`,
		Example: `  lacuna import saved/
  lacuna import crawl.warc.gz articles.jsonl --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			im, err := s.importer(raw)
			if err != nil {
				return err
			}
			done, err := importAll(cmd.Context(), im, args)
			if asJSON {
				if e := writeJSON(cmd.OutOrStdout(), done); err == nil {
					err = e
				}
				return err
			}
			if e := writeImported(cmd.OutOrStdout(), done); err == nil {
				err = e
			}
			return err
		},
	}
	c.Flags().BoolVar(&raw, "captures-only", false, "store pages without reading them as articles")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// importer matches pages with all outlets known.
func (s *setup) importer(raw bool) (*exchange.Importer, error) {
	list, err := s.pick(nil)
	if err != nil {
		return nil, err
	}
	match, err := exchange.Among(list)
	if err != nil {
		return nil, err
	}
	im := &exchange.Importer{Archive: s.archive, Match: match, Now: time.Now()}
	if !raw {
		im.Reader = only{&page.Reader{}, list}
	}
	return im, nil
}

// importAll imports each path in turn; the results go up to the one that
// failed, and with it.
func importAll(ctx context.Context, im *exchange.Importer, paths []string) ([]imported, error) {
	done := []imported{}
	for _, p := range paths {
		r, err := im.Path(ctx, p)
		done = append(done, imported{p, r})
		if err != nil {
			return done, err
		}
	}
	return done, nil
}

func writeImported(w io.Writer, done []imported) error {
	for _, d := range done {
		_, err := fmt.Fprintf(w, "%s: %d pages, %d articles (%d new, %d changed), %d others passed over, %d skipped\n",
			d.Path, d.Pages, d.Articles, d.New, d.Changed, d.Other, len(d.Skipped))
		if err != nil {
			return err
		}
		for _, s := range d.Skipped {
			if _, err := fmt.Fprintf(w, "  skipped %s: %s\n", s.URL, s.Reason); err != nil {
				return err
			}
		}
	}
	return nil
}

// only reads pages but those of an outlet's hosts that are none of its articles,
// such as index pages: read generically, they would pass for articles of nobody.
type only struct {
	*page.Reader
	outlets []*sources.Outlet
}

func (r only) Read(p sources.Page, o *sources.Outlet) (sources.Article, error) {
	u, err := url.Parse(p.URL)
	if o == nil && err == nil {
		for _, k := range r.outlets {
			if serves(k, u.Hostname()) {
				return sources.Article{}, &sources.Error{Kind: sources.NotArticle, URL: p.URL, Err: fmt.Errorf("address of no article of %s", k.ID)}
			}
		}
	}
	return r.Reader.Read(p, o)
}

// serves tells whether a host is one of the outlet's.
func serves(o *sources.Outlet, host string) bool {
	for _, h := range o.Hosts {
		if host != "" && (h == host || strings.HasPrefix(h, ".") && strings.HasSuffix("."+host, h)) {
			return true
		}
	}
	home, err := url.Parse(o.Home)
	return err == nil && host != "" && len(o.Hosts) == 0 && home.Hostname() == host
}
