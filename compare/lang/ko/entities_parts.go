package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// parted takes a country and a place in it apart (베트남 하노이), in the orthography
// of the DPRK any places in a row (평안북도 삭주군), and joins the words
// of a name of another tongue that the tagger parted (데이브 로버츠).
func (v *view) parted(cs []tagger.Chunk) []tagger.Chunk {
	var out []tagger.Chunk
	for i, c := range cs {
		if c.Kind == compare.Person {
			c.Last = v.whole(c)
		}
		if k := len(out) - 1; k >= 0 && c.Kind == compare.Person && out[k].Kind == compare.Person && v.oneName(out[k], c) {
			out[k].Last = c.Last
			continue
		}
		if next := c.Last + 1; c.Kind == compare.Place && next < len(v.us) && !v.us[next].head && v.us[next].r == '청' && v.ranks(c.Last) && v.closes(next) {
			c.Kind, c.Last = compare.Org, next // 강남구+청
		}
		if c.Kind == compare.Place && v.us[c.Last].class == hangul && v.dprk && !v.closes(c.Last) && !v.bounds(c.Last) {
			continue
		}
		for c.Kind == compare.Place {
			k := int(v.tokens[c.First].last)
			if k >= c.Last || !v.country(c.First, k) && !(v.dprk && v.complete(c.First, k) && v.begins(k+1, c.Last)) && !v.province(c.First, k, c.Last) {
				break
			}
			out = append(out, tagger.Chunk{First: c.First, Last: k, Kind: c.Kind})
			c.First = k + 1
		}
		if j := v.possessed(c); j > 0 {
			out = append(out, tagger.Chunk{First: c.First, Last: j - 1, Kind: c.Kind})
			c.First, c.Kind = j+1, compare.Person
		}
		out = append(out, c)
		if a := c.Last + 2; c.Kind == compare.Org && v.abbreviated(c.Last) && (i+1 == len(cs) || cs[i+1].First > a) {
			out = append(out, tagger.Chunk{First: a, Last: a, Kind: c.Kind})
		}
	}
	return out
}

// possessed is the unit of the particle in a body after which comes a word right
// before a title, who is someone of that body (몽골국립대+의 총장); 0 for none.
func (v *view) possessed(c tagger.Chunk) int {
	at := int(v.tokens[c.Last].first)
	if c.Kind != compare.Org || at < c.First+3 || !v.marks[c.Last].Before || v.us[at-1].r != '의' || c.Last != v.hangulEnd(at) || !v.strange(at, c.Last, c.Last, true) {
		return 0
	}
	return at - 1
}

// abbreviated tells whether capitals in brackets follow unit i: 국제통화기금(IMF).
func (v *view) abbreviated(i int) bool {
	return i+3 < len(v.us) && v.us[i+1].r == '(' && v.us[i+2].class == latin && v.us[i+3].r == ')' && v.shape(i+2) > 11 && v.shape(i+2) < 17
}

// whole is the last unit of a person to the end of the word, less particles, where
// what follows can be none.
func (v *view) whole(c tagger.Chunk) int {
	at, end := int(v.tokens[c.Last].first), v.hangulEnd(c.Last)
	if c.First == c.Last || v.us[c.Last].class != hangul || at < c.First || v.closes(c.Last) || v.nameAt(at) > 0 || end-at >= longestWord || v.titled(at) > 0 {
		return c.Last
	}
	k := max(c.Last, v.bare(at, end))
	if v.compound(at, end, false) && k != c.Last+1 {
		return c.Last
	}
	return k
}

// longestWord is the most syllables of a word of a name.
const longestWord = 7

// province tells whether units i to k are the short name of a province or city and
// the rest up to last a city, county or ward in it (경기 파주시), or a province abroad
// and the rest one word (텍사스주 오스틴).
func (v *view) province(i, k, last int) bool {
	if last-k < 2 || last != v.bare(k+1, v.hangulEnd(k+1)) {
		return false
	}
	if k-i >= 2 && (v.us[k].r == '성' || v.us[k].r == '주') {
		return true
	}
	if k-i != 1 || v.marks[i].Place == 0 || last-k < 3 {
		return false
	}
	return v.ranks(last)
}

// oneName tells whether two persons are the words of one name: the second begins
// the word after the first, and neither is a Korean name.
func (v *view) oneName(a, b tagger.Chunk) bool {
	return b.First == a.Last+1 && v.us[b.First].head && v.us[a.First].class == hangul && a.Last > a.First && v.nameAt(a.First) == 0 && v.nameAt(b.First) == 0
}

// complete tells whether the eojeol from unit i to k is a place by itself: one a
// lexicon holds, or one that ends in the name of a level.
func (v *view) complete(i, k int) bool {
	return v.marks[i].Place != 0 && v.hitEnd(i) == k+1 || v.class(i, k).Has(gazetteer.Place) || k-i >= 2 && v.among(tiers, k, k)
}

// begins tells whether a place that needs none before it may begin at unit i and
// end at unit last.
func (v *view) begins(i, last int) bool {
	if v.us[i].class != hangul {
		return false
	}
	k := min(v.bare(i, v.hangulEnd(i)), last)
	return v.marks[i].Place != 0 || v.class(i, k).Has(gazetteer.Place) || k-i >= 2 && (v.among(tiers, k, k) || v.site(i, k) > 0)
}
