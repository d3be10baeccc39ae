package archive

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite" // the driver named sqlite
)

const (
	memory   = ":memory:"
	readers  = 4
	pgLimit  = 16
	pragmas  = "_pragma=busy_timeout(30000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=foreign_keys(1)"
	forWrite = "&_txlock=immediate"
	forRead  = "&_pragma=query_only(1)"
)

// DefaultPath is lacuna/lacuna.db in the user's data directory: $XDG_DATA_HOME
// where set, else .local/share in the home directory. The error tells that the
// home directory is not known.
func DefaultPath() (string, error) {
	dir := os.Getenv("XDG_DATA_HOME")
	if dir == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("archive: no data directory: %w", err)
		}
		dir = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(dir, "lacuna", "lacuna.db"), nil
}

// connect opens handles without asking the database anything; name is the
// database's name for errors.
func connect(dsn string) (a *Archive, name string, err error) {
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		return connectPostgres(dsn)
	}
	path := strings.TrimPrefix(dsn, "sqlite://")
	if scheme, _, ok := strings.Cut(path, "://"); ok {
		return nil, "", fmt.Errorf("archive: database scheme %q: want sqlite or postgres", scheme)
	}
	if path == "" {
		if path, err = DefaultPath(); err != nil {
			return nil, "", err
		}
	}
	return connectSQLite(path)
}

func connectPostgres(dsn string) (*Archive, string, error) {
	conf, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, "", fmt.Errorf("archive: %w", err)
	}
	db := stdlib.OpenDB(*conf)
	db.SetMaxOpenConns(pgLimit)
	return &Archive{write: db, read: db, postgres: true}, conf.Host + "/" + conf.Database, nil
}

func connectSQLite(path string) (*Archive, string, error) {
	if path == memory {
		db, err := sql.Open("sqlite", "file::memory:?"+pragmas+forWrite)
		if err != nil {
			return nil, "", fmt.Errorf("archive: %w", err)
		}
		db.SetMaxOpenConns(1)
		return &Archive{write: db, read: db}, memory, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, "", fmt.Errorf("archive %s: %w", path, err)
	}
	file := "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + pragmas
	write, err := sql.Open("sqlite", file+forWrite)
	if err != nil {
		return nil, "", fmt.Errorf("archive %s: %w", path, err)
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", file+forRead)
	if err != nil {
		write.Close()
		return nil, "", fmt.Errorf("archive %s: %w", path, err)
	}
	read.SetMaxOpenConns(readers)
	return &Archive{write: write, read: read, path: path}, path, nil
}
