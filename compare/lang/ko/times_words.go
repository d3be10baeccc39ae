package ko

import (
	"fmt"
	"strings"

	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/dates"
)

// timeWords are the words that stand for times, in both orthographies.
func timeWords() map[string]dates.Word {
	out := map[string]dates.Word{}
	put := func(w dates.Word, words string) {
		for f := range strings.SplitSeq(words, "|") {
			out[f] = w
		}
	}
	for n, words := range map[int]string{-2: "그저께|그제", -1: "어제", 0: "오늘", 1: "래일|내일", 2: "모레"} {
		put(dates.Word{Role: dates.Day, N: n}, words)
	}
	put(dates.Word{Role: dates.Day, N: -1, Part: "밤"}, "어제밤|어젯밤|지난밤")
	put(dates.Word{Role: dates.Day, Part: "밤"}, "오늘밤")
	put(dates.Word{Role: dates.Day, Part: "아침"}, "오늘아침")
	put(dates.Word{Role: dates.Same}, "이날|이 날|그날|그 날|같은 날|같은날|당일")
	put(dates.Word{Role: dates.Same, N: 1}, "이튿날|다음날|다음 날|익일")
	put(dates.Word{Role: dates.Same, N: -1}, "전날|전일")
	put(dates.Word{Role: dates.Open}, "매일|매년|매달|매월|매주|해마다")
	for n, words := range map[int]string{-2: "재작년", -1: "지난해|작년|지난 해|전년", 0: "올해|금년|올", 1: "래년|내년|다음해|다음 해|명년"} {
		put(dates.Word{Role: dates.Year, N: n}, words)
	}
	delete(out, "올")
	put(dates.Word{}, "오늘날|새해인사")
	put(dates.Word{Role: dates.Year, N: -1}, "작년 같은 기간|지난해 같은 기간|작년 동기|지난해 동기|전년 동기|전년 동월|지난해 동월|전년 같은 기간|전년 같은 달|지난해 같은 달|작년 같은 달|작년 이맘때|지난해 이맘때")
	for n, words := range map[int]string{-2: "지지난달", -1: "지난달|지난 달|전월", 0: "이달|이번달|이번 달|이 달", 1: "다음달|다음 달|내달|래달"} {
		put(dates.Word{Role: dates.Month, N: n}, words)
	}
	put(dates.Word{Role: dates.Toward, N: -1}, "지난")
	put(dates.Word{Role: dates.Toward, N: 1}, "오는")
	weeks(out)
	decades(out)
	feasts(put)
	return out
}

// weeks adds the words of weeks and weekdays.
func weeks(out map[string]dates.Word) {
	shifts := map[string]int{"지난주": -1, "지난 주": -1, "지난": -1, "이번주": 0, "이번 주": 0, "이번": 0, "금주": 0, "다음주": 1, "다음 주": 1, "래주": 1}
	for k, day := range []string{"일", "월", "화", "수", "목", "금", "토"} {
		day += "요일"
		out[day] = dates.Word{Role: dates.Nearest, Wday: k}
		for w, n := range shifts {
			word := dates.Word{Role: dates.Weekday, N: n, Wday: k}
			if w == "지난" {
				word = dates.Word{Role: dates.Nearest, Wday: k}
			}
			out[w+" "+day], out[w+day] = word, word
		}
		for _, every := range []string{"매주 ", "매주", "매월 "} {
			out[every+day] = dates.Word{Role: dates.Open}
		}
		out["오는 "+day] = dates.Word{Role: dates.Weekday, N: 0, Wday: k}
	}
	for w, n := range shifts {
		if strings.HasSuffix(w, "주") {
			out[w] = dates.Word{Role: dates.Week, N: n}
		}
	}
	out["지난주말"] = dates.Word{Role: dates.Weekday, N: -1, Wday: 6}
	out["지난 주말"] = out["지난주말"]
	out["이번 주말"] = dates.Word{Role: dates.Weekday, Wday: 6}
}

// decades adds the decades and parts of three centuries: 1990년대 중반, 21세기.
func decades(out map[string]dates.Word) {
	put := func(word string, first, more int) { out[word] = dates.Word{Role: dates.Years, First: first, N: more} }
	decade := func(word string, first int) {
		put(word, first, 9)
		for tail, at := range map[string][2]int{"초": {0, 3}, "초반": {0, 3}, "중반": {4, 2}, "중엽": {4, 2}, "후반": {6, 3}, "말": {7, 2}} {
			put(word+" "+tail, first+at[0], at[1])
			put(word+tail, first+at[0], at[1])
		}
	}
	for k := 0; k <= 9; k++ {
		decade(fmt.Sprintf("19%d0년대", k), 1900+10*k)
		decade(fmt.Sprintf("20%d0년대", k), 2000+10*k)
		for _, century := range []string{"20세기 ", "지난 세기 ", "지난세기 "} {
			decade(fmt.Sprintf("%s%d0년대", century, k), 1900+10*k)
		}
		if k > 2 {
			decade(fmt.Sprintf("%d0년대", k), 1900+10*k)
		}
	}
	for first, words := range map[int]string{1801: "19세기", 1901: "20세기|지난 세기|지난세기", 2001: "21세기|금세기"} {
		for w := range strings.SplitSeq(words, "|") {
			put(w, first, 99)
			put(w+" 초", first-1, 9)
			put(w+" 중반", first+39, 20)
			put(w+" 중엽", first+39, 20)
			put(w+" 말", first+89, 9)
		}
	}
}

// feasts adds the holidays.
func feasts(put func(dates.Word, string)) {
	feast := func(f calendar.Feast, words string) { put(dates.Word{Role: dates.Holiday, Feast: f}, words) }
	feast(calendar.Feast{Base: calendar.NewYear}, "설날|설명절|음력설|구정|음력 설")
	feast(calendar.Feast{Base: calendar.NewYear, Shift: 14}, "정월대보름|정월 대보름")
	feast(calendar.Feast{Base: calendar.DragonBoat}, "단오")
	feast(calendar.Feast{Base: calendar.MidAutumn}, "추석|한가위")
	feast(calendar.Feast{Base: calendar.Clear}, "청명")
	feast(calendar.Feast{Month: 1, Day: 1}, "새해 첫날|새해첫날|양력설")
	feast(calendar.Feast{Month: 2, Day: 16}, "광명성절")
	feast(calendar.Feast{Month: 4, Day: 15}, "태양절")
	feast(calendar.Feast{Month: 5, Day: 1}, "5.1절|근로자의 날|로동절")
	feast(calendar.Feast{Month: 3, Day: 1}, "3.1절|3·1절|삼일절")
	feast(calendar.Feast{Month: 5, Day: 5}, "어린이날")
	feast(calendar.Feast{Month: 5, Day: 8}, "어버이날")
	feast(calendar.Feast{Month: 8, Day: 15}, "광복절|조국해방의 날")
	feast(calendar.Feast{Month: 10, Day: 3}, "개천절")
	feast(calendar.Feast{Month: 10, Day: 9}, "한글날")
	feast(calendar.Feast{Month: 3, Day: 8}, "3.8국제부녀절|3·8국제부녀절|국제부녀절|국제녀성의 날")
	feast(calendar.Feast{Month: 6, Day: 6}, "현충일")
	feast(calendar.Feast{Month: 7, Day: 17}, "제헌절")
	feast(calendar.Feast{Month: 7, Day: 27}, "전승절")
	feast(calendar.Feast{Month: 9, Day: 9}, "9.9절|9·9절|공화국창건일")
	feast(calendar.Feast{Month: 10, Day: 1}, "국경절")
	feast(calendar.Feast{Month: 10, Day: 10}, "당창건기념일|당 창건 기념일")
	feast(calendar.Feast{Month: 12, Day: 24}, "성탄 전야|크리스마스 이브")
	feast(calendar.Feast{Month: 12, Day: 25}, "성탄절|크리스마스")
}

// tailTable are the parts of years and months.
func tailTable() map[string]dates.Tail {
	out := map[string]dates.Tail{}
	put := func(t dates.Tail, words string) {
		for w := range strings.SplitSeq(words, "|") {
			out[w] = t
		}
	}
	for k := 0; k < 4; k++ {
		n := fmt.Sprint(k + 1)
		put(dates.Tail{First: 3*k + 1, Last: 3*k + 3, Precision: "quarter", Alone: true}, n+"분기|"+n+"·4분기|"+n+"/4분기|"+n+".4분기|제"+n+"분기")
	}
	put(dates.Tail{First: 1, Last: 6, Precision: "month", Alone: true}, "상반기|상반년")
	put(dates.Tail{First: 7, Last: 12, Precision: "month", Alone: true}, "하반기|하반년")
	put(dates.Tail{First: 1, Last: 1, FirstDay: 1, LastDay: 10, Precision: "month"}, "초|초순")
	put(dates.Tail{FirstDay: 11, LastDay: 20}, "중순")
	put(dates.Tail{First: 12, Last: 12, FirstDay: 21, LastDay: 31, Precision: "month"}, "말")
	put(dates.Tail{FirstDay: 21, LastDay: 31}, "하순")
	put(dates.Tail{First: 12, Last: 12, Precision: "month", Alone: true}, "연말|년말")
	put(dates.Tail{First: 1, Last: 1, Precision: "month", Alone: true}, "연초|년초")
	put(dates.Tail{FirstDay: 21, LastDay: 31, Alone: true}, "월말")
	put(dates.Tail{First: 3, Last: 5, Precision: "quarter"}, "봄")
	put(dates.Tail{First: 6, Last: 8, Precision: "quarter"}, "여름")
	put(dates.Tail{First: 9, Last: 11, Precision: "quarter"}, "가을")
	return out
}
