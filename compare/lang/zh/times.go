package zh

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/calendar"
	"lacuna/compare/lang/internal/dates"
	"lacuna/compare/lang/internal/lookup"
)

// Times marks dates, spans, weekdays, holidays, parts of years and months, and
// hours.
func Times(d *compare.Document) []compare.Mention { return times.Mark(d) }

var times = dates.Grammar{
	Number: dateNumber,
	Year:   []string{"财政年度", "财年", "年度", "年"}, Month: []string{"月份", "月"}, Day: []string{"日", "号", "號"},
	Hour: []string{"时", "時", "点", "點"}, Minute: []string{"分"}, Half: []string{"半"}, About: []string{"许", "許", "左右"},
	Joins: []string{"至", "到", "—", "－", "-", "～", "~", "–"},
	Era:   []string{"主体", "主體"},
	Parts: lookup.Make(partTable()),
	Late:  "下傍晚",
	Words: lookup.Make(timeWords()),
	Tails: lookup.Make(tailTable()),
	Bare:  bareDate,
	Open:  openDate,
	Heads: heads("0123456789０〇零一二三四五六七八九十廿卅大前昨今明后後翌上本这這下周週星礼禮去当當同次春元除正端中清国國劳勞建腊臘凌早傍晚深午夜两兩每新主世九八七六五近日第年平圣聖"),
}

func partTable() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("凌晨 清晨 早晨 早上 上午 中午 正午 下午 傍晚 晚上 晚间 晚間 夜间 夜間 当晚 當晚 深夜 午夜 晚 晨") {
		out[w] = true
	}
	return out
}

// dateNumber reads 11, １１, 十一, 二十, 二〇一九.
func dateNumber(s string) (v, n int) {
	signs := 0
	for n < len(s) && signs < 5 {
		r, w := utf8.DecodeRuneInString(s[n:])
		if !('0' <= r && r <= '9' || '０' <= r && r <= '９' || numbering(r)) {
			break
		}
		n, signs = n+w, signs+1
	}
	if signs == 0 || signs > 4 {
		return 0, 0
	}
	return digits(s[:n]), n
}

// numbering tells whether a character is one of the numbers of dates.
func numbering(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '廿', '卅':
		return true
	}
	return false
}

// bareDate tells whether a day, month or hour alone is one. A day in one or two
// characters has a ten in it; ordinals and counts of days are none.
func bareDate(text string, at, end int, d calendar.Date) bool {
	prev, _ := utf8.DecodeLastRuneInString(text[:at])
	if strings.ContainsRune("月第每年0123456789０〇零一二三四五六七八九十百千两节節生.", prev) {
		return false
	}
	words := text[at:end]
	figures := '0' <= words[0] && words[0] <= '9' || words[0] == 0xEF
	switch {
	case d.Month > 0:
		return d.Day > 0 || !starts(text[end:], "饼", "餅", "球", "亮", "光")
	case d.Day > 0:
		return figures && strings.ContainsAny(words, "日") || strings.Contains(words, "十") && strings.Contains(words, "日") || figures && !starts(text[end:], "线", "楼", "机", "院", "公", "门", "馆", "厅", "高", "国", "文", "选", "位", "车", "店", "令", "决", "台", "商", "仓", "矿", "井", "炉", "舰", "館", "線") && !roman(prev) && prev != '-'
	}
	if strings.ContainsAny(words, ":：") {
		return figures && len(words) > 3
	}
	return figures && strings.ContainsAny(words, "时時")
}

func roman(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// openDate tells whether a date may end where it does.
func openDate(text string, end int, d calendar.Date) bool {
	rest := text[end:]
	switch {
	case d.Day > 0:
		return !starts(rest, "游", "遊", "间", "間", "元", "圆")
	case d.Month == 0:
		return !starts(rest, "历史", "歷史", "来", "來", "级", "級")
	}
	return true
}

// digits reads the characters of a number; 0 for none.
func digits(s string) int {
	n, tens := 0, false
	for _, r := range s {
		v := -1
		switch {
		case '0' <= r && r <= '9':
			v = int(r - '0')
		case '０' <= r && r <= '９':
			v = int(r - '０')
		case r == '〇' || r == '零':
			v = 0
		default:
			if k := strings.IndexRune("一二三四五六七八九", r); k >= 0 {
				v = k/3 + 1
			}
		}
		switch {
		case v >= 0 && tens:
			n += v
			tens = false
		case v >= 0:
			n = n*10 + v
		case r == '十':
			n = max(1, n) * 10
			tens = true
		case r == '廿':
			n, tens = 20, true
		case r == '卅':
			n, tens = 30, true
		}
	}
	return n
}
