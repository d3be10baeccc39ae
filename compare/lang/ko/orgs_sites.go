package ko

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/names"
)

var (
	// works close the names of enterprises, farms and institutions, venues those
	// of places that are not.
	works = listOf(`공장 련합기업소 기업소 사업소 건설사업소 탄광 청년탄광 광산 제철소 제강소 발전소 협동농장 농장 목장 대학 대학교 사범대학 종합대학 중학교 소학교 학교
		학원 유치원 병원 산원 료양소 연구소 연구원 출판사 신문사 통신사 통신 방송 은행 무역회사 회사 총회사 합영회사 관리국 총국 위원회 예술단 교향악단 악단 협회 동맹
		련맹 학회 체육단 축구단 려단 사단 군단 결사대 돌격대 경비대 팀 정부군 집단 그룹 예술관 문화관 일보사 고급중학교 초급중학교 중고급학교 조선학교 인민병원
		인민위원회 당위원회 련합회 총련합회 총동맹 친선협회 지국 지사 본사 영화촬영소 창작사 편의봉사사업소 수산사업소 양어장 종축장 간석지건설기업소`)
	venues = listOf(`휴양소 야영소 회관 의사당 극장 문화궁전 궁전 혁명사적지 사적지 박물관 체육관 경기장 유원지 광장 거리 려관 호텔 비행장 공항 온천장 식당 저수지 다리 항
		세관 관광지구 관광지 지구 공원 동물원 식물원 해수욕장 스키장 릉 탑 개선문 궁 소년궁전 소년단야영소 전시관 기념관 사적관 도서관 미술관 음악당 원형극장 청년공원 물놀이장 승마구락부 저수지발전소 통상구 역 항구
		렬사릉 렬사탑 혁명사적관 영빈관 초대소 무역센터 경기관 빙상관 려객역 대교 고개 계곡 폭포 온천 수용소 감옥`)
	// common are nouns that with one of venues name no place.
	common = listOf(`관광 경제 개발 특수 산간 농촌 도시 건설 피해 재해 주택 살림집 공업 상업 체육 문화 종합 국제 전국 지방 해당 현대 야외 실내 어린이 청소년 로동자 아동 민속 자연 중앙 생물
		력사 역사 혁명 사격 축구 경마 수영 승마 빙상 물놀이 대형 소형 광업 수산 임업 군사 정치 문화 회의 연회 련회 고급 대중 인민 시민 학생 과학 기술 중심 주요 국립 시립 도립 외국 국내 현지 전용 화물 려객 여객 무역 지하 마지막 다음 괴뢰`)
	// telling are words among works that name a body whatever comes before.
	telling = listOf("협동농장 련합기업소 종합대학 사범대학 고급중학교 초급중학교 체육단 당위원회 인민위원회 총동맹 총련합회 친선협회")
	// inner are works that a body before them may have.
	inner = listOf("연구소 연구원 총국 관리국 출판사 예술단")
	// tiers close the names of administrative places no list holds.
	tiers = listOf("성 주 도 시 군 구역 현 리 자치주 자치구")
	// towns close the names of places within a county.
	towns = listOf("진 향 촌 리 동 가두")
	// wordy are posts that are far commoner as other words, with the last syllables
	// of the places and bodies they are of.
	wordy = map[string]string{"성장": "성부", "주장": "주", "현장": "현", "검사": "검청"}
)

// longestSite is the most syllables of a word among works and venues.
const longestSite = 5

// site is the length of the longest word among works or venues that ends at unit
// k, with two syllables and more before it from unit at on; 0 for none.
func (v *view) site(at, k int) int {
	for n := longestSite; n > 0; n-- {
		if s := k - n + 1; s-at >= 2 {
			if v.among(works, s, k) || v.among(venues, s, k) {
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
			g.Never(i, k, compare.Org)
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
	return k > at && v.among(tiers, at, at) && v.among(works, at+1, k)
}

// fixSite fixes the body or place from unit i to k, whose last n units are a word
// for one.
func (v *view) fixSite(g *tagger.Guide, i, k, end, n int) {
	head := v.words[i]
	venue := v.among(venues, k-n+1, k)
	named := n > 0 && (v.class(i, k-n).Has(gazetteer.Place) || v.among(telling, k-n+1, k) || venue && v.own(i, k-n)) || v.marks[i].Place != 0 || head.class == 0 || !head.class.Has(gazetteer.Noun) && head.last > head.first || head.class.Has(gazetteer.Place|gazetteer.Person|gazetteer.Given) && !head.class.Has(gazetteer.Noun) || head.first == head.last
	if c := v.marks[max(0, i-1)].Org; i > 0 && n > 0 && v.among(inner, k-n+1, k) && (c == 3 || c == 4 || c == 7 || c == 8) {
		named = true // within the body before it
	}
	switch {
	case n > 0 && named:
		kind := compare.Org
		if venue {
			kind = compare.Place
		}
		g.Fix(tagger.Chunk{First: i, Last: k, Kind: kind}, "last word")
	case n == 0 && (v.unlisted(i, k) && v.level(i, k) || v.town(i, k, end) || v.ranked(i, k)):
		g.Fix(tagger.Chunk{First: i, Last: k, Kind: compare.Place}, "level of a place")
	case n == 0 && k-i >= 2 && k < end && v.unlisted(i, k) && v.locates(k+1, end):
		g.Within(i, k, compare.Place)
	}
}

// own tells whether units i to k, before a word for a venue, make its own name: no
// determiner, and no noun that all venues of a sort share.
func (v *view) own(i, k int) bool {
	return k > i && !v.among(common, max(i, k-1), k) && !v.among(common, i, k) && v.words[k].class.Has(gazetteer.Noun|gazetteer.Name)
}

// locates tells whether units i to end are a particle of place and none of persons.
func (v *view) locates(i, end int) bool {
	switch v.chars(i, end) {
	case "에서", "에서는", "에서도", "에서의", "에는":
		return true
	}
	return false
}

// unlisted tells whether no list holds an eojeol, nor a word at its head.
func (v *view) unlisted(i, k int) bool { return v.strange(i, k, k, false) }

// level tells whether an eojeol ends in the name of a level after two syllables
// and more.
func (v *view) level(i, k int) bool {
	return k-i >= 2 && v.among(tiers, k, k) && v.shaped(i) == 0 || k-i >= 4 && v.among(tiers, k-1, k) || k-i >= 5 && v.among(tiers, k-2, k)
}

// town tells whether an eojeol ends in the name of a lower level after two syllables
// and more, and a particle of place follows or a county stands before.
func (v *view) town(i, k, end int) bool {
	if k-i < 2 || !v.among(towns, k, k) || v.class(i, k).Has(gazetteer.Word|gazetteer.Person) {
		return false
	}
	return k-i > 2 && k < end && v.locates(k+1, end) && v.unlisted(i, k) || i > 0 && v.us[i-1].class == hangul && v.among(tiers, i-1, i-1) && i-int(v.tokens[i-1].first) > 2
}

// ranked tells whether an eojeol no list holds ends in a level that no name of a
// person does, after two syllables and more.
func (v *view) ranked(i, k int) bool {
	switch v.us[k].r {
	case '시', '군', '구':
		return k-i == 2 && !v.class(i, k).Has(gazetteer.Word|gazetteer.Person) && (v.class(i, k-1).Frequency() < rareWord || !v.class(i, k-1).Has(gazetteer.Word&^gazetteer.Other)) && v.plain(i)
	}
	return false
}

// governs tells whether one of wordy at units first to last is a post: a place of
// its level or a government is before it, or in the orthography of the DPRK a
// name is beside it.
func (v *view) governs(first, last int) bool {
	if first > 1 && v.us[first-1].class == hangul {
		of := v.tokens[first-1]
		long := first-int(of.first) > 2 || first-1 > int(of.first) && v.us[first].head
		if long && strings.ContainsRune(wordy[v.chars(first, last)], v.us[first-1].r) {
			return true
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

// country tells whether units i to k are a country's name.
func (v *view) country(i, k int) bool { return state(v.text[v.us[i].Start:v.us[k].End]) }

// state tells whether words are a country's name.
func state(s string) bool {
	for _, id := range names.Places().Lookup(s, "ko") {
		if p, _ := names.Places().ByID(id); p.Level == "country" {
			return true
		}
	}
	return false
}
