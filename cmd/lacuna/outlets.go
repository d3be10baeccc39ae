package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"

	"lacuna/sources"
)

func newOutlets(a *app) *cobra.Command {
	c := &cobra.Command{Use: "outlets", Short: "List, show, check and record the outlets lacuna knows", Args: cobra.NoArgs, RunE: help}
	c.AddCommand(newOutletsList(a), newOutletsShow(a), newOutletsCheck(a), newOutletsRecord(a))
	return c
}

func newOutletsList(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the outlets",
		Example: "  lacuna outlets list",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.load()
			if err != nil {
				return err
			}
			all, err := s.pick(nil)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), all)
			}
			t := table.NewWriter()
			t.SetStyle(table.StyleLight)
			t.AppendHeader(table.Row{"id", "name", "language", "country", "zone", "found by", "verified"})
			for _, o := range all {
				var how []string
				for _, d := range o.Discover {
					if h := discoveryName(d); !slices.Contains(how, h) {
						how = append(how, h)
					}
				}
				t.AppendRow(table.Row{o.ID, o.Name, o.Language, o.Country, o.Timezone, strings.Join(how, ", "), o.Verified})
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), t.Render())
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func newOutletsShow(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "show ID",
		Short:   "Show an outlet as its YAML file says",
		Example: "  lacuna outlets show kcna-ko",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.load()
			if err != nil {
				return err
			}
			o, err := s.pick(args)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), o[0])
			}
			b, err := yaml.Marshal(o[0])
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(b)
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// discoveryName names the way a discovery finds articles.
func discoveryName(d sources.Discovery) string {
	switch {
	case d.Feed != "":
		return "feed"
	case d.Sitemap != "":
		return "sitemap"
	case d.List != nil:
		return "list"
	case d.EPaper != nil:
		return "e-paper"
	case d.JSON != nil:
		return "json"
	}
	return "urls"
}
