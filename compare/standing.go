package compare

// Standing says how an outlet stands to an event or a detail that another
// reports. The zero value is Unknown: a failed fetch never becomes an omission.
type Standing int

// Standings. Omitted describes a text, never a motive.
const (
	Unknown    Standing = iota // cannot be said: not collected whole, or too close to call
	NoCoverage                 // the outlet reports nothing of the event
	Omitted                    // the event is reported, the detail is not
	Vague                      // stated less precisely
	Differing                  // stated otherwise
	Late                       // reported after the others
	Reported
)

var standings = [...]string{"unknown", "no_coverage", "omitted", "vague", "differing", "late", "reported"}

// String is the standing's name in JSON.
func (s Standing) String() string {
	if s < 0 || int(s) >= len(standings) {
		return standings[Unknown]
	}
	return standings[s]
}

// MarshalText writes the name.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name; an unknown one is Unknown.
func (s *Standing) UnmarshalText(b []byte) error {
	*s = Unknown
	for i, n := range standings {
		if n == string(b) {
			*s = Standing(i)
		}
	}
	return nil
}
