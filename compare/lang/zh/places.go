package zh

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// parted takes places in a row apart where one of the lexicon ends and another
// begins (慈江道+满浦市).
func (v *view) parted(cs []tagger.Chunk) []tagger.Chunk {
	var out []tagger.Chunk
	for _, c := range cs {
		for c.Kind == compare.Place {
			k := v.placeEnd(c.First)
			if k == 0 || k > c.Last || v.placeEnd(k) != c.Last+1 && v.marks[c.Last].Place == 0 || v.marks[k].Place == 0 {
				break
			}
			out = append(out, tagger.Chunk{First: c.First, Last: k - 1, Kind: c.Kind})
			c.First = k
		}
		out = append(out, c)
	}
	return out
}

// placeEnd is the unit after the lexicon's place that begins at unit i; 0 for
// none.
func (v *view) placeEnd(i int) int {
	if c := v.marks[i].Place; c == 4 || c == 8 {
		return i + 1
	} else if c&3 != 1 {
		return 0
	}
	_, last := v.placeAt(i)
	return last + 1
}

// rows favours places among items that 、 parts when one of them is a place of
// the lexicon: the words of two or three characters next to it that no list holds
// as ordinary ones.
func (v *view) rows(g *tagger.Guide) {
	for i := 1; i+1 < len(v.us); i++ {
		if v.us[i].r != '、' {
			continue
		}
		before, after := v.marks[i-1].Place != 0, v.marks[i+1].Place != 0
		switch {
		case before && !after:
			if j := v.item(i + 1); j > 0 {
				g.Favour(i+1, j, likely, compare.Place)
			}
		case after && !before:
			for n := 2; n <= 3 && i-n >= 0; n++ {
				if s := i - n; v.opens(s) && v.item(s) == i-1 {
					g.Favour(s, i-1, likely, compare.Place)
					break
				}
			}
		}
	}
}

// item is the last unit of an item of two or three characters from unit i to the
// next mark or 等, 三 or 两; 0 when there is none or it is an ordinary word.
func (v *view) item(i int) int {
	for n := 2; n <= 3 && i+n-1 < len(v.us) && v.us[i+n-1].class == han; n++ {
		if i+n < len(v.us) && v.us[i+n].class == han && !isListed[v.us[i+n].r] && v.us[i+n].r != '三' && v.us[i+n].r != '两' {
			continue
		}
		c := gazetteer.Zh().Of(v.chars(i, i+n-1))
		if c.Has(gazetteer.Word) && !c.Has(gazetteer.Place) || v.marks[i].Title|v.marks[i].Org != 0 {
			return 0
		}
		return i + n - 1
	}
	return 0
}
