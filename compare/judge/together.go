package judge

import (
	"slices"

	"lacuna/compare"
	"lacuna/compare/roster"
	"lacuna/sources"
)

// suspect looks for an account of a report that the resolver did not join. A
// passage is suspect as far as its words agree and its names allow: one that
// names two principals together may be the account whatever its words, and one
// that names other counterparts is none.
type suspect struct {
	j      *judge
	event  int
	d      *compare.Document
	r      *compare.Report
	from   compare.Passage
	people []*roster.Who
	scene  map[string]bool // known bodies and places that the telling sentences name
}

func (j *judge) suspect(i int, d *compare.Document, r *compare.Report) *suspect {
	s := &suspect{j: j, event: i, d: d, r: r, from: compare.Passage{Doc: d, Span: d.Sentences[r.Sentence].Span}}
	s.scene = known(d, func(i int) bool { return slices.Contains(r.Reach, i) })
	for _, p := range r.People {
		s.people = append(s.people, j.Persons.Find(j.Persons.Person(d, p)))
	}
	return s
}

// naming are the documents that mark one of the persons looked for, in order.
func (s *suspect) naming() []int {
	var out []int
	for _, w := range s.people {
		out = append(out, w.Docs()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// marks tells whether a document marks one of the persons looked for.
func (s *suspect) marks(d *compare.Document) bool {
	return slices.ContainsFunc(s.people, func(w *roster.Who) bool { return w.In(d) })
}

// Scores of passages by what their names, day and kind say.
const (
	namesTogether = .6 // two principals in one sentence
	cleared       = .2 // other counterparts, another day
	otherKind     = .3 // no word of such an event in the document
)

// look scores one passage, and tells how alike it looks to a reader: words count,
// and shared names more. The words of a passage that shares no name are not
// compared when other names, another day, other places or events of other kinds
// clear it: it is not even near.
func (s *suspect) look(p compare.Passage) (m compare.Match, likeness float64) {
	if s.elsewhere(p.Doc) && !s.marks(p.Doc) {
		return compare.Match{Passage: p}, -1
	}
	both, extra, named := 0, 0, 0
	if len(s.people) > 0 {
		both, extra, named = s.count(p)
	}
	other, together := s.otherDay(p), both >= 2 && !s.accounted(p)
	clear := len(s.people) > 0 && (extra > 0 || both == 0 && named > 0) || other
	if both == 0 && (clear || !s.open(p.Doc)) {
		return compare.Match{Passage: p}, -1
	}
	m = s.j.Match.Find(s.from, []compare.Passage{p})
	if m.Doc == nil {
		m.Passage = p
	}
	likeness = m.Score
	if s.names(p) {
		likeness += float64(both)
	}
	switch {
	case together && !other:
		m.Score = max(m.Score, namesTogether)
	case clear:
		m.Score = min(m.Score, cleared)
	case !s.sameKind(p.Doc) || compare.Soft(s.r.Kind) && len(s.people) > 0 && both == 0:
		m.Score = min(m.Score, otherKind)
	}
	if !s.sameKind(p.Doc) {
		likeness -= .5
	}
	return m, likeness
}

// elsewhere tells whether a document names bodies and places and none of those of
// the report.
func (s *suspect) elsewhere(d *compare.Document) bool {
	there := s.j.scenes[d]
	if len(s.scene) == 0 || len(there) == 0 {
		return false
	}
	for e := range s.scene {
		if there[e] {
			return false
		}
	}
	return true
}

// known are the known bodies and places that some sentences of a document name;
// countries do not count.
func known(d *compare.Document, in func(sentence int) bool) map[string]bool {
	out := map[string]bool{}
	for _, m := range d.Mentions {
		if (m.Kind == compare.Place || m.Kind == compare.Org) && m.Norm.Entity != "" && m.Norm.Level != "country" && in(m.Sentence) {
			out[m.Norm.Entity] = true
		}
	}
	return out
}

// otherDay tells whether a passage belongs to a report of the kind that states
// another day.
func (s *suspect) otherDay(p compare.Passage) bool {
	r := s.reportOf(p)
	return r != nil && r.Dated && s.r.Dated && (last(r) < s.r.Day || last(s.r) < r.Day)
}

// accounted tells whether a passage tells of another event, of another kind,
// which the outlet of the report looked for tells of too: then it is an account
// of that one, whatever names the two share.
func (s *suspect) accounted(p compare.Passage) bool {
	if s.sameKind(p.Doc) {
		return false
	}
	for k := range p.Doc.Reports {
		r := &p.Doc.Reports[k]
		i, ok := s.j.eventOf[r]
		if !ok || i == s.event || compare.Soft(r.Kind) || !s.j.tells(i, s.d.Outlet) {
			continue
		}
		if slices.ContainsFunc(r.Reach, func(x int) bool { return p.Doc.Sentences[x].Overlaps(p.Span) }) {
			return true
		}
	}
	return false
}

// tells tells whether an outlet reports an event.
func (j *judge) tells(i int, outlet string) bool {
	for _, f := range j.Events[i].Reports {
		if j.Docs[f.Document].Outlet == outlet {
			return true
		}
	}
	return false
}

// reportOf is the report of the kind that a passage belongs to, one that states
// its day first; nil when there is none.
func (s *suspect) reportOf(p compare.Passage) *compare.Report {
	var found *compare.Report
	for k := range p.Doc.Reports {
		r := &p.Doc.Reports[k]
		if !compare.SameKind(r.Kind, s.r.Kind) || found != nil && (found.Dated || !r.Dated) {
			continue
		}
		for _, i := range r.Reach {
			if p.Doc.Sentences[i].Overlaps(p.Span) {
				found = r
				break
			}
		}
	}
	return found
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

// named are the persons of the passage's sentence and the principals of the
// report it belongs to, or, where it names none, those of its whole document.
func (s *suspect) named(p compare.Passage) []int {
	var here, all []int
	for k, m := range p.Doc.Mentions {
		if m.Kind != compare.Person {
			continue
		}
		all = append(all, k)
		if p.Span.Overlaps(m.Span) {
			here = append(here, k)
		}
	}
	if len(here) == 0 {
		return all
	}
	if r := s.reportOf(p); r != nil {
		here = append(here, r.People...)
	}
	return here
}

// count is how many of the report's principals a passage names, marked or not,
// how many of those it names are none of them, unless these may be the principals
// that are left, and how many it names at all.
func (s *suspect) count(p compare.Passage) (both, extra, all int) {
	hit, may := make([]bool, len(s.people)), make([]bool, len(s.people))
	list := s.named(p)
	for _, k := range list {
		known := false
		for i, w := range s.people {
			if w.Score(p.Doc, k) > 0 {
				hit[i], known = true, true
			}
		}
		if !known && !s.maybe(may, p.Doc, k) {
			extra++
		}
	}
	at, open := sentence(p), true
	for k, w := range s.people {
		if hit[k] || at >= 0 && s.open(p.Doc) && w.Bare(p.Doc, at) {
			both++
			may[k] = true
		}
		open = open && may[k]
	}
	if open {
		return both, 0, both
	}
	return both, extra, len(list)
}

// maybe marks the principals that a person of another name may be, and tells
// whether there are any: the name begins with the principal's, the post is one
// only one person holds, or both names are written by ear, in two languages.
func (s *suspect) maybe(may []bool, d *compare.Document, k int) (any bool) {
	m := d.Mentions[k]
	for i, w := range s.people {
		own := s.d.Mentions[s.r.People[i]].Norm
		if s.open(d) && w.Span(d, m.Sentence).Overlaps(m.Span) || roster.SamePost(own, m.Norm) ||
			d.Lang != s.d.Lang && !s.j.Persons.Regional(s.d, s.r.People[i]) && !s.j.Persons.Regional(d, k) {
			may[i], any = true, true
		}
	}
	return any
}

// sentence is the sentence at which a passage begins; -1: none.
func sentence(p compare.Passage) int {
	for i, s := range p.Doc.Sentences {
		if s.Start == p.Span.Start {
			return i
		}
	}
	return -1
}

// open tells whether a document may hold an account that nothing marked: it
// reports an event of the kind, or none that is told apart by its kind.
func (s *suspect) open(d *compare.Document) bool {
	hard := false
	for _, r := range d.Reports {
		if compare.SameKind(r.Kind, s.r.Kind) {
			return true
		}
		hard = hard || !compare.Soft(r.Kind)
	}
	return !hard
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
