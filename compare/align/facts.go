package align

import (
	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/sources"
)

// when is the row of the day, when an account states it. An account that gives
// no day of its own leaves the matter open.
func (g *Aligner) when(e *compare.Event, accounts []compare.Account) []compare.AlignedDetail {
	row := compare.AlignedDetail{Slot: compare.SlotWhen, Text: string(e.Day), Canonical: string(e.Day), Cells: make([]compare.AlignedCell, len(accounts))}
	if e.Until != "" {
		row.Text += "/" + string(e.Until)
	}
	stated := false
	for i, a := range accounts {
		for _, r := range g.reports(a) {
			if !r.Dated {
				continue
			}
			stated = true
			row.Cells[i] = dayCell(e, g.doc(r), r)
			if row.Cells[i].Standing == compare.Reported {
				break
			}
		}
	}
	if !stated {
		return nil
	}
	return []compare.AlignedDetail{row}
}

func dayCell(e *compare.Event, d *compare.Document, r *compare.Report) compare.AlignedCell {
	c := compare.AlignedCell{Standing: compare.Differing, Text: string(r.Day), Stated: []compare.Passage{{Doc: d, Span: d.Sentences[r.Sentence].Span}}, Score: .7}
	if r.Until != "" {
		c.Text += "/" + string(r.Until)
	}
	if r.Day <= lastDay(e.Day, e.Until) && e.Day <= lastDay(r.Day, r.Until) {
		c.Standing, c.Score = compare.Reported, 1
	}
	return c
}

func lastDay(day, until sources.Day) sources.Day {
	if until != "" {
		return until
	}
	return day
}

// where is the row of the scene, when an account states it.
func (g *Aligner) where(e *compare.Event, accounts []compare.Account) []compare.AlignedDetail {
	row := compare.AlignedDetail{Slot: compare.SlotWhere, Cells: make([]compare.AlignedCell, len(accounts))}
	var lead *compare.Passage
	var leadMention compare.Mention
	for i, a := range accounts {
		for _, r := range g.reports(a) {
			if r.Place < 0 {
				continue
			}
			d := g.doc(r)
			m := d.Mentions[r.Place]
			p := compare.Passage{Doc: d, Span: m.Span}
			if lead == nil {
				lead, leadMention = &p, m
				row.Text, row.Canonical = d.Quote(m.Span), m.Norm.Entity
			}
			row.Cells[i] = placeCell(*lead, leadMention, p, m)
			break
		}
	}
	if lead == nil {
		return nil
	}
	return []compare.AlignedDetail{row}
}

// placeCell compares two scenes. Scenes of different level (a hall, its city)
// do not conflict: the coarser is vaguer.
func placeCell(lead compare.Passage, a compare.Mention, p compare.Passage, b compare.Mention) compare.AlignedCell {
	c := compare.AlignedCell{Standing: compare.Reported, Text: p.Quote(), Stated: []compare.Passage{p}, Score: 1}
	if a.Norm.Entity != "" && a.Norm.Entity == b.Norm.Entity {
		return c
	}
	x := names.Parse(compare.Place, lead.Quote(), lead.Doc.Lang, lead.Doc.Orthography)
	y := names.Parse(compare.Place, p.Quote(), p.Doc.Lang, p.Doc.Orthography)
	switch {
	case names.Compare(x, y).Same:
	case a.Norm.Level != b.Norm.Level:
		c.Standing, c.Score = compare.Vague, .5
	case a.Norm.Entity != "" && b.Norm.Entity != "":
		c.Standing, c.Score = compare.Differing, .7
	default:
		c.Standing, c.Score = compare.Unknown, 0
	}
	return c
}
