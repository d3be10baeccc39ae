package reports

import (
	"sort"

	"lacuna/compare"
	"lacuna/sources"
)

// onlyView is what one outlet alone carries.
type onlyView struct {
	Outlet string
	Events []onlyEvent
}

type onlyEvent struct {
	Heading string
	Day     sources.Day
	Quote   compare.Evidence
}

// only lists the events that are not shown whole, by the one outlet that has
// them.
func (v *view) only(by map[string][]compare.Finding) []onlyView {
	lists := map[string][]onlyEvent{}
	for i := range v.Events {
		e := &v.Events[i]
		fs := by[e.ID]
		if v.whole(e, fs) || len(fs) == 0 || len(fs[0].Evidence) == 0 {
			continue
		}
		q := fs[0].Evidence[0]
		lists[q.Outlet] = append(lists[q.Outlet], onlyEvent{Heading(e), e.Day, q})
	}
	var out []onlyView
	for _, o := range v.Outlets {
		if l := lists[o.ID]; len(l) > 0 {
			sort.SliceStable(l, func(i, j int) bool { return l[i].Day < l[j].Day })
			out = append(out, onlyView{o.ID, l})
		}
	}
	return out
}
