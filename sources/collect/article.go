package collect

import (
	"context"
	"errors"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"

	"lacuna/sources"
	"lacuna/sources/discover"
	"lacuna/sources/fetch"
)

// article reads one link: from the store when an interrupted run or a recent
// one has it, or else by asking for it. asking bounds the asking, ctx the
// storing. The error is the store's or ctx's.
func (r *collector) article(ctx, asking context.Context, link discover.Link) (result, error) {
	known, ok, err := r.store.Known(ctx, r.outlet.ID, link.Key)
	if err != nil {
		return missed(link, sources.Unreachable, "the store does not answer"), err
	}
	res := result{link: link, day: link.Day}
	if ok {
		res.known = &known
	}
	if prior, asked := r.prior[link.URL]; asked && prior.SHA256 != "" {
		return r.again(ctx, res, prior)
	}
	if ok && (r.opt.Refresh < 0 || r.opt.Now().Sub(known.At) < r.opt.Refresh) {
		q := r.request(link, sources.Page{At: known.At, Status: 304, SHA256: known.SHA256}, nil)
		q.Detail = "in the store, not asked for again"
		return r.held(ctx, res, q)
	}
	if n := int(r.failing.Load()); n >= r.opt.GiveUp {
		return unasked(res, sources.Unreachable, fmt.Sprintf("not asked for after %d failures in a row", n)), nil
	}
	if asking.Err() != nil && ctx.Err() == nil {
		return unasked(res, sources.Timeout, "not asked for: "+context.Cause(asking).Error()), nil
	}
	p, err := r.fetch.Fetch(asking, fetch.Request{URL: link.URL, Outlet: r.outlet, ETag: known.ETag, LastModified: known.LastModified})
	switch {
	case ctx.Err() != nil:
		return missed(link, sources.Unreachable, "interrupted"), context.Cause(ctx)
	case err != nil && link.Text != "" && res.known == nil && sources.KindOf(err) == sources.Blocked:
		return r.page(ctx, res, r.ofFeed(link))
	case err != nil:
		return r.fail(ctx, res, p, err)
	case p.Status == 304 && ok:
		r.failing.Store(0)
		p.SHA256 = known.SHA256
		return r.held(ctx, res, r.request(link, p, nil))
	}
	r.failing.Store(0)
	return r.page(ctx, res, p)
}

// again takes up what an interrupted run had stored.
func (r *collector) again(ctx context.Context, res result, prior sources.Request) (result, error) {
	if res.known != nil && prior.Error == "" {
		res.request, res.read, res.day = &prior, true, cmpDay(res.link.Day, res.known.Day)
		res.flag(res.known.Flags)
		return res, nil
	}
	p, ok, err := r.store.Page(ctx, prior.URL, prior.SHA256)
	if err != nil || !ok {
		return missed(res.link, sources.Unreachable, "the capture is not in the store"), err
	}
	return r.page(ctx, res, p)
}

// held counts an article whose stored text still stands.
func (r *collector) held(ctx context.Context, res result, q sources.Request) (result, error) {
	res.request, res.read, res.day = &q, true, cmpDay(res.link.Day, res.known.Day)
	res.flag(res.known.Flags)
	return res, r.store.Record(ctx, &r.c, Record{Request: q, Key: res.link.Key})
}

// unasked is a link that was never asked for, so that no request is logged. As
// in fail, an article held from before stays read.
func unasked(res result, kind sources.ErrorKind, why string) result {
	res.kind, res.reason = kind, why
	if res.known != nil {
		res.read, res.day = true, cmpDay(res.link.Day, res.known.Day)
	}
	return res
}

// fail notes that a link was not answered. An article held from before stays
// read: its text is known, only not whether it still stands.
func (r *collector) fail(ctx context.Context, res result, p sources.Page, cause error) (result, error) {
	if errors.Is(cause, errLimit) {
		cause = &sources.Error{Kind: sources.Timeout, URL: res.link.URL, Err: errLimit}
	}
	q := r.request(res.link, p, cause)
	q.SHA256 = ""
	res.request, res.kind, res.reason = &q, q.Error, q.Detail
	if res.known != nil {
		res.read, res.day = true, cmpDay(res.link.Day, res.known.Day)
	}
	switch q.Error {
	case sources.Timeout, sources.Unreachable, sources.Throttled, sources.ServerError:
		r.failing.Add(1)
	case sources.Blocked:
		if q.Status != 0 {
			r.failing.Add(1)
		}
	default:
		r.failing.Store(0)
	}
	gone := q.Error == sources.NotFound && res.known != nil
	return res, r.store.Record(ctx, &r.c, Record{Request: q, Key: res.link.Key, Deleted: gone})
}

// page reads what was answered and stores it.
func (r *collector) page(ctx context.Context, res result, p sources.Page) (result, error) {
	a, err := sources.Article{}, r.movedAway(p)
	if err == nil {
		a, err = r.read.Read(p, r.outlet)
	}
	q := r.request(res.link, p, err)
	if err == nil && p.Header.Get("X-Lacuna-Source") == "feed" {
		q.Detail = "from the feed; the page itself is blocked"
	}
	rec := Record{Request: q, Page: &p, Key: res.link.Key}
	res.request, res.kind, res.reason = &q, q.Error, q.Detail
	switch {
	case err == nil:
		res.fresh, res.lacks = true, r.lacking(a, res.link)
		r.complete(&a, res, p)
		res.read, rec.Article = true, &a
		res.day = cmpDay(res.link.Day, r.dayOf(a))
		q.Day, rec.Request.Day = res.day, res.day
		res.flag(a.Flags)
	case q.Error == sources.NotArticle && sameTitle(a.Title, res.link.Title):
		res.skipped = true
	case res.known != nil:
		res.read, res.day = true, cmpDay(res.link.Day, res.known.Day)
	}
	return res, r.store.Record(ctx, &r.c, rec)
}

// complete gives the article the identity of its link and what the index knows
// better.
func (r *collector) complete(a *sources.Article, res result, p sources.Page) {
	a.ID = sources.ArticleID(r.outlet.ID, res.link.Key)
	a.Outlet, a.URL, a.SHA256 = r.outlet.ID, res.link.URL, p.SHA256
	a.FirstSeen = p.At
	if res.known != nil && !res.known.FirstSeen.IsZero() {
		a.FirstSeen = res.known.FirstSeen
	}
	index := res.link.Published
	if a.Published.Precision == sources.NoTime ||
		a.Published.Precision == sources.ToDay && index.Precision == sources.ToMinute && index.Day() == a.Published.Day() {
		a.Published = index
	}
	if a.Title == "" {
		a.Title = res.link.Title
	}
}

func (r *collector) dayOf(a sources.Article) sources.Day {
	if a.Published.Precision == sources.ToMinute {
		return sources.DayOf(a.Published.Time.In(r.zone))
	}
	return a.Published.Day()
}

// ofFeed is the page of an article that its outlet serves whole in its feed but
// not by itself.
func (r *collector) ofFeed(link discover.Link) sources.Page {
	title := html.EscapeString(link.Title)
	body := fmt.Appendf(nil, "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>%s</title></head>\n<body><article><h1>%s</h1>\n%s\n</article></body></html>\n",
		title, title, link.Text)
	return sources.Page{URL: link.URL, Final: link.URL, Status: http.StatusOK, At: r.opt.Now(), Body: body, SHA256: sources.Hash(body),
		Header: http.Header{"Content-Type": {"text/html; charset=utf-8"}, "X-Lacuna-Source": {"feed"}}}
}

// movedAway tells of an article's address that leads to a home page by now.
func (r *collector) movedAway(p sources.Page) error {
	from, err1 := url.Parse(p.URL)
	to, err2 := url.Parse(p.Final)
	if p.Final == "" || p.Final == p.URL || err1 != nil || err2 != nil {
		return nil
	}
	if strings.Trim(to.Path, "/") != "" || to.RawQuery != "" || strings.Trim(from.Path, "/") == "" {
		return nil
	}
	return &sources.Error{Kind: sources.NotFound, URL: p.URL, Err: fmt.Errorf("redirected to %s", p.Final)}
}
