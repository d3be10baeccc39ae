package archive

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"lacuna/sources"
)

// Revisions lists the texts an article has had, first to last; none for an
// article that is not stored.
func (a *Archive) Revisions(ctx context.Context, id string) ([]sources.Revision, error) {
	revs, err := revisions(ctx, a.read, id)
	if err != nil {
		return nil, fmt.Errorf("revisions of %s: %w", id, err)
	}
	return revs, nil
}

// Revised lists the articles with more than one revision that q selects, in the
// order of Articles.
func (a *Archive) Revised(ctx context.Context, q Query) ([]sources.Article, error) {
	q.Deleted = true
	w := q.where()
	w.add("revision > 1")
	all, err := list[sources.Article](ctx, a.read, `SELECT data FROM articles`+w.String(), w.args...)
	if err != nil {
		return nil, fmt.Errorf("revised articles: %w", err)
	}
	all = slices.DeleteFunc(all, func(x sources.Article) bool { return !q.keeps(&x) })
	slices.SortFunc(all, func(x, y sources.Article) int { return less(&x, &y) })
	return all, nil
}

// EachRevision calls f for every revision of the articles q selects, deleted
// ones too, by article and number; f must not use the archive. Of q, Text is not
// looked at.
func (a *Archive) EachRevision(ctx context.Context, q Query, f func(*sources.Revision) error) error {
	q.Deleted = true
	w := q.where()
	return each(ctx, a.read, func(rows *sql.Rows) error {
		var data string
		var r sources.Revision
		if err := rows.Scan(&data); err != nil {
			return err
		}
		if err := decode(data, &r); err != nil || !q.keeps(&r.Text) {
			return err
		}
		return f(&r)
	}, `SELECT data FROM revisions WHERE article IN (SELECT id FROM articles`+w.String()+`) ORDER BY article, number`, w.args...)
}

func revisions(ctx context.Context, q queryer, id string) ([]sources.Revision, error) {
	return list[sources.Revision](ctx, q, `SELECT data FROM revisions WHERE article = $1 ORDER BY number`, id)
}

func insertRevision(ctx context.Context, q queryer, r *sources.Revision) error {
	data, err := encode(r)
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `INSERT INTO revisions (article, number, seen, sha256, deleted, data)
		VALUES ($1, $2, $3, $4, $5, $6)`, r.Article, r.Number, millis(r.Seen), r.SHA256, flag(r.Deleted), data)
	return err
}

// revise works r into the history of an article already stored.
func (a *Archive) revise(ctx context.Context, tx queryer, r sources.Revision) (Saved, error) {
	now, err := a.current(ctx, tx, r.Article)
	if err != nil {
		return Saved{}, missing(err, "article", r.Article)
	}
	old, err := revisions(ctx, tx, r.Article)
	if err != nil {
		return Saved{}, fmt.Errorf("revisions of %s: %w", r.Article, err)
	}
	again, err := rereads(ctx, tx, old, &r)
	if err != nil {
		return Saved{}, fmt.Errorf("article %s: %w", r.Article, err)
	}
	revs, at := history(old, r, again)
	s := Saved{Revision: at + 1, Changed: len(revs) > len(old)}
	if reflect.DeepEqual(old, revs) && !r.Text.FirstSeen.Before(now.FirstSeen) {
		return s, nil
	}
	if err := a.replace(ctx, tx, now, old, revs); err != nil {
		return Saved{}, fmt.Errorf("article %s: %w", r.Article, err)
	}
	return s, nil
}

// replace stores the history revs in place of old, and what follows for the
// article, whose stored state is now.
func (a *Archive) replace(ctx context.Context, tx queryer, now *sources.Article, old, revs []sources.Revision) error {
	text := lastText(revs)
	for i := range revs {
		if t := revs[i].Text.FirstSeen; !t.IsZero() && t.Before(text.FirstSeen) {
			text.FirstSeen = t
		}
	}
	if now.FirstSeen.Before(text.FirstSeen) {
		text.FirstSeen = now.FirstSeen
	}
	last := revs[len(revs)-1]
	if err := updateArticle(ctx, tx, &text, last.Number, last.Deleted); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM revisions WHERE article = $1`, now.ID); err != nil {
		return err
	}
	for i := range revs {
		if err := insertRevision(ctx, tx, &revs[i]); err != nil {
			return err
		}
	}
	if sameText(now, &text) {
		return nil
	}
	return a.index(ctx, tx, &text, true)
}

// lastText is the latest text that was not a deletion.
func lastText(revs []sources.Revision) sources.Article {
	for i := len(revs) - 1; i > 0; i-- {
		if !revs[i].Deleted {
			return revs[i].Text
		}
	}
	return revs[0].Text
}

// rereads tells whether r was read from a capture that the text in effect at its
// moment had been read from before, so that a difference is ours and not the
// outlet's.
func rereads(ctx context.Context, q queryer, old []sources.Revision, r *sources.Revision) (bool, error) {
	i := inEffect(old, r)
	if i < 0 || r.SHA256 == "" || r.Deleted || old[i].Deleted {
		return false, nil
	}
	if old[i].SHA256 == r.SHA256 {
		return true, nil
	}
	return readFrom(ctx, q, r.Article, r.SHA256, old[i].Seen)
}

// inEffect is the index of the last revision seen no later than r, -1 when all
// are later.
func inEffect(revs []sources.Revision, r *sources.Revision) int {
	i := len(revs) - 1
	for i >= 0 && revs[i].Seen.After(r.Seen) {
		i--
	}
	return i
}

// history is old with r worked in by its moment and numbered anew, and the
// index of the revision that holds r's text; again says that r replaces the text
// in effect. old is in order and left as it is.
func history(old []sources.Revision, r sources.Revision, again bool) (revs []sources.Revision, at int) {
	revs = slices.Clone(old)
	at = inEffect(revs, &r)
	if again {
		r.Seen, r.Number = revs[at].Seen, revs[at].Number
		revs[at] = r
		return revs, at
	}
	if at >= 0 && sameRevision(&revs[at], &r) {
		return revs, at
	}
	at++
	if at < len(revs) && sameRevision(&revs[at], &r) {
		revs[at].Seen, revs[at].Text.FirstSeen = r.Seen, r.Text.FirstSeen
		return revs, at
	}
	return renumber(slices.Insert(revs, at, r)), at
}

func renumber(revs []sources.Revision) []sources.Revision {
	for i := range revs {
		revs[i].Number = i + 1
	}
	return revs
}

func sameRevision(x, y *sources.Revision) bool {
	return x.Deleted == y.Deleted && (x.Deleted || sameText(&x.Text, &y.Text))
}

// sameText tells whether title, subtitle and body agree but for white space.
func sameText(x, y *sources.Article) bool { return flat(x) == flat(y) }

func flat(a *sources.Article) string {
	return strings.Join(strings.Fields(a.Title+"\n"+a.Subtitle+"\n"+a.Text()), " ")
}
