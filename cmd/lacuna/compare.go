package main

import (
	"context"
	"time"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/lexicon"
	"lacuna/compare/pipeline"
	"lacuna/sources"
	"lacuna/sources/archive"
)

// compareStored compares what the archive holds of outlets in a window.
func (s *setup) compareStored(ctx context.Context, list []*sources.Outlet, w sources.Window, query string) (*compare.Comparison, error) {
	in, err := s.stored(ctx, list, w)
	if err != nil {
		return nil, err
	}
	in.Query = query
	p := pipeline.Pipeline{Match: align.NewWords(lexicon.Default())}
	return p.Compare(ctx, in)
}

// stored reads outlets' articles and collections of a window.
func (s *setup) stored(ctx context.Context, list []*sources.Outlet, w sources.Window) (pipeline.Input, error) {
	in := pipeline.Input{Outlets: list, Window: w}
	q := archive.Query{Window: w}
	for _, o := range list {
		q.Outlets = append(q.Outlets, o.ID)
		c, err := s.archive.Collected(ctx, o.ID, w)
		if err != nil {
			return in, err
		}
		in.Collections = append(in.Collections, c)
	}
	var err error
	if q.Zones, err = zones(list); err != nil {
		return in, err
	}
	in.Articles, err = s.archive.Articles(ctx, q)
	return in, err
}

// zones are the outlets' own zones, in which their days are reckoned.
func zones(list []*sources.Outlet) (map[string]*time.Location, error) {
	out := map[string]*time.Location{}
	for _, o := range list {
		loc, err := o.Location()
		if err != nil {
			return nil, err
		}
		out[o.ID] = loc
	}
	return out, nil
}
