package sources

import (
	"strings"
	"time"
)

// Stamp is a moment with what is known of it. Precision tells how much of Time
// counts; Source tells who said so.
type Stamp struct {
	Time      time.Time `json:"time"`
	Precision Precision `json:"precision"`
	Source    string    `json:"source,omitempty"` // layout, json-ld, meta, microdata, text, dateline, url, feed
}

// Precision is how much of a time is known; the zero value is nothing.
type Precision string

// Precisions from none to an instant.
const (
	NoTime   Precision = ""
	ToDay    Precision = "day"    // a calendar day in Time's zone
	ToMinute Precision = "minute" // an instant
)

// Day is the calendar day in the stamp's own zone; "" when nothing is known.
func (s Stamp) Day() Day {
	if s.Precision == NoTime {
		return ""
	}
	return DayOf(s.Time)
}

// Dateline is the opening "Pyongyang, November 9 (KCNA) --", parsed off the body.
// The zero value is no dateline.
type Dateline struct {
	Text   string `json:"text"`
	Place  string `json:"place,omitempty"`
	Agency string `json:"agency,omitempty"`
	Day    Day    `json:"day,omitempty"` // year from the publication
}

// Flag marks what a reader must know of how an article was read.
type Flag string

// Flags of reading.
const (
	FlagCut       Flag = "cut"       // the body falls far below what the page holds
	FlagPaywalled Flag = "paywalled" // only a teaser was served
	FlagGeneric   Flag = "generic"   // read without an outlet layout
	FlagRelay     Flag = "relay"     // another agency's text; see Dateline.Agency

	FlagLayoutChanged Flag = "layout_changed" // the outlet's layout names a title or body it does not find; read generically
)

// Article is the normalised text of a page. Paragraphs hold no dateline, end
// mark, byline or caption; none of them is empty.
type Article struct {
	ID         string    `json:"id"`     // hash of outlet and article key, stable across captures
	Outlet     string    `json:"outlet"` // empty for a page of no known outlet
	URL        string    `json:"url"`    // canonical
	Title      string    `json:"title"`
	Subtitle   string    `json:"subtitle,omitempty"`
	Paragraphs []string  `json:"paragraphs"`
	Authors    []string  `json:"authors,omitempty"`
	Published  Stamp     `json:"published"`
	Modified   Stamp     `json:"modified"`
	FirstSeen  time.Time `json:"first_seen"`
	Dateline   Dateline  `json:"dateline"`
	Lang       string    `json:"lang"`
	Images     int       `json:"images,omitempty"`
	Captions   []string  `json:"captions,omitempty"`
	SHA256     string    `json:"sha256"` // of the capture it was read from
	Flags      []Flag    `json:"flags,omitempty"`
}

// ArticleID is the stable identifier of the article that key names at an
// outlet: 16 hexadecimal digits. key is the canonical URL or the outlet's own
// article key.
func ArticleID(outlet, key string) string { return Hash([]byte(outlet + "\n" + key))[:16] }

// Text is the paragraphs joined by newlines.
func (a *Article) Text() string { return strings.Join(a.Paragraphs, "\n") }

// Has tells whether the article bears the flag.
func (a *Article) Has(f Flag) bool {
	for _, g := range a.Flags {
		if g == f {
			return true
		}
	}
	return false
}

// Revision is one text an article has had. The first has Number 1; a deletion
// is recorded as a revision without paragraphs.
type Revision struct {
	Article string    `json:"article"` // article ID
	Number  int       `json:"number"`
	Seen    time.Time `json:"seen"`
	SHA256  string    `json:"sha256"`
	Deleted bool      `json:"deleted,omitempty"`
	Text    Article   `json:"text"`
}
