package archive_test

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// suite is the contract every database is held to. Each part gets an archive
// of its own.
var suite = map[string]func(t *testing.T, a *archive.Archive){
	"articles": testArticles, "revisions": testRevisions, "revised": testRevised, "captures": testCaptures,
	"store": testStore, "read anew": testReread, "collected": testCollected, "usual": testUsual, "search": testSearch,
	"queries": testQueries, "people": testPeople, "status": testStatus, "at once": testAtOnce,
}

func TestSQLite(t *testing.T) {
	for name, part := range suite {
		t.Run(name, func(t *testing.T) { part(t, open(t, filepath.Join(t.TempDir(), "a.db"))) })
	}
}

func TestMemory(t *testing.T) {
	for name, part := range suite {
		t.Run(name, func(t *testing.T) { part(t, open(t, ":memory:")) })
	}
}

func TestPostgres(t *testing.T) {
	for name, part := range suite {
		t.Run(name, func(t *testing.T) { part(t, open(t, postgres(t))) })
	}
}

func open(t testing.TB, dsn string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(context.Background(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// postgres is the DSN of a schema of the test's own in the database that
// LACUNA_TEST_POSTGRES names, dropped when the test ends.
func postgres(t testing.TB) string {
	t.Helper()
	dsn := os.Getenv("LACUNA_TEST_POSTGRES")
	if dsn == "" {
		t.Skip("LACUNA_TEST_POSTGRES is not set, e.g. postgres://postgres@127.0.0.1:5432/test")
	}
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		t.Fatal(err)
	}
	schema := fmt.Sprintf("lacuna_%d_%s", os.Getpid(), sources.Hash([]byte(t.Name()))[:8])
	if _, err := db.Exec("CREATE SCHEMA " + schema); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := db.Exec("DROP SCHEMA " + schema + " CASCADE"); err != nil {
			t.Error(err)
		}
		db.Close()
	})
	u, err := url.Parse(dsn)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}
