// Package pipeline runs the stages of a comparison in order: segment, annotate
// and extract one article at a time and in parallel; resolve, align and judge
// over all of them together.
package pipeline

import (
	"context"
	"runtime"
	"sort"

	"golang.org/x/sync/errgroup"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/annotate"
	"lacuna/compare/extract"
	"lacuna/compare/judge"
	"lacuna/compare/lang"
	"lacuna/compare/lang/all"
	"lacuna/compare/resolve"
	"lacuna/compare/roster"
	"lacuna/compare/segment"
	"lacuna/sources"
)

// Input is what a comparison is made of. Articles may come in any order;
// Collections hold at most one for each outlet.
type Input struct {
	Outlets     []*sources.Outlet
	Window      sources.Window
	Query       string // only events that match, and their visits; empty: all
	Articles    []sources.Article
	Collections []sources.Collection
	Skipped     []sources.Skip
}

// Pipeline compares. Match finds what one text says of another's; Workers
// bounds the goroutines, 0 means one a core.
type Pipeline struct {
	Match   align.Matcher
	Workers int
}

// Compare runs all stages. Articles of outlets that were not asked for, and
// those published outside the window, take no part.
func (p *Pipeline) Compare(ctx context.Context, in Input) (*compare.Comparison, error) {
	articles := sorted(in)
	docs, err := p.documents(ctx, articles, in.Outlets)
	if err != nil {
		return nil, err
	}
	persons := roster.New(docs)
	res := resolve.Documents(docs, persons, p.closeness)
	c := &judge.Case{Outlets: in.Outlets, Collections: map[string]*sources.Collection{}, Window: in.Window, Query: in.Query,
		Articles: articles, Docs: docs, Events: res.Events, Visits: res.Visits, Skipped: skips(in), Unread: unread(in.Outlets, docs), Match: p.Match, Persons: persons}
	for i := range in.Collections {
		c.Collections[in.Collections[i].Outlet] = &in.Collections[i]
	}
	if err := p.rows(ctx, c); err != nil {
		return nil, err
	}
	return judge.Comparison(c)
}

// sorted are the articles that take part, by time of publication, outlet, ID.
func sorted(in Input) []sources.Article {
	asked := map[string]bool{}
	for _, o := range in.Outlets {
		asked[o.ID] = true
	}
	var out []sources.Article
	for _, a := range in.Articles {
		if day := a.Published.Day(); asked[a.Outlet] && (day == "" || in.Window.Contains(day)) {
			out = append(out, a)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		if !a.Published.Time.Equal(b.Published.Time) {
			return a.Published.Time.Before(b.Published.Time)
		}
		if a.Outlet != b.Outlet {
			return a.Outlet < b.Outlet
		}
		return a.ID < b.ID
	})
	return out
}

// documents runs the stages of one article over all, keeping their order.
func (p *Pipeline) documents(ctx context.Context, articles []sources.Article, outlets []*sources.Outlet) ([]*compare.Document, error) {
	publisher := map[string]string{}
	for _, o := range outlets {
		publisher[o.ID] = o.Publisher
	}
	docs := make([]*compare.Document, len(articles))
	read := func(i int) { docs[i] = read(&articles[i], publisher[articles[i].Outlet]) }
	if err := p.each(ctx, len(docs), read); err != nil {
		return nil, err
	}
	recall(docs)
	return docs, p.each(ctx, len(docs), func(i int) { extract.Document(docs[i], packOf(docs[i].Lang)) })
}

// each calls f for 0 to n-1, several at a time.
func (p *Pipeline) each(ctx context.Context, n int, f func(int)) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(p.workers())
	for i := range n {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			f(i)
			return nil
		})
	}
	return g.Wait()
}

// Document segments, annotates and extracts one article.
func Document(a *sources.Article, publisher string) *compare.Document {
	d := read(a, publisher)
	extract.Document(d, packOf(d.Lang))
	return d
}

// read segments and annotates one article.
func read(a *sources.Article, publisher string) *compare.Document {
	pack := packOf(a.Lang)
	d := segment.Article(a, publisher, pack)
	annotate.Document(d, pack)
	return d
}

// unread are the languages of outlets and documents that have no pack: nothing
// can be said of what such texts leave out.
func unread(outlets []*sources.Outlet, docs []*compare.Document) map[string]bool {
	out := map[string]bool{}
	note := func(language string) {
		if _, ok := all.Get(language); !ok {
			out[language] = true
		}
	}
	for _, o := range outlets {
		note(o.Language)
	}
	for _, d := range docs {
		note(d.Lang)
	}
	return out
}

// packOf is a language's pack, or an empty one.
func packOf(language string) lang.Pack {
	if pack, ok := all.Get(language); ok {
		return pack
	}
	return lang.Pack{Tag: language}
}

// rows aligns the accounts of every event; events keep their order.
func (p *Pipeline) rows(ctx context.Context, c *judge.Case) error {
	c.Accounts = make([][]compare.Account, len(c.Events))
	c.Rows = make([][]compare.AlignedDetail, len(c.Events))
	aligner := align.Aligner{Docs: c.Docs, Match: p.Match, Persons: c.Persons}
	accounts := align.NewAccounts(ids(c.Outlets), c.Docs, c.Persons)
	return p.each(ctx, len(c.Events), func(i int) {
		e := &c.Events[i]
		c.Accounts[i] = accounts.Event(e)
		c.Rows[i] = aligner.Event(e, c.Accounts[i])
	})
}

// ids are the outlets' identifiers in their order.
func ids(outlets []*sources.Outlet) []string {
	out := make([]string, len(outlets))
	for i, o := range outlets {
		out[i] = o.ID
	}
	return out
}

// closeness is the mean of the matcher's scores for sentences of a among those
// of b.
func (p *Pipeline) closeness(a *compare.Document, i []int, b *compare.Document, j []int) float64 {
	in := make([]compare.Passage, len(j))
	for k, s := range j {
		in[k] = compare.Passage{Doc: b, Span: b.Sentences[s].Span}
	}
	sum := 0.0
	for _, s := range i {
		sum += p.Match.Find(compare.Passage{Doc: a, Span: a.Sentences[s].Span}, in).Score
	}
	return sum / float64(max(1, len(i)))
}

func (p *Pipeline) workers() int {
	if p.Workers > 0 {
		return p.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// skips are the articles left out: those that the collections skipped and those
// that the input names.
func skips(in Input) []sources.Skip {
	out := append([]sources.Skip(nil), in.Skipped...)
	for _, c := range in.Collections {
		out = append(out, c.Skipped...)
	}
	return out
}
