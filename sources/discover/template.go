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

// coarse tells of a template that names a month or a year, but no day.
func coarse(template string) bool {
	return dated(template) && !strings.Contains(template, "{DD}") && !strings.Contains(template, "{D}")
}

// paged tells whether a template counts pages.
func paged(template string) bool {
	return strings.Contains(template, "{page}") || strings.Contains(template, "{_page}")
}

// firstPage is the number counting begins with: 1 unless said otherwise, 0 when
// negative.
func firstPage(n int) int {
	if n == 0 {
		return 1
	}
	return max(n, 0)
}

// expand fills in the verbs of URL arithmetic; an empty day leaves its verbs.
// {_page} is nothing on the first page, _1 on the second when counting begins
// with 1, as of index.html and index_1.html.
func expand(template string, day sources.Day, page, first int) string {
	tail := ""
	if page > first {
		tail = "_" + strconv.Itoa(page-1)
	}
	pairs := []string{"{_page}", tail, "{page}", strconv.Itoa(page), "{NN}", fmt.Sprintf("%02d", page), "{N}", strconv.Itoa(page)}
	if t := day.Time(time.UTC); !t.IsZero() {
		for _, v := range []struct{ verb, layout string }{
			{"{YYYY}", "2006"}, {"{YY}", "06"}, {"{MM}", "01"}, {"{DD}", "02"}, {"{M}", "1"}, {"{D}", "2"},
		} {
			pairs = append(pairs, v.verb, t.Format(v.layout))
		}
	}
	return strings.NewReplacer(pairs...).Replace(template)
}
