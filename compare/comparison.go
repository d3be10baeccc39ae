package compare

import (
	"time"

	"lacuna/sources"
)

// Schema identifies the shape of a Comparison in JSON.
const Schema = "lacuna/comparison/1"

// Comparison is the whole result: matrix, details and evidence can be rebuilt
// from it alone. Identifiers are stable hashes of content; every list is sorted
// as its comment says; the same input gives the same bytes.
type Comparison struct {
	Schema   string         `json:"schema"`
	Window   sources.Window `json:"window"`
	Query    string         `json:"query,omitempty"` // the --event text
	Outlets  []OutletReport `json:"outlets"`         // as asked for
	Articles []ArticleRef   `json:"articles"`        // by published, outlet, id
	Visits   []Visit        `json:"visits"`          // by from, id
	Events   []EventReport  `json:"events"`          // by day, id
	Details  []DetailReport `json:"details"`         // by event order, slot order, position
	Findings []Finding      `json:"findings"`        // by event order, slot order, confidence falling
	Skipped  []sources.Skip `json:"skipped"`         // by url
}

// OutletReport is an outlet's part in the comparison.
type OutletReport struct {
	ID         string           `json:"id"`
	Publisher  string           `json:"publisher"`
	Name       string           `json:"name"`
	Lang       string           `json:"lang"`
	Articles   int              `json:"articles"`
	Collection CollectionReport `json:"collection"`
}

// CollectionReport is the health of an outlet's collection, day by day.
type CollectionReport struct {
	Days []sources.DayLog `json:"days"`
}

// ArticleRef is an article the comparison read.
type ArticleRef struct {
	ID        string    `json:"id"`
	Outlet    string    `json:"outlet"`
	URL       string    `json:"url"`
	Title     string    `json:"title"`
	Published string    `json:"published"` // RFC 3339 with zone, or a day, or empty
	FirstSeen time.Time `json:"first_seen"`
	SHA256    string    `json:"sha256"`
	Lang      string    `json:"lang"`
}

// Visit groups the events of one visitor's or delegation's stay.
type Visit struct {
	ID     string      `json:"id"`
	Who    []string    `json:"who"` // entity IDs
	From   sources.Day `json:"from"`
	To     sources.Day `json:"to"`
	Events []string    `json:"events"` // event IDs by day
}

// EventReport is an event with how each outlet covers it.
type EventReport struct {
	ID           string              `json:"id"`
	Kind         string              `json:"kind"`
	Day          sources.Day         `json:"day"`
	Until        sources.Day         `json:"until,omitempty"`
	Place        *Entity             `json:"place"`
	Participants []Entity            `json:"participants"`
	Visit        string              `json:"visit"`
	Coverage     map[string]Coverage `json:"coverage"` // by outlet ID
	BaseRate     map[string]BaseRate `json:"base_rate"`
}

// Coverage is how one outlet covers an event.
type Coverage struct {
	Standing  Standing `json:"standing"`
	Published string   `json:"published,omitempty"` // earliest
	LagHours  *float64 `json:"lag_hours,omitempty"` // after the first outlet; nil when a time is not known
	Articles  []string `json:"articles"`            // IDs by published
}

// BaseRate says how often an outlet carried comparable events, with its 95 %
// Wilson interval.
type BaseRate struct {
	Carried int     `json:"carried"`
	Of      int     `json:"of"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
}

// DetailReport is one row of the matrix.
type DetailReport struct {
	ID        string          `json:"id"`
	Event     string          `json:"event"`
	Slot      Slot            `json:"slot"`
	Summary   string          `json:"summary"`
	Canonical string          `json:"canonical,omitempty"`
	Cells     map[string]Cell `json:"cells"` // by outlet ID
}

// Cell is one outlet's account of a detail. A cell that says Reported, Vague,
// Differing or Late has evidence.
type Cell struct {
	Standing Standing   `json:"standing"`
	Text     string     `json:"text,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
	Terms    [][]string `json:"terms,omitempty"` // matched terms, one list a concept
}

// Evidence is a verbatim span of a stored page's text. Start and End are byte
// offsets into the document text: title, newline, paragraphs joined by newlines.
type Evidence struct {
	Article string `json:"article"`
	Outlet  string `json:"outlet"`
	URL     string `json:"url"`
	SHA256  string `json:"sha256"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Quote   string `json:"quote"`
	Lang    string `json:"lang"`
}

// Finding is one statement of a comparison: what Outlet leaves out, states less
// precisely or otherwise, and how sure that is. A Finding has evidence from an
// outlet that reports it.
type Finding struct {
	ID              string       `json:"id"`
	Event           string       `json:"event"`
	Detail          string       `json:"detail,omitempty"` // DetailReport.ID; empty for slot event
	Standing        Standing     `json:"standing"`
	Slot            Slot         `json:"slot"`
	Outlet          string       `json:"outlet"`
	ReportedBy      []string     `json:"reported_by"`
	Summary         string       `json:"summary"`
	Confidence      float64      `json:"confidence"` // 0..1 that the statement is right
	ConfidenceBasis string       `json:"confidence_basis"`
	Evidence        []Evidence   `json:"evidence"`
	Withdrawn       *Withdrawal  `json:"withdrawn"`
	NearestMiss     *NearestMiss `json:"nearest_miss"`
	Trail           Trail        `json:"trail"`
}

// Withdrawal says which article made a finding untrue, and when it was seen.
type Withdrawal struct {
	By   string    `json:"by"` // article ID
	When time.Time `json:"when"`
}

// NearestMiss is the best rejected passage.
type NearestMiss struct {
	Article string  `json:"article"`
	Outlet  string  `json:"outlet"`
	URL     string  `json:"url"`
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Quote   string  `json:"quote"`
	Lang    string  `json:"lang"`
	Score   float64 `json:"score"`
}

// Trail is what was searched before an absence was stated.
type Trail struct {
	ArticlesRead      int              `json:"articles_read"`
	SentencesCompared int              `json:"sentences_compared"`
	Window            sources.Window   `json:"window"`
	Collection        sources.DayState `json:"collection"`
	ReadInPart        []PartRead       `json:"read_in_part,omitempty"` // of the days of the event
}

// PartRead is an article that was read in part only, and why it may hold an
// account of an event or cannot.
type PartRead struct {
	Article  string `json:"article"`
	URL      string `json:"url"`
	Title    string `json:"title"`
	RuledOut bool   `json:"ruled_out"`
	Reason   string `json:"reason"`
}
