package main

import (
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"lacuna/reports/digest"
)

func newDigest(a *app) *cobra.Command {
	var ids, formats []string
	var week, dir string
	c := &cobra.Command{
		Use:   "digest",
		Short: "Tell a week: what each outlet alone carried, which details were dropped",
		Example: `  lacuna digest --week 2019-W45 --outlet liaoning-daily,kcna-ko
  lacuna digest --format html,md,json -o digest`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if week == "" {
				week = digest.Last(time.Now())
			}
			win, err := digest.Week(week)
			if err != nil {
				return err
			}
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			list, err := s.pick(ids)
			if err != nil {
				return err
			}
			c, err := s.compareStored(cmd.Context(), list, win, "")
			if err != nil {
				return err
			}
			if err := s.register(cmd.Context(), list, win); err != nil {
				return err
			}
			return writeDigest(cmd.OutOrStdout(), digest.New(week, c), formats, dir)
		},
	}
	c.Flags().StringSliceVar(&ids, "outlet", nil, "outlets to compare (default: all)")
	c.Flags().StringVar(&week, "week", "", "ISO week, as 2019-W45 (default: the last whole one)")
	c.Flags().StringSliceVar(&formats, "format", []string{"md"}, "html, md, json")
	c.Flags().StringVarP(&dir, "output", "o", "", "folder to write files into (default: standard output when one format is asked for)")
	return c
}

func writeDigest(stdout io.Writer, d *digest.Digest, formats []string, dir string) error {
	if dir == "" && len(formats) > 1 {
		return fmt.Errorf("several formats want a folder: give -o DIR")
	}
	for _, n := range formats {
		f, err := digest.Find(n)
		if err != nil {
			return err
		}
		if dir == "" {
			return f.Write(stdout, d)
		}
		path := filepath.Join(dir, "digest-"+d.Week+f.Ext)
		if err := writeFile(path, func(w io.Writer) error { return f.Write(w, d) }); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(stdout, "written to", dir)
	return err
}
