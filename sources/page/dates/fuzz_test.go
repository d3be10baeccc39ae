package dates

import (
	"testing"
	"time"
)

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2019-11-09T08:30:00+09:00", "Juche108.11.9.", "주체108(2019)년 11월 9일", "2019年11月9日08时30分", "Nov. 9, 2019 at 8:30 a.m. EST",
		"11:14, October 20, 2023", "29/07/23", "1573288200", "9. 11. 2019 GMT+25:99", "上午 2019.1.1", "\xff2019-1-1\xff"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, monthFirst bool) {
		st := Style{Zone: time.UTC, MonthFirst: monthFirst}
		for _, m := range Find(s, st) {
			if m.Start < 0 || m.End > len(s) || m.Start >= m.End || m.Stamp.Precision == "" {
				t.Fatalf("%q: %+v", s, m)
			}
		}
		Parse(s, st)
		ParseWith([]string{"_juche_", time.DateOnly}, s, st)
	})
}
