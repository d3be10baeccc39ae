package compare

import "lacuna/sources"

// Span is a half-open range of byte offsets into Document.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps tells whether the spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Holds tells whether t lies inside s.
func (s Span) Holds(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Document is one article made ready for comparison. Text is the title, a
// newline, and the paragraphs joined by newlines; every offset counts bytes of
// it. Sentences, Mentions and Reports are in order of Start.
type Document struct {
	ID          string // article ID
	Outlet      string
	Publisher   string
	URL         string
	SHA256      string
	Lang        string // zh, ko, en, ...
	Orthography string // dprk or rok, hans or hant; empty when the text does not tell
	Title       string
	Published   sources.Stamp
	Dateline    sources.Dateline
	Day         sources.Day // day relative times count from: of the dateline, else of publication
	Text        string
	Sentences   []Sentence
	Mentions    []Mention
	Reports     []Report
}

// Quote is the text of a span.
func (d *Document) Quote(s Span) string { return d.Text[s.Start:s.End] }

// Sentence is one sentence of a Document. The title is a sentence of its own.
type Sentence struct {
	Span
	Paragraph int  // 0 is the title, 1 the first paragraph
	Title     bool // part of the title
}

// Kind says what a Mention refers to.
type Kind string

// Kinds of mention, as the annotate protocol names them.
const (
	Person   Kind = "person"
	Place    Kind = "place"
	Org      Kind = "org"
	Title    Kind = "title"
	Time     Kind = "time"
	Quantity Kind = "quantity"
	Quote    Kind = "quote"
)

// Mention is a span that refers to something.
type Mention struct {
	Span
	Kind     Kind   `json:"kind"`
	Sentence int    `json:"-"` // index into Document.Sentences
	Why      string `json:"-"` // what made it a mention, for a reader; may be empty
	Norm     Norm   `json:"norm"`
}

// Counts tells whether m gives a number: it is a quantity, or a length of time.
func (m Mention) Counts() bool {
	return m.Kind == Quantity || m.Kind == Time && m.Norm.Unit != ""
}

// Norm is what a mention stands for; only the fields of its kind are set.
type Norm struct {
	// Person, Place, Org: the full form, as first given in the article, that a
	// later surname, title or abbreviation refers to.
	Name string `json:"name,omitempty"`
	// Entity identifies a known place, organisation or title across languages:
	// a lexicon ID such as "place:cn-ln" or "org:wpk-cc". Empty: by name only.
	Entity string `json:"entity,omitempty"`
	// Person: the title's lexicon ID and surface, and the organisation it is of.
	Title     string `json:"title,omitempty"`
	TitleText string `json:"title_text,omitempty"`
	TitleOrg  string `json:"title_org,omitempty"`
	// Title: rank within its ladder, 1 the highest; 0 unknown.
	Rank int `json:"rank,omitempty"`
	// Place: ISO 3166 country and administrative level.
	Country string `json:"country,omitempty"`
	Level   string `json:"level,omitempty"` // country, province, city, county, site
	// Time: first and last day, local to the place; Part is a part of day;
	// Precision is minute, day, week, month, quarter, year; Clock is HH:MM.
	From      sources.Day `json:"from,omitempty"`
	To        sources.Day `json:"to,omitempty"`
	Part      string      `json:"part,omitempty"`
	Clock     string      `json:"clock,omitempty"`
	Precision string      `json:"precision,omitempty"`
	// Quantity, and Time that is a length: value in Unit, with money as ISO 4217 and percentages as "%".
	Value  float64 `json:"value,omitempty"`
	Max    float64 `json:"max,omitempty"` // end of a range
	Unit   string  `json:"unit,omitempty"`
	Approx string  `json:"approx,omitempty"` // about, over, under, nearly; about of a clock
	// Quote: the speaker's name, verb of saying, and whether word for word.
	Speaker string `json:"speaker,omitempty"`
	Verb    string `json:"verb,omitempty"`
	Direct  bool   `json:"direct,omitempty"`
}
