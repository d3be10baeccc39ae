package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

// app holds the flags that every command shares.
type app struct {
	database string
	config   string
}

func newRoot() *cobra.Command {
	a := &app{}
	root := &cobra.Command{
		Use:   "lacuna",
		Short: "Find what one outlet reports and another leaves out, with proof",
		Long: `lacuna reads the same events in outlets of several languages and tells which
meetings and details one of them reports and another leaves out. Each finding
carries its evidence, the nearest miss, what was searched, and a confidence.
What could not be collected is told as unknown, never as left out.`,
		Example: `  lacuna demo
  lacuna report --outlet liaoning-daily,kcna-ko --since 7d
  lacuna diff liaoning-daily kcna-ko --event "Chen Qiufa" --from 2019-11-06 --to 2019-11-13
  lacuna digest --week 2019-W45`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          help,
	}
	root.PersistentFlags().StringVar(&a.database, "database", "", "archive: a SQLite file or postgres://… (default: a file in the user's data directory, or LACUNA_DATABASE)")
	root.PersistentFlags().StringVar(&a.config, "config", "", "configuration file (default: lacuna.yaml in this folder, if there is one)")
	root.AddCommand(
		newDemo(a), newReport(a), newDiff(a), newDigest(a), newCollect(a), newOutlets(a),
		newExtract(a), newNames(a), newAnnotate(a), newSchema(a), newQuality(a),
		newImport(a), newExport(a), newSearch(a), newPeople(a), newStatus(a), newBackup(a), newRestore(a), newDoctor(a),
	)
	return root
}

// version is that of the module, or the revision the program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (v == "" || v == "(devel)") {
			v = s.Value
		}
	}
	return v + " " + info.GoVersion
}

// help is what a command that only groups others does by itself; a word that
// names none of them is an error before.
func help(cmd *cobra.Command, _ []string) error { return cmd.Help() }
