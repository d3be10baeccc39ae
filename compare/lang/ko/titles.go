package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/names"
)

// chiefs close the titles that a word for their charge may be glued to.
var chiefs = listOf("위원장 부위원장 국장 부국장 실장 처장 총국장 장관 차관 본부장 대변인")

// charge is the unit where a title from unit first to last begins with the word for
// its charge glued to it (수도건설+위원장): first when there is none.
func (v *view) charge(h ground.Hit, first, last int) int {
	at := int(v.tokens[first].first)
	if h.Kind != compare.Title || first-at < 2 || !v.among(chiefs, first, last) || !v.closes(last) || v.hitEnds(h.Start) || !v.among(charges, first-2, first-1) {
		return first
	}
	for i := at; i < first; i = int(v.words[i].last) + 1 {
		if w := v.words[i]; !w.class.Has(gazetteer.Noun) || w.last == w.first {
			return first
		}
	}
	return at
}

// charges are the last syllables of words for what an office is in charge of.
var charges = listOf("건설 계획 관리 지도 감독 검열 선전 선동 조직 교육 과학 기술 체육 문화 예술 경제 무역 통상 재정 금융 행정 사무 안전 보안 방위 국방 외교 협력 통일 정책 전략 정보 조사 수사 연구 개발 산업 공업 농업 수산 환경 보건 위생 복지 로동 노동 홍보 공보 언론 출판 방송 통신 체신 교통 철도 항공 해운 건축 도시 경영 량정 민정 법무 사법 감사 심의 예산 인사 총무 기획 평가 비상 방역 대책 준비 조직준비 선거 검사")

// reread is the title at the end of one from unit u to last that begins or ends
// inside a word, whole words read again (중앙위원회 위원+장), with its first and its last
// unit; last is -1 when there is none.
func (v *view) reread(h ground.Hit, u, last int) (ground.Hit, int, int) {
	if u+1 < len(v.us) && h.Kind == compare.Title && !v.us[u].head && v.us[u+1].head && v.among(tiers, u, u) && v.closes(last) {
		h.Start = v.us[u+1].Start // 단동시 당위서기
		return h, u + 1, last
	}
	end := v.hangulEnd(last)
	for k := u; k <= last && h.Kind == compare.Title; k++ {
		for e := last; v.us[k].head && e <= min(end, last+2); e++ {
			h.Start, h.End = v.us[k].Start, v.us[e].End
			if h.IDs = names.Titles().Lookup(v.text[h.Start:h.End], "ko"); h.IDs != nil && v.fits(h, k, e) {
				return h, k, e
			}
		}
	}
	return h, u, -1
}

// fits tells whether a hit from unit first to last is a word: titles begin an
// eojeol or follow another hit, and are followed by nothing or particles.
func (v *view) fits(h ground.Hit, first, last int) bool {
	if h.Kind != compare.Title {
		return true
	}
	if wordy[v.chars(first, last)] != "" && !v.governs(first, last) {
		return false
	}
	if !v.us[first].head && v.us[first-1].class == hangul && v.tokens[first].last < v.tokens[last].first {
		return false
	}
	if !v.us[first].head && v.us[first-1].class == hangul && !v.hitEnds(v.us[first].Start) {
		return v.glued(int(v.tokens[first].first), first) && v.closes(last)
	}
	return v.closes(last)
}
