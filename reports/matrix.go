package reports

import (
	"sort"

	"lacuna/compare"
)

// groupView is the rows of one slot.
type groupView struct {
	Name string
	Rows []rowView
}

// rowView is one detail across the outlets.
type rowView struct {
	Summary string
	Differs bool
	Cells   []cellView // in the order of the outlets
}

// cellView is one outlet's account of a detail.
type cellView struct {
	Outlet   string
	Symbol   string
	Word     string
	Class    string
	Text     string
	Evidence []compare.Evidence
	Terms    [][]string
	Finding  *compare.Finding // on this cell, when there is one
}

var groupNames = map[compare.Slot]string{
	compare.SlotWho: "Who", compare.SlotRank: "Rank", compare.SlotWhen: "When", compare.SlotWhere: "Where",
	compare.SlotTopic: "Discussed", compare.SlotOutcome: "Outcome", compare.SlotQuote: "Quotes", compare.SlotNumber: "Numbers",
}

// mark is how a standing is shown: colour is never the only sign.
func mark(s compare.Standing) (symbol, word, class string) {
	switch s {
	case compare.Reported:
		return "●", "stated", "stated"
	case compare.Vague:
		return "◐", "vaguer", "vague"
	case compare.Omitted:
		return "○", "not found", "absent"
	case compare.NoCoverage:
		return "○", "no coverage", "absent"
	case compare.Differing:
		return "≠", "conflicts", "conflict"
	case compare.Late:
		return "⧗", "late", "late"
	}
	return "▨", "cannot be said", "gap"
}

// groups are the rows of an event by slot, rows where outlets differ first.
func (v *view) groups(e *compare.EventReport) []groupView {
	findings := map[string]*compare.Finding{}
	for i := range v.Findings {
		f := &v.Findings[i]
		findings[f.Detail+"\x00"+f.Outlet] = f
	}
	var out []groupView
	for _, slot := range compare.Slots {
		g := groupView{Name: groupNames[slot]}
		for i := range v.Details {
			if d := &v.Details[i]; d.Event == e.ID && d.Slot == slot {
				g.Rows = append(g.Rows, v.row(d, findings))
			}
		}
		if len(g.Rows) > 0 {
			sort.SliceStable(g.Rows, func(i, j int) bool { return g.Rows[i].Differs && !g.Rows[j].Differs })
			out = append(out, g)
		}
	}
	return out
}

func (v *view) row(d *compare.DetailReport, findings map[string]*compare.Finding) rowView {
	r := rowView{Summary: d.Summary}
	first := compare.Standing(-1)
	for _, o := range v.Outlets {
		c := d.Cells[o.ID]
		cell := cellView{Outlet: o.ID, Text: c.Text, Evidence: c.Evidence, Terms: c.Terms, Finding: findings[d.ID+"\x00"+o.ID]}
		cell.Symbol, cell.Word, cell.Class = mark(c.Standing)
		r.Cells = append(r.Cells, cell)
		if first >= 0 && c.Standing != first {
			r.Differs = true
		}
		first = c.Standing
	}
	return r
}
