package zh

import (
	"fmt"
	"strings"

	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/dates"
)

// timeWords are the words that stand for times.
func timeWords() map[string]dates.Word {
	out := map[string]dates.Word{}
	put := func(w dates.Word, words string) {
		for f := range strings.FieldsSeq(words) {
			out[f] = w
		}
	}
	for n, words := range map[int]string{-3: "大前天", -2: "前天", -1: "昨天 昨日", 0: "今天 今日", 1: "明天 明日", 2: "后天 後天", 3: "大后天 大後天"} {
		put(dates.Word{Role: dates.Day, N: n}, words)
	}
	put(dates.Word{Role: dates.Day, N: -1, Part: "晚"}, "昨晚 昨夜")
	put(dates.Word{Role: dates.Day, Part: "晚"}, "今晚 今夜")
	put(dates.Word{Role: dates.Day, Part: "晨"}, "今晨 今早")
	put(dates.Word{Role: dates.Same}, "同日 当天 當天 当日 當日 同一天")
	put(dates.Word{Role: dates.Same, N: 1}, "次日 翌日 第二天 隔天")
	put(dates.Word{Role: dates.Same, N: -1}, "前一天 前一日 前日")
	put(dates.Word{Role: dates.Open}, "每天 每日 每年 每月 每周 每週 每星期 每晚 每逢周末")
	for n, words := range map[int]string{-2: "前年", -1: "去年 上年", 0: "今年 本年 本年度", 1: "明年 来年 來年"} {
		put(dates.Word{Role: dates.Year, N: n}, words)
	}
	put(dates.Word{Role: dates.Same}, "当晚 當晚")
	out["当晚"], out["當晚"] = dates.Word{Role: dates.Same, Part: "晚"}, dates.Word{Role: dates.Same, Part: "晚"}
	put(dates.Word{Role: dates.Year, N: -1}, "上年同期 去年同期")
	weeks(out, put)
	decades(out)
	feasts(put)
	return out
}

// weeks adds the words of weeks, months and weekdays.
func weeks(out map[string]dates.Word, put func(dates.Word, string)) {
	for prefix, n := range map[string]int{"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下下": 2} {
		for _, week := range []string{"周", "週", "星期", "礼拜", "禮拜"} {
			put(dates.Word{Role: dates.Week, N: n}, prefix+week+" "+prefix+"个"+week+" "+prefix+"個"+week)
			for k, day := range []string{"日", "一", "二", "三", "四", "五", "六", "天"} {
				out[prefix+week+day] = dates.Word{Role: dates.Weekday, N: n, Wday: k % 7}
				out[week+day] = dates.Word{Role: dates.Nearest, Wday: k % 7}
			}
		}
		put(dates.Word{Role: dates.Month, N: n}, prefix+"月 "+prefix+"个月 "+prefix+"個月")
	}
	put(dates.Word{Role: dates.Month}, "当月 當月")
	for _, w := range []string{"周边", "周年", "星期天"} {
		delete(out, w)
	}
	for _, week := range []string{"星期", "礼拜", "禮拜", "周", "週"} {
		out[week+"天"] = dates.Word{Role: dates.Nearest}
	}
	delete(out, "周天")
	delete(out, "週天")
}

// decades adds the decades and parts of two centuries: 上世纪90年代, 本世纪初.
func decades(out map[string]dates.Word) {
	han := []string{"", "一十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十"}
	put := func(word string, first, more int) { out[word] = dates.Word{Role: dates.Years, First: first, N: more} }
	decade := func(word string, first int) {
		put(word, first, 9)
		for tail, at := range map[string][2]int{"初": {0, 3}, "初期": {0, 3}, "中期": {4, 2}, "末": {7, 2}, "末期": {7, 2}, "后期": {6, 3}, "後期": {6, 3}} {
			put(word+tail, first+at[0], at[1])
		}
	}
	for k := 1; k <= 9; k++ {
		for _, tens := range []string{fmt.Sprint(k * 10), han[k]} {
			for _, century := range []string{"上世纪", "上世紀", "20世纪", "二十世纪", "20世紀", "二十世紀"} {
				decade(century+tens+"年代", 1900+10*k)
			}
			if k >= 3 {
				decade(tens+"年代", 1900+10*k)
			}
		}
		decade(fmt.Sprintf("19%d0年代", k), 1900+10*k)
		decade(fmt.Sprintf("20%d0年代", k), 2000+10*k)
	}
	decade("2000年代", 2000)
	for first, words := range map[int]string{1801: "19世纪 十九世纪", 1901: "20世纪 二十世纪 上世纪 20世紀 二十世紀 上世紀", 2001: "21世纪 二十一世纪 本世纪 21世紀 二十一世紀 本世紀"} {
		for w := range strings.FieldsSeq(words) {
			put(w, first, 99)
			put(w+"初", first-1, 9)
			put(w+"中叶", first+39, 20)
			put(w+"末", first+89, 9)
		}
	}
}

// feasts adds the holidays.
func feasts(put func(dates.Word, string)) {
	feast := func(f calendar.Feast, words string) { put(dates.Word{Role: dates.Holiday, Feast: f}, words) }
	feast(calendar.Feast{Base: calendar.NewYear}, "春节 春節 大年初一 正月初一 农历新年 農曆新年")
	feast(calendar.Feast{Base: calendar.NewYear, Shift: -1}, "除夕 大年三十 除夕夜")
	for k, day := range []string{"二", "三", "四", "五", "六", "七", "八", "九", "十"} {
		feast(calendar.Feast{Base: calendar.NewYear, Shift: k + 1}, "正月初"+day+" 大年初"+day)
	}
	feast(calendar.Feast{Base: calendar.NewYear, Shift: 14}, "元宵节 元宵節 正月十五")
	feast(calendar.Feast{Base: calendar.DragonBoat}, "端午节 端午節 端午")
	feast(calendar.Feast{Base: calendar.MidAutumn}, "中秋节 中秋節 中秋")
	feast(calendar.Feast{Base: calendar.Clear}, "清明节 清明節 清明")
	feast(calendar.Feast{Month: 1, Day: 1}, "元旦 新年")
	feast(calendar.Feast{Month: 5, Day: 1}, "劳动节 勞動節 五一国际劳动节")
	feast(calendar.Feast{Month: 10, Day: 1}, "国庆节 國慶節 国庆")
	feast(calendar.Feast{Month: 8, Day: 1}, "建军节 建軍節 八一建军节")
	feast(calendar.Feast{Month: 4, Day: 15}, "太阳节")
	feast(calendar.Feast{Month: 12, Day: 24}, "平安夜")
	feast(calendar.Feast{Month: 12, Day: 25}, "圣诞节 聖誕節")
}

// tailTable are the parts of years and months.
func tailTable() map[string]dates.Tail {
	out := map[string]dates.Tail{}
	put := func(t dates.Tail, words string) {
		for w := range strings.FieldsSeq(words) {
			out[w] = t
		}
	}
	for k, n := range []string{"一", "二", "三", "四"} {
		t := dates.Tail{First: 3*k + 1, Last: 3*k + 3, Precision: "quarter", Alone: true}
		put(t, "第"+n+"季度 "+n+"季度 第"+n+"季 "+fmt.Sprintf("第%d季度 %d季度", k+1, k+1))
		put(dates.Tail{First: 1, Last: 3*k + 3, Precision: "quarter", Alone: true}, "前"+n+"季度 前"+n+"个季度 "+fmt.Sprintf("前%d季度", k+1))
	}
	put(dates.Tail{First: 1, Last: 6, Precision: "month", Alone: true}, "上半年")
	put(dates.Tail{First: 7, Last: 12, Precision: "month", Alone: true}, "下半年")
	put(dates.Tail{First: 1, Last: 1, Precision: "month", Alone: true}, "年初")
	put(dates.Tail{First: 12, Last: 12, Precision: "month", Alone: true}, "年底 年末")
	put(dates.Tail{First: 6, Last: 7, Precision: "month", Alone: true}, "年中")
	put(dates.Tail{First: 1, Last: 1, FirstDay: 1, LastDay: 10, Precision: "month"}, "初")
	put(dates.Tail{First: 12, Last: 12, FirstDay: 21, LastDay: 31, Precision: "month"}, "底 末")
	put(dates.Tail{First: 3, Last: 5, Precision: "quarter"}, "春天 春季 春")
	put(dates.Tail{First: 6, Last: 8, Precision: "quarter"}, "夏天 夏季 夏")
	put(dates.Tail{First: 9, Last: 11, Precision: "quarter"}, "秋天 秋季 秋")
	put(dates.Tail{FirstDay: 1, LastDay: 10, Alone: true}, "上旬")
	put(dates.Tail{FirstDay: 11, LastDay: 20, Alone: true}, "中旬")
	put(dates.Tail{FirstDay: 21, LastDay: 31, Alone: true}, "下旬")
	put(dates.Tail{FirstDay: 1, LastDay: 10, Alone: true}, "月初")
	put(dates.Tail{FirstDay: 21, LastDay: 31, Alone: true}, "月底 月末")
	return out
}
