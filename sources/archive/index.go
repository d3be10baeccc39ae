package archive

import (
	"context"
	"fmt"
	"strings"

	"lacuna/sources"
)

// index enters the words of an article in the word index, in place of those
// entered before when old is set. Both databases hold the same tokens: SQLite in
// an FTS5 table without content, PostgreSQL in an array under a GIN index.
func (a *Archive) index(ctx context.Context, tx queryer, art *sources.Article, old bool) error {
	n := number(art.ID)
	tokens := grams(fold(art.Title + "\n" + art.Subtitle + "\n" + art.Text()).text)
	remove, insert := `DELETE FROM grams WHERE rowid = $1`, `INSERT INTO grams (rowid, tokens) VALUES ($1, $2)`
	var value any = strings.Join(tokens, " ")
	if a.postgres {
		remove, insert = `DELETE FROM grams WHERE number = $1`, `INSERT INTO grams (number, tokens) VALUES ($1, $2)`
		value = append([]string{}, tokens...)
	}
	if old {
		if _, err := tx.ExecContext(ctx, remove, n); err != nil {
			return fmt.Errorf("word index of %s: %w", art.ID, err)
		}
	}
	if _, err := tx.ExecContext(ctx, insert, n, value); err != nil {
		return fmt.Errorf("word index of %s: %w", art.ID, err)
	}
	return nil
}

// holding adds the condition that an article holds every token.
func (a *Archive) holding(w *where, tokens []string) {
	if a.postgres {
		w.add("number IN (SELECT number FROM grams WHERE tokens @> ?)", tokens)
		return
	}
	w.add("number IN (SELECT rowid FROM grams WHERE grams MATCH ?)", `"`+strings.Join(tokens, `" AND "`)+`"`)
}

// unindexed is the query for articles that are not in the word index.
func (a *Archive) unindexed() string {
	if a.postgres {
		return `SELECT id FROM articles WHERE number NOT IN (SELECT number FROM grams) ORDER BY id`
	}
	return `SELECT id FROM articles WHERE number NOT IN (SELECT rowid FROM grams) ORDER BY id`
}
