package collect

import (
	"errors"
	"fmt"
	"strings"

	"lacuna/sources"
	"lacuna/sources/discover"
)

// result is what became of a link.
type result struct {
	link    discover.Link
	day     sources.Day // of publication; empty: not known
	read    bool        // its text is in the store
	skipped bool        // it was read and holds no text
	kind    sources.ErrorKind
	reason  string // why it was not read, or not in full
	request *sources.Request
	known   *Known   // what the store held before
	fresh   bool     // a page was read in this run
	lacks   []string // required fields the page did not give
}

func missed(link discover.Link, kind sources.ErrorKind, reason string) result {
	return result{link: link, day: link.Day, kind: kind, reason: reason}
}

// request logs one asking of an article.
func (r *collector) request(link discover.Link, p sources.Page, failure error) sources.Request {
	q := sources.Request{URL: link.URL, Kind: sources.ArticleRequest, Day: link.Day, At: p.At, Status: p.Status, SHA256: p.SHA256}
	if q.At.IsZero() {
		q.At = r.opt.Now()
	}
	if link.Day == "" && link.Covers.From != "" && link.Covers.To != "" {
		q.Covers = &link.Covers
	}
	if failure != nil {
		q.Error, q.Detail = sources.KindOf(failure), failure.Error()
		var e *sources.Error
		if errors.As(failure, &e) {
			q.Detail = ""
			if e.Err != nil {
				q.Detail = e.Err.Error()
			}
		}
	}
	return q
}

// flag notes that an article's text is not complete.
func (res *result) flag(flags []sources.Flag) {
	for _, f := range flags {
		switch f {
		case sources.FlagPaywalled:
			res.kind, res.reason = sources.Paywalled, "only a teaser is served"
		case sources.FlagCut:
			res.kind, res.reason = sources.CutOff, "the text read falls far below what the page holds"
		}
	}
}

func cmpDay(a, b sources.Day) sources.Day {
	if a != "" {
		return a
	}
	return b
}

// sameTitle tells that a page is the one its link names.
func sameTitle(page, link string) bool {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	return link != "" && fold(page) == fold(link)
}

// why is the reason an article was not read, or not in full.
func (res result) why() string {
	if res.reason == "" {
		return string(res.kind)
	}
	return fmt.Sprintf("%s: %s", res.kind, res.reason)
}
