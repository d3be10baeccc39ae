package discover

import (
	"net/url"

	"lacuna/sources"
)

// hook reads what an outlet's addresses hide. Either function may be nil.
type hook struct {
	key func(*url.URL) string
	day func(*url.URL) sources.Day
}

// hookOf is the hook an outlet's file names; an unknown one hides nothing.
func hookOf(name string) hook {
	if name == "rodong" {
		return hook{key: rodongKey, day: rodongDay}
	}
	return hook{}
}
