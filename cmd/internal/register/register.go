// Package register keeps the persons an archive's articles name: who was seen
// when, at which outlet, under which title, in which place of a list. A person's
// forms in several scripts are joined when the register is read, so that better
// rules and a user's corrections count for old sightings too.
package register

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"lacuna/compare/pipeline"
	"lacuna/sources"
	"lacuna/sources/archive"
)

//go:embed migrations/*.sql
var migrations embed.FS

// version is raised when articles are to be read for persons anew.
const version = 2

// batch is the number of articles held at once.
const batch = 100

// Update reads the articles that q selects and whose text was not yet read for
// persons, and returns how many. publishers maps outlet IDs to publishers. An
// interrupted update goes on where it stopped.
func Update(ctx context.Context, a *archive.Archive, q archive.Query, publishers map[string]string) (int, error) {
	fsys, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return 0, err
	}
	if err := a.Migrate(ctx, fsys, "register_version"); err != nil {
		return 0, err
	}
	ids, err := unread(ctx, a, q)
	if err != nil {
		return 0, err
	}
	for done := 0; done < len(ids); done += batch {
		part := ids[done:min(done+batch, len(ids))]
		articles, err := a.Articles(ctx, archive.Query{IDs: part})
		if err != nil {
			return done, err
		}
		for i := range articles {
			if err := read(ctx, a, &articles[i], publishers[articles[i].Outlet]); err != nil {
				return done + i, err
			}
		}
	}
	return len(ids), nil
}

// unread lists the articles whose text was not read by this version.
func unread(ctx context.Context, a *archive.Archive, q archive.Query) ([]string, error) {
	had, err := texts(ctx, a)
	if err != nil {
		return nil, err
	}
	var ids []string
	err = a.Each(ctx, q, func(art *sources.Article) error {
		if had[art.ID] != textHash(art) {
			ids = append(ids, art.ID)
		}
		return nil
	})
	return ids, err
}

// texts maps articles to the hash of the text that was read.
func texts(ctx context.Context, a *archive.Archive) (map[string]string, error) {
	rows, err := a.DB().QueryContext(ctx, `SELECT article, text FROM register_articles WHERE version = $1`, version)
	if err != nil {
		return nil, fmt.Errorf("register: %w", err)
	}
	defer rows.Close()
	had := map[string]string{}
	for rows.Next() {
		var id, hash string
		if err := rows.Scan(&id, &hash); err != nil {
			return nil, fmt.Errorf("register: %w", err)
		}
		had[id] = hash
	}
	return had, rows.Err()
}

func textHash(a *sources.Article) string {
	return sources.Hash([]byte(a.Lang + "\n" + a.Title + "\n" + a.Text()))
}

// read stores the persons of an article, then that it was read: a death in
// between reads it again.
func read(ctx context.Context, a *archive.Archive, art *sources.Article, publisher string) error {
	if err := a.SaveSightings(ctx, art, Sightings(pipeline.Document(art, publisher))); err != nil {
		return err
	}
	_, err := a.DB().ExecContext(ctx, `INSERT INTO register_articles (article, text, version) VALUES ($1, $2, $3)
		ON CONFLICT (article) DO UPDATE SET text = excluded.text, version = excluded.version`, art.ID, textHash(art), version)
	if err != nil {
		return fmt.Errorf("register: article %s: %w", art.ID, err)
	}
	return nil
}
