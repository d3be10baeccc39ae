package annotate

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// gaps are what may stand between a title and the name after it, and between a
// name and the title after it, by language. Titles in a row are joined by joins.
var (
	gapsBefore = map[string][]string{"zh": {""}, "ko": {"", " "}, "en": {" ", " ", ", "}}
	gapsAfter  = map[string][]string{
		"zh": {"", "同志", "（", "("}, "ko": {"", " ", "동지, "},
		"en": {", ", ", the ", ", a ", ", an ", ", who is ", ", then ", " (", ", new ", ", former ", ", acting ", " as ", ", also "},
	}
	joins = map[string][]string{
		"zh": {"、", "兼", "，", "和", ""}, "ko": {" ", ", ", "이며 ", " 겸 ", "이자 "},
		"en": {" and ", ", ", ", and ", " and the "},
	}
)

// link joins persons and the titles beside them.
func link(d *compare.Document) {
	for i := range d.Mentions {
		if d.Mentions[i].Kind == compare.Person && !titleBefore(d, i) {
			titleAfter(d, i)
		}
	}
}

// gap tells whether the text between two mentions is one of those given.
func gap(d *compare.Document, from, to int, allowed []string) bool {
	if to < from || to-from > 16 {
		return false
	}
	s := d.Text[from:to]
	for _, a := range allowed {
		if s == a {
			return true
		}
	}
	return false
}

// titleBefore gives the person at i the titles that end right before the name.
func titleBefore(d *compare.Document, i int) bool {
	ms := d.Mentions
	allowed := gapsBefore[d.Lang]
	first := true
	for k := i - 1; k >= 0; k-- {
		if ms[k].Kind != compare.Title || !gap(d, ms[k].End, ms[k+1].Start, allowed) || ms[k].Norm.Name != "" {
			break
		}
		if d.Lang == "en" && first && strings.HasPrefix(d.Text[ms[k].End:], ",") {
			break
		}
		bear(d, i, k, first)
		first = false
		allowed = joins[d.Lang]
	}
	return !first
}

// titleAfter gives the person at i the titles that follow the name, perhaps
// after the body they are of.
func titleAfter(d *compare.Document, i int) {
	ms := d.Mentions
	k := i + 1
	allowed := gapsAfter[d.Lang]
	if k+1 < len(ms) && (d.Lang != "zh" && ms[k].Kind == compare.Org || d.Lang == "ko" && ms[k].Kind == compare.Place) && gap(d, ms[i].End, ms[k].Start, allowed) && ms[k+1].Kind == compare.Title && gap(d, ms[k].End, ms[k+1].Start, []string{"", " ", "의 ", "'s ", "’s "}) && ms[k+1].Norm.Name == "" {
		bear(d, i, k+1, true)
		return
	}
	for first := true; k < len(ms) && ms[k].Kind == compare.Title && ms[k].Norm.Name == "" && gap(d, ms[k-1].End, ms[k].Start, allowed); k++ {
		bear(d, i, k, first)
		first = false
		if allowed = joins[d.Lang]; d.Lang == "zh" {
			return
		}
	}
}

// bear makes the title at k one of the person at i; the first is the person's
// Norm.Title.
func bear(d *compare.Document, i, k int, first bool) {
	p, t := &d.Mentions[i], &d.Mentions[k]
	t.Norm.Name = p.Norm.Name
	t.Norm.TitleOrg = bodyOf(d, k)
	if first {
		p.Norm.Title, p.Norm.TitleText, p.Norm.TitleOrg = t.Norm.Entity, d.Quote(t.Span), t.Norm.TitleOrg
	}
}

// bodyOf is the body the title at k is of: the organisation right before it, in
// English also the one after "of"; else what the lexicon says of the title. It
// is an ID when the lexicons know the body, else its words.
func bodyOf(d *compare.Document, k int) string {
	ms := d.Mentions
	if k > 0 && ms[k-1].Kind == compare.Org && gap(d, ms[k-1].End, ms[k].Start, []string{"", " ", "的", "'s ", "’s "}) {
		return idOrName(ms[k-1], ms[k])
	}
	if k+1 < len(ms) && ms[k+1].Kind == compare.Org && gap(d, ms[k].End, ms[k+1].Start, []string{" of ", " of the ", " for the ", " at ", " at the ", " for "}) {
		return idOrName(ms[k+1], ms[k])
	}
	if t, ok := names.Titles().ByID(ms[k].Norm.Entity); ok {
		return t.Org
	}
	return ""
}

// idOrName is the ID of a body, its own or what the lexicon says of the title,
// else its name.
func idOrName(body, title compare.Mention) string {
	if body.Norm.Entity != "" {
		return body.Norm.Entity
	}
	if t, ok := names.Titles().ByID(title.Norm.Entity); ok && t.Org != "" {
		return t.Org
	}
	return body.Norm.Name
}
