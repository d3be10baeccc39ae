package archive

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"lacuna/sources"
)

// EditKind says what became of a run of text between two revisions.
type EditKind string

// Kinds of edit.
const (
	Kept    EditKind = "kept"
	Removed EditKind = "removed"
	Added   EditKind = "added"
)

// Edit is a run of text with one fate.
type Edit struct {
	Kind EditKind `json:"kind"`
	Text string   `json:"text"`
}

// Change is what differs between two texts of an article. Kept and removed
// edits in order spell the older text, kept and added ones the newer: title,
// subtitle and paragraphs, each ended by a newline, with single spaces.
type Change struct {
	Edits []Edit  `json:"edits"`
	Share float64 `json:"share"` // of the letters and digits of both texts, those removed or added: 0 to 1
}

// Material tells whether a letter or digit changed: white space and punctuation
// alone are no change of what an article says.
func (c *Change) Material() bool { return c.Share > 0 }

// widest is the largest product of two lengths, in characters, compared letter
// by letter; longer passages count as replaced whole.
const widest = 9_000_000

// Diff compares two texts of an article, first by paragraphs, then the changed
// ones by characters with semantic cleanup (Myers 1986; Fraser 2006). No time
// limit enters: equal texts in give equal edits out.
func Diff(older, newer *sources.Article) Change {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	x, y, lines := d.DiffLinesToRunes(lined(older), lined(newer))
	runs := d.DiffCharsToLines(d.DiffMainRunes(x, y, false), lines)
	var c Change
	for len(runs) > 0 {
		removed, added, n := block(runs)
		if n == 0 {
			c.add(Kept, runs[0].Text)
			runs = runs[1:]
			continue
		}
		c.replace(d, removed, added)
		runs = runs[n:]
	}
	c.Share = share(c.Edits)
	return c
}

// lined writes the article with one passage a line and single spaces.
func lined(a *sources.Article) string {
	var b strings.Builder
	for _, p := range append([]string{a.Title, a.Subtitle}, a.Paragraphs...) {
		if words := strings.Fields(p); len(words) > 0 {
			b.WriteString(strings.Join(words, " ") + "\n")
		}
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// block gathers the removals and additions that runs begins with, n of them.
func block(runs []diffmatchpatch.Diff) (removed, added string, n int) {
	for ; n < len(runs) && runs[n].Type != diffmatchpatch.DiffEqual; n++ {
		if runs[n].Type == diffmatchpatch.DiffDelete {
			removed += runs[n].Text
		} else {
			added += runs[n].Text
		}
	}
	return removed, added, n
}

// replace adds the edits that make added out of removed.
func (c *Change) replace(d *diffmatchpatch.DiffMatchPatch, removed, added string) {
	if utf8.RuneCountInString(removed)*utf8.RuneCountInString(added) > widest {
		c.add(Removed, removed)
		c.add(Added, added)
		return
	}
	for _, r := range d.DiffCleanupSemantic(d.DiffMain(removed, added, false)) {
		switch r.Type {
		case diffmatchpatch.DiffDelete:
			c.add(Removed, r.Text)
		case diffmatchpatch.DiffInsert:
			c.add(Added, r.Text)
		default:
			c.add(Kept, r.Text)
		}
	}
}

// add appends an edit, joining it to the last one of the same kind.
func (c *Change) add(kind EditKind, text string) {
	if n := len(c.Edits); text == "" {
		return
	} else if n > 0 && c.Edits[n-1].Kind == kind {
		c.Edits[n-1].Text += text
		return
	}
	c.Edits = append(c.Edits, Edit{kind, text})
}

// share is the part of the letters and digits that did not stay.
func share(edits []Edit) float64 {
	var changed, all float64
	for _, e := range edits {
		var n float64
		for _, r := range e.Text {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				n++
			}
		}
		if e.Kind == Kept {
			n *= 2
		} else {
			changed += n
		}
		all += n
	}
	if all == 0 {
		return 0
	}
	return changed / all
}
