package judge

import (
	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/names"
)

// together finds a sentence that names at least two of a report's principals:
// an account the resolver did not join, which forbids stating an absence. When
// a report has one principal or none it finds nothing.
func (j *judge) together(d *compare.Document, r *compare.Report, in []align.Passage) (align.Match, bool) {
	if len(r.People) < 2 {
		return align.Match{}, false
	}
	want := make([]names.Name, len(r.People))
	for k, p := range r.People {
		want[k] = j.person(d, p)
	}
	for _, p := range in {
		if j.count(want, p) >= 2 {
			return align.Match{Passage: p, Score: .6}, true
		}
	}
	return align.Match{}, false
}

// count is how many of the names a passage holds.
func (j *judge) count(want []names.Name, p align.Passage) int {
	hit := make([]bool, len(want))
	for k, m := range p.Doc.Mentions {
		if m.Kind != compare.Person || !p.Span.Holds(m.Span) {
			continue
		}
		n := j.person(p.Doc, k)
		for w := range want {
			hit[w] = hit[w] || names.Compare(want[w], n).Same
		}
	}
	n := 0
	for _, h := range hit {
		if h {
			n++
		}
	}
	return n
}
