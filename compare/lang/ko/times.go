package ko

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
	Space:  true,
	Apart:  true,
	Year:   []string{"회계연도", "회계년도", "학년도", "년도", "년"}, Month: []string{"월"}, Day: []string{"일"}, Hour: []string{"시"}, Minute: []string{"분"},
	Half: []string{"반"}, Beside: []string{"께", "경", "쯤"},
	Joins: []string{"부터", "에서", "~", "∼", "～", "〜", "-", "–"}, Until: []string{"까지"},
	Era:   []string{"주체"},
	Parts: lookup.Make(partTable()),
	Late:  "후저녁밤",
	Words: lookup.Make(timeWords()),
	Tails: lookup.Make(tailTable()),
	Bare:  bareDate,
	Open:  openDate,
	Heads: heads("0123456789０"),
}

func partTable() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("새벽 아침 오전 정오 한낮 낮 오후 저녁 밤 심야 자정 늦은밤") {
		out[w] = true
	}
	return out
}

// dateNumber reads up to four digits.
func dateNumber(s string) (v, n int) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		if n == 4 {
			return 0, 0
		}
		v, n = v*10+int(s[n]-'0'), n+1
	}
	return v, n
}

// bareDate tells whether a day, month or hour alone is one, by what stands
// before it.
func bareDate(text string, at, end int, d calendar.Date) bool {
	prev, _ := utf8.DecodeLastRuneInString(text[:at])
	if strings.ContainsRune("0123456789.,월제", prev) || d == (calendar.Date{}) && prev == ':' {
		return false
	}
	return true
}

// openDate tells whether a date may end where it does: not 6일간, 3월호, 2천년대.
func openDate(text string, end int, d calendar.Date) bool {
	rest := text[end:]
	switch {
	case d.Day > 0:
		return !starts(rest, "간", "째", "동안", " 동안", "낮", "이상", "정도", "만에", " 만에", "전투", "분", " 가까이", " 넘게", " 이상", " 정도", " 남짓", " 이내", " 안에", " 뒤", " 후 ", " 후에", " 전 ", " 전에", " 전부터", " 만인")
	case d.Month > 0:
		return !starts(rest, "호", "드", "급", "세")
	}
	return !starts(rest, "간", "째", "동안", " 동안", "산", "생", "만에", " 만에", "차", "여", "래", "전 ", "전에", "후 ", "후에")
}
