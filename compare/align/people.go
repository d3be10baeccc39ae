package align

import (
	"lacuna/compare"
	"lacuna/compare/names"
)

// figure is a person of an event with the mentions of each account.
type figure struct {
	name  names.Name
	text  string
	other bool
	cells [][]named
}

type named struct {
	doc     *compare.Document
	mention int
	parsed  names.Name
}

// people are the rows of who and rank.
func (g *Aligner) people(e *compare.Event, accounts []compare.Account) []compare.AlignedDetail {
	var rows []compare.AlignedDetail
	figures := g.figures(accounts)
	for _, f := range figures {
		rows = append(rows, g.who(f, accounts))
	}
	for _, f := range figures {
		if row, ok := g.rank(f, accounts); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// figures gathers the persons of all reports.
func (g *Aligner) figures(accounts []compare.Account) []*figure {
	var out []*figure
	for _, others := range []bool{false, true} {
		for i, a := range accounts {
			for _, r := range g.reports(a) {
				list := r.People
				if others {
					list = r.Others
				}
				for _, k := range list {
					out = g.add(out, len(accounts), i, g.doc(r), k, others)
				}
			}
		}
	}
	for _, f := range out {
		g.look(f, accounts)
	}
	return out
}

func (g *Aligner) add(out []*figure, n, account int, d *compare.Document, k int, other bool) []*figure {
	p := parse(d, k)
	for _, f := range out {
		for _, cell := range f.cells {
			for _, m := range cell {
				if names.Compare(p, m.parsed).Same {
					f.cells[account] = append(f.cells[account], named{d, k, p})
					return out
				}
			}
		}
	}
	f := &figure{name: p, text: fullName(d, k), other: other, cells: make([][]named, n)}
	f.cells[account] = []named{{d, k, p}}
	return append(out, f)
}

// look adds mentions elsewhere in an account's own documents: a person named
// anywhere in them is not left out.
func (g *Aligner) look(f *figure, accounts []compare.Account) {
	for i, a := range accounts {
		if len(f.cells[i]) > 0 {
			continue
		}
		for _, d := range a.Own {
			if k := find(d, f); k >= 0 {
				f.cells[i] = append(f.cells[i], named{d, k, parse(d, k)})
				break
			}
		}
	}
}

// find is the first mention in d of one of a figure's forms; -1: none.
func find(d *compare.Document, f *figure) int {
	for k, m := range d.Mentions {
		if m.Kind != compare.Person {
			continue
		}
		p := parse(d, k)
		for _, cell := range f.cells {
			for _, o := range cell {
				if names.Compare(p, o.parsed).Same {
					return k
				}
			}
		}
	}
	return -1
}

func fullName(d *compare.Document, k int) string {
	if n := d.Mentions[k].Norm.Name; n != "" {
		return n
	}
	return d.Quote(d.Mentions[k].Span)
}

func parse(d *compare.Document, k int) names.Name {
	return names.Parse(compare.Person, fullName(d, k), d.Lang, d.Orthography)
}

// who is the row of one person.
func (g *Aligner) who(f *figure, accounts []compare.Account) compare.AlignedDetail {
	row := compare.AlignedDetail{Slot: compare.SlotWho, Text: f.text, Cells: make([]compare.AlignedCell, len(accounts))}
	for i, a := range accounts {
		switch {
		case len(a.Reports) == 0:
		case len(f.cells[i]) > 0:
			m := f.cells[i][0]
			row.Cells[i] = compare.AlignedCell{Standing: compare.Reported, Text: fullName(m.doc, m.mention), Stated: []compare.Passage{nameWithTitle(m)}, Score: 1}
		default:
			row.Cells[i] = compare.AlignedCell{Standing: compare.Omitted, Miss: g.elsewhere(f, a), Score: certainty(f)}
		}
	}
	return row
}

// elsewhere is where an account names the person outside the event.
func (g *Aligner) elsewhere(f *figure, a compare.Account) compare.Match {
	for _, d := range a.All {
		if k := find(d, f); k >= 0 {
			return compare.Match{Passage: compare.Passage{Doc: d, Span: d.Sentences[d.Mentions[k].Sentence].Span}, Score: .5}
		}
	}
	return compare.Match{}
}

// certainty is how surely a person would have been recognised: a name of two
// parts and more is, a lone surname is not.
func certainty(f *figure) float64 {
	if len(f.name.Keys()) == 0 {
		return .3
	}
	return .85
}

// nameWithTitle is the span of a name and the title beside it.
func nameWithTitle(m named) compare.Passage {
	s := m.doc.Mentions[m.mention].Span
	for _, k := range []int{m.mention - 1, m.mention + 1} {
		if k < 0 || k >= len(m.doc.Mentions) {
			continue
		}
		t := m.doc.Mentions[k]
		if t.Kind == compare.Title && t.Sentence == m.doc.Mentions[m.mention].Sentence && t.Start-s.End < 4 && s.Start-t.End < 4 {
			s = compare.Span{Start: min(s.Start, t.Start), End: max(s.End, t.End)}
		}
	}
	return compare.Passage{Doc: m.doc, Span: s}
}
