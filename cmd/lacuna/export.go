package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lacuna/sources/archive/exchange"
)

const software = "lacuna/1"

// exporting are the flags of export.
type exporting struct {
	outlets    []string
	when       when
	format     string
	output     string
	revisions  bool
	evidence   bool
	comparison string
	json       bool
}

// exported tells what export wrote.
type exported struct {
	Written string `json:"written"` // file; empty: standard output
	Format  string `json:"format"`
	Records int    `json:"records"` // captures, articles, revisions or findings
}

func newExport(a *app) *cobra.Command {
	var x exporting
	c := &cobra.Command{
		Use:   "export [--evidence FINDING...]",
		Short: "Write the archive as web archive or JSON lines, or the evidence of findings as a bundle",
		Long: `--format warc writes every capture and index page, gzipped when the file's name
ends in .gz; --format jsonl writes the latest text of each article, or with
--revisions every text it had.

--evidence writes a zip file that proves findings without the archive: their
captures as WARC, each page's bytes, SHA256SUMS for sha256sum -c, and
citations.md with outlet, title, moments, address, hash and quotation. Findings
are named by their id in a comparison written by report --format json.`,
		Example: `  lacuna export --format warc --outlet kcna-ko --from 2019-11-06 --to 2019-11-13 -o kcna.warc.gz
  lacuna export --format jsonl > articles.jsonl
  lacuna export --evidence 1f6c0a2b7d3e9854 --comparison report.json -o bundle.zip`,
		Args: func(_ *cobra.Command, args []string) error { return x.check(args) },
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			return s.export(cmd, x, args)
		},
	}
	c.Flags().StringSliceVar(&x.outlets, "outlet", nil, "outlets to export (default: all)")
	windowFlags(c, &x.when)
	c.Flags().StringVar(&x.format, "format", "", "warc or jsonl")
	c.Flags().StringVarP(&x.output, "output", "o", "", "file to write (default: standard output)")
	c.Flags().BoolVar(&x.revisions, "revisions", false, "with jsonl: every text an article had, deleted ones too")
	c.Flags().BoolVar(&x.evidence, "evidence", false, "write the evidence of the findings named")
	c.Flags().StringVar(&x.comparison, "comparison", "", "comparison JSON that holds the findings")
	c.Flags().BoolVar(&x.json, "json", false, "print what was written as JSON; needs -o")
	return c
}

// check refuses flags that do not go together.
func (x *exporting) check(args []string) error {
	switch {
	case x.json && x.output == "":
		return fmt.Errorf("--json needs -o: standard output holds the export itself")
	case x.evidence && x.format != "":
		return fmt.Errorf("--evidence writes a bundle and goes without --format")
	case x.evidence && (len(x.outlets) > 0 || x.when != (when{})):
		return fmt.Errorf("--evidence goes without --outlet and days: the findings say what is needed")
	case x.evidence && x.comparison == "":
		return fmt.Errorf("--evidence wants --comparison, the JSON that report wrote")
	case x.evidence && len(args) == 0:
		return fmt.Errorf("--evidence wants the ids of findings")
	case x.evidence:
		return nil
	case len(args) > 0:
		return fmt.Errorf("unexpected %q: findings go with --evidence", args[0])
	case x.comparison != "":
		return fmt.Errorf("--comparison goes with --evidence")
	case x.format != "warc" && x.format != "jsonl":
		return fmt.Errorf("--format %q: want warc or jsonl", x.format)
	case x.revisions && x.format != "jsonl":
		return fmt.Errorf("--revisions goes with --format jsonl")
	}
	return nil
}

func (s *setup) export(cmd *cobra.Command, x exporting, args []string) error {
	done := exported{Written: x.output, Format: x.format}
	write := func(w io.Writer) (err error) {
		done.Records, err = s.exportTo(cmd.Context(), w, x)
		return err
	}
	if x.evidence {
		done.Format = "evidence"
		write = func(w io.Writer) (err error) {
			done.Records, err = s.bundle(cmd.Context(), w, x.comparison, args)
			return err
		}
	}
	if x.output == "" {
		return write(cmd.OutOrStdout())
	}
	if err := writeFile(x.output, write); err != nil {
		return err
	}
	if x.json {
		return writeJSON(cmd.OutOrStdout(), done)
	}
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "%d records written to %s\n", done.Records, done.Written)
	return err
}

func (s *setup) exportTo(ctx context.Context, w io.Writer, x exporting) (int, error) {
	q, err := s.query(x.outlets, x.when)
	if err != nil {
		return 0, err
	}
	switch {
	case x.format == "warc":
		return exchange.WARC(ctx, s.archive, q, w, exchange.File{Gzip: strings.HasSuffix(x.output, ".gz"), Software: software, Now: time.Now()})
	case x.revisions:
		return exchange.Revisions(ctx, s.archive, q, w)
	}
	return exchange.Articles(ctx, s.archive, q, w)
}
