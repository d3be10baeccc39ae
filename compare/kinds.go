package compare

// Kinds of event. The list is closed so that reports of different languages
// meet; an article that names none of them reports an Item.
const (
	Meeting     = "meeting"
	Signing     = "signing"
	VisitKind   = "visit"  // arrival, or a stay as a whole
	Return      = "return" // departure, or coming home
	Banquet     = "banquet"
	Ceremony    = "ceremony"
	Conference  = "conference"
	Inspection  = "inspection"
	Performance = "performance" // also exhibitions and screenings
	Message     = "message"     // greetings, congratulations, condolences sent
	Statement   = "statement"
	Launch      = "launch" // also weapon tests
	Appointment = "appointment"
	Tribute     = "tribute" // wreaths, floral baskets, visits to monuments
	Gift        = "gift"
	Contest     = "contest"
	Disaster    = "disaster"
	Item        = "item"
)
