package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"lacuna/cmd/internal/bench"
	"lacuna/compare/quality"
	"lacuna/testdata"
)

func newQuality(*app) *cobra.Command {
	var only []string
	var asJSON bool
	c := &cobra.Command{
		Use:   "quality DIR",
		Short: "Run the benchmarks of a folder and hold their figures to the floors",
		Long: `Runs each benchmark of DIR (omission, extract, names, mentions; python3 is needed)
with this program as the system under test, prints one table, and fails when a
figure is below its floor or a request went unanswered.`,
		Example: `  lacuna quality ../shared/bench
  lacuna quality ../shared/bench --only ecb,names`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			self, err := os.Executable()
			if err != nil {
				return err
			}
			r := bench.Runner{Dir: args[0], Program: self, Log: cmd.ErrOrStderr()}
			figures, err := r.Run(cmd.Context(), only)
			if err != nil {
				return err
			}
			floors, err := quality.Floors(testdata.Quality(), "floors.txt")
			if err != nil {
				return err
			}
			verdicts := quality.Judge(figures, held(floors, only))
			if asJSON {
				err = writeJSON(cmd.OutOrStdout(), verdicts)
			} else {
				_, err = fmt.Fprintln(cmd.OutOrStdout(), verdictTable(verdicts))
			}
			if err != nil {
				return err
			}
			return below(verdicts)
		},
	}
	c.Flags().StringSliceVar(&only, "only", nil, "tasks to run: "+strings.Join(bench.Tasks(), ", "))
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// held are the floors of the tasks that run.
func held(floors []quality.Floor, only []string) []quality.Floor {
	if len(only) == 0 {
		return floors
	}
	var out []quality.Floor
	for _, f := range floors {
		for _, t := range only {
			if strings.HasPrefix(f.Name, t+"/") {
				out = append(out, f)
			}
		}
	}
	return out
}

func verdictTable(vs []quality.Verdict) string {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"figure", "value", "floor", ""})
	for _, v := range vs {
		floor, mark := "", ""
		if v.Floor != nil {
			_, floor, _ = strings.Cut(v.Floor.String(), " ")
			mark = "ok"
		}
		if !v.Holds {
			mark = "BELOW"
		}
		t.AppendRow(table.Row{v.Name, fmt.Sprintf("%.4f", v.Value), floor, mark})
	}
	return t.Render()
}

// below is an error that names the figures below their floors; nil when all
// hold.
func below(vs []quality.Verdict) error {
	var bad []string
	for _, v := range vs {
		if !v.Holds {
			bad = append(bad, fmt.Sprintf("%s is %.4f", v.Floor, v.Value))
		}
	}
	if len(bad) > 0 {
		return fmt.Errorf("below the floor: %s", strings.Join(bad, "; "))
	}
	return nil
}
