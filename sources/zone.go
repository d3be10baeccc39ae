package sources

import (
	"fmt"
	"time"
	_ "time/tzdata" // Asia/Pyongyang's half hour must not depend on the machine
)

func loadZone(id, name string) (*time.Location, error) {
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("outlet %s: time zone %q: %w", id, name, err)
	}
	return loc, nil
}
