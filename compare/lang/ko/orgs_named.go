package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

var (
	// groups are the letters that firms of a group share, before a word for what each
	// does (GS동해전력, LG화학).
	groups = setOf("SK LG GS KT KB CJ DB LS HD NH IBK KCC OCI STX DL KG BNK JB DGB SPC JYP YG HDC HJ SBI BC HL DK MBK KDB IMM AJ LIG")
	// firms close the names of companies that begin with a word of another tongue.
	firms = listOf("스틸 모터스 그룹 홀딩스 에너지 테크 바이오 제약 항공 은행 증권 건설 화학 전자 통신 케미칼 엔지니어링 파마 뱅크 캐피털 캐피탈 모터 에어웨이즈 에어라인 에어라인스 미디어 엔터테인먼트 게임즈 소프트 시스템즈 반도체 중공업 자동차 석유 금융지주 인터내셔널 파트너스 로지스틱스 푸드")
	// branches close the names of the branches of a body, a word of their own after it.
	branches = listOf("본부 지부 부본부 지회 분회 총지부 지국 지사 지점 총국 분국")
	// parent bodies that branches are named after with white space.
	parents = listOf("총련 민단 직총 녀맹 농근맹 조청 녀성동맹 민주노총 한국노총 민주로총")
	// foundings follow the name of a body as a word for what was done to it.
	foundings = listOf("창건 창립 창설 결성 창당 설립 창군 창간 건군 창건기념일 창건일 창건절 창립일 창당대회 창립대회 결성대회")
	// nobodies end as names of parties do.
	nobodies = listOf("담당 식당 성당 강당 서당 정당 여당 야당 해당 상당 일당 경당 불당 마당 사당 전당 명당 수당 입당 탈당 도당 시당 군당 합당 부당 타당 가당 배당 할당 감당 당당 황당 양당 각당 신당 창당 분당 천당 본당 우당 공당 소당 밀당 악당 사탕")
)

// ownBody fixes the body at the head of an eojeol whose name tells what it is.
func (v *view) ownBody(g *tagger.Guide, i int) {
	if !v.us[i].head || !g.Free(i, i) {
		return
	}
	if last := v.ofGroup(i); last > 0 {
		g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Org}, "letters of a group")
	} else if last := v.branch(i); last > 0 {
		g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Org}, "branch of a body")
	} else if last := v.firm(i); last > 0 {
		g.Favour(i, last, likely, compare.Org)
	} else if last := v.party(i); last > 0 {
		g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Org}, "last word")
	}
}

// ofGroup is the last unit of a firm that begins with the letters of its group; 0
// for none.
func (v *view) ofGroup(i int) int {
	if v.us[i].class != latin || i+2 >= len(v.us) || v.us[i+1].head || v.us[i+1].class != hangul || !groups[v.text[v.us[i].Start:v.us[i].End]] {
		return 0
	}
	if k := v.bare(i+1, v.hangulEnd(i+1)); k > i+1 && v.us[i+1].r != '전' && !v.among(isParticle, i+1, k) && !v.among(isAttached, i+1, k) {
		return k
	}
	return 0
}

// firm is the last unit of a company at unit i whose name sounds like another tongue
// (크라카타우스틸); 0 for none.
func (v *view) firm(i int) int {
	if v.us[i].class != hangul || !v.plain(i) {
		return 0
	}
	k := v.bare(i, v.hangulEnd(i))
	for n := 2; n < 7 && k-n-1 > i; n++ {
		if v.among(firms, k-n+1, k) && v.alien(i, k-n) {
			return k
		}
	}
	return 0
}

// branch is the last unit of a branch of one of parents (총련 효고현본부); 0 for none.
func (v *view) branch(i int) int {
	end := v.hangulEnd(i)
	if v.us[i].class != hangul || !v.among(parents, i, end) || end+1 >= len(v.us) || !v.us[end+1].head || v.us[end+1].class != hangul {
		return 0
	}
	at := end + 1
	k := v.bare(at, v.hangulEnd(at))
	for n := 2; n < 4 && k-n >= at; n++ {
		if v.among(branches, k-n+1, k) {
			return k
		}
	}
	return 0
}

// party is the last unit of a party named by a word that no list holds right before
// a title (미래전진당 대표); 0 for none.
func (v *view) party(i int) int {
	end := v.hangulEnd(i)
	if v.us[i].class != hangul || v.us[end].r != '당' || end-i < 2 || !v.marks[end].Before || v.among(nobodies, end-1, end) || v.class(i, end).Has(gazetteer.Word) {
		return 0
	}
	return end
}

// founding tells whether what stands at unit i, after the name of a body, is its
// founding: then no body is meant (조선로동당+창건).
func (v *view) founding(i int) bool {
	return i < len(v.us) && !v.us[i].head && v.us[i].class == hangul && v.among(foundings, i, v.bare(i, v.hangulEnd(i)))
}
