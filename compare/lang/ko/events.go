package ko

import (
	"lacuna/compare"
	"lacuna/compare/lang"
)

// events names the kinds of event in both orthographies.
var events = []lang.Trigger{
	{Kind: compare.Meeting, Forms: []string{
		"만났", "만나", "만남", "회담", "면담", "담화를 하", "담화를 나누", "담화하", "접견", "회견", "회동", "좌담"},
		Not: []string{"기자회견", "담화문"}},
	{Kind: compare.Call, Forms: []string{"전화 통화", "전화통화", "전화회담", "전화 회담", "통화했", "통화를 했", "통화를 하", "화상통화", "화상 통화"}},
	{Kind: compare.Signing, Forms: []string{"조인", "서명", "체결", "수표하", "수표되", "수표식"}, Not: []string{"서명운동"}},
	{Kind: compare.VisitKind, Forms: []string{"도착", "방문", "방조", "래방", "내방", "방북", "방중", "참관하"}, Not: []string{"방문객", "방문자"}},
	{Kind: compare.Return, Forms: []string{"떠났", "떠나갔", "귀국", "돌아갔", "출발하였", "출국", "귀환"}},
	{Kind: compare.Banquet, Forms: []string{"연회", "만찬", "초대연"}},
	{Kind: compare.Ceremony, Forms: []string{"준공식", "착공식", "조업식", "개막식", "페막식", "폐막식", "기념식", "개관식", "제막식", "졸업식", "전달식", "인도식", "넘겨주는 식", "환영식", "시상식", "출범식", "개회식", "의식이 진행"}},
	{Kind: compare.Conference, Forms: []string{"전원회의", "협의회", "총회", "대회가", "대회를", "대회에", "회의가", "회의를", "회의에서", "토론회", "발표회", "강습"}},
	{Kind: compare.Inspection, Forms: []string{"현지지도", "시찰", "현지료해", "료해하", "현지에서 지도"}},
	{Kind: compare.Performance, Forms: []string{"공연", "전람회", "전시회", "연주회", "영화제", "감상회", "상영"}},
	{Kind: compare.Message, Forms: []string{"축전", "위문전문", "조전", "전문을 보내", "축하편지", "답전", "서한을 보내"}},
	{Kind: compare.Statement, Forms: []string{"담화를 발표", "성명을 발표", "대변인은", "공보문", "론평", "논평"}},
	{Kind: compare.Launch, Forms: []string{"발사", "시험사격", "핵시험", "핵실험"}},
	{Kind: compare.Appointment, Forms: []string{"임명", "선거되", "선출", "취임"}},
	{Kind: compare.Tribute, Forms: []string{"꽃바구니", "화환", "헌화", "참배", "꽃다발을 진정"}},
	{Kind: compare.Gift, Forms: []string{"선물을", "기증", "지원물자"}},
	{Kind: compare.Contest, Forms: []string{"경기대회", "선수권", "우승", "체육경기", "경기에서"}},
	{Kind: compare.Disaster, Forms: []string{"큰물", "홍수", "지진", "태풍", "화재", "산사태"}},
}

var cues = lang.Cues{
	Attendance: []string{"참가하였", "참가했", "참석하였", "참석했", "동석", "배석", "함께 있었", "여기에는", "석상에는", "석상에서는"},
	Each:       []string{"각각", "따로", "차례로"},
	Outcome:    []string{"합의", "조인", "체결", "동의하", "동의했", "결정하", "결정했", "찬동"},
	Wish:       []string{"희망", "바라", "기대", "제안"},
	General:    []string{"협조", "협력", "관계", "교류", "친선", "래왕", "왕래"},
	Party:      []string{"대표단", "방문단", "참관단", "시찰단", "예술단", "선수단", "사절단", "일행"},
	Past:       []string{"지난해", "작년", "재작년", "지난달", "과거"},
	Prospect:   []string{"예정", "계획이다", "것으로 보인다", "할것이다", "할 것이다"},
}
