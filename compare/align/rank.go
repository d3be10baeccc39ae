package align

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// rank is the row of a person's title, when an account states one. Titles that
// only one account gives are no finding: that outlet says more, and the person
// is there in both.
func (g *Aligner) rank(f *figure, accounts []compare.Account) (compare.AlignedDetail, bool) {
	row := compare.AlignedDetail{Slot: compare.SlotRank, Cells: make([]compare.AlignedCell, len(accounts))}
	first := -1
	titles := make([][]named, len(accounts))
	for i := range accounts {
		titles[i] = titled(f.cells[i])
		if len(titles[i]) > 0 && first < 0 {
			first = i
		}
	}
	if first < 0 {
		return row, false
	}
	lead := titles[first][0]
	row.Text = f.text + ": " + title(lead)
	row.Canonical = lead.doc.Mentions[lead.mention].Norm.Title
	for i, a := range accounts {
		if len(a.Reports) == 0 || len(f.cells[i]) == 0 {
			continue
		}
		row.Cells[i] = rankCell(lead, titles[i])
	}
	return row, true
}

func rankCell(lead named, own []named) compare.AlignedCell {
	if len(own) == 0 {
		return compare.AlignedCell{Standing: compare.Unknown}
	}
	c := compare.AlignedCell{Standing: compare.Unknown, Text: title(own[0]), Stated: []compare.Passage{titlePlace(own[0])}}
	conflict := true
	for _, o := range own {
		switch agree(lead, o) {
		case same:
			return compare.AlignedCell{Standing: compare.Reported, Text: title(o), Stated: []compare.Passage{titlePlace(o)}, Score: 1}
		case open:
			conflict = false
		}
	}
	if conflict {
		c.Standing, c.Score = compare.Differing, .8
	}
	return c
}

// titled are the mentions of a person that carry a title.
func titled(ms []named) []named {
	var out []named
	for _, m := range ms {
		if m.mention >= 0 && m.doc.Mentions[m.mention].Norm.TitleText != "" && !cutShort(m) {
			out = append(out, m)
		}
	}
	return out
}

// deputies are the words that make the title after them that of a deputy.
var deputies = []string{"副", " 부", "deputy ", "vice ", "vice-", "第一", "제1", "assistant "}

// cutShort tells whether the text before a person's title shows that it is only
// the end of one: 参谋长 in 副参谋长.
func cutShort(m named) bool {
	text := title(m)
	for _, t := range m.doc.Mentions {
		if t.Kind != compare.Title || t.Norm.Name != m.text() || m.doc.Quote(t.Span) != text {
			continue
		}
		before := strings.ToLower(m.doc.Text[max(0, t.Start-12):t.Start])
		for _, w := range deputies {
			if strings.HasSuffix(before, w) {
				return true
			}
		}
	}
	return false
}

// titlePlace is where the document gives a person the title: the sentence in
// which title and name stand, else the one that names the person.
func titlePlace(m named) compare.Passage {
	text := title(m)
	for _, t := range m.doc.Mentions {
		if t.Kind != compare.Title || m.doc.Quote(t.Span) != text {
			continue
		}
		for j, p := range m.doc.Mentions {
			if p.Kind == compare.Person && p.Sentence == t.Sentence && fullName(m.doc, j) == m.text() {
				return sentenceOf(named{doc: m.doc, mention: j, span: p.Span})
			}
		}
	}
	return sentenceOf(m)
}

func title(m named) string { return m.doc.Mentions[m.mention].Norm.TitleText }

// accord is how two titles stand to each other.
type accord int

const (
	open accord = iota // cannot be said
	same
	other
)

// agree compares two titles of one person. They differ only when both are
// known posts of different rank or ladder; unknown words leave it open.
func agree(a, b named) accord {
	x, y := a.doc.Mentions[a.mention].Norm, b.doc.Mentions[b.mention].Norm
	if x.Title != "" && x.Title == y.Title {
		return same
	}
	v := names.Compare(names.Parse(compare.Title, x.TitleText, a.doc.Lang, a.doc.Orthography), names.Parse(compare.Title, y.TitleText, b.doc.Lang, b.doc.Orthography))
	switch {
	case v.Same:
		return same
	case x.Title == "" || y.Title == "":
		return open
	case contains(x.TitleText, y.TitleText):
		return same
	}
	return ranked(x.Title, y.Title)
}

// ranked compares two known posts. A post and its deputy differ; posts of one
// ladder differ by their rank, when neither is a bare word of office (minister,
// chairman) that many posts share. Posts of several ladders are left open: what
// one outlet calls a minister another may call by the post's full name.
func ranked(a, b string) accord {
	x, okX := names.Titles().ByID(a)
	y, okY := names.Titles().ByID(b)
	switch {
	case !okX || !okY || military(x) != military(y):
		return open
	case deputy(x) != deputy(y):
		return other
	case x.Ladder != y.Ladder || x.Rank == y.Rank || loose[x.Ladder]:
		return open
	}
	return other
}

// military tells whether a title is a rank, which its bearer has beside a post.
func military(t names.Title) bool {
	if len(t.En) == 0 || !strings.HasSuffix(t.Ladder, "-army") {
		return false
	}
	w := strings.Fields(t.En[0])
	switch w[len(w)-1] {
	case "general", "colonel", "marshal", "generalissimo", "major", "captain", "lieutenant", "admiral", "officer":
		return true
	}
	return false
}

// loose are the ladders whose ranks order bare words of office.
var loose = map[string]bool{"": true, "generic": true, "diplomatic": true}

// deputy tells whether a post is that of a deputy.
func deputy(t names.Title) bool {
	return len(t.En) > 0 && (strings.HasPrefix(t.En[0], "vice") || strings.HasPrefix(t.En[0], "deputy") || strings.Contains(t.En[0], " vice") || strings.Contains(t.En[0], " deputy"))
}

func contains(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}
