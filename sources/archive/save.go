package archive

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"lacuna/sources"
)

// Saved tells what saving an article did.
type Saved struct {
	Revision int  // number of the revision that now holds this text
	New      bool // the article was not known before
	Changed  bool // a known article has a text it did not have last
}

// SaveArticle stores the text of an article as it was seen at a moment. A text
// that differs from the one before it in more than white space is a new
// revision; the same capture read anew replaces what was read from it before.
// An article seen again unchanged keeps its revision and its earliest FirstSeen.
// Texts may be saved in any order of seen. When SaveArticle returns nil the
// article survives the death of the process.
func (a *Archive) SaveArticle(ctx context.Context, art *sources.Article, seen time.Time) (Saved, error) {
	var s Saved
	err := a.within(ctx, func(tx *sql.Tx) (err error) {
		s, err = a.saveArticle(ctx, tx, art, seen)
		return err
	})
	return s, err
}

// SaveArticles stores many articles in one transaction, each seen at its
// FirstSeen: all of them or, on error, none.
func (a *Archive) SaveArticles(ctx context.Context, arts []sources.Article) ([]Saved, error) {
	out := make([]Saved, len(arts))
	order := make([]int, len(arts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { // FTS5 writes ascending keys in larger pieces
		return cmp.Compare(number(arts[i].ID), number(arts[j].ID))
	})
	err := a.within(ctx, func(tx *sql.Tx) (err error) {
		p := &prepared{tx, make(map[string]*sql.Stmt)}
		for _, i := range order {
			if out[i], err = a.saveArticle(ctx, p, &arts[i], arts[i].FirstSeen); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// MarkDeleted records that the article was gone at a moment; it keeps its last
// text. Doing so twice records it once. The error wraps ErrNotFound when the
// article is not stored.
func (a *Archive) MarkDeleted(ctx context.Context, id string, seen time.Time) error {
	return a.within(ctx, func(tx *sql.Tx) error { return a.markDeleted(ctx, tx, id, seen) })
}

func (a *Archive) markDeleted(ctx context.Context, tx queryer, id string, seen time.Time) error {
	art, err := a.current(ctx, tx, id)
	if err != nil {
		return missing(err, "article", id)
	}
	r := sources.Revision{Article: id, Seen: seen, Deleted: true, Text: *art}
	r.Text.Paragraphs = nil
	_, err = a.revise(ctx, tx, r)
	return err
}

func (a *Archive) saveArticle(ctx context.Context, tx queryer, art *sources.Article, seen time.Time) (Saved, error) {
	if art.ID == "" {
		return Saved{}, fmt.Errorf("article %s: no id", art.URL)
	}
	text := *art
	if text.FirstSeen.IsZero() {
		text.FirstSeen = seen
	}
	fresh, err := insertArticle(ctx, tx, &text)
	if err != nil {
		return Saved{}, fmt.Errorf("article %s: %w", art.ID, err)
	}
	r := sources.Revision{Article: art.ID, Number: 1, Seen: seen, SHA256: art.SHA256, Text: text}
	if !fresh {
		return a.revise(ctx, tx, r)
	}
	if err := insertRevision(ctx, tx, &r); err != nil {
		return Saved{}, fmt.Errorf("article %s: %w", art.ID, err)
	}
	return Saved{Revision: 1, New: true}, a.index(ctx, tx, &text, false)
}

// insertArticle stores an article not known yet; fresh is false when it is.
func insertArticle(ctx context.Context, tx queryer, art *sources.Article) (fresh bool, err error) {
	data, err := encode(art)
	if err != nil {
		return false, err
	}
	r, err := tx.ExecContext(ctx, `INSERT INTO articles
		(id, number, outlet, url, day, published, first_seen, sha256, lang, revision, deleted, data)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 0, $10) ON CONFLICT (id) DO NOTHING`,
		art.ID, number(art.ID), art.Outlet, clean(art.URL), string(dayIn(art, nil)), millis(art.Published.Time),
		millis(art.FirstSeen), art.SHA256, art.Lang, data)
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n == 1, err
}

func updateArticle(ctx context.Context, tx queryer, art *sources.Article, revision int, deleted bool) error {
	data, err := encode(art)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE articles SET outlet = $1, url = $2, day = $3, published = $4, first_seen = $5,
		sha256 = $6, lang = $7, revision = $8, deleted = $9, data = $10 WHERE id = $11`,
		art.Outlet, clean(art.URL), string(dayIn(art, nil)), millis(art.Published.Time), millis(art.FirstSeen),
		art.SHA256, art.Lang, revision, flag(deleted), data, art.ID)
	return err
}
