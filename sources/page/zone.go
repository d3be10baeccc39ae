package page

import (
	"time"

	"lacuna/sources/page/dates"
)

// zoneStyle is how times and figures of a page are read.
type zoneStyle struct {
	dates.Style
	known bool // a time without zone is an instant all the same
}

// styleOf takes the outlet's zone, else the one zone of a language spoken in
// one: Chinese +08:00, Korean and Japanese +09:00.
func styleOf(lang string, outlet *time.Location) zoneStyle {
	zone, known := outlet, outlet != nil
	if zone == nil {
		switch lang {
		case "zh":
			zone, known = time.FixedZone("", 8*3600), true
		case "ko", "ja":
			zone, known = time.FixedZone("", 9*3600), true
		}
	}
	return zoneStyle{dates.Style{Zone: zone, MonthFirst: lang == "en"}, known}
}
