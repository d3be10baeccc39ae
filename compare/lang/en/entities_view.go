package en

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
)

// view is a sentence as the tagger sees it.
type view struct {
	text    string
	us      []token
	hash    []uint64          // of the lower-case word
	class   []gazetteer.Class // of the word, and of its lower-case form
	lower   []gazetteer.Class
	covers  [][len(nameClasses)]gazetteer.Cover
	certain map[int]int // last unit by first of bodies sure by name
	runs    []run
	hits    []ground.Hit
	marks   []ground.Mark
	sounds  []sound // of the word read as Korean or Chinese
	duties  []duty  // of the word in names
	since   []uint8 // words since a title ended, 1 right after it, 0 none titleReach
}

// duty is what a word does in names, as bits.
type duty uint8

// dutyOf are those of the words that have one.
var dutyOf = func() map[string]duty {
	out := map[string]duty{}
	for i, set := range [...]map[string]bool{bodyWords, bodyHeads, siteWords, siteHeads, courtesies} {
		for w := range set {
			out[w] |= 1 << i
		}
	}
	return out
}()

// run is the stretch of words written like names a unit is in.
type run struct{ first, last int32 }

var nameClasses = [...]gazetteer.Class{gazetteer.Person, gazetteer.Place, gazetteer.Org, gazetteer.Proper}

// longest is the most words a listed phrase has that counts.
const longest = 6

func look(text string) *view {
	v := &view{text: text, us: unitsOf(text), certain: map[int]int{}}
	n := len(v.us)
	t := gazetteer.En()
	v.hash, v.class, v.lower = make([]uint64, n), make([]gazetteer.Class, n), make([]gazetteer.Class, n)
	v.runs, v.covers = make([]run, n), make([][len(nameClasses)]gazetteer.Cover, n)
	v.calm()
	for i := range v.us {
		u := &v.us[i]
		u.name = u.likeName()
		v.hash[i] = tagger.Text(u.lower)
		v.lower[i] = t.Of(u.lower)
		if u.named() {
			w := u.listed(t)
			v.class[i] = t.Of(w)
			if stem, ok := strings.CutSuffix(w, "s"); ok && v.class[i] == 0 {
				v.class[i] = t.Of(stem) & (gazetteer.Nation | gazetteer.Proper)
			}
		}
	}
	v.duties = make([]duty, n)
	for i, u := range v.us {
		if u.named() {
			v.duties[i] = dutyOf[u.lower]
		}
	}
	v.findRuns()
	v.findCovers(t)
	v.findHits()
	v.findSounds()
	return v
}

// spans are the spans of the units.
func (v *view) spans() []compare.Span {
	out := make([]compare.Span, len(v.us))
	for i, u := range v.us {
		out[i] = u.Span
	}
	return out
}

// titleReach is how far from a title a name may reach, in words.
const titleReach = 4

// findHits sets the hits of the lexicon, without titles that are part of a
// listed name (General Motors).
func (v *view) findHits() {
	spans := v.spans()
	reach := 0
	for _, h := range ground.Find(v.text, "en") {
		if h.Kind == compare.Title {
			if v.partOfName(h.Span) || v.general(h.Span) {
				continue
			}
			h = v.post(h, reach)
			reach = v.unitEnding(h.End) + 1
		}
		v.hits = append(v.hits, h)
	}
	slices.SortStableFunc(v.hits, func(a, b ground.Hit) int { return a.Start - b.Start })
	v.marks = ground.Marks(v.hits, spans)
	v.since = make([]uint8, len(v.us))
	for i := range v.us {
		switch {
		case v.marks[i].Title != 0 || v.us[i].shape == punct:
		case v.marks[i].After:
			v.since[i] = 1
		case i > 0 && v.since[i-1] > 0 && v.since[i-1] < titleReach:
			v.since[i] = v.since[i-1] + 1
		}
	}
}

// general tells whether s is the adjective in the name of a body, as in General
// Assembly, General Political Bureau, Consulate General.
func (v *view) general(s compare.Span) bool {
	if v.text[s.Start:s.End] != "General" {
		return false
	}
	i := v.unitAt(s.Start)
	if i > 0 && v.us[i-1].lower == "consulate" {
		return true
	}
	for k := i + 1; i >= 0 && k < len(v.us) && k < i+4 && v.us[k].likeName(); k++ {
		if dutyOf[v.us[k].lower]&(1|2) != 0 {
			return true
		}
	}
	return false
}

// partOfName tells whether a listed name of places or bodies holds s and more.
func (v *view) partOfName(s compare.Span) bool {
	for i, u := range v.us {
		if u.Start != s.Start {
			continue
		}
		for _, k := range [...]int{1, 2, 3} {
			c := v.covers[i][k]
			if c.Length > 1 {
				first := i - int(c.At)
				if end := v.us[first+int(c.Length)-1].End; v.us[first].Start < s.Start || end > s.End {
					return true
				}
			}
		}
		return false
	}
	return false
}

// listed is a word as lists have it: one in capitals that is no listed
// abbreviation with one capital.
func (u *token) listed(t *gazetteer.Table) string {
	if u.shape == upperCase && len(u.word) > 3 && t.Of(u.word) == 0 {
		return titled(u.lower)
	}
	return u.word
}

// titled is a lower-case word with a capital.
func titled(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:n]) + w[n:]
}

func (v *view) findRuns() {
	for i := 0; i < len(v.us); {
		j := i + 1
		if v.us[i].named() {
			for j < len(v.us) && v.us[j].named() {
				j++
			}
		}
		for k := i; k < j; k++ {
			v.runs[k] = run{int32(i), int32(j - 1)}
		}
		i = j
	}
}

// findCovers marks the longest listed phrase of each class over each unit.
func (v *view) findCovers(t *gazetteer.Table) {
	for i, u := range v.us {
		if !u.named() {
			continue
		}
		h := gazetteer.Seed
		for j := i; j < min(len(v.us), i+longest); j++ {
			if v.us[j].shape == punct {
				break
			}
			if j > i {
				h = h.Byte(' ')
			}
			w := v.us[j].listed(t)
			for k := range len(w) {
				h = h.Byte(w[k])
			}
			c := t.At(h)
			if c.IsBody() {
				v.certain[i] = j
			}
			for k, class := range nameClasses {
				if c.Has(class) {
					v.spread(i, j, k)
				}
			}
		}
	}
}

func (v *view) spread(i, j, k int) {
	n := uint8(j - i + 1)
	for x := i; x <= j; x++ {
		if v.covers[x][k].Length < n {
			v.covers[x][k] = gazetteer.Cover{Length: n, At: uint8(x - i)}
		}
	}
}
