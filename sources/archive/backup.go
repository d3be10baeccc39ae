package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
)

// Backup copies a SQLite archive as it stands, while others may write to it, into
// a new file; one that exists is an error. The copy is checked and appears under
// its name only when whole. PostgreSQL has its own tools: there Backup is an
// error that names them.
func (a *Archive) Backup(ctx context.Context, to string) error {
	if a.postgres {
		return errors.New("backup: a PostgreSQL archive is copied by pg_dump")
	}
	db := a.write
	if a.path != "" {
		var err error
		if db, err = sql.Open("sqlite", "file:"+(&url.URL{Path: a.path}).EscapedPath()+"?_pragma=busy_timeout(30000)"); err != nil {
			return fmt.Errorf("backup: %w", err)
		}
		defer db.Close()
	}
	if err := snapshot(ctx, db, to); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return nil
}

// Restore makes the SQLite archive at path from a backup, which is checked
// first. An archive that exists is an error unless replace is set; then nobody
// may have it open.
func Restore(ctx context.Context, from, path string, replace bool) error {
	if _, err := os.Stat(from); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if _, err := os.Stat(path); err == nil && !replace {
		return fmt.Errorf("restore: %s exists", path)
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: from}).EscapedPath()+"?_pragma=busy_timeout(30000)")
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	defer db.Close()
	if err := whole(ctx, db); err != nil {
		return fmt.Errorf("restore: %s: %w", from, err)
	}
	next := path + ".restored"
	_ = os.Remove(next) // left over by one that was killed
	if err := snapshot(ctx, db, next); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	for _, old := range []string{path + "-wal", path + "-shm"} {
		if err := os.Remove(old); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("restore: %w", err)
		}
	}
	if err := os.Rename(next, path); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	return nil
}

// snapshot writes db as it stands into a new file.
func snapshot(ctx context.Context, db *sql.DB, to string) error {
	if _, err := os.Stat(to); err == nil {
		return fmt.Errorf("%s exists", to)
	}
	part := to + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	defer os.Remove(part)
	if _, err := db.ExecContext(ctx, `VACUUM INTO $1`, part); err != nil {
		return fmt.Errorf("%s: %w", to, err)
	}
	copied, err := sql.Open("sqlite", "file:"+(&url.URL{Path: part}).EscapedPath())
	if err != nil {
		return err
	}
	err = errors.Join(whole(ctx, copied), copied.Close())
	if err != nil {
		return fmt.Errorf("%s: %w", to, err)
	}
	return os.Rename(part, to)
}

// whole reports a SQLite file that is damaged or no archive.
func whole(ctx context.Context, db *sql.DB) error {
	var said string
	if err := db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&said); err != nil {
		return err
	}
	if said != "ok" {
		return fmt.Errorf("damaged: %s", said)
	}
	var n int
	err := db.QueryRowContext(ctx, `SELECT COUNT(*) FROM sqlite_master WHERE name = 'archive_version'`).Scan(&n)
	if err == nil && n == 0 {
		err = errors.New("no archive")
	}
	return err
}
