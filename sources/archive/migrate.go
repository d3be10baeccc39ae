package archive

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
	"github.com/rogpeppe/go-internal/lockedfile"
)

//go:embed migrations
var migrations embed.FS

// advisory is the PostgreSQL lock held while tables change; any number serves
// that nothing else takes.
const advisory = 0x6c6163756e61

func (a *Archive) migrate(ctx context.Context) error {
	dir := "migrations/sqlite"
	if a.postgres {
		dir = "migrations/postgres"
	}
	common, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	if err := a.Migrate(ctx, common, "archive_version"); err != nil {
		return err
	}
	own, err := fs.Sub(migrations, dir)
	if err != nil {
		return err
	}
	return a.Migrate(ctx, own, "archive_index_version")
}

// Migrate applies the goose files at the root of fsys that the database has not
// had yet; table records which it had. A lock keeps two programs from changing
// the tables at once, the very first time included. A database that had files
// beyond those of fsys belongs to a newer program: an error.
func (a *Archive) Migrate(ctx context.Context, fsys fs.FS, table string) error {
	newest, err := newestOf(fsys)
	if err != nil {
		return fmt.Errorf("migrate %s: %w", table, err)
	}
	var had int64
	err = a.write.QueryRowContext(ctx, `SELECT MAX(version_id) FROM `+table).Scan(&had)
	if err == nil && had > newest {
		return fmt.Errorf("migrate %s: the database has version %d, this program knows %d", table, had, newest)
	}
	if err == nil && had == newest {
		return nil
	}
	unlock, err := a.lock(ctx)
	if err != nil {
		return fmt.Errorf("migrate %s: %w", table, err)
	}
	defer unlock()
	if err := a.up(ctx, fsys, table); err != nil {
		return fmt.Errorf("migrate %s: %w", table, err)
	}
	return nil
}

func (a *Archive) up(ctx context.Context, fsys fs.FS, table string) error {
	dialect := database.DialectSQLite3
	if a.postgres {
		dialect = database.DialectPostgres
	}
	p, err := goose.NewProvider(dialect, a.write, fsys, goose.WithTableName(table),
		goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// newestOf is the highest version among the goose files of fsys.
func newestOf(fsys fs.FS) (int64, error) {
	names, err := fs.Glob(fsys, "*.sql")
	if err != nil {
		return 0, err
	}
	var newest int64
	for _, name := range names {
		v, err := goose.NumericComponent(name)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		newest = max(newest, v)
	}
	return newest, nil
}

// lock keeps other programs out until unlock is called: a file beside a SQLite
// database, an advisory lock in PostgreSQL.
func (a *Archive) lock(ctx context.Context) (unlock func(), err error) {
	if a.path != "" {
		return lockedfile.MutexAt(a.path + ".lock").Lock()
	}
	if !a.postgres {
		return func() {}, nil
	}
	conn, err := a.write.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, int64(advisory)); err != nil {
		conn.Close()
		return nil, err
	}
	return func() {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, int64(advisory))
		conn.Close()
	}, nil
}
