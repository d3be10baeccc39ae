package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// parted takes places in a row apart: where one of the lexicon ends and another,
// or one of a level, goes on (慈江道+满浦市, 新加坡+圣淘沙岛), and after the word of
// a level (抚顺市+新宾满族自治县).
func (v *view) parted(cs []tagger.Chunk) []tagger.Chunk {
	var out []tagger.Chunk
	for _, c := range cs {
		for c.Kind == compare.Place {
			k := v.nextPlace(c)
			if k == 0 {
				break
			}
			out = append(out, tagger.Chunk{First: c.First, Last: k - 1, Kind: c.Kind})
			c.First = k
		}
		out = append(out, c)
	}
	return out
}

// nextPlace is where the second of several places in a chunk begins; 0 when it
// is one.
func (v *view) nextPlace(c tagger.Chunk) int {
	if k := v.placeEnd(c.First); k > 0 && k <= c.Last && (v.placeEnd(k) == c.Last+1 || v.marks[c.Last].Place != 0) && v.marks[k].Place != 0 {
		return k
	}
	ends := func(i int) bool { return strings.ContainsRune(levelWords, v.us[i].r) }
	if !ends(c.Last) && !gazetteer.Zh().Of(v.chars(max(c.First, c.Last-2), c.Last)).Has(gazetteer.Place) {
		return 0
	}
	for k := c.First + 2; k+1 <= c.Last; k++ {
		if ends(k-1) && !strings.ContainsRune("市县縣区區省自", v.us[k].r) && k+1 < c.Last {
			return k
		}
		if k == v.placeEnd(c.First) && strings.ContainsRune(levelWords+"岛島山河湖港湾灣", v.us[c.Last].r) && !ends(k) && k+1 < c.Last {
			return k
		}
	}
	return 0
}

// levelWords end the names of places of a level.
const levelWords = "省市州县縣区區旗郡道镇鎮乡鄉"

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

// nested favours what follows a place with the word of its level and ends in one
// itself (台州市+温岭市): two to four characters before it.
func (v *view) nested(g *tagger.Guide) {
	for i := 1; i < len(v.us); i++ {
		if v.marks[i-1].Place&3 != 3 || !strings.ContainsRune(levelWords, v.us[i-1].r) || v.marks[i].Place != 0 {
			continue
		}
		for n := 2; n <= 4 && i+n < len(v.us) && v.us[i+n].class == han && v.marks[i+n].Title|v.marks[i+n].Org|v.marks[i+n].Place == 0; n++ {
			if strings.ContainsRune(levelWords, v.us[i+n].r) && v.us[i+n].r != '道' {
				g.Favour(i, i+n, likely, compare.Place)
				break
			}
		}
	}
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
