package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"lacuna/sources/archive"
)

func newStatus(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "status",
		Short: "Tell what the archive holds, outlet by outlet",
		Example: `  lacuna status
  lacuna status --json --database copy.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			st, err := s.archive.Status(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), st)
			}
			return writeStatus(cmd.OutOrStdout(), st)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func writeStatus(w io.Writer, st archive.Status) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"outlet", "articles", "from", "to", "days whole", "last whole collection (UTC)"})
	for _, o := range st.Outlets {
		last := "never"
		if !o.LastGood.IsZero() {
			last = o.LastGood.UTC().Format("2006-01-02 15:04")
		}
		t.AppendRow(table.Row{o.Outlet, o.Articles, o.From, o.To, o.Whole, last})
	}
	_, err := fmt.Fprintf(w, "%s\n%d articles in %d revisions, %d of them deleted at the outlet\n%d captures of %d fetches, %s, stored in %s\n%d collections, %d of them unfinished\n",
		t.Render(), st.Articles, st.Revisions, st.Deleted, st.Captures, st.Fetches, size(st.Bytes), size(st.Stored), st.Collections, st.Unfinished)
	return err
}

// size is a number of bytes as a person reads it.
func size(n int64) string {
	f, units := float64(n), []string{"KiB", "MiB", "GiB", "TiB"}
	if n < 1024 {
		return fmt.Sprintf("%d B", n)
	}
	for i, u := range units {
		f /= 1024
		if f < 1024 || i == len(units)-1 {
			return fmt.Sprintf("%.1f %s", f, u)
		}
	}
	return ""
}

func newBackup(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the archive as it stands into a new file, while others may write to it",
		Example: `  lacuna backup lacuna-2019-11-14.db
  lacuna backup --database archive.db copy.db`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			if err := s.archive.Backup(cmd.Context(), args[0]); err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), map[string]string{"written": args[0]})
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), "checked and written to", args[0])
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func newRestore(a *app) *cobra.Command {
	var replace, asJSON bool
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make the archive from a backup, which is checked first",
		Example: `  lacuna restore lacuna-2019-11-14.db
  lacuna restore lacuna-2019-11-14.db --database archive.db --replace`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			to, err := a.file()
			if err != nil {
				return err
			}
			if err := archive.Restore(cmd.Context(), args[0], to, replace); err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), map[string]string{"restored": to})
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), "restored", to)
			return err
		},
	}
	c.Flags().BoolVar(&replace, "replace", false, "replace an archive that exists; nobody may have it open")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// file is the path of the SQLite archive; an error for PostgreSQL.
func (a *app) file() (string, error) {
	s, err := a.load()
	if err != nil {
		return "", err
	}
	path := strings.TrimPrefix(a.dsn(s), "sqlite://")
	switch {
	case path == "":
		return archive.DefaultPath()
	case strings.Contains(path, "://"):
		return "", fmt.Errorf("restore: a PostgreSQL archive is restored by pg_restore")
	}
	return path, nil
}

// moment is a time as people read it, in UTC to the second; empty for none.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
