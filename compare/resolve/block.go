package resolve

import (
	"time"

	"lacuna/compare"
	"lacuna/sources"
)

// widest is the largest gap in days that two reports of one event may have.
const widest = 3

// stretch is when a report or the members of a cluster took place, in days since
// a fixed day: the first of their last days and the last of their first ones. A
// report without a day has none.
type stretch struct {
	kind        string
	dated       bool
	first, last int // first last day, last first day
}

// stretch of a report.
func (r *resolver) stretch(p *compare.Report) stretch {
	s := stretch{kind: p.Kind, dated: p.Day != ""}
	if s.dated {
		s.first, s.last = r.number(lastDay(p)), r.number(p.Day)
	}
	return s
}

// blocked tells, without a look at the words, that no member of a may be of one
// event with one of b: exactly the reports that similar finds contradicting by
// kind or by more days than any slack allows.
func (s stretch) blocked(t stretch) bool {
	if !compare.SameKind(s.kind, t.kind) {
		return true
	}
	return s.dated && t.dated && (s.last-t.first > widest || t.last-s.first > widest)
}

// with is the stretch of both.
func (s stretch) with(t stretch) stretch {
	if !s.dated {
		t.kind = s.kind
		return t
	}
	if t.dated {
		s.first, s.last = min(s.first, t.first), max(s.last, t.last)
	}
	return s
}

// number counts days; each day is read once.
func (r *resolver) number(d sources.Day) int {
	n, ok := r.numbers[d]
	if !ok {
		n = int(d.Time(time.UTC).Unix() / 86400)
		r.numbers[d] = n
	}
	return n
}
