package dateline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		lang, in, rest string
		want           Line
	}{
		{"en", "Pyongyang, April 14 (KCNA) -- Text.", "Text.", Line{Text: "Pyongyang, April 14 (KCNA) --", Place: "Pyongyang", Agency: "KCNA", Month: 4, Day: 14}},
		{"en", "PYONGYANG, Sept. 10 (Xinhua) -- Text.", "Text.", Line{Text: "PYONGYANG, Sept. 10 (Xinhua) --", Place: "PYONGYANG", Agency: "Xinhua", Month: 9, Day: 10}},
		{"en", "TOKYO, June 13. /TASS/. Text.", "Text.", Line{Text: "TOKYO, June 13. /TASS/.", Place: "TOKYO", Agency: "TASS", Month: 6, Day: 13}},
		{"en", "SEOUL, Nov. 9 (Yonhap) — Text.", "Text.", Line{Text: "SEOUL, Nov. 9 (Yonhap) —", Place: "SEOUL", Agency: "Yonhap", Month: 11, Day: 9}},
		{"en", "The May 4 (first) meeting was short.", "The May 4 (first) meeting was short.", Line{}},
		{"zh", "新华社平壤4月13日电(记者王昭)正文。", "正文。", Line{Text: "新华社平壤4月13日电(记者王昭)", Place: "平壤", Agency: "新华社", Author: "王昭", Month: 4, Day: 13}},
		{"zh", "本报讯 记者王晓东报道 正文。", "正文。", Line{Text: "本报讯 记者王晓东报道", Agency: "本报", Author: "王晓东"}},
		{"zh", "吉林日报12月26日讯（记者李明）正文。", "正文。", Line{Text: "吉林日报12月26日讯（记者李明）", Agency: "吉林日报", Author: "李明", Month: 12, Day: 26}},
		{"zh", "平壤11月9日发朝中社电 正文。", "正文。", Line{Text: "平壤11月9日发朝中社电", Place: "平壤", Agency: "朝中社", Month: 11, Day: 9}},
		{"ko", "평양 4월 14일발 조선중앙통신 본문.", "본문.", Line{Text: "평양 4월 14일발 조선중앙통신", Place: "평양", Agency: "조선중앙통신", Month: 4, Day: 14}},
		{"ko", "(서울=연합뉴스) 김서연 기자 = 본문.", "본문.", Line{Text: "(서울=연합뉴스) 김서연 기자 =", Place: "서울", Agency: "연합뉴스", Author: "김서연"}},
		{"ja", "【平壌5月13日発朝鮮中央通信】本文。", "本文。", Line{Text: "【平壌5月13日発朝鮮中央通信】", Place: "平壌", Agency: "朝鮮中央通信", Month: 5, Day: 13}},
	} {
		got, rest := Split(c.in, c.lang, nil)
		if d := cmp.Diff(c.want, got); d != "" || rest != c.rest {
			t.Errorf("%s: rest %q\n%s", c.in, rest, d)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		line            Line
		published, want string
	}{
		{Line{Month: 12, Day: 31}, "2020-01-01", "2019-12-31"},
		{Line{Month: 1, Day: 1}, "2019-12-31", "2020-01-01"},
		{Line{Day: 30}, "2019-12-01", "2019-11-30"},
		{Line{Day: 9}, "2019-11-10", "2019-11-09"},
		{Line{Day: 9}, "", ""},
	} {
		if got := c.line.Resolve(sources.Day(c.published)); string(got) != c.want {
			t.Errorf("%+v on %s: %s, want %s", c.line, c.published, got, c.want)
		}
	}
}

func TestCutEnd(t *testing.T) {
	for _, c := range []struct{ in, want []string }{
		{[]string{"A.", "B.", "-0-"}, []string{"A.", "B."}},
		{[]string{"A.", "B. -0-"}, []string{"A.", "B."}},
		{[]string{"A.", "B. -0-", "www.agency.example (Juche113.4.14.)"}, []string{"A.", "B."}},
		{[]string{"A.", "B. -0- www.agency.example (2019.11.09.)"}, []string{"A.", "B."}},
		{[]string{"A.", "B。---"}, []string{"A.", "B。"}},
		{[]string{"A.", "B.(끝)"}, []string{"A.", "B."}},
		{[]string{"A.", "B（完）"}, []string{"A.", "B"}},
		{[]string{"A.", "B."}, []string{"A.", "B."}},
		{nil, nil},
	} {
		if d := cmp.Diff(c.want, CutEnd(c.in, nil)); d != "" {
			t.Errorf("%q: %s", c.in, d)
		}
	}
}
