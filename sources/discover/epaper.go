package discover

import (
	"context"
	"fmt"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

const (
	lastLayout = 60 // layout pages asked for when the outlet sets no last one
	endAfter   = 2  // pages missing in a row that end an issue: a double page skips one number
	giveUp     = 3  // pages failing in a row after which a host is let alone
)

// epaper asks for the issue of each day.
func (d *finder) epaper(ctx context.Context, e *sources.EPaper) error {
	issues := map[sources.Day]*listing{}
	newest := sources.Day("")
	for _, day := range d.days() {
		l := d.listing(expand(e.URL, day, firstPage(e.First), 1), ofDay, day)
		l.issue = true
		if err := d.issue(ctx, l, e); err != nil {
			return err
		}
		issues[day] = l
		if len(l.entries) > 0 {
			newest = day
		}
	}
	for day, l := range issues {
		if l.missing != "" && day < d.result.today && day < newest {
			l.missing = ""
			l.failed = append(l.failed, fmt.Sprintf("no issue of %s was found", day))
		}
	}
	return nil
}

// issue asks for the layout pages of one day until two in a row are missing.
func (d *finder) issue(ctx context.Context, l *listing, e *sources.EPaper) error {
	first, last := firstPage(e.First), e.Last
	if last == 0 {
		last = lastLayout
	}
	sel := selectors{link: e.Link, title: e.Title}
	missing, failing := 0, 0
	hashes := map[string]bool{}
	for n := first; n <= last; n++ {
		r := fetch.Request{URL: expand(e.URL, l.day, n, first)}
		p, ok, err := d.getQuiet(ctx, l, r, true)
		if err != nil {
			return err
		}
		switch {
		case ok && !hashes[p.SHA256]:
			missing, failing = 0, 0
			hashes[p.SHA256] = true
			items, failure := d.readList(p, sel)
			d.take(l, items)
			if err := d.log(l, r.URL, p, len(items), failure); err != nil {
				return err
			}
		case ok || l.lastError == "":
			if missing++; missing == endAfter {
				l.noIssue(len(hashes))
				return nil
			}
		default:
			missing = 0
			if failing++; failing == giveUp {
				l.more("given up after %d pages that failed", failing)
				return nil
			}
		}
	}
	l.more("%s has more than %d pages", l.name, last)
	return nil
}

// noIssue notes that nothing was there.
func (l *listing) noIssue(pages int) {
	if pages == 0 && len(l.failed) == 0 {
		l.missing = fmt.Sprintf("no issue of %s is out", l.day)
	}
}
