package compare

// Passage is a span of a document.
type Passage struct {
	Doc  *Document
	Span Span
}

// Quote is the passage's words.
func (p Passage) Quote() string { return p.Doc.Quote(p.Span) }

// Match is the passage that comes nearest to another, how surely it reports the
// same (0..1, calibrated), and the terms that agree, pairs of verbatim words.
// The zero Match is none.
type Match struct {
	Passage
	Score float64
	Terms [][2]string
}

// Account is what one outlet tells of an event: its reports, the documents that
// hold them, and all its documents of the window. An outlet without a report
// has an empty Reports.
type Account struct {
	Outlet  string
	Reports []ReportRef
	Own     []*Document // that report the event
	Near    []*Document // of the others, those that name one of the event's people and report no other such event
	All     []*Document // of the window
}

// AlignedDetail is a detail with a cell for each account, in their order.
type AlignedDetail struct {
	Slot      Slot
	Text      string
	Canonical string
	Cells     []AlignedCell
}

// AlignedCell is how one account stands to a detail. Standing is Reported,
// Vague, Differing or Omitted; Unknown when it is too close to call, or when
// the account is empty.
type AlignedCell struct {
	Standing Standing
	Text     string
	Stated   []Passage // evidence; none for Omitted
	Miss     Match     // nearest passage
	Score    float64   // that the standing is right
}
