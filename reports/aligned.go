package reports

import (
	"github.com/sergi/go-diff/diffmatchpatch"

	"lacuna/compare"
)

// alignedRow sets what outlets say of one matter side by side, an empty place
// where one says nothing.
type alignedRow struct {
	Cells []alignedCell // in the order of the outlets
}

// alignedCell is one outlet's words; without pieces the place is empty.
type alignedCell struct {
	Lang   string
	URL    string
	Word   string // standing, for an empty place
	Pieces []piece
}

// piece is a run of words: as the account beside it in the same language has
// them, only here, or only there.
type piece struct {
	Text string
	Here bool // not in the other account
}

// aligned are the rows of topics, outcomes and quotes, and the sentence that
// states the event, as evidence quotes them.
func (v *view) aligned(e *compare.EventReport) []alignedRow {
	var out []alignedRow
	for i := range v.Details {
		d := &v.Details[i]
		if d.Event != e.ID {
			continue
		}
		switch d.Slot {
		case compare.SlotTopic, compare.SlotOutcome, compare.SlotQuote:
			out = append(out, v.alignedRow(d))
		}
	}
	return out
}

func (v *view) alignedRow(d *compare.DetailReport) alignedRow {
	var r alignedRow
	first := map[string]string{}
	for _, o := range v.Outlets {
		c := d.Cells[o.ID]
		cell := alignedCell{Lang: o.Lang}
		_, cell.Word, _ = mark(c.Standing)
		if len(c.Evidence) > 0 {
			q := c.Evidence[0]
			cell.Lang, cell.URL = q.Lang, q.URL
			cell.Pieces = pieces(first[q.Lang], q.Quote)
			if first[q.Lang] == "" {
				first[q.Lang] = q.Quote
			}
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// pieces marks what a quotation has that another in its language has not.
func pieces(other, own string) []piece {
	if other == "" || other == own {
		return []piece{{Text: own}}
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	var out []piece
	for _, x := range d.DiffCleanupSemantic(d.DiffMain(other, own, false)) {
		switch x.Type {
		case diffmatchpatch.DiffEqual:
			out = append(out, piece{Text: x.Text})
		case diffmatchpatch.DiffInsert:
			out = append(out, piece{Text: x.Text, Here: true})
		}
	}
	return out
}
