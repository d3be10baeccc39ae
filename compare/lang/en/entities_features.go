package en

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// Observe is a sentence as units with their features, for training.
func Observe(text string) ([]compare.Span, tagger.Sequence) {
	v := look(text)
	return v.spans(), tagger.Sequence{Len: len(v.us), Features: v.features}
}

// at is the hash of word i, with marks for what lies beyond the ends.
func (v *view) at(i int) uint64 {
	switch {
	case i < 0:
		return 1
	case i >= len(v.us):
		return 2
	case v.us[i].shape == digits:
		return 3
	}
	return v.hash[i]
}

func (v *view) shapeAt(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 9
	}
	return uint64(v.us[i].shape)
}

// names are the classes of words written like names.
const names = gazetteer.Name | gazetteer.Nation | gazetteer.Forename

// kindAt is what word i may be, in few bits.
func (v *view) kindAt(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 1 << 20
	}
	c := v.lower[i] & gazetteer.Word
	if v.us[i].named() {
		c |= v.class[i] & names
	}
	return uint64(c)<<4 | uint64(v.us[i].shape)
}

// features appends the features of unit i.
func (v *view) features(i int, buf []uint64) []uint64 {
	a, b, c, d, e := v.at(i-2), v.at(i-1), v.at(i), v.at(i+1), v.at(i+2)
	u := v.us[i]
	r := v.runs[i]
	named := uint64(0)
	if u.named() {
		named = 1
	}
	fromHead, toTail := uint64(min(i-int(r.first), 4)), uint64(min(int(r.last)-i, 4))
	first := uint64(0)
	if i == 0 || i == 1 && v.us[0].shape == punct {
		first = 1
	}
	shapes := v.shapeAt(i-1)<<8 | v.shapeAt(i)<<4 | v.shapeAt(i+1)
	buf = append(buf,
		tagger.Hash(0),
		tagger.Hash(1, a), tagger.Hash(2, b), tagger.Hash(3, c), tagger.Hash(4, d), tagger.Hash(5, e),
		tagger.Hash(6, b, c), tagger.Hash(7, c, d),
		tagger.Hash(8, uint64(u.shape), first), tagger.Hash(9, shapes),
		tagger.Hash(10, v.shapeAt(i-2), shapes, v.shapeAt(i+2)),
		tagger.Hash(11, v.kindAt(i), first),
		tagger.Hash(14, v.kindAt(i-1)), tagger.Hash(15, v.kindAt(i+1)),
		tagger.Hash(17, b, uint64(u.shape)), tagger.Hash(18, d, uint64(u.shape)),
		tagger.Hash(19, a, b, uint64(u.shape)),
		tagger.Hash(70, uint64(v.marks[i].Title)), tagger.Hash(71, uint64(v.marks[i].Org)), tagger.Hash(72, uint64(v.marks[i].Place)),
		tagger.Hash(73, uint64(v.since[i]), named), tagger.Hash(74, uint64(v.sounds[i]), uint64(u.shape)),
	)
	if named == 1 {
		before, after, head, tail := v.at(int(r.first)-1), v.at(int(r.last)+1), v.at(int(r.first)), v.at(int(r.last))
		buf = append(buf,
			tagger.Hash(20, fromHead, toTail), tagger.Hash(21, before, fromHead), tagger.Hash(22, after, toTail),
			tagger.Hash(23, tail, fromHead), tagger.Hash(24, head, toTail),
			tagger.Hash(25, v.kindAt(int(r.first)), fromHead), tagger.Hash(26, v.kindAt(int(r.last)), toTail),
			tagger.Hash(27, v.at(int(r.first)-2), before),
			tagger.Hash(28, before, after), tagger.Hash(29, before, v.kindAt(int(r.last))), tagger.Hash(61, after, v.kindAt(int(r.first))),
			tagger.Hash(62, before, uint64(u.shape), fromHead, toTail), tagger.Hash(63, after, uint64(u.shape), fromHead, toTail),
			tagger.Hash(64, uint64(u.shape), uint64(min(len(u.word), 6)), fromHead, toTail),
			tagger.Hash(68, uint64(v.duties[r.last]), toTail), tagger.Hash(69, uint64(v.duties[r.first]), fromHead),
		)
		for n := 1; n <= 4 && n <= len(u.lower); n++ {
			buf = append(buf, tagger.Hash(40+uint64(n), tagger.Text(u.lower[len(u.lower)-n:])), tagger.Hash(50+uint64(n), tagger.Text(u.lower[:n])))
		}
		frequency := uint64(v.class[i].Frequency())
		buf = append(buf, tagger.Hash(60, uint64(v.class[i]&names), frequency/3))
	}
	for k, cv := range v.covers[i] {
		buf = append(buf, tagger.Hash(30+uint64(k), cv.Code(4)))
	}
	return append(buf, tagger.Hash(36, v.covers[i][0].Code(4), v.covers[i][1].Code(4), v.covers[i][2].Code(4)))
}
