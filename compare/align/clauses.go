package align

import (
	"strings"

	"lacuna/compare"
)

// Levels of a match's score: at covered and above a clause is reported, below
// absent it is not, and between it is too close to call.
const (
	covered   = .5
	absent    = .35
	elsewhere = .7 // in a document that does not report the event
)

// clause is a detail of topic, outcome, quote or number with its account.
type clause struct {
	account int
	detail  compare.Detail
	doc     *compare.Document
}

// clauses are the rows of topic, outcome, quote and number: each clause of an
// account once, unless an earlier account's row already holds it.
func (g *Aligner) clauses(accounts []compare.Account) []compare.AlignedDetail {
	var rows []compare.AlignedDetail
	var of []clause
	taken := map[compare.Passage]bool{}
	for i, a := range accounts {
		own := g.own(i, a)
		near := g.near(i, a, accounts)
		for _, c := range own {
			if !taken[c.passage()] {
				rows, of = append(rows, g.row(c, accounts, near, taken)), append(of, c)
			}
		}
	}
	soften(rows, of)
	return rows
}

// soften leaves it open whether an account lacks a general clause of another
// when it has a particular one of the slot which the other lacks: they may tell of
// one thing, the one in general words. So may quotations of two languages, which
// are free with words.
func soften(rows []compare.AlignedDetail, of []clause) {
	for r, c := range of {
		if !c.detail.General && c.detail.Slot != compare.SlotQuote {
			continue
		}
		for i := range rows[r].Cells {
			cell := &rows[r].Cells[i]
			if cell.Standing != compare.Omitted {
				continue
			}
			for k, other := range of {
				if other.account == i && other.detail.Slot == c.detail.Slot && !other.detail.General && rows[k].Cells[c.account].Standing != compare.Reported &&
					(c.detail.General || c.doc.Lang != other.doc.Lang) {
					cell.Standing, cell.Score = compare.Unknown, 0
				}
			}
		}
	}
}

func (c clause) passage() compare.Passage { return compare.Passage{Doc: c.doc, Span: c.detail.Span} }

// near are, for each other account, the matches of an account's sentences and
// clauses among the sentences that report the event.
func (g *Aligner) near(i int, a compare.Account, accounts []compare.Account) []map[compare.Passage]compare.Match {
	from := sentences(a.Own)
	for _, c := range g.own(i, a) {
		from = append(from, c.passage())
	}
	out := make([]map[compare.Passage]compare.Match, len(accounts))
	for k, b := range accounts {
		if k == i || len(b.Reports) == 0 || len(from) == 0 {
			continue
		}
		out[k] = map[compare.Passage]compare.Match{}
		for n, m := range g.Match.FindAll(from, sentences(b.Own)) {
			out[k][from[n]] = m
		}
	}
	return out
}

// own are the clauses of one account.
func (g *Aligner) own(i int, a compare.Account) []clause {
	var out []clause
	seen := map[string]bool{}
	for _, r := range g.reports(a) {
		for _, d := range r.Details {
			switch d.Slot {
			case compare.SlotTopic, compare.SlotOutcome, compare.SlotQuote, compare.SlotNumber:
			default:
				continue
			}
			if seen[d.Text] || d.Slot == compare.SlotNumber && !tells(g.doc(r).Mentions[d.Mention].Norm) {
				continue
			}
			seen[d.Text] = true
			out = append(out, clause{i, d, g.doc(r)})
		}
	}
	return out
}

// row looks for a clause in every other account.
func (g *Aligner) row(c clause, accounts []compare.Account, near []map[compare.Passage]compare.Match, taken map[compare.Passage]bool) compare.AlignedDetail {
	row := compare.AlignedDetail{Slot: c.detail.Slot, Text: c.detail.Text, Canonical: c.detail.Canonical, Cells: make([]compare.AlignedCell, len(accounts))}
	for i, a := range accounts {
		switch {
		case i == c.account:
			row.Cells[i] = compare.AlignedCell{Standing: compare.Reported, Text: c.detail.Text, Stated: []compare.Passage{{Doc: c.doc, Span: c.detail.Span}}, Score: 1}
		case len(a.Reports) == 0:
		case c.detail.Slot == compare.SlotNumber:
			row.Cells[i] = g.number(c, a, accounts[c.account])
			if x := row.Cells[i]; x.Standing == compare.Differing {
				takeFigure(x.Stated[0], a, taken)
			}
		default:
			row.Cells[i] = g.told(c, a, near[i][c.passage()], taken)
		}
	}
	return row
}

// told looks for a clause in the documents that report the event, then in the
// outlet's other documents that name one of its people: told elsewhere is not
// left out.
func (g *Aligner) told(c clause, a compare.Account, m compare.Match, taken map[compare.Passage]bool) compare.AlignedCell {
	if m.Score < covered {
		if far := g.Match.Find(c.passage(), sentences(a.Near)); far.Score >= elsewhere {
			m = far
		}
	}
	if m.Score >= covered {
		g.take(m.Passage, a, taken)
		return compare.AlignedCell{Standing: compare.Reported, Text: m.Quote(), Stated: []compare.Passage{m.Passage}, Miss: m, Score: m.Score}
	}
	if m.Score >= absent {
		return compare.AlignedCell{Standing: compare.Unknown, Miss: m, Score: 1 - m.Score}
	}
	return compare.AlignedCell{Standing: compare.Omitted, Miss: m, Score: 1 - m.Score}
}

// take marks the other account's clauses that a match covers, so that they make
// no row of their own.
func (g *Aligner) take(p compare.Passage, a compare.Account, taken map[compare.Passage]bool) {
	for _, r := range g.reports(a) {
		if g.doc(r) != p.Doc {
			continue
		}
		for _, d := range r.Details {
			if p.Span.Overlaps(d.Span) && d.Slot != compare.SlotNumber {
				taken[compare.Passage{Doc: p.Doc, Span: d.Span}] = true
			}
		}
	}
}

// small is the value under which a bare count ("two countries") is no fact that
// an outlet would leave out.
const small = 5

// measured are the units whose figures outlets state or leave out as such; of
// other units a figure may be told in words that nothing reads as a number.
var measured = map[string]bool{"%": true, "km": true, "m": true, "t": true, "kg": true, "ha": true, "kWh": true}

// tells tells whether a quantity is a figure worth a row.
func tells(n compare.Norm) bool { return n.Value >= small || isMeasured(n.Unit) }

func isMeasured(unit string) bool {
	return measured[unit] || len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// number looks for a value among the quantities of the documents that report
// the event, whatever the unit: counters differ by language.
func (g *Aligner) number(c clause, a, own compare.Account) compare.AlignedCell {
	want := c.doc.Mentions[c.detail.Mention].Norm
	miss := compare.Match{}
	var rivals []compare.Passage
	for _, d := range a.Own {
		for _, m := range d.Mentions {
			if !m.Counts() {
				continue
			}
			if m.Norm.Value == want.Value {
				p := compare.Passage{Doc: d, Span: m.Span}
				return compare.AlignedCell{Standing: compare.Reported, Text: p.Quote(), Stated: []compare.Passage{p}, Score: 1}
			}
			if m.Norm.Unit == want.Unit {
				if !states(own, m.Norm) {
					rivals = append(rivals, compare.Passage{Doc: d, Span: m.Span})
				}
				miss = compare.Match{Passage: compare.Passage{Doc: d, Span: d.Sentences[m.Sentence].Span}, Score: .3}
			}
		}
	}
	if p, ok := g.rival(c, rivals); ok {
		return compare.AlignedCell{Standing: compare.Differing, Text: p.Quote(), Stated: []compare.Passage{p}, Score: .6}
	}
	score := .45
	if isMeasured(want.Unit) {
		score = .6
	}
	return compare.AlignedCell{Standing: compare.Omitted, Miss: miss, Score: score}
}
