package judge

import (
	"sort"

	"lacuna/compare"
	"lacuna/sources"
)

// details are the rows of an event and the findings on them. Details of an
// event that an outlet does not cover are listed, not flagged again; one that is
// not surely left out cannot be said to be.
func (j *judge) details(i int, verdicts []verdict) ([]compare.DetailReport, []compare.Finding) {
	var rows []compare.DetailReport
	var findings []compare.Finding
	for _, r := range j.Rows[i] {
		d := compare.DetailReport{Event: j.Events[i].ID, Slot: r.Slot, Summary: r.Text, Canonical: r.Canonical, Cells: map[string]compare.Cell{}}
		d.ID = "d" + hash(d.Event, string(r.Slot), r.Text)
		for o, c := range r.Cells {
			cell := j.cell(c, verdicts[o])
			f, ok := j.detailFinding(i, o, d, r, cell.Standing, verdicts[o])
			if cell.Standing == compare.Omitted && f.Confidence <= unsure {
				cell.Standing, ok = compare.Unknown, false
			}
			if ok {
				findings = append(findings, f)
			}
			d.Cells[j.Outlets[o].ID] = cell
		}
		rows = append(rows, d)
	}
	sort.SliceStable(rows, func(a, b int) bool { return place(rows[a].Slot) < place(rows[b].Slot) })
	sort.SliceStable(findings, func(a, b int) bool {
		x, y := findings[a], findings[b]
		if x.Slot != y.Slot {
			return place(x.Slot) < place(y.Slot)
		}
		return x.Confidence > y.Confidence
	})
	return rows, findings
}

func place(s compare.Slot) int {
	for i, t := range compare.Slots {
		if s == t {
			return i
		}
	}
	return -1
}

// cell is an aligned cell as the reader sees it. An outlet without an account
// stands to every detail as it stands to the event; a detail not found in days
// not collected whole is Unknown.
func (j *judge) cell(c compare.AlignedCell, v verdict) compare.Cell {
	if v.Standing != compare.Reported && v.Standing != compare.Late {
		return compare.Cell{Standing: v.Standing}
	}
	out := compare.Cell{Standing: c.Standing, Text: c.Text}
	if c.Standing == compare.Omitted && (v.state != sources.Whole || v.cut) {
		out.Standing = compare.Unknown
	}
	for _, p := range c.Stated {
		out.Evidence = append(out.Evidence, evidence(p))
	}
	for _, t := range c.Miss.Terms {
		out.Terms = append(out.Terms, []string{t[0], t[1]})
	}
	return out
}

// detailFinding is the finding that a cell makes, if it makes one.
func (j *judge) detailFinding(i, o int, d compare.DetailReport, r compare.AlignedDetail, s compare.Standing, v verdict) (compare.Finding, bool) {
	c := r.Cells[o]
	flagged := s == compare.Omitted || s == compare.Vague || s == compare.Differing || s == compare.Unknown && c.Standing == compare.Omitted
	if !flagged || len(j.Accounts[i][o].Reports) == 0 || s == compare.Unknown && j.past(i) {
		return compare.Finding{}, false
	}
	f := compare.Finding{Event: d.Event, Detail: d.ID, Standing: s, Slot: d.Slot, Outlet: j.Outlets[o].ID, ReportedBy: []string{},
		Evidence: []compare.Evidence{}, NearestMiss: miss(c.Miss), Trail: j.trail(o, v.state)}
	for k, x := range r.Cells {
		if k == o || x.Standing != compare.Reported {
			continue
		}
		f.ReportedBy = append(f.ReportedBy, j.Outlets[k].ID)
		for _, p := range x.Stated {
			f.Evidence = append(f.Evidence, evidence(p))
		}
	}
	if len(f.ReportedBy) == 0 {
		return f, false
	}
	for _, p := range c.Stated {
		f.Evidence = append(f.Evidence, evidence(p))
	}
	f.Summary = j.detailSummary(i, o, d, s, c)
	f.Confidence, f.ConfidenceBasis = detailConfidence(s, c)
	if s == compare.Unknown {
		f.ConfidenceBasis = v.gap()
		f.Summary = "It cannot be said whether " + f.Outlet + " states this of " + describe(&j.Events[i]) + ", " + v.gap() + ": " + d.Summary
	}
	if compare.Soft(j.Events[i].Kind) && f.Confidence > loose && !(s == compare.Differing && j.agree(i, o)) {
		f.Confidence, f.ConfidenceBasis = loose, f.ConfidenceBasis+"; the event is told apart by its words alone"
	}
	f.ID = "f" + hash(d.ID, f.Outlet)
	return f, true
}

// past tells whether an event lies before the window: its days were not asked for.
func (j *judge) past(i int) bool {
	e := &j.Events[i]
	return e.Day != "" && lastOf(e) < j.Window.From
}

func (j *judge) detailSummary(i, o int, d compare.DetailReport, s compare.Standing, c compare.AlignedCell) string {
	id := j.Outlets[o].ID
	event := describe(&j.Events[i])
	switch s {
	case compare.Differing:
		return id + " states the " + slotNoun(d.Slot) + " of " + event + " otherwise: " + d.Summary + " / " + c.Text
	case compare.Vague:
		return id + " states the " + slotNoun(d.Slot) + " of " + event + " less precisely: " + d.Summary + " / " + c.Text
	}
	return id + " reports " + event + " without this " + slotNoun(d.Slot) + ": " + d.Summary
}

func slotNoun(s compare.Slot) string {
	switch s {
	case compare.SlotWho:
		return "participant"
	case compare.SlotRank:
		return "title"
	case compare.SlotWhen:
		return "day"
	case compare.SlotWhere:
		return "place"
	}
	return string(s)
}

// agree tells whether outlet o gives one of the figures that another gives of an
// event, or names two of its persons: then the accounts are of one event, whatever
// their words.
func (j *judge) agree(i, o int) bool {
	persons := 0
	for _, r := range j.Rows[i] {
		if r.Slot != compare.SlotNumber && r.Slot != compare.SlotWho || r.Cells[o].Standing != compare.Reported {
			continue
		}
		for k, c := range r.Cells {
			if k == o || c.Standing != compare.Reported {
				continue
			}
			if r.Slot == compare.SlotNumber || persons == 1 {
				return true
			}
			persons++
			break
		}
	}
	return false
}

// loose is the most a finding on a detail of an event of a soft kind can be sure
// of: the accounts were joined by their words, which may be of two events.
const loose = .45

// sure is the most that is said of a detail: what the confidence was measured on
// cannot tell one wrong answer in a thousand from none.
const sure = .99

// detailConfidence is how surely a finding on a detail is right.
func detailConfidence(s compare.Standing, c compare.AlignedCell) (float64, string) {
	switch s {
	case compare.Unknown:
		return 0, ""
	case compare.Vague:
		return round(min(c.Score, .5)), "the coarser statement holds the finer one"
	case compare.Differing:
		return round(min(c.Score, sure)), "both statements are known and disagree"
	}
	if c.Miss.Doc == nil {
		return round(min(c.Score, sure)), "no passage comes near"
	}
	return round(min(c.Score, sure)), "the nearest passage is told apart"
}
