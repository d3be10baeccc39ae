package ko

import (
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/names"
)

var (
	// works close the names of enterprises, farms and institutions, venues those
	// of places that are not.
	works = setOf(`공장 련합기업소 기업소 사업소 건설사업소 탄광 청년탄광 광산 제철소 제강소 발전소 협동농장 농장 목장 대학 대학교 사범대학 종합대학 중학교 소학교 학교
		학원 유치원 병원 산원 료양소 연구소 연구원 출판사 신문사 통신사 통신 방송 은행 무역회사 회사 총회사 합영회사 관리국 총국 위원회 예술단 교향악단 악단 협회 동맹
		련맹 학회 체육단 축구단 려단 사단 군단 결사대 돌격대 경비대`)
	venues = setOf(`휴양소 야영소 회관 의사당 극장 문화궁전 궁전 혁명사적지 사적지 박물관 체육관 경기장 유원지 광장 거리 려관 호텔 비행장 공항 온천장 식당 저수지 다리 항
		세관 관광지구 관광지 지구 공원 동물원 식물원 해수욕장 스키장 릉 탑 개선문`)
	// tiers close the names of administrative places no list holds.
	tiers = setOf("성 주 도 시 군 구역 현 리 자치주 자치구")
	// wordy are posts that are far commoner as other words.
	wordy    = setOf("성장 주장 현장")
	governed = setOf("성 주 현 부")
)

// longestSite is the most syllables of a word among works and venues.
const longestSite = 5

// site is the length of the longest word among works or venues that ends at unit
// k, with two syllables and more before it from unit at on; 0 for none.
func (v *view) site(at, k int) int {
	for n := longestSite; n > 0; n-- {
		if s := k - n + 1; s-at >= 2 {
			if w := v.chars(s, k); works[w] || venues[w] {
				return n
			}
		}
	}
	return 0
}

// sites keeps eojeols that end in a word for a body or a venue from being
// persons. In the orthography of the DPRK, whose press the tagger was not trained
// on, those that begin with no ordinary word are fixed (류원신발공장), and so are
// words no list holds before the name of a level (라타키아주) or a particle of place.
func (v *view) sites(g *tagger.Guide) {
	for i := range v.us {
		if !v.us[i].head || v.us[i].class != hangul || !g.Free(i, i) {
			continue
		}
		end := v.hangulEnd(i)
		k := v.bare(i, end)
		if !v.closes(k) {
			continue
		}
		if v.generic(i, k) {
			g.Never(i, k, compare.Person)
			continue
		}
		n := v.site(i, k)
		if n > 0 {
			g.Never(i, k, compare.Person)
		}
		if v.dprk && g.Free(i, k) {
			v.fixSite(g, i, k, end, n)
		}
	}
}

// generic tells whether an eojeol is a level and a word for a body: 도병원, 군병원.
func (v *view) generic(at, k int) bool {
	return k > at && tiers[v.chars(at, at)] && works[v.chars(at+1, k)]
}

// fixSite fixes the body or place from unit i to k, whose last n units are a word
// for one.
func (v *view) fixSite(g *tagger.Guide, i, k, end, n int) {
	head := v.words[i]
	named := v.marks[i].Place != 0 || head.class == 0 || head.class.Has(gazetteer.Place|gazetteer.Person|gazetteer.Given) && !head.class.Has(gazetteer.Noun) || head.first == head.last
	switch {
	case n > 0 && named:
		kind := compare.Org
		if venues[v.chars(k-n+1, k)] {
			kind = compare.Place
		}
		g.Fix(tagger.Chunk{First: i, Last: k, Kind: kind}, "last word")
	case n == 0 && v.strange(i, k) && v.level(i, k):
		g.Fix(tagger.Chunk{First: i, Last: k, Kind: compare.Place}, "level of a place")
	case n == 0 && k-i >= 2 && k < end && v.strange(i, k) && v.locates(k+1, end):
		g.Within(i, k, compare.Place)
	}
}

// locates tells whether units i to end are a particle of place and none of persons.
func (v *view) locates(i, end int) bool {
	switch v.chars(i, end) {
	case "에서", "에서는", "에서도", "에서의", "에는":
		return true
	}
	return false
}

// strange tells whether no list holds an eojeol, nor a word at its head.
func (v *view) strange(i, k int) bool {
	return !v.listed(i, k, k) && !v.compound(i, k, false) && v.marks[i].Title|v.marks[i].Org|v.marks[i].Place == 0
}

// level tells whether an eojeol ends in the name of a level after two syllables
// and more.
func (v *view) level(i, k int) bool {
	return k-i >= 2 && tiers[v.chars(k, k)] && v.shaped(i) == 0 || k-i >= 4 && tiers[v.chars(k-1, k)] || k-i >= 5 && tiers[v.chars(k-2, k)]
}

// governs tells whether one of wordy at units first to last is a post: a place of
// its level or a government is before it, or in the orthography of the DPRK a
// name is beside it.
func (v *view) governs(first, last int) bool {
	for i := len(v.hits) - 1; i >= 0 && i > len(v.hits)-6; i-- {
		h := v.hits[i]
		if gap := v.us[first].Start - h.End; h.Kind != compare.Title && (gap == 0 || gap == 1) {
			return governed[lastSyllable(v.text[h.Start:h.End])]
		}
	}
	if !v.dprk || !v.us[first].head {
		return false
	}
	if last == v.hangulEnd(last) && last+1 < len(v.us) && v.us[last+1].class == hangul && v.shaped(last+1) == 3 {
		return true
	}
	return first > 0 && v.us[first-1].class == hangul && v.shaped(int(v.tokens[first-1].first)) == 3 && int(v.tokens[first-1].first)+3 == first
}

func lastSyllable(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

// parted takes a country and a place in it apart (베트남 하노이).
func (v *view) parted(cs []tagger.Chunk) []tagger.Chunk {
	var out []tagger.Chunk
	for _, c := range cs {
		if c.Kind == compare.Place {
			k := int(v.tokens[c.First].last)
			if k < c.Last && v.country(c.First, k) {
				out = append(out, tagger.Chunk{First: c.First, Last: k, Kind: c.Kind})
				c.First = k + 1
			}
		}
		out = append(out, c)
	}
	return out
}

// country tells whether units i to k are a country's name.
func (v *view) country(i, k int) bool {
	for _, id := range names.Places().Lookup(v.text[v.us[i].Start:v.us[k].End], "ko") {
		if p, _ := names.Places().ByID(id); p.Level == "country" {
			return true
		}
	}
	return false
}
