package archive_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"lacuna/sources/archive"
)

// testOpenAtOnce opens one new database from several goroutines.
func testOpenAtOnce(t *testing.T, dsn string) {
	t.Helper()
	var g errgroup.Group
	for range 6 {
		g.Go(func() error {
			a, err := archive.Open(context.Background(), dsn)
			if err != nil {
				return err
			}
			return a.Close()
		})
	}
	if err := g.Wait(); err != nil {
		t.Error(err)
	}
}

func TestOpenAtOnce(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { testOpenAtOnce(t, filepath.Join(t.TempDir(), "deep", "er", "a.db")) })
	t.Run("postgres", func(t *testing.T) { testOpenAtOnce(t, postgres(t)) })
}

func TestOpenErrors(t *testing.T) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "newer.db")
	a := open(t, "sqlite://"+file)
	if _, err := a.DB().Exec(`INSERT INTO archive_version (version_id, is_applied) VALUES (99, true)`); err != nil {
		t.Fatal(err)
	}
	for dsn, want := range map[string]string{
		file:                                "archive " + file + ": migrate archive_version: the database has version 99, this program knows 1",
		"mysql://x/y":                       `archive: database scheme "mysql": want sqlite or postgres`,
		"postgres://u:secret@127.0.0.1:1/x": "archive 127.0.0.1/x: ",
		filepath.Join(file, "x.db"):         "archive " + filepath.Join(file, "x.db") + ": ",
	} {
		_, err := archive.Open(ctx, dsn)
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("open %s: %v", dsn, err)
		}
	}
}

func TestDefaultPath(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	path, err := archive.DefaultPath()
	if err != nil {
		t.Fatal(err)
	}
	open(t, "")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var n int
	if err := db.QueryRow(`SELECT COUNT(*) FROM articles`).Scan(&n); err != nil || n != 0 {
		t.Errorf("%d articles in %s, %v", n, path, err)
	}
}

// TestTwoPrograms lets two handles, as two programs would have, write one file.
func TestTwoPrograms(t *testing.T) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "a.db")
	var g errgroup.Group
	for i, a := range []*archive.Archive{open(t, file), open(t, file)} {
		g.Go(func() error {
			for n := range 30 {
				art := text("north", fmt.Sprint(n), 1+n%28, i, "Body.")
				if _, err := a.SaveArticle(ctx, &art, art.FirstSeen); err != nil {
					return err
				}
				if _, err := a.Search(ctx, "body", archive.Query{}, 5); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	s, err := open(t, file).Status(ctx)
	if err != nil || s.Articles != 30 || s.Revisions != 30 {
		t.Errorf("%+v, %v", s, err)
	}
}
