package ko

import (
	"strings"

	"lacuna/compare/lang/internal/lookup"
)

// link is what closes a reported clause: the words at its end, the syllables
// that may stand before them (empty: any), and how much belongs to the clause.
type link struct{ tail, after, kept string }

var links = []link{
	{tail: "이라고"}, {tail: "이라며"}, {tail: "이라면서"}, {tail: "고", after: "다라자냐까요오"}, {tail: "면서", after: "다라자"}, {tail: "며", after: "다라자"},
	{tail: " 데 대하여"}, {tail: "데 대하여", after: "할한될된는은", kept: "데"}, {tail: " 데 대해"}, {tail: "데 대해서"},
	{tail: "것을", kept: "것"}, {tail: "기를", after: "하되지가오있어이", kept: "기"}, {tail: "길", after: "하되지"}, {tail: "뜻을", kept: "뜻"},
	{tail: "의사를", kept: "의사"}, {tail: "입장을", kept: "입장"}, {tail: "점을", kept: "점"},
	{tail: "이라는 확신을"}, {tail: "이라는 입장을"}, {tail: "이라는 립장을"}, {tail: "이라는 견해를"}, {tail: "이라는 뜻을"}, {tail: "다는 확신을", kept: "다"}, {tail: "다는 입장을", kept: "다"},
	{tail: "다는 립장을", kept: "다"}, {tail: "다는 견해를", kept: "다"}, {tail: "다는 뜻을", kept: "다"}, {tail: "의지를", kept: "의지"}, {tail: "립장을", kept: "립장"}, {tail: "확신을", kept: "확신"},
	{tail: "의지에 대하여", kept: "의지"}, {tail: "립장에 대하여", kept: "립장"}, {tail: "의지에 대해", kept: "의지"}, {tail: "입장에 대해", kept: "입장"},
}

// sayings are the beginnings of the forms of verbs of saying, with the verb.
var sayings = lookup.Make(sayingTable())

func sayingTable() map[string]string {
	out := map[string]string{}
	for verb, forms := range map[string][]string{
		"말하다": {"말하", "말했", "말씀하", "말한"}, "강조하다": {"강조하", "강조했", "강조한", "거듭 강조"}, "밝히다": {"밝히", "밝혔", "밝힌"},
		"지적하다": {"지적하", "지적했", "지적한"}, "언급하다": {"언급하", "언급했", "언급한"}, "주장하다": {"주장하", "주장했", "주장한"},
		"전하다": {"전하", "전했"}, "설명하다": {"설명하", "설명했"}, "표시하다": {"표시하", "표시했"}, "표명하다": {"표명하", "표명했"},
		"덧붙이다": {"덧붙이", "덧붙였"}, "피력하다": {"피력하", "피력했"}, "이야기하다": {"이야기하", "이야기했"}, "비난하다": {"비난하", "비난했"},
		"촉구하다": {"촉구하", "촉구했"}, "호소하다": {"호소하", "호소했"}, "확언하다": {"확언하", "확언했"}, "당부하다": {"당부하", "당부했"},
		"요구하다": {"요구하", "요구했"}, "경고하다": {"경고하", "경고했"}, "희망하다": {"희망하", "희망했", "희망한"}, "바라다": {"바란", "바랐", "바라"},
		"기대하다": {"기대하", "기대했", "기대한"}, "제의하다": {"제의하", "제의했"}, "제안하다": {"제안하", "제안했"}, "단언하다": {"단언하", "단언했"},
		"하다": {"하면서", "하였", "했", "한다"}, "역설하다": {"역설하", "역설했"}, "규탄하다": {"규탄하", "규탄했"}, "시사하다": {"시사하", "시사했"},
		"평가하다": {"평가하", "평가했"}, "반박하다": {"반박하", "반박했"}, "답하다": {"답하", "답했"}, "인정하다": {"인정하", "인정했"}, "천명하다": {"천명하", "천명했"},
	} {
		for _, f := range forms {
			out[f] = verb
		}
	}
	for stem := range strings.FieldsSeq("대답 답변 발표 선언 전망 예상 분석 진단 우려 비판 항의 다짐 약속 해명 증언 토로 력설 폭로 성토 공언 단정 추정 반문 질타 주문 조언 회고 고백 부인 시인 위협 보고 통보 론평 논평 선포 재확인 확인 당부 권고 건의") {
		for _, f := range []string{"하", "했", "한"} {
			out[stem+f] = stem + "하다"
		}
	}
	for verb, forms := range map[string]string{"내다보다": "내다봤 내다보 내다본", "묻다": "물었 묻", "쓰다": "썼 쓰고", "적다": "적었", "외치다": "외쳤 외치", "꼬집다": "꼬집었", "알리다": "알렸 알리", "털어놓다": "털어놨 털어놓"} {
		for f := range strings.FieldsSeq(forms) {
			out[f] = verb
		}
	}
	return out
}
