package judge

import (
	"strings"

	"lacuna/compare"
)

// inScope marks the events a comparison is about: all, or those that match the
// query and the visits they belong to.
func (j *judge) inScope() []bool {
	scope := make([]bool, len(j.Events))
	q := strings.TrimSpace(j.Query)
	visits := map[string]bool{}
	for i := range j.Events {
		scope[i] = q == "" || j.matches(q, i)
		if q != "" && scope[i] && j.Events[i].Visit != "" {
			visits[j.Events[i].Visit] = true
		}
	}
	for i := range j.Events {
		scope[i] = scope[i] || visits[j.Events[i].Visit]
	}
	return scope
}

// matches tells whether an event's participants bear the name asked for, in any
// script, or one of its reports holds the words.
func (j *judge) matches(q string, i int) bool {
	e := &j.Events[i]
	who := j.Persons.Find(j.Persons.Name(q, "", ""))
	for _, f := range e.Reports {
		d := j.Docs[f.Document]
		r := &d.Reports[f.Report]
		for _, list := range [][]int{r.People, r.Others} {
			for _, k := range list {
				if who.Score(d, k) > 0 {
					return true
				}
			}
		}
		if j.holds(d, r, q) {
			return true
		}
	}
	return false
}

// holds tells whether a report's sentences hold all the words asked for.
func (j *judge) holds(d *compare.Document, r *compare.Report, q string) bool {
	var b strings.Builder
	for _, i := range r.Reach {
		b.WriteString(strings.ToLower(d.Quote(d.Sentences[i].Span)))
		b.WriteByte('\n')
	}
	text := b.String()
	for _, w := range strings.Fields(strings.ToLower(q)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (j *judge) visitInScope(v compare.Visit) bool {
	for i := range j.Events {
		if j.scope[i] && j.Events[i].Visit == v.ID {
			return true
		}
	}
	return false
}

// expected tells whether an outlet can be expected to carry an event: it covers
// another event of the same visit.
func (j *judge) expected(i, outlet int) bool {
	v := j.Events[i].Visit
	if v == "" {
		return false
	}
	for k := range j.Events {
		if k != i && j.Events[k].Visit == v && len(j.Accounts[k][outlet].Reports) > 0 {
			return true
		}
	}
	return false
}
