// Package resolve joins the reports of all documents into events, and the
// events of a stay into visits.
//
// Reports are clustered greedily in the order of their documents, each with the
// most similar event whose members it does not contradict (cross-document event
// coreference over triggers, participants, places and days, after Bejan and
// Harabagiu, 2010). Precision comes first: a report that is not surely of an
// event opens one of its own.
package resolve

import (
	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/compare/roster"
	"lacuna/sources"
)

// Closeness tells how much of sentences i of a sentences j of b say, 0..1. It
// is asked about two reports when names alone do not decide.
type Closeness func(a *compare.Document, i []int, b *compare.Document, j []int) float64

// Result is what all documents tell of together.
type Result struct {
	Events []compare.Event // by day, then ID
	Visits []compare.Visit // by first day, then ID
}

// Documents resolves the reports of docs, which are in a fixed order. persons is
// their roster.
func Documents(docs []*compare.Document, persons *roster.Roster, close Closeness) Result {
	r := &resolver{docs: docs, persons: persons, close: close, names: map[nameKey]names.Name{}, numbers: map[sources.Day]int{}}
	for d := range docs {
		for k := range docs[d].Reports {
			docs[d].Reports[k].Document = d
			r.place(compare.ReportRef{Document: d, Report: k})
		}
	}
	r.join()
	r.shift()
	events := r.events()
	unify(events)
	visits := r.visits(events)
	order(events)
	return Result{Events: events, Visits: visits}
}

// resolver clusters reports.
type resolver struct {
	docs     []*compare.Document
	close    Closeness
	persons  *roster.Roster
	names    map[nameKey]names.Name
	clusters [][]compare.ReportRef
	when     []stretch // of each cluster
	numbers  map[sources.Day]int
}

type nameKey struct {
	kind             compare.Kind
	text, lang, orth string
}

// name is the parsed name of a mention, made once.
func (r *resolver) name(d *compare.Document, m compare.Mention) names.Name {
	text := m.Norm.Name
	if text == "" {
		text = d.Quote(m.Span)
	}
	if m.Kind == compare.Person {
		return r.persons.Name(text, d.Lang, d.Orthography)
	}
	k := nameKey{m.Kind, text, d.Lang, d.Orthography}
	n, ok := r.names[k]
	if !ok {
		n = names.Parse(k.kind, k.text, k.lang, k.orth)
		r.names[k] = n
	}
	return n
}

func (r *resolver) report(f compare.ReportRef) (*compare.Document, *compare.Report) {
	d := r.docs[f.Document]
	return d, &d.Reports[f.Report]
}

// place puts a report into the most similar event, or opens one.
func (r *resolver) place(f compare.ReportRef) {
	best, at := threshold, -1
	_, p := r.report(f)
	when := r.stretch(p)
	for i, c := range r.clusters {
		if when.blocked(r.when[i]) {
			continue
		}
		if s := r.fit(f, c); s > best {
			best, at = s, i
		}
	}
	if at < 0 {
		r.clusters = append(r.clusters, []compare.ReportRef{f})
		r.when = append(r.when, when)
		return
	}
	r.clusters[at] = append(r.clusters[at], f)
	r.when[at] = r.when[at].with(when)
}

// fit is the best similarity of a report with the members of an event; 0 when
// it contradicts one of them.
func (r *resolver) fit(f compare.ReportRef, c []compare.ReportRef) float64 {
	best := 0.0
	for _, g := range c {
		s := r.similar(f, g)
		if s < 0 {
			return 0
		}
		best = max(best, s)
	}
	return best
}

// join merges events that became one when later reports filled them in.
func (r *resolver) join() {
	for i := 0; i < len(r.clusters); i++ {
		for j := i + 1; j < len(r.clusters); j++ {
			if !r.when[i].blocked(r.when[j]) && r.linked(r.clusters[i], r.clusters[j]) {
				r.clusters[i] = append(r.clusters[i], r.clusters[j]...)
				r.clusters = append(r.clusters[:j], r.clusters[j+1:]...)
				r.when[i] = r.when[i].with(r.when[j])
				r.when = append(r.when[:j], r.when[j+1:]...)
				j = i
			}
		}
	}
}

// linked tells whether some pair of members is one event and none speaks
// against it.
func (r *resolver) linked(a, b []compare.ReportRef) bool {
	hit := false
	for _, f := range a {
		s := r.fit(f, b)
		if s == 0 && r.against(f, b) {
			return false
		}
		hit = hit || s > threshold
	}
	return hit
}

func (r *resolver) against(f compare.ReportRef, c []compare.ReportRef) bool {
	for _, g := range c {
		if r.similar(f, g) < 0 {
			return true
		}
	}
	return false
}

// lastDay is the last day of a report.
func lastDay(p *compare.Report) sources.Day {
	if p.Until != "" {
		return p.Until
	}
	return p.Day
}
