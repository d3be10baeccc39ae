package discover

import (
	"context"
	"errors"
	"fmt"

	"lacuna/sources"
	"lacuna/sources/fetch"
)

// get asks for an index page and logs it. ok is false when it was not answered;
// the error is the context's or that of Seen.
func (d *finder) get(ctx context.Context, l *listing, r fetch.Request) (p sources.Page, ok bool, err error) {
	r.Outlet = d.outlet
	p, err = d.fetch.Fetch(ctx, r)
	if ctx.Err() != nil {
		return p, false, context.Cause(ctx)
	}
	if l.at.IsZero() || !p.At.IsZero() && p.At.Before(l.at) {
		l.at = p.At
	}
	if err != nil {
		return p, false, d.log(l, r.URL, p, 0, err)
	}
	return p, true, nil
}

// log records what an index page answered and held; failure is nil when it was
// read. A missing page is logged and left to the caller to judge.
func (d *finder) log(l *listing, url string, p sources.Page, links int, failure error) error {
	r := sources.Request{URL: url, Kind: sources.IndexRequest, Day: l.day, At: p.At, Status: p.Status, SHA256: p.SHA256, Links: links}
	if r.At.IsZero() {
		r.At = d.opt.Now
	}
	if failure != nil {
		r.Error = sources.KindOf(failure)
		r.Detail = detail(failure)
	}
	switch {
	case l.order == ofPeriod:
		r.Day, r.Covers = "", &sources.Window{From: l.day, To: l.last}
	case l.day == "":
		r.Covers = l.span(links)
	}
	l.pages++
	l.lastError = r.Error
	if r.Error == "" {
		l.read++
	} else {
		l.failed = append(l.failed, fmt.Sprintf("%s: %s", url, r.Error))
	}
	d.result.Requests = append(d.result.Requests, r)
	if d.opt.Seen == nil {
		return nil
	}
	if len(p.Body) == 0 {
		return d.opt.Seen(r, nil)
	}
	return d.opt.Seen(r, &p)
}

func detail(err error) string {
	var e *sources.Error
	switch {
	case !errors.As(err, &e):
		return err.Error()
	case e.Err == nil:
		return ""
	}
	return e.Err.Error()
}
