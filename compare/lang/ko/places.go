package ko

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// abroad are cities and lands of the world as the press of the DPRK and Koreans in
// Japan spell them: capitals, seats of conferences, scenes of wars.
var abroad = setOf(`도꾜 오사까 교또 나고야 고베 히로시마 나가사끼 후꾸오까 혹가이도 오끼나와 요꼬하마 워싱톤 뉴욕 로스안젤스 시카고 하와이 괌도 알라스카 모스크바
	싼크뜨-뻬쩨르부르그 싼크뜨뻬쩨르부르그 울라지보스또크 하바롭스크 씨비리 사할린 울란바따르 하노이 호지명시 비엔티안 프놈뻰 방코크 양곤 네이삐도 쟈까르따 꾸알라룸뿌르
	마닐라 싱가포르 뉴델리 델리 뭄바이 까뜨만두 다카 콜롬보 이슬라마바드 카불 칸다하르 테헤란 바그다드 모술 다마스꾸스 알레뽀 홈스 베이루트 암만 예루살렘 리야드 사나
	아덴 도하 두바이 아부다비 까히라 알렉싼드리아 트리폴리 벵가지 알제 튜니스 라바트 하르툼 아디스아바바 나이로비 캄팔라 다르에스살람 루안다 마푸토 하라레 프레토리아 아부쟈
	라고스 아크라 다카르 말라보 런던 빠리 베를린 로마 빈 제네바 베른 브류쎌 헤그 마드리드 리스본 아테네 앙까라 이스딴불 바르샤와 쁘라하 부다뻬슈뜨 부꾸레슈띠 쏘피아 벨그라드
	끼예브 민스크 스톡홀름 헬싱키 오슬로 코펜하겐 멕시코시 아바나 까라까스 보고따 리마 끼또 싼띠아고 부에노스아이레스 브라질리아 리오데쟈네이로 마나과 오타와 캔버라 웰링톤
	끼쁘로스 그리스 뽈스까 로므니아 벌가리아 웽그리아 체스꼬 슬로벤스꼬 쎄르비아 흐르바쯔까 도이췰란드 프랑스 영국 에스빠냐 뽀르뚜갈 이딸리아 스위스 오스트리아 벨지끄 네데를란드
	단마르크 스웨리예 노르웨이 핀란드 뛰르끼예 에짚트 리비아 알제리 수단 에티오피아 나이제리아 앙골라 먄마 캄보쟈 윁남 말레이시아 인디아 인도네시아 파키스탄 방글라데슈 스리랑카
	아프가니스탄 이라크 이란 수리아 팔레스티나 레바논 요르단 예멘 사우디 카타르 벨라루씨 우크라이나 메히꼬 꾸바 베네수엘라 볼리비아 뻬루 브라질 아르헨띠나 칠레 니까라과 카나다
	오스트랄리아 뉴질랜드 로씨야 몽골 라오스 네팔 싱가포르 필리핀 타이`)

// longestAbroad is the most syllables of a word among abroad.
const longestAbroad = 9

// foreignPlaces fixes the places among abroad in the orthography of the DPRK.
func (v *view) foreignPlaces(g *tagger.Guide) {
	for i := range v.us {
		if !v.dprk || !v.us[i].head || v.us[i].class != hangul {
			continue
		}
		end := v.hangulEnd(i)
		for k := min(end, i+longestAbroad-1); k > i; k-- {
			if abroad[v.chars(i, k)] && v.closes(k) && g.Free(i, k) {
				g.Fix(tagger.Chunk{First: i, Last: k, Kind: compare.Place}, "word list")
				break
			}
		}
	}
}
