package ko

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
)

// view is a sentence as the tagger sees it.
type view struct {
	text    string
	dprk    bool // in the orthography of the DPRK
	us      []token
	words   []wordAt
	all     [][longest]gazetteer.Class
	hashes  []uint64 // of the word a unit is in
	covers  [][len(nameClasses)]gazetteer.Cover
	certain []int32  // one more than the last unit by the first of bodies sure by name
	tokens  []eojeol // the eojeol of each unit
	hits    []ground.Hit
	marks   []ground.Mark
	since   []uint8           // eojeols since a title ended, 1 right after it, 0 none titleReach
	until   []uint8           // eojeols until a title begins
	named   []int8            // one more than the length nameAt found, 0 not asked for yet
	native  []gazetteer.Cover // Korean name at the head of an eojeol
	closed  []uint8           // whether closes holds: 0 not asked for yet, 1 no, 2 yes
	odd     []uint8           // what the eojeol that begins at a unit is to the word lists
	stems   []int32           // one more than what bare found for the eojeol that begins at a unit, 0 not asked for yet
	runs    []int32           // last unit of the run of hangul a unit is in
}

// eojeol is a stretch between spaces: its first and last unit.
type eojeol struct{ first, last int32 }

func look(text string, dprk bool) *view {
	v := &view{text: text, dprk: dprk, us: unitsOf(text)}
	t := gazetteer.Ko()
	v.named, v.closed = make([]int8, len(v.us)), make([]uint8, len(v.us))
	v.runs, v.stems, v.certain = make([]int32, len(v.us)), make([]int32, len(v.us)), make([]int32, len(v.us))
	for i := len(v.us) - 1; i >= 0; i-- {
		v.runs[i] = int32(i)
		if i+1 < len(v.us) && !v.us[i+1].head && v.us[i+1].class == hangul {
			v.runs[i] = v.runs[i+1]
		}
	}
	v.all = classes(v.us, t, dprk)
	v.words = segment(v.us, v.all)
	v.hashWords()
	v.covers = covers(v.us, v.all, v.certain)
	v.tokens = make([]eojeol, len(v.us))
	for i := 0; i < len(v.us); {
		j := i + 1
		for j < len(v.us) && !v.us[j].head {
			j++
		}
		for k := i; k < j; k++ {
			v.tokens[k] = eojeol{int32(i), int32(j - 1)}
		}
		i = j
	}
	v.findSpaced(t)
	v.findHits()
	v.nearTitles()
	v.findNative()
	v.findOdd()
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

// titleReach is how far from a title a name may be, in eojeols.
const titleReach = 3

// nearTitles fills since and until; a mark that is no comma ends the reach.
func (v *view) nearTitles() {
	n := len(v.us)
	v.since, v.until = make([]uint8, n), make([]uint8, n)
	for i := range n {
		switch {
		case v.marks[i].Title != 0:
		case v.marks[i].After:
			v.since[i] = 1
		case i > 0 && v.since[i-1] > 0 && (v.us[i].class != mark || v.us[i].r == ','):
			v.since[i] = v.since[i-1]
			if v.us[i].head {
				v.since[i]++
			}
			if v.since[i] > titleReach {
				v.since[i] = 0
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		switch {
		case v.marks[i].Title != 0:
		case v.marks[i].Before:
			v.until[i] = 1
		case i+1 < n && v.until[i+1] > 0 && v.us[i].class != mark:
			v.until[i] = v.until[i+1]
			if v.us[i+1].head {
				v.until[i]++
			}
			if v.until[i] > titleReach {
				v.until[i] = 0
			}
		}
	}
}

// findNative marks the Korean names at the heads of eojeols.
func (v *view) findNative() {
	v.native = make([]gazetteer.Cover, len(v.us))
	for i, u := range v.us {
		if !u.head {
			continue
		}
		if n := v.nameAt(i); n > 0 {
			for k := range n {
				v.native[i+k] = gazetteer.Cover{Length: uint8(n), At: uint8(k)}
			}
		}
	}
}

// Observe is a sentence as units with their features, for training.
func Observe(text string) ([]compare.Span, tagger.Sequence) {
	v := look(text, false)
	return v.spans(), tagger.Sequence{Len: len(v.us), Features: v.features}
}

// at is the text value of unit i, with marks for what lies beyond the ends.
func (v *view) at(i int) uint64 {
	switch {
	case i < 0:
		return 1
	case i >= len(v.us):
		return 2
	}
	if v.us[i].head {
		return v.us[i].text<<1 | 1
	}
	return v.us[i].text << 1
}

// word is the hash of the word unit i is in.
func (v *view) word(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 3
	}
	return v.hashes[i]
}

// hashWords fills hashes.
func (v *view) hashWords() {
	v.hashes = make([]uint64, len(v.us))
	for i := 0; i < len(v.us); {
		h, w := gazetteer.Seed, v.words[i]
		for k := w.first; k <= w.last; k++ {
			h = h.Rune(v.us[k].r)
		}
		if v.us[i].class == digit {
			h = gazetteer.Prefix(4 + min(v.us[i].Len(), 5))
		}
		for k := w.first; k <= w.last; k++ {
			v.hashes[k] = uint64(h)
		}
		i = int(w.last) + 1
	}
}

func (v *view) classAt(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 99
	}
	if v.us[i].class != hangul {
		return 90 + uint64(v.us[i].class)
	}
	return uint64(v.words[i].class & (1<<12 - 1))
}

// features appends the features of unit i.
func (v *view) features(i int, buf []uint64) []uint64 {
	a, b, c, d, e := v.at(i-2), v.at(i-1), v.at(i), v.at(i+1), v.at(i+2)
	w := v.words[i]
	part := w.part(i)
	before, after := int(w.first)-1, int(w.last)+1
	tok := v.tokens[i]
	fromHead, toTail := uint64(min(i-int(tok.first), 5)), uint64(min(int(tok.last)-i, 5))
	gap := uint64(0)
	if after < len(v.us) && v.us[after].head {
		gap = 1
	}
	buf = append(buf,
		tagger.Hash(0),
		tagger.Hash(1, a), tagger.Hash(2, b), tagger.Hash(3, c), tagger.Hash(4, d), tagger.Hash(5, e),
		tagger.Hash(7, b, c), tagger.Hash(8, c, d),
		tagger.Hash(10, b, c, d),
		tagger.Hash(11, uint64(v.us[i].class), v.classAt(i-1), v.classAt(i+1)),
		tagger.Hash(12, part, v.classAt(i), fromHead),
		tagger.Hash(13, part, v.word(i)),
		tagger.Hash(14, part, v.classAt(before), v.classAt(after), gap),
		tagger.Hash(15, part, v.word(before)), tagger.Hash(16, part, v.word(after), gap),
		tagger.Hash(17, fromHead, toTail),
		tagger.Hash(18, part, v.word(int(tok.last)+1)),
		tagger.Hash(19, part, v.word(int(tok.first)-1)),
		tagger.Hash(40, fromHead, v.suffix(int(tok.last), 1)), tagger.Hash(41, fromHead, v.suffix(int(tok.last), 2)),
	)
	for k, cv := range v.covers[i] {
		buf = append(buf, tagger.Hash(20+uint64(k), cv.Code(5), toTail))
	}
	buf = append(buf,
		tagger.Hash(30, v.covers[i][0].Code(5), v.covers[i][1].Code(5), v.covers[i][2].Code(5)),
		tagger.Hash(33, uint64(v.us[i].class), v.shape(i)),
		tagger.Hash(50, uint64(v.marks[i].Title)), tagger.Hash(51, uint64(v.marks[i].Org)), tagger.Hash(52, uint64(v.marks[i].Place), toTail),
		tagger.Hash(60, v.oddAt(i, -1), v.oddAt(i, 0), v.oddAt(i, 1), fromHead), tagger.Hash(62, v.oddAt(i, 0), v.oddAt(i, 1), uint64(v.since[i]), uint64(v.until[i])),
		tagger.Hash(53, uint64(v.since[i]), uint64(v.until[i]), v.native[i].Code(5)), tagger.Hash(54, v.native[i].Code(5), toTail),
	)
	return buf
}

// suffix is the hash of the last n units up to i.
func (v *view) suffix(i, n int) uint64 {
	h := uint64(n)
	for k := max(0, i-n+1); k <= i; k++ {
		h = tagger.Mix(h ^ v.us[k].text*31)
	}
	return h
}

// shape is the kind of Latin run or the length of digits.
func (v *view) shape(i int) uint64 {
	n := uint64(min(v.us[i].Len(), 6))
	if v.us[i].class != latin {
		if v.us[i].class == digit {
			return 40 + n
		}
		return 0
	}
	s := v.text[v.us[i].Start:v.us[i].End]
	switch {
	case strings.ToUpper(s) == s:
		return 10 + n
	case strings.ToLower(s) == s:
		return 20 + n
	}
	return 30 + n
}
