package align

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
	"lacuna/compare/roster"
)

// figure is a person of an event with the mentions of each account.
type figure struct {
	name  names.Name
	text  string
	other bool
	cells [][]named
}

// named is where a document names a person: a mention, or, with mention -1, a
// piece of text that nothing marked.
type named struct {
	doc     *compare.Document
	mention int
	span    compare.Span
	parsed  names.Name
}

func (g *Aligner) mentioned(d *compare.Document, k int) named {
	return named{d, k, d.Mentions[k].Span, g.Persons.Person(d, k)}
}

// text is the full name at the place.
func (n named) text() string {
	if n.mention >= 0 {
		return fullName(n.doc, n.mention)
	}
	return n.doc.Quote(n.span)
}

// people are the rows of who and rank.
func (g *Aligner) people(e *compare.Event, accounts []compare.Account) []compare.AlignedDetail {
	var rows []compare.AlignedDetail
	figures := g.figures(accounts)
	for _, f := range figures {
		row := g.who(f, accounts)
		for i := range row.Cells {
			if c := &row.Cells[i]; c.Standing == compare.Omitted && rivalled(figures, f, i) {
				c.Standing, c.Score = compare.Unknown, 0
			}
		}
		rows = append(rows, row)
	}
	for _, f := range figures {
		if row, ok := g.rank(f, accounts); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// rivalled tells whether an account that lacks a principal names another whom the
// accounts that name the first lack: they may be one person under two names.
func rivalled(figures []*figure, f *figure, account int) bool {
	for _, r := range figures {
		if r == f || r.other || f.other || len(r.cells[account]) == 0 {
			continue
		}
		apart := true
		for i := range f.cells {
			apart = apart && (len(f.cells[i]) == 0 || len(r.cells[i]) == 0)
		}
		if apart {
			return true
		}
	}
	return false
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
	m := g.mentioned(d, k)
	for _, f := range out {
		if f.is(m.parsed) {
			f.cells[account] = append(f.cells[account], m)
			return out
		}
	}
	f := &figure{name: m.parsed, text: m.text(), other: other, cells: make([][]named, n)}
	f.cells[account] = []named{m}
	return append(out, f)
}

// is tells whether a name is one with one of the figure's forms, or, of foreign
// names of several words, one of them: accounts of one event may give the given
// name, the family name or both.
func (f *figure) is(n names.Name) bool {
	for _, cell := range f.cells {
		for _, m := range cell {
			if names.Compare(n, m.parsed).Same || partly(n, m.parsed) {
				return true
			}
		}
	}
	return false
}

// partly compares the words of foreign names.
func partly(a, b names.Name) bool {
	if roster.Regional(a) && roster.Regional(b) {
		return false
	}
	x, y := parts(a), parts(b)
	if len(x)+len(y) < 3 {
		return false
	}
	for _, p := range x {
		for _, q := range y {
			if names.Compare(p, q).Same {
				return true
			}
		}
	}
	return false
}

// parts are the words of a name that are long enough to tell it.
func parts(n names.Name) []names.Name {
	var out []names.Name
	for _, w := range strings.FieldsFunc(n.Text, func(r rune) bool { return r == ' ' || r == '·' || r == '・' }) {
		if utf8.RuneCountInString(w) >= 3 {
			out = append(out, names.Parse(compare.Person, w, n.Lang, n.Orthography))
		}
	}
	return out
}

// look adds mentions elsewhere in an account's own documents: a person named
// anywhere in them is not left out.
func (g *Aligner) look(f *figure, accounts []compare.Account) {
	for i, a := range accounts {
		if len(f.cells[i]) > 0 {
			continue
		}
		for _, d := range a.Own {
			if m, ok := g.find(d, f); ok {
				f.cells[i] = append(f.cells[i], m)
				break
			}
		}
	}
}

// find is the first place in d that names a figure: a mention, else any piece
// of text that could be the name.
func (g *Aligner) find(d *compare.Document, f *figure) (named, bool) {
	if m, ok := g.marked(d, f); ok {
		return m, true
	}
	for i, s := range d.Sentences {
		for _, cell := range f.cells {
			for _, m := range cell {
				c, ok := names.Spot(m.parsed, g.Persons.Candidates(d, i))
				if ok {
					return named{d, -1, compare.Span{Start: s.Start + c.Start, End: s.Start + c.End}, c.Name}, true
				}
			}
		}
	}
	return named{}, false
}

// marked is the first mention in d of a figure.
func (g *Aligner) marked(d *compare.Document, f *figure) (named, bool) {
	for k, m := range d.Mentions {
		if m.Kind == compare.Person && f.is(g.Persons.Person(d, k)) {
			return g.mentioned(d, k), true
		}
	}
	return named{}, false
}

func fullName(d *compare.Document, k int) string {
	if n := d.Mentions[k].Norm.Name; n != "" {
		return n
	}
	return d.Quote(d.Mentions[k].Span)
}

// who is the row of one person.
func (g *Aligner) who(f *figure, accounts []compare.Account) compare.AlignedDetail {
	row := compare.AlignedDetail{Slot: compare.SlotWho, Text: f.text, Cells: make([]compare.AlignedCell, len(accounts))}
	for i, a := range accounts {
		switch {
		case len(a.Reports) == 0:
		case len(f.cells[i]) > 0:
			m := f.cells[i][0]
			row.Cells[i] = compare.AlignedCell{Standing: compare.Reported, Text: m.text(), Stated: []compare.Passage{sentenceOf(m)}, Score: 1}
		default:
			row.Cells[i] = compare.AlignedCell{Standing: compare.Omitted, Miss: g.elsewhere(f, a), Score: certainty(f)}
		}
	}
	return row
}

// elsewhere is where an account names the person outside the event.
func (g *Aligner) elsewhere(f *figure, a compare.Account) compare.Match {
	for _, i := range g.Persons.Find(f.name).Docs() {
		if g.Docs[i].Outlet != a.Outlet {
			continue
		}
		if m, ok := g.marked(g.Docs[i], f); ok {
			return compare.Match{Passage: sentenceOf(m), Score: .5}
		}
	}
	return compare.Match{}
}

// certainty is how surely a person would have been recognised in the other
// account. Names of the region are spelt by rule; foreign ones are transcribed
// by ear, and what bears no title may be no name at all.
func certainty(f *figure) float64 {
	regional, titled := false, false
	for _, cell := range f.cells {
		for _, m := range cell {
			regional = regional || roster.Regional(m.parsed)
			titled = titled || m.mention >= 0 && m.doc.Mentions[m.mention].Norm.TitleText != ""
		}
	}
	switch {
	case !regional || len(f.name.Keys()) == 0:
		return .4
	case !titled:
		return .6
	}
	return .85
}

// sentenceOf is the sentence that holds a place.
func sentenceOf(m named) compare.Passage {
	for _, s := range m.doc.Sentences {
		if s.Overlaps(m.span) {
			return compare.Passage{Doc: m.doc, Span: s.Span}
		}
	}
	return compare.Passage{Doc: m.doc, Span: m.span}
}
