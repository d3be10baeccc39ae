package compare

// Kinds of event. The list is closed so that reports of different languages
// meet; an article that names none of them reports an Item.
const (
	Meeting     = "meeting"
	Signing     = "signing"
	Call        = "call"   // talk by telephone or video
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

// Soft tells whether the words for a kind of event are so loose that two
// outlets may name one event by different ones: a book fair is an exhibition to
// one and no event at all to another. Meetings, visits, signings, messages and
// appointments are told apart by their kind; soft kinds are not.
func Soft(kind string) bool {
	switch kind {
	case Meeting, Call, Signing, VisitKind, Return, Message, Appointment, Banquet, Launch:
		return false
	}
	return true
}

// SameKind tells whether reports of two kinds may tell of one event.
func SameKind(a, b string) bool { return a == b || Soft(a) && Soft(b) }
