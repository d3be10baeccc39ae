package archive

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"slices"

	"lacuna/sources"
)

// Article is the latest text of an article. The error wraps ErrNotFound when it
// is not stored.
func (a *Archive) Article(ctx context.Context, id string) (*sources.Article, error) {
	var data string
	art := new(sources.Article)
	err := a.read.QueryRowContext(ctx, `SELECT data FROM articles WHERE id = $1`, id).Scan(&data)
	if err == nil {
		err = decode(data, art)
	}
	if err != nil {
		return nil, missing(err, "article", id)
	}
	return art, nil
}

// Articles lists the latest texts of the articles q selects, by publication,
// outlet and ID.
func (a *Archive) Articles(ctx context.Context, q Query) ([]sources.Article, error) {
	if q.Text != "" {
		hits, err := a.Search(ctx, q.Text, q, 0)
		out := make([]sources.Article, len(hits))
		for i := range hits {
			out[i] = hits[i].Article
		}
		slices.SortFunc(out, func(x, y sources.Article) int { return less(&x, &y) })
		return out, err
	}
	if len(q.IDs) > most {
		return a.inParts(ctx, q)
	}
	w := q.where()
	all, err := list[sources.Article](ctx, a.read, `SELECT data FROM articles`+w.String()+` ORDER BY published, outlet, id`, w.args...)
	if err != nil {
		return nil, fmt.Errorf("articles: %w", err)
	}
	all = slices.DeleteFunc(all, func(x sources.Article) bool { return !q.keeps(&x) })
	slices.SortFunc(all, func(x, y sources.Article) int { return less(&x, &y) })
	return all, nil
}

// most is how many IDs one statement asks for; SQLite takes 32,766 arguments.
const most = 5000

// inParts is Articles for a great many IDs.
func (a *Archive) inParts(ctx context.Context, q Query) ([]sources.Article, error) {
	var all []sources.Article
	for ids := range slices.Chunk(q.IDs, most) {
		q.IDs = ids
		part, err := a.Articles(ctx, q)
		if err != nil {
			return nil, err
		}
		all = append(all, part...)
	}
	slices.SortFunc(all, func(x, y sources.Article) int { return less(&x, &y) })
	return all, nil
}

// Each calls f for the articles q selects, by publication and ID, without
// holding them all; f must not use the archive. An error of f ends it.
func (a *Archive) Each(ctx context.Context, q Query, f func(*sources.Article) error) error {
	if q.Text != "" {
		arts, err := a.Articles(ctx, q)
		for i := 0; i < len(arts) && err == nil; i++ {
			err = f(&arts[i])
		}
		return err
	}
	w := q.where()
	return each(ctx, a.read, func(rows *sql.Rows) error {
		var data string
		var art sources.Article
		if err := rows.Scan(&data); err != nil {
			return err
		}
		if err := decode(data, &art); err != nil || !q.keeps(&art) {
			return err
		}
		return f(&art)
	}, `SELECT data FROM articles`+w.String()+` ORDER BY published, id`, w.args...)
}

// current is the article as stored, locked for the transaction in PostgreSQL.
func (a *Archive) current(ctx context.Context, tx queryer, id string) (*sources.Article, error) {
	query := `SELECT data FROM articles WHERE id = $1`
	if a.postgres {
		query += ` FOR UPDATE`
	}
	var data string
	if err := tx.QueryRowContext(ctx, query, id).Scan(&data); err != nil {
		return nil, err
	}
	art := new(sources.Article)
	return art, decode(data, art)
}

// number is the integer by which the word index knows an article.
func number(id string) int64 {
	h := sha256.Sum256([]byte(id))
	return int64(binary.BigEndian.Uint64(h[:8]) >> 1)
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
