package archive_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// killed is the DSN given to the child process of TestKill.
const killed = "LACUNA_TEST_KILLED"

func TestMain(m *testing.M) {
	if dsn := os.Getenv(killed); dsn != "" {
		fmt.Println(write(dsn))
		os.Exit(1)
	}
	goleak.VerifyTestMain(m)
}

// write records articles without end, printing the key of each once the archive
// has acknowledged it.
func write(dsn string) error {
	ctx := context.Background()
	a, err := archive.Open(ctx, dsn)
	if err != nil {
		return err
	}
	c := &sources.Collection{Outlet: "north", Window: november, Started: clock(1, 0)}
	if err := a.Begin(ctx, c); err != nil {
		return err
	}
	for i := 0; ; i++ {
		key := fmt.Sprint(i)
		if err := a.Record(ctx, c, answer(key, "Body of "+key, clock(1, 0))); err != nil {
			return err
		}
		fmt.Println(key)
	}
}

func TestKill(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { testKill(t, filepath.Join(t.TempDir(), "a.db")) })
	t.Run("postgres", func(t *testing.T) { testKill(t, postgres(t)) })
}

// testKill kills a writing process three times and asks that nothing it was
// acknowledged is lost, and nothing doubled when it writes the same again.
func testKill(t *testing.T, dsn string) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	for run := 1; run <= 3; run++ {
		acknowledged := writeAndKill(t, dsn, 20*run)
		func() {
			a, err := archive.Open(context.Background(), dsn)
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			whole(t, a, acknowledged)
		}()
	}
}

// writeAndKill runs the child until it has printed n keys, kills it, and returns
// all it printed.
func writeAndKill(t *testing.T, dsn string, n int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), killed+"="+dsn)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if keys = append(keys, lines.Text()); len(keys) == n {
			if err := cmd.Process.Kill(); err != nil {
				t.Error(err)
			}
		}
	}
	_ = cmd.Wait() // killed
	if len(keys) < n {
		t.Fatalf("the child ended by itself: %v", keys)
	}
	return keys
}

// whole asks that every acknowledged article is there once, with its capture,
// its request and one revision.
func whole(t *testing.T, a *archive.Archive, keys []string) {
	t.Helper()
	ctx := context.Background()
	c, ok, err := a.Unfinished(ctx, "north", november)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	asked := map[string]int{}
	for _, r := range c.Requests {
		asked[r.URL]++
	}
	for _, key := range keys {
		k, ok, err := a.Known(ctx, "north", key)
		if err != nil || !ok || asked[k.URL] != 1 {
			t.Fatalf("article %s: known %v, asked %d times, %v", key, ok, asked[k.URL], err)
		}
		if p, ok, err := a.Page(ctx, k.URL, k.SHA256); err != nil || !ok || string(p.Body) != "<p>Body of "+key {
			t.Errorf("capture of article %s: %v, %v, %v", key, p, ok, err)
		}
		if revs, err := a.Revisions(ctx, k.ID); err != nil || len(revs) != 1 {
			t.Errorf("article %s has %d revisions, %v", key, len(revs), err)
		}
	}
	arts, err := a.Articles(ctx, archive.Query{})
	if err != nil || len(arts) != len(c.Requests) {
		t.Errorf("%d articles for %d requests, %v", len(arts), len(c.Requests), err)
	}
}
