package ko

import (
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/measure"
)

// few is a native numeral; Max is set when it leaves the number open.
type few struct {
	Value, Max   float64
	Unit, Approx string
}

// natives are the native numerals as they stand before counters; ones are those
// that follow a ten.
var (
	ones    = lookup.Make(digits())
	natives = lookup.Make(tens())
)

func digits() map[string]few {
	return map[string]few{
		"한": {Value: 1}, "하나": {Value: 1}, "두": {Value: 2}, "둘": {Value: 2}, "세": {Value: 3}, "석": {Value: 3}, "셋": {Value: 3},
		"네": {Value: 4}, "넉": {Value: 4}, "넷": {Value: 4}, "다섯": {Value: 5}, "여섯": {Value: 6}, "일곱": {Value: 7}, "여덟": {Value: 8},
		"아홉": {Value: 9}, "한두": {Value: 1, Max: 2}, "두세": {Value: 2, Max: 3}, "두어": {Value: 2, Max: 3}, "서너": {Value: 3, Max: 4}, "너댓": {Value: 4, Max: 5},
		"네댓": {Value: 4, Max: 5}, "대여섯": {Value: 5, Max: 6}, "예닐곱": {Value: 6, Max: 7}, "일여덟": {Value: 7, Max: 8},
	}
}

func tens() map[string]few {
	out := digits()
	for w, v := range map[string]float64{"열": 10, "스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90} {
		out[w] = few{Value: v}
	}
	return out
}

// glued are the counters that stand right after a numeral of one syllable and
// cannot then be read as part of another word.
var glued = map[string]bool{"명": true, "사람": true, "가지": true, "차례": true, "마리": true, "시간": true, "번": true, "개": true,
	"달": true, "해": true, "살": true, "개소": true, "곳": true, "건": true, "분": true, "채": true, "돌": true, "배": true, "표": true, "척": true, "그루": true}

// spans are words for a number of days or a share that need no counter.
var spans = lookup.Make(map[string]few{
	"하루": {Value: 1, Unit: "day"}, "하루동안": {Value: 1, Unit: "day"}, "이틀": {Value: 2, Unit: "day"}, "사흘": {Value: 3, Unit: "day"},
	"나흘": {Value: 4, Unit: "day"}, "닷새": {Value: 5, Unit: "day"}, "엿새": {Value: 6, Unit: "day"}, "이레": {Value: 7, Unit: "day"},
	"여드레": {Value: 8, Unit: "day"}, "아흐레": {Value: 9, Unit: "day"}, "열흘": {Value: 10, Unit: "day"}, "보름": {Value: 15, Unit: "day"},
	"일주일": {Value: 1, Unit: "week"}, "이틀간": {Value: 2, Unit: "day"}, "사흘간": {Value: 3, Unit: "day"}, "나흘간": {Value: 4, Unit: "day"},
	"열흘간": {Value: 10, Unit: "day"}, "일주일간": {Value: 1, Unit: "week"}, "닷새간": {Value: 5, Unit: "day"}, "엿새간": {Value: 6, Unit: "day"},
	"절반": {Value: 50, Unit: "%"}, "반년": {Value: .5, Unit: "year"}, "닷새동안": {Value: 5, Unit: "day"}, "사흘동안": {Value: 3, Unit: "day"}, "이틀동안": {Value: 2, Unit: "day"}, "열흘동안": {Value: 10, Unit: "day"}, "하루아침": {}, "하루빨리": {}, "하루속히": {}, "하루하루": {},
})

// measured are the units and counters of Korean, in both orthographies.
var measured = measure.Table(counters())

func counters() map[string]measure.Unit {
	out := map[string]measure.Unit{}
	plain := func(name string, words ...string) {
		for _, w := range words {
			out[w] = measure.Unit{Name: name}
		}
	}
	money(plain)
	sizes(plain)
	durations(plain)
	plain("%", "%", "％", "퍼센트", "프로", "프로센트", "퍼쎈트")
	plain("pp", "%p", "%포인트", "퍼센트포인트", "퍼센트 포인트", "%P")
	out["할"] = measure.Unit{Name: "%", Factor: 10}
	plain("fold", "배")
	plain("age", "살", "세", "돌")
	plain("person", "명", "사람", "인")
	plain("household", "세대", "가구")
	plain("vote", "표")
	plain("unit", "대", "기")
	plain("set", "벌", "세트", "조")
	plain("ship", "척")
	plain("shot", "발")
	plain("animal", "마리")
	plain("tree", "그루")
	plain("copy", "권", "부")
	plain("sheet", "장")
	plain("page", "쪽", "페지", "페이지")
	plain("building", "동", "채")
	plain("place", "곳", "개소", "군데")
	plain("company", "개사", "개| 기업", "개| 업체", "개| 회사", "개|업체", "개|기업")
	plain("floor", "층")
	plain("case", "건")
	plain("time", "번", "차례", "회")
	plain("kind", "가지", "종", "종류", "여종")
	plain("country", "나라", "개국", "개| 나라", "개| 국가", "개|국가")
	plain("city", "개| 도시", "개|도시")
	plain("pair", "쌍", "켤레")
	plain("item", "개", "편", "통", "줄기", "개| 항목")
	plain("point", "점", "포인트")
	plain("goal", "골")
	plain("dose", "회분")
	for _, w := range []string{"월", "일", "시", "호", "호선", "위", "급", "차", "학년", "대째", "년대", "번지", "번째", "번 째", "세기", "기동", "주기", "일째", "년째", "주년째", "단계", "시대", "대회", "차대회", "호실", "월호", "조의", "조 ", "부분", "개년"} {
		out[w] = measure.Unit{Use: measure.Never}
	}
	return out
}

func money(plain func(string, ...string)) {
	plain("KRW", "원")
	plain("CNY", "위안", "원인민페", "위안화", "원의 인민페")
	plain("USD", "달러", "딸라", "미딸라", "미달러", "불")
	plain("EUR", "유로", "유로화")
	plain("JPY", "엔")
	plain("RUB", "루블", "루불")
	plain("GBP", "파운드")
	plain("HKD", "홍콩달러", "홍콩딸라")
	plain("AUD", "호주달러")
	plain("VND", "동화")
	plain("CHF", "스위스프랑", "스위스 프랑")
	plain("SGD", "싱가포르달러", "싱가포르 달러")
	plain("CAD", "캐나다달러", "캐나다 달러")
	plain("NZD", "뉴질랜드달러", "뉴질랜드 달러")
	plain("TWD", "대만달러", "대만 달러")
	plain("THB", "바트")
	plain("INR", "루피")
	plain("SEK", "크로나")
	plain("TRY", "리라")
	plain("MNT", "투그릭", "뚜그리크")
	plain("MYR", "링깃")
	plain("BRL", "헤알")
	plain("ZAR", "랜드")
	plain("KZT", "텡게")
	plain("AED", "디르함")
	plain("bp", "bp", "베이시스포인트")
}

func sizes(plain func(string, ...string)) {
	plain("m", "m", "미터", "메터")
	plain("km", "km", "㎞", "킬로미터", "킬로메터", "키로메터")
	plain("cm", "cm", "㎝", "센티미터", "센치메터", "쎈치메터")
	plain("mm", "mm", "㎜", "밀리미터", "미리메터")
	plain("mile", "마일")
	plain("m2", "㎡", "m2", "m²", "평방메터", "제곱미터", "평방미터")
	plain("km2", "㎢", "km2", "km²", "평방킬로메터", "제곱킬로미터")
	plain("m3", "㎥", "m3", "m³", "립방메터", "세제곱미터", "입방미터")
	plain("ha", "ha", "㏊", "헥타르", "헥타아르", "정보")
	plain("pyeong", "평")
	plain("barrel", "배럴", "바렐")
	plain("t", "t", "톤")
	plain("kg", "kg", "㎏", "킬로그램", "킬로그람")
	plain("g", "g", "그램", "그람")
	plain("L", "L", "l", "ℓ", "리터", "리터")
	plain("°C", "℃", "°C", "도")
	plain("kW", "kW", "㎾", "킬로와트")
	plain("MW", "MW", "㎿", "메가와트")
	plain("kWh", "kWh", "㎾h", "킬로와트시")
}

func durations(plain func(string, ...string)) {
	plain("year", "년", "년간", "년 동안", "년동안", "해")
	plain("anniversary", "주년", "돐")
	plain("month", "개월", "달", "개월간", "달간", "개월 동안", "개월동안", "달 동안", "달동안")
	plain("week", "주", "주일", "주간", "주일간", "주 동안", "주일 동안")
	plain("day", "일|전투", "일간", "일 동안", "일동안", "일낮", "일| 가까이", "일| 넘게", "일| 이상", "일| 정도", "일| 남짓", "일| 이내", "일| 안에", "일| 뒤", "일| 후 ",
		"일| 후에", "일| 전 ", "일| 전에", "일| 전부터", "일| 만에", "일| 만인", "일|만에")
	plain("hour", "시간", "시간 동안", "시간동안")
	plain("minute", "분", "분간", "분동안", "분 동안")
	plain("second", "초", "초간", "초동안", "초 동안")
}
