package judge

import (
	"lacuna/compare"
	"lacuna/compare/names"
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

// Scores of passages by what their names say.
const (
	namesTogether = .6  // two principals in one sentence
	otherPeople   = .25 // other counterparts
	otherKind     = .45 // no word of such an event in the document
)

// look scores one passage.
func (s *suspect) look(p compare.Passage) compare.Match {
	m := s.j.Match.Find(s.from, []compare.Passage{p})
	if m.Doc == nil {
		m.Passage = p
	}
	if m.Score < .2 {
		return m
	}
	named := s.named(p)
	if len(s.people) == 0 {
		if !s.sameKind(p.Doc) {
			m.Score = min(m.Score, otherKind)
		}
		return m
	}
	both, extra := s.count(named)
	switch {
	case both >= 2:
		m.Score = max(m.Score, namesTogether)
	case extra > 0 || both == 0 && len(named) > 0:
		m.Score = min(m.Score, otherPeople)
	case !s.sameKind(p.Doc):
		m.Score = min(m.Score, otherKind)
	}
	return m
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

// count is how many of the report's principals are among the named, and how
// many of the named are none of them.
func (s *suspect) count(named []names.Name) (both, extra int) {
	hit := make([]bool, len(s.people))
	for _, n := range named {
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
	for _, h := range hit {
		if h {
			both++
		}
	}
	return both, extra
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
