package collect

import (
	"time"

	"lacuna/sources"
)

// Options say what to collect and how hard to try. Only Window is required.
type Options struct {
	Window sources.Window
	Now    func() time.Time // default time.Now

	Parallel    int           // outlets under way at once; default 8
	MaxArticles int           // articles read of one outlet; default 5000. More make their days partial
	Limit       time.Duration // longest time for one outlet; 0: none
	GiveUp      int           // failures in a row after which an outlet is let alone; default 10

	Refresh      time.Duration // an article captured less than this ago is not asked for again; default 20 h, negative: never again
	ResumeWithin time.Duration // an interrupted collection begun less than this ago is continued; default 12 h, negative: never

	Progress func(Event) // told of what happens, one event at a time; may be nil
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Parallel <= 0 {
		o.Parallel = 8
	}
	if o.MaxArticles <= 0 {
		o.MaxArticles = 5000
	}
	if o.GiveUp <= 0 {
		o.GiveUp = 10
	}
	if o.Refresh == 0 {
		o.Refresh = 20 * time.Hour
	}
	if o.ResumeWithin == 0 {
		o.ResumeWithin = 12 * time.Hour
	}
	return o
}

// Stage is how far an outlet has come.
type Stage string

// Stages of an outlet.
const (
	Started Stage = "started"
	Index   Stage = "index"   // an index page was answered, or not
	Article Stage = "article" // an article was read, or not
	Ended   Stage = "ended"
)

// Event is a step of a collection.
type Event struct {
	Outlet string
	Stage  Stage
	URL    string            // of an index page or article
	Error  sources.ErrorKind // empty: answered and read
	Done   int               // articles dealt with
	Total  int               // articles linked; 0 while the index is being read
	Result *sources.Collection
}
