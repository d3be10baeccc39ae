package judge

import (
	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/sources"
)

// suspect looks for an account of a report that the resolver did not join. A
// passage is suspect as far as its words agree and its names allow: one that
// names two principals together may be the account whatever its words, and one
// that names other counterparts is none.
type suspect struct {
	j      *judge
	d      *compare.Document
	r      *compare.Report
	from   compare.Passage
	people []names.Name
}

func (j *judge) suspect(d *compare.Document, r *compare.Report) *suspect {
	s := &suspect{j: j, d: d, r: r, from: compare.Passage{Doc: d, Span: d.Sentences[r.Sentence].Span}}
	for _, p := range r.People {
		s.people = append(s.people, j.person(d, p))
	}
	return s
}

// Scores of passages by what their names, day and kind say.
const (
	namesTogether = .6 // two principals in one sentence
	cleared       = .2 // other counterparts, another day
	otherKind     = .3 // no word of such an event in the document
)

// look scores one passage, and tells how alike it looks to a reader: words count,
// and shared names more.
func (s *suspect) look(p compare.Passage) (m compare.Match, likeness float64) {
	m = s.j.Match.Find(s.from, []compare.Passage{p})
	if m.Doc == nil {
		m.Passage = p
	}
	both, extra, named := 0, 0, 0
	if len(s.people) > 0 {
		both, extra, named = s.count(p)
	}
	likeness = m.Score
	if s.names(p) {
		likeness += float64(both)
	}
	switch {
	case both >= 2 && !s.otherDay(p):
		m.Score = max(m.Score, namesTogether)
	case len(s.people) > 0 && (extra > 0 || both == 0 && named > 0) || s.otherDay(p):
		m.Score = min(m.Score, cleared)
	case !s.sameKind(p.Doc) || compare.Soft(s.r.Kind) && len(s.people) > 0 && both == 0:
		m.Score = min(m.Score, otherKind)
	}
	if !s.sameKind(p.Doc) {
		likeness -= .5
	}
	return m, likeness
}

// otherDay tells whether a passage belongs to a report of the kind that states
// another day.
func (s *suspect) otherDay(p compare.Passage) bool {
	for _, r := range p.Doc.Reports {
		if !r.Dated || !s.r.Dated || !compare.SameKind(r.Kind, s.r.Kind) {
			continue
		}
		for _, i := range r.Reach {
			if p.Doc.Sentences[i].Overlaps(p.Span) {
				return last(&r) < s.r.Day || last(s.r) < r.Day
			}
		}
	}
	return false
}

func last(r *compare.Report) sources.Day {
	if r.Until != "" {
		return r.Until
	}
	return r.Day
}

// names tells whether a passage itself names a person.
func (s *suspect) names(p compare.Passage) bool {
	for _, m := range p.Doc.Mentions {
		if m.Kind == compare.Person && p.Span.Overlaps(m.Span) {
			return true
		}
	}
	return false
}

// named are the persons of the passage's sentence, or, where it names none,
// those of its whole document.
func (s *suspect) named(p compare.Passage) []names.Name {
	var here, all []names.Name
	for k, m := range p.Doc.Mentions {
		if m.Kind != compare.Person {
			continue
		}
		n := s.j.person(p.Doc, k)
		all = append(all, n)
		if p.Span.Overlaps(m.Span) {
			here = append(here, n)
		}
	}
	if len(here) > 0 {
		return here
	}
	return all
}

// count is how many of the report's principals a passage names, marked or not,
// how many of those it names are none of them, and how many it names at all.
func (s *suspect) count(p compare.Passage) (both, extra, all int) {
	hit := make([]bool, len(s.people))
	list := s.named(p)
	for _, n := range list {
		known := false
		for k, w := range s.people {
			if names.Compare(w, n).Same {
				hit[k], known = true, true
			}
		}
		if !known {
			extra++
		}
	}
	var unmarked []names.Candidate
	for k, w := range s.people {
		if hit[k] {
			both++
			continue
		}
		if unmarked == nil {
			unmarked = names.Candidates(p.Quote(), p.Doc.Lang, p.Doc.Orthography)
		}
		if _, ok := names.Spot(w, unmarked); ok {
			both++
		}
	}
	return both, extra, len(list)
}

// sameKind tells whether a document reports an event of the kind.
func (s *suspect) sameKind(d *compare.Document) bool {
	for _, r := range d.Reports {
		if compare.SameKind(r.Kind, s.r.Kind) {
			return true
		}
	}
	return false
}
