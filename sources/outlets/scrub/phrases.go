package scrub

import (
	"regexp"

	"lacuna/sources"
)

// contains finds text named in a selector: p:contains('KOREA NEWS SERVICE').
var contains = regexp.MustCompile(`:(?:contains|containsOwn)\(\s*["']?(.+?)["']?\s*\)`)

// Phrases are what must stay of an article's page for the outlet to read it: the
// dateline, the layouts' end marks, and the texts their selectors look for.
func Phrases(o *sources.Outlet, a *sources.Article) []string {
	keep := []string{a.Dateline.Text}
	for _, l := range o.Layouts {
		keep = append(keep, l.EndMarks...)
		for _, sel := range append([]string{l.Title, l.Subtitle, l.Body, l.Date, l.Authors, l.Caption}, append(l.Drop, l.Unwrap...)...) {
			for _, m := range contains.FindAllStringSubmatch(sel, -1) {
				keep = append(keep, m[1])
			}
		}
	}
	return keep
}
