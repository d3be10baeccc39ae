package discover

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"lacuna/sources"
)

// dated tells whether a template names a day.
func dated(template string) bool {
	for _, verb := range []string{"{YYYY}", "{YY}", "{MM}", "{DD}", "{M}", "{D}"} {
		if strings.Contains(template, verb) {
			return true
		}
	}
	return false
}

// paged tells whether a template counts pages.
func paged(template string) bool { return strings.Contains(template, "{page}") }

// expand fills in the verbs of URL arithmetic; an empty day leaves its verbs.
func expand(template string, day sources.Day, page int) string {
	pairs := []string{"{page}", strconv.Itoa(page), "{NN}", fmt.Sprintf("%02d", page), "{N}", strconv.Itoa(page)}
	if t := day.Time(time.UTC); !t.IsZero() {
		for _, v := range []struct{ verb, layout string }{
			{"{YYYY}", "2006"}, {"{YY}", "06"}, {"{MM}", "01"}, {"{DD}", "02"}, {"{M}", "1"}, {"{D}", "2"},
		} {
			pairs = append(pairs, v.verb, t.Format(v.layout))
		}
	}
	return strings.NewReplacer(pairs...).Replace(template)
}
