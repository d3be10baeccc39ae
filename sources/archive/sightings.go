package archive

import (
	"context"
	"database/sql"
	"fmt"

	"lacuna/sources"
)

// Sighting is one mention of a person in an article.
type Sighting struct {
	Person  string      `json:"person"` // name key
	Name    string      `json:"name"`   // as written
	Lang    string      `json:"lang"`
	Title   string      `json:"title,omitempty"` // as written; empty when the article gives none here
	Article string      `json:"article"`
	Outlet  string      `json:"outlet"`
	Day     sources.Day `json:"day"`             // of publication
	List    int         `json:"list,omitempty"`  // which list of attendees of the article, from 1; 0: in none
	Order   int         `json:"order,omitempty"` // place in it, from 1
	Weak    bool        `json:"weak,omitempty"`  // nothing but the look of the text says that this is a person
}

// SaveSightings stores the persons an article mentions in place of those stored
// of it before; none removes them. Article, Outlet and Day of each are taken
// from art, an undated article counting for the day it was first seen.
func (a *Archive) SaveSightings(ctx context.Context, art *sources.Article, all []Sighting) error {
	err := a.within(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sightings WHERE article = $1`, art.ID); err != nil {
			return err
		}
		for i, s := range all {
			s.Article, s.Outlet, s.Day = art.ID, art.Outlet, dayIn(art, nil)
			data, err := encode(s)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `INSERT INTO sightings (article, number, person, outlet, day, data)
				VALUES ($1, $2, $3, $4, $5, $6)`, s.Article, i+1, clean(s.Person), s.Outlet, string(s.Day), data)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("persons of article %s: %w", art.ID, err)
	}
	return nil
}

// Sightings lists the mentions of a person, or of everybody when person is
// empty, at q's outlets and in its window, oldest first. Of q, nothing else is
// looked at.
func (a *Archive) Sightings(ctx context.Context, person string, q Query) ([]Sighting, error) {
	var w where
	if person != "" {
		w.add("person = ?", clean(person))
	}
	if len(q.Outlets) > 0 {
		w.in("outlet", q.Outlets)
	}
	if q.Window != (sources.Window{}) {
		w.add("day >= ?", string(q.Window.From))
		w.add("day <= ?", string(q.Window.To))
	}
	out, err := list[Sighting](ctx, a.read, `SELECT data FROM sightings`+w.String()+` ORDER BY day, article, number`, w.args...)
	if err != nil {
		return nil, fmt.Errorf("sightings of %q: %w", person, err)
	}
	return out, nil
}

// Listed lists the persons of one list of attendees in their order.
func (a *Archive) Listed(ctx context.Context, article string, n int) ([]Sighting, error) {
	all, err := list[Sighting](ctx, a.read, `SELECT data FROM sightings WHERE article = $1 ORDER BY number`, article)
	if err != nil {
		return nil, fmt.Errorf("persons of article %s: %w", article, err)
	}
	var out []Sighting
	for _, s := range all {
		if s.List == n && n > 0 {
			out = append(out, s)
		}
	}
	return out, nil
}
