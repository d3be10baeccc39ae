package main

import (
	"archive/zip"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"lacuna/cmd/internal/site"
	"lacuna/compare"
	"lacuna/testdata"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lacuna": main})
}

// TestScripts runs the commands as typed. Each case has an archive of its own;
// none reaches outside this machine.
func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("every command line starts the program anew")
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", e.Getenv("WORK")+"/data")
			e.Setenv("HOME", e.Getenv("WORK"))
			e.Setenv("LACUNA_DATABASE", "")
			e.Setenv("NOW", time.Now().UTC().Format(time.DateOnly))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"site": serveSite, "findings": pickFinding, "unzip": unzip,
		},
	})
}

// serveSite is `site NAME HOST...`: it serves a folder of the case, or else the
// recorded event of that name, each laid out host/path, and writes a lacuna.yaml
// that reads the hosts from there, and an own.yaml that also knows the case's own
// outlets, files named x-y.yaml. SITE is the server's address.
func serveSite(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: site NAME HOST...")
	}
	var pages fs.FS = testdata.Site(args[0])
	if dir := ts.MkAbs(args[0]); isDir(dir) {
		pages = os.DirFS(dir)
	}
	s, err := site.Start(context.Background(), pages, nil)
	ts.Check(err)
	ts.Defer(func() { _ = s.Close() })
	ts.Setenv("SITE", s.Base)
	var b strings.Builder
	b.WriteString("fetch: {max_delay: 1ms, retries: 0}\nmirror:\n")
	for _, h := range args[1:] {
		fmt.Fprintf(&b, "  %s: %s/%s\n", h, s.Base, h)
	}
	ts.Check(os.WriteFile(ts.MkAbs("lacuna.yaml"), []byte(b.String()), 0o644))
	if own, err := filepath.Glob(ts.MkAbs("*-*.yaml")); err == nil && len(own) > 0 {
		b.WriteString("outlets: [\"?*-*.yaml\"]\n")
		ts.Check(os.WriteFile(ts.MkAbs("own.yaml"), []byte(b.String()), 0o644))
	}
}

func isDir(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.IsDir()
}

// pickFinding is `findings FILE STANDING`: FINDING is the id of the first finding
// of that standing on an event as a whole.
func pickFinding(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: findings FILE STANDING")
	}
	c, err := readComparison(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, f := range c.Findings {
		if f.Standing.String() == args[1] && f.Slot == compare.SlotEvent && f.Confidence > .5 && f.NearestMiss != nil {
			ts.Setenv("FINDING", f.ID)
			return
		}
	}
	ts.Fatalf("%s: no finding %s", args[0], args[1])
}

// unzip is `unzip FILE DIR`.
func unzip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unzip FILE DIR")
	}
	z, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer z.Close()
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), z))
}
