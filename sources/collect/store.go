package collect

import (
	"context"
	"time"

	"lacuna/sources"
)

// Store keeps what a collection saw. Its methods are called from several
// goroutines, each outlet by one Run at a time.
type Store interface {
	// Known tells what is stored of the article that key names at the outlet
	// (see sources.ArticleID); false when nothing is.
	Known(ctx context.Context, outlet, key string) (Known, bool, error)

	// Record stores one answer in a single transaction: the capture when
	// r.Page is set, the article (a new revision if its text changed) when
	// r.Article is, the deletion when r.Deleted, and r.Request appended to the
	// requests of the collection that c's Outlet, Window and Started name.
	// Recording the same answer twice stores it once.
	Record(ctx context.Context, c *sources.Collection, r Record) error

	// Begin stores c without its requests when it is new.
	Begin(ctx context.Context, c *sources.Collection) error

	// End stores c's Days, Skipped and Ended; its requests are those recorded.
	End(ctx context.Context, c *sources.Collection) error

	// Unfinished is the newest collection of exactly this outlet and window
	// that has begun and not ended, with the requests recorded so far in the
	// order recorded; false when there is none.
	Unfinished(ctx context.Context, outlet string, w sources.Window) (sources.Collection, bool, error)

	// Page is the capture of url with that hash; false when it is not stored.
	Page(ctx context.Context, url, sha256 string) (sources.Page, bool, error)

	// Usual is the number of articles to expect of a day: the median over the
	// outlet's days that were Whole in the eight weeks before it, 0 when there
	// are fewer than five.
	Usual(ctx context.Context, outlet string, day sources.Day) (float64, error)
}

// Known is what a store holds of an article.
type Known struct {
	ID           string
	URL          string
	Day          sources.Day // of publication; empty when not known
	ETag         string      // of the last capture
	LastModified string      // of the last capture
	SHA256       string      // of the last capture
	FirstSeen    time.Time
	At           time.Time // when it was last asked for and answered
	Flags        []sources.Flag
}

// Record is one answer to store.
type Record struct {
	Request sources.Request
	Page    *sources.Page    // nil: nothing was answered, or not modified
	Key     string           // article key; empty for an index page
	Article *sources.Article // nil: an index page, or not readable
	Deleted bool             // an article known before is gone
}

// Reader reads a page as an article; its errors are *sources.Error.
type Reader interface {
	Read(p sources.Page, o *sources.Outlet) (sources.Article, error)
}
