package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"

	"lacuna/sources"
	"lacuna/sources/collect"
)

var _ collect.Store = (*Archive)(nil)

// Known tells what is stored of the article that key names at the outlet; false
// when no text of it is.
func (a *Archive) Known(ctx context.Context, outlet, key string) (collect.Known, bool, error) {
	id := sources.ArticleID(outlet, key)
	art, err := a.Article(ctx, id)
	if errors.Is(err, ErrNotFound) {
		return collect.Known{}, false, nil
	}
	if err != nil {
		return collect.Known{}, false, err
	}
	k := collect.Known{ID: id, URL: art.URL, Day: art.Published.Day(), SHA256: art.SHA256,
		FirstSeen: art.FirstSeen, At: art.FirstSeen, Flags: art.Flags}
	r, sum, err := lastReading(ctx, a.read, id)
	if err == nil {
		k.ETag, k.LastModified, k.SHA256, k.At = r.ETag, r.LastModified, sum, r.At
	} else if !errors.Is(err, sql.ErrNoRows) {
		return collect.Known{}, false, fmt.Errorf("article %s: %w", id, err)
	}
	return k, true, nil
}

// Record stores one answer in a single transaction; see collect.Store. The
// collection must have begun.
func (a *Archive) Record(ctx context.Context, c *sources.Collection, r collect.Record) error {
	var shot *capture
	if r.Page != nil {
		var err error
		if shot, err = a.squeeze(r.Page); err != nil {
			return err
		}
	}
	return a.within(ctx, func(tx *sql.Tx) error {
		if err := a.addRequest(ctx, tx, collectionID(c), &r.Request); err != nil {
			return fmt.Errorf("request of %s: %w", r.Request.URL, err)
		}
		if shot != nil {
			if err := saveCapture(ctx, tx, shot); err != nil {
				return err
			}
		}
		return a.recordArticle(ctx, tx, sources.ArticleID(c.Outlet, r.Key), shot, &r)
	})
}

// recordArticle stores what an answer tells of the article with the given id.
func (a *Archive) recordArticle(ctx context.Context, tx *sql.Tx, id string, shot *capture, r *collect.Record) error {
	switch {
	case r.Article != nil:
		if _, err := a.saveArticle(ctx, tx, r.Article, r.Request.At); err != nil {
			return err
		}
		if shot == nil {
			return nil
		}
		return saveReading(ctx, tx, r.Article.ID, shot.page, shot.sum)
	case r.Key == "":
		return nil
	case r.Deleted:
		if err := a.markDeleted(ctx, tx, id, r.Request.At); !errors.Is(err, ErrNotFound) {
			return err
		}
		return nil
	case r.Request.Status == http.StatusNotModified:
		return confirmReading(ctx, tx, id, r.Request.At)
	}
	return nil
}

// Begin stores c without its requests when it is new.
func (a *Archive) Begin(ctx context.Context, c *sources.Collection) error {
	err := a.within(ctx, func(tx *sql.Tx) error {
		id := collectionID(c)
		fresh, err := insertHeader(ctx, tx, id, c)
		if err != nil || !fresh {
			return err
		}
		return saveDays(ctx, tx, id, c)
	})
	return named(err, c)
}

// End stores the days, skips and end of a collection that has begun; its
// requests are those recorded.
func (a *Archive) End(ctx context.Context, c *sources.Collection) error {
	err := a.within(ctx, func(tx *sql.Tx) error {
		id := collectionID(c)
		if err := saveHeader(ctx, tx, id, c); err != nil {
			return err
		}
		if err := saveDays(ctx, tx, id, c); err != nil {
			return err
		}
		return saveSkips(ctx, tx, id, c.Skipped)
	})
	return named(err, c)
}

// Unfinished is the newest collection of exactly this outlet and window that has
// begun and not ended, with the requests recorded so far; false when there is
// none.
func (a *Archive) Unfinished(ctx context.Context, outlet string, w sources.Window) (sources.Collection, bool, error) {
	var cond where
	cond.add("outlet = ?", outlet)
	cond.add("from_day = ?", string(w.From))
	cond.add("to_day = ?", string(w.To))
	cond.add("ended = 0")
	all, err := collections(ctx, a.read, &cond)
	if err != nil || len(all) == 0 {
		return sources.Collection{}, false, named(err, &sources.Collection{Outlet: outlet, Window: w})
	}
	return all[len(all)-1], true, nil
}

// Page is the latest capture of url with that hash; false when it is not stored.
func (a *Archive) Page(ctx context.Context, url, sha256 string) (sources.Page, bool, error) {
	p, err := a.page(ctx, "capture of", url, `SELECT data FROM fetches WHERE url = $1 AND sha256 = $2 ORDER BY at DESC LIMIT 1`,
		clean(url), sha256)
	if errors.Is(err, ErrNotFound) {
		return sources.Page{}, false, nil
	}
	if err != nil {
		return sources.Page{}, false, err
	}
	return *p, true, nil
}

// named wraps err with the collection it befell.
func named(err error, c *sources.Collection) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("collection of %s, %s to %s: %w", c.Outlet, c.Window.From, c.Window.To, err)
}
