package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// abroad are cities and lands of the world as the press of the DPRK and Koreans in
// Japan spell them: capitals, seats of conferences, scenes of wars.
var abroad = listOf(`도꾜 오사까 교또 나고야 고베 히로시마 나가사끼 후꾸오까 혹가이도 오끼나와 요꼬하마 워싱톤 뉴욕 로스안젤스 시카고 하와이 괌도 알라스카 모스크바
	싼크뜨-뻬쩨르부르그 싼크뜨뻬쩨르부르그 울라지보스또크 하바롭스크 씨비리 사할린 울란바따르 하노이 호지명시 비엔티안 프놈뻰 방코크 양곤 네이삐도 쟈까르따 꾸알라룸뿌르
	마닐라 싱가포르 뉴델리 델리 뭄바이 까뜨만두 다카 콜롬보 이슬라마바드 카불 칸다하르 테헤란 바그다드 모술 다마스꾸스 알레뽀 홈스 베이루트 암만 예루살렘 리야드 사나
	아덴 도하 두바이 아부다비 까히라 알렉싼드리아 트리폴리 벵가지 알제 튜니스 라바트 하르툼 아디스아바바 나이로비 캄팔라 다르에스살람 루안다 마푸토 하라레 프레토리아 아부쟈
	라고스 아크라 다카르 말라보 런던 빠리 베를린 로마 빈 제네바 베른 브류쎌 헤그 마드리드 리스본 아테네 앙까라 이스딴불 바르샤와 쁘라하 부다뻬슈뜨 부꾸레슈띠 쏘피아 벨그라드
	끼예브 민스크 스톡홀름 헬싱키 오슬로 코펜하겐 멕시코시 아바나 까라까스 보고따 리마 끼또 싼띠아고 부에노스아이레스 브라질리아 리오데쟈네이로 마나과 오타와 캔버라 웰링톤
	끼쁘로스 그리스 뽈스까 로므니아 벌가리아 웽그리아 체스꼬 슬로벤스꼬 쎄르비아 흐르바쯔까 도이췰란드 프랑스 영국 에스빠냐 뽀르뚜갈 이딸리아 스위스 오스트리아 벨지끄 네데를란드
	단마르크 스웨리예 노르웨이 핀란드 뛰르끼예 에짚트 리비아 알제리 수단 에티오피아 나이제리아 앙골라 먄마 캄보쟈 윁남 말레이시아 인디아 인도네시아 파키스탄 방글라데슈 스리랑카
	아프가니스탄 이라크 이란 수리아 팔레스티나 레바논 요르단 예멘 사우디 카타르 벨라루씨 우크라이나 메히꼬 꾸바 베네수엘라 볼리비아 뻬루 브라질 아르헨띠나 칠레 니까라과 카나다
	오스트랄리아 뉴질랜드 로씨야 몽골 라오스 네팔 싱가포르 필리핀 타이 이들리브 라타키아 락까 팔미라 까미슐리 골란고원 가자지대
	요르단강서안 홍해 페르시아만 호르무즈해협 수에즈운하 흑해 발뜨해 까스삐해 까프까즈 크림 돈바스 도네쯔크 루간스크 하리꼬브 오데싸 키예브 씨비리 우랄 볼가강 연해변강 하바롭스크변강 캄챠뜨까
	까잔 로스또브 볼고그라드 노보씨비르스크 이르꾸쯔크 블라고웨쉔스크 나홋까 싸할린 소치 까자흐스딴 우즈베끼스딴 끼르기즈스딴 따쥐끼스딴 투르크메니스딴 아제르바이쟌 아르메니야 그루지야 몰도바
	따슈껜뜨 누르쑬딴 알마띠 비슈께크 두샨베 바꾸 예레완 뜨빌리씨 발리 다낭 할롱 루앙프라방 반둥 만달레이 케이프타운 요한네스부르그 카이로 앙카라 뉴욕주 캘리포니아 캘리포니아주 텍사스 텍사스주
	플로리다 플로리다주 로스안젤레스 쌘프랜씨스코 디트로이트 보스톤 밴쿠버 토론토 몬트리올 쌍빠울루 몬떼비데오 쑤크레 아순씨온 마나구아 싼살바도르 과떼말라 온두라스 빠나마 쟈마이까 아이띠 도미니까
	구아얌 괌 오키나와 니이가다 가나가와 효고 찌바 사이다마 아이찌 시즈오까 야마구찌 후꾸시마 이와떼 미야기 센다이 삿뽀로 나가노 시마네 돗또리
	심양 장춘 길림 연길 훈춘 룡정 화룡 왕청 돈화 할빈 목단강 가목사 해림 수분하 무순 료양 호로도 봉성 동항 매하구 천진 석가장 태원 청도 무석 녕파 복주 심수 심천 주해 곤명 귀양 중경 서안 란주
	우룸치 라싸 훅호트 포두 상해 북경 향항 남경 항주 광주 료녕 흑룡강 내몽골 신강 서장 하북 하남 산동 산서 섬서 강소 절강 강서 복건 호북 호남 광동 광서 운남 귀주 사천 감숙 청해 녕하 해남도
	압록강 두만강 목단강시 훈강 송화강 장백산 백두산 동해 조선서해 조선동해 조선반도 동북아시아 아시아 아시아태평양지역 동남아시아 중동 라틴아메리카 아프리카 유럽 동유럽 서유럽 북극 남극`)

// longestAbroad is the most syllables of a word among abroad.
const longestAbroad = 9

// longState is the least syllables of the full name of a state that is one word.
const longState = 6

// fullStates fixes the full names of states (이란이슬람공화국).
func (v *view) fullStates(g *tagger.Guide) {
	for i := range v.us {
		if !v.us[i].head || v.us[i].class != hangul {
			continue
		}
		end := v.hangulEnd(i)
		if k := v.bare(i, end); v.closes(k) && (k-i+1 >= longState && (v.among(states, k-2, k) || v.among(states, k-1, k)) || k-i > 2 && v.among(states, k-1, k) && v.country(i, k-2)) {
			g.Fix(tagger.Chunk{First: i, Last: k, Kind: compare.Place}, "last word")
		}
	}
}

// foreignPlaces fixes the places among abroad in the orthography of the DPRK.
func (v *view) foreignPlaces(g *tagger.Guide) {
	for i := range v.us {
		if v.within(i) {
			g.Favour(i, v.bare(i, v.hangulEnd(i)), likely, compare.Place)
		}
		if !v.dprk || !v.us[i].head || v.us[i].class != hangul {
			continue
		}
		end := v.hangulEnd(i)
		for k := min(end, i+longestAbroad-1); k > i; k-- {
			if v.among(abroad, i, k) && v.closes(k) && g.Free(i, k) {
				g.Fix(tagger.Chunk{First: i, Last: k, Kind: compare.Place}, "word list")
				break
			}
		}
	}
}

// within tells whether a word no list holds stands at unit i after a country and
// before a particle of place (인도네시아 찔레곤에서).
func (v *view) within(i int) bool {
	if i == 0 || !v.us[i].head || v.us[i].class != hangul || v.us[i-1].class != hangul {
		return false
	}
	at, end := int(v.tokens[i-1].first), v.hangulEnd(i)
	k := v.bare(i, end)
	return k < end && k > i && v.hitEnd(at) == i && v.locates(k+1, end) && v.strange(i, k, end, false) && v.country(at, i-1)
}
