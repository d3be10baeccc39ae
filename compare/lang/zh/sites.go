package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// sites close the names of places where people meet, play, stay and travel from.
var sites = setOf("宾馆 国宾馆 友谊宾馆 迎宾馆 饭店 大饭店 酒店 大酒店 体育场 体育馆 体育中心 奥体中心 足球场 球场 机场 国际机场 公园 森林公园 烈士陵 烈士陵园 陵园 纪念馆 纪念塔 纪念碑 会堂 大会堂 议事堂 文化会馆 会议中心 国际会议中心 会展中心 展览中心 展览馆 博览中心 广场 文化宫 火车站 车站 高铁站 码头 旅游区 度假区 风景区 海水浴场 滑雪场 渔港 港 大桥 水库 隧道 瀑布")

// longestSite is the most characters of a word among sites.
const longestSite = 6

// mostOfName is the most characters between a place and the word for a site.
const mostOfName = 6

// sited fixes the sites named after a place of the lexicon: the place, at most
// six characters that are no words of another thing, and a word for a site
// (辽宁+友谊宾馆, 济南+奥体中心).
func (v *view) sited(g *tagger.Guide) {
	for i := range v.us {
		if c := v.marks[i].Place; c == 0 || c&3 == 2 || c&3 == 3 {
			continue
		}
		end := v.placeEnd(i)
		if end == 0 || !g.Free(i, end-1) {
			continue
		}
		if last := v.siteFrom(end); last > 0 && !v.goesOn(last+1) {
			g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Place}, "site of a place")
		}
	}
}

// siteFrom is the last unit of the longest word for a site that ends what begins
// at unit i; 0 for none.
func (v *view) siteFrom(i int) int {
	for k := i; k <= i+mostOfName && k < len(v.us) && v.us[k].class == han; k++ {
		if k > i && (v.marks[k-1].Title != 0 || v.marks[k-1].Place != 0 || strings.ContainsRune(between, v.us[k-1].r) || v.parts(k-1)) {
			return 0
		}
		for n := min(longestSite, len(v.us)-k); n >= 1 && int(v.words[k].first) == k; n-- {
			if (n > 1 || k == i) && sites[v.chars(k, k+n-1)] {
				return k + n - 1
			}
		}
	}
	return 0
}

// goesOn tells whether the name of a body may go on at unit i (机场+管理局).
func (v *view) goesOn(i int) bool {
	for k := i; k < min(len(v.us), i+6) && v.us[k].class == han && v.marks[k].Title == 0 && !v.parts(k); k++ {
		if int(v.words[k].last) == k && v.endsBody(k) {
			return true
		}
	}
	return false
}

// markSites marks as places, where the lexicon knows none, the words whose only
// meaning is a place of the word lists.
func (v *view) markSites() {
	for i := 0; i < len(v.us); i = int(v.words[i].last) + 1 {
		w := v.words[i]
		if !v.isSite(w) || !v.unmarked(int(w.first), int(w.last)) {
			continue
		}
		for k := w.first; k <= w.last; k++ {
			v.marks[k].Place = 2
		}
		v.marks[w.first].Place, v.marks[w.last].Place = 1, 3
	}
}

// isSite tells whether a word means nothing but a place, or is listed as one and
// ends in a word for a site.
func (v *view) isSite(w wordAt) bool {
	switch {
	case w.first == w.last || !w.class.Has(gazetteer.Place) || w.class.Has(gazetteer.Word):
		return false
	case w.class.Frequency() == gazetteer.Certain && !w.class.Has(gazetteer.Org|gazetteer.Person):
		return true
	}
	return v.endsSite(int(w.first), int(w.last))
}

// endsSite tells whether units first to last, five and more, end in a word of two
// or three characters for a site.
func (v *view) endsSite(first, last int) bool {
	return last-first >= 4 && (sites[v.chars(last-1, last)] || sites[v.chars(last-2, last)])
}

// unmarked tells whether the lexicon knows nothing of units first to last.
func (v *view) unmarked(first, last int) bool {
	for _, m := range v.marks[first : last+1] {
		if m.Title|m.Org|m.Place != 0 {
			return false
		}
	}
	return true
}
