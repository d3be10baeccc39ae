package compare

import "lacuna/sources"

// Slot names what a Detail tells.
type Slot string

// Slots in the order a reader sees them. SlotEvent is the event as a whole.
const (
	SlotEvent   Slot = "event"
	SlotWho     Slot = "who"
	SlotRank    Slot = "rank"
	SlotWhen    Slot = "when"
	SlotWhere   Slot = "where"
	SlotTopic   Slot = "topic"
	SlotOutcome Slot = "outcome"
	SlotQuote   Slot = "quote"
	SlotNumber  Slot = "number"
)

// Slots lists the slots of details in reading order, without SlotEvent.
var Slots = [...]Slot{SlotWho, SlotRank, SlotWhen, SlotWhere, SlotTopic, SlotOutcome, SlotQuote, SlotNumber}

// Report is what one article says of one event, before events are resolved
// across articles.
type Report struct {
	Document int    // index into the documents given to the stage
	Kind     string // kind of event: meeting, signing, arrival, departure, ...
	Trigger  Span   // words that name the event
	Sentence int    // sentence of the trigger
	Reach    []int  // sentences that speak of this event, in order
	Day      sources.Day
	Until    sources.Day // last day of a span; empty: Day
	Dated    bool        // the day is stated, not taken from the publication
	Place    int         // index into Mentions; -1: not stated
	People   []int       // principals: indexes into Mentions of kind Person, in order, one each
	Others   []int       // persons present beside the principals, likewise
	Orgs     []int       // bodies named with the event, likewise
	Parties  []int       // bodies and places whose delegation takes part, likewise
	Details  []Detail
}

// Detail is one comparable piece of information in a slot, with the words that
// state it. A Detail of slot quote has a Speaker.
type Detail struct {
	Slot      Slot
	Span      Span // evidence in Document.Text
	Sentence  int
	Mention   int    // index into Mentions; -1: a clause
	Canonical string // language-neutral value when there is one: a day, an entity ID, a number with unit
	Text      string // the words
	Speaker   string
	General   bool // a clause on cooperation or relations that gives no name or figure
}

// Event is something that happened, as told by one or more reports.
type Event struct {
	ID           string
	Kind         string
	Day          sources.Day
	Until        sources.Day // last day of a span; empty: Day
	Place        *Entity     // nil: no report states it
	Participants []Entity    // principals first, then others present
	Principals   int         // how many of Participants are principals
	Visit        string      // Visit.ID or empty
	Reports      []ReportRef // in order of document
}

// ReportRef locates a Report: Documents[Document].Reports[Report].
type ReportRef struct{ Document, Report int }

// Entity is a person, place or organisation with its forms by language, sorted.
type Entity struct {
	ID    string              `json:"id"`
	Name  string              `json:"name"`
	Forms map[string][]string `json:"forms,omitempty"`
	Title string              `json:"title,omitempty"`
}
