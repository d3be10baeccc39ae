package main

import (
	"cmp"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/config"
	"lacuna/cmd/internal/register"
	"lacuna/sources/archive"
)

// check is one thing doctor looked at. Faults are empty when it is well.
type check struct {
	Name   string   `json:"name"`
	Detail string   `json:"detail"`
	Faults []string `json:"faults"`
}

func newDoctor(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Check the configuration, the outlets and every stored capture",
		Long: `Reads the configuration, every outlet, the corrections of persons and the whole
archive: each capture must hash to its name, each article have a text and each
reading its capture. Ends with 2 when anything is wrong. Nothing is changed and no outlet is asked.`,
		Example: `  lacuna doctor
  lacuna doctor --json --database archive.db`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			all := a.examine(cmd.Context())
			var err error
			if asJSON {
				err = writeJSON(cmd.OutOrStdout(), all)
			} else {
				err = writeChecks(cmd.OutOrStdout(), all)
			}
			if err != nil {
				return err
			}
			return unwell(all)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// examine makes every check that can still be made after a fault.
func (a *app) examine(ctx context.Context) []check {
	conf, err := config.Load(a.config)
	all := []check{result("configuration", "read", err)}
	if err != nil {
		return all
	}
	outlets, err := conf.All()
	all = append(all, result("outlets", fmt.Sprintf("%d are valid", len(outlets)), err))
	f, err := conf.Fetcher()
	if err == nil {
		f.Close()
	}
	all = append(all, result("fetching", fmt.Sprintf("%d hosts are read from a mirror", len(conf.Mirror)), err))
	_, err = register.ReadCorrections(conf.People)
	all = append(all, result("people", cmp.Or(conf.People, "no corrections"), err))
	s := &setup{config: conf, outlets: outlets}
	if s.archive, err = archive.Open(ctx, a.dsn(s)); err != nil {
		return append(all, result("archive", "", err))
	}
	defer s.archive.Close()
	return append(all, s.examineArchive(ctx))
}

func (s *setup) examineArchive(ctx context.Context) check {
	st, err := s.archive.Status(ctx)
	c := result("archive", fmt.Sprintf("%d captures and %d articles are whole", st.Captures, st.Articles), err)
	faults, err := s.archive.Check(ctx)
	c.Faults = append(c.Faults, faults...)
	if err != nil {
		c.Faults = append(c.Faults, err.Error())
	}
	return c
}

func result(name, detail string, err error) check {
	c := check{Name: name, Detail: detail, Faults: []string{}}
	if err != nil {
		c.Detail, c.Faults = "", []string{err.Error()}
	}
	return c
}

func writeChecks(w io.Writer, all []check) error {
	for _, c := range all {
		if len(c.Faults) == 0 {
			if _, err := fmt.Fprintf(w, "ok     %s: %s\n", c.Name, c.Detail); err != nil {
				return err
			}
		}
		for _, f := range c.Faults {
			if _, err := fmt.Fprintf(w, "FAULT  %s: %s\n", c.Name, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// unwell is an error that counts the faults; nil when there is none.
func unwell(all []check) error {
	n := 0
	for _, c := range all {
		n += len(c.Faults)
	}
	if n > 0 {
		return fmt.Errorf("doctor: %d faults", n)
	}
	return nil
}
