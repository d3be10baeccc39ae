package zh

import (
	"strings"

	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// latinRun is a run of Latin words: its first and last unit, the unit before the
// bracket it stands in or -1, and what the English word list makes of it.
type latinRun struct {
	first, last, outer int
	words              uint64
	given, noun, caps  bool // of one of the words
}

// latinAt is the run of Latin words unit i is in.
func (v *view) latinAt(i int) latinRun {
	r := latinRun{first: i, last: i, outer: -1}
	for r.first > 0 && v.latinal(r.first-1) {
		r.first--
	}
	for r.last+1 < len(v.us) && v.latinal(r.last+1) {
		r.last++
	}
	if b := r.first - 1; b > 0 && (v.us[b].r == '(' || v.us[b].r == '（') {
		r.outer = b - 1
	}
	for k := r.first; k <= r.last; k++ {
		if v.us[k].class != latin {
			continue
		}
		r.words++
		w := v.text[v.us[k].Start:v.us[k].End]
		c := gazetteer.En().Of(w)
		r.given = r.given || c.Has(gazetteer.Given)
		r.noun = r.noun || gazetteer.En().Of(strings.ToLower(w)).Has(gazetteer.Word)
		r.caps = r.caps || len(w) > 1 && strings.ToUpper(w) == w
	}
	return r
}

// latinal tells whether unit i may be in a run of Latin words.
func (v *view) latinal(i int) bool {
	r := v.us[i].r
	return v.us[i].class == latin || r == '.' || r == '-' || r == '\'' || r == '&'
}

// latinFeatures appends the features of a Latin unit.
func (v *view) latinFeatures(i int, buf []uint64) []uint64 {
	if v.us[i].class != latin {
		return buf
	}
	r := v.latinAt(i)
	outer, role := uint64(0), uint64(0)
	if r.outer >= 0 {
		outer, role = 1+v.kindOf(r.outer), v.roleAt(r.outer)
	}
	flags := min(r.words, 3) << 3
	for k, f := range []bool{r.given, r.noun, r.caps} {
		if f {
			flags |= 1 << k
		}
	}
	lone := uint64(0) // an abbreviation
	if r.words == 1 && r.caps {
		lone = 1
	}
	return append(buf,
		tagger.Hash(61, flags), tagger.Hash(62, outer, role), tagger.Hash(68, lone),
		tagger.Hash(66, v.roleAt(r.first-1)), tagger.Hash(67, v.roleAt(r.last+1)),
	)
}
