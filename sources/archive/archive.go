package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// ErrNotFound is wrapped by lookups of one thing that is not stored.
var ErrNotFound = errors.New("not in the archive")

// Archive is an open database. It may be used by several goroutines at once;
// several processes may open one SQLite file.
type Archive struct {
	write    *sql.DB // SQLite: one connection, transactions begin immediate
	read     *sql.DB // the same handle as write where one suffices
	postgres bool
	path     string // SQLite file; empty for PostgreSQL and in memory
	pack     *packer
}

// Open opens the database that dsn names and brings its tables up to date:
//
//   - "" is the SQLite file DefaultPath names,
//   - a path or sqlite://path a SQLite file, created when missing,
//   - :memory: a SQLite database that Close forgets,
//   - postgres://… or postgresql://… a PostgreSQL database.
//
// Passwords never appear in errors.
func Open(ctx context.Context, dsn string) (*Archive, error) {
	pack, err := newPacker()
	if err != nil {
		return nil, fmt.Errorf("archive: %w", err)
	}
	a, name, err := connect(dsn)
	if err != nil {
		pack.close()
		return nil, err
	}
	a.pack = pack
	if err := a.migrate(ctx); err != nil {
		a.Close()
		return nil, fmt.Errorf("archive %s: %w", name, err)
	}
	return a, nil
}

// Close waits for running statements and closes the database.
func (a *Archive) Close() error {
	a.pack.close()
	if a.read == a.write {
		return a.write.Close()
	}
	return errors.Join(a.read.Close(), a.write.Close())
}

// DB is the handle that writes, for tables other packages keep in the same
// database. In SQLite it has one connection: a transaction left open on it
// blocks every writer.
func (a *Archive) DB() *sql.DB { return a.write }

// Postgres tells whether the database is PostgreSQL.
func (a *Archive) Postgres() bool { return a.postgres }

// within runs f in one writing transaction.
func (a *Archive) within(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := a.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("archive: begin: %w", err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("archive: commit: %w", err)
	}
	return nil
}

// queryer is what *sql.DB and *sql.Tx have in common.
type queryer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
