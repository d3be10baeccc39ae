package discover

import (
	"testing"
	"time"

	"lacuna/sources"
)

// pageAt is the moment of the page in these tests.
var pageAt = time.Date(2019, 11, 12, 10, 0, 0, 0, time.FixedZone("", 9*3600))

func TestListDates(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{"ko", "Juche108.11.9.", "2019-11-09"},
		{"en", "[Juche 108.11.09]", "2019-11-09"},
		{"ko", "2019.11.09.", "2019-11-09"},
		{"ko", "2019.11.9", "2019-11-09"},
		{"ko", "(2019. 11. 9)", "2019-11-09"},
		{"ko", "주체108(2019)년 11월 9일", "2019-11-09"},
		{"ko", "주체108.11.9.", "2019-11-09"},
		{"ko", "2019년 11월 9일(토)", "2019-11-09"},
		{"ko", "19.11.09 14:30", "2019-11-09"},
		{"ko", "11-09 14:30", "2019-11-09"},
		{"ko", "12-30", "2018-12-30"},
		{"ko", "11월 9일", "2019-11-09"},
		{"ko", "3시간 전", "2019-11-12"},
		{"ko", "11시간 전", "2019-11-11"},
		{"ko", "3일 전", "2019-11-09"},
		{"ko", "어제", "2019-11-11"},
		{"zh", "2019-11-09", "2019-11-09"},
		{"zh", "2019年11月9日 08:30", "2019-11-09"},
		{"zh", "[11-09]", "2019-11-09"},
		{"zh", "11月09日 07:12", "2019-11-09"},
		{"zh", "昨天 12:00", "2019-11-11"},
		{"zh", "30分钟前", "2019-11-12"},
		{"zh", "20191109", "2019-11-09"},
		{"en", "Nov 9, 2019", "2019-11-09"},
		{"en", "9 November 2019", "2019-11-09"},
		{"en", "Sat, 09 Nov 2019 23:30:00 GMT", "2019-11-10"},
		{"en", "2019-11-09T20:00:00Z", "2019-11-10"},
		{"en", "29/07/2018", "2018-07-29"},
		{"en", "yesterday", "2019-11-11"},
		{"en", "2 days ago", "2019-11-10"},
		{"en", "09/11", "2019-11-09"},
		{"ru", "9 ноября 2019, 12:00", "2019-11-09"},
		{"ja", "2019/11/09 12:00", "2019-11-09"},
		{"en", "1573272000", "2019-11-09"},
		{"en", "1573272000000", "2019-11-09"},
		{"en", "Juche108.13.9.", ""},
		{"ko", "2019.02.30.", ""},
		{"en", "page 3 of 12", ""},
		{"en", "12:30", ""},
		{"en", "", ""},
		{"en", "More from the region", ""},
	} {
		clk := clockOf(&sources.Outlet{Language: c.language}, pageAt.Location(), pageAt)
		if got := clk.read(c.in).Day(); string(got) != c.want {
			t.Errorf("%s %q: %q, want %q", c.language, c.in, got, c.want)
		}
	}
}

func FuzzListDate(f *testing.F) {
	for _, s := range []string{"Juche108.11.9.", "2019.11.09.", "주체108(2019)년 11월 9일", "3시간 전", "11-09 14:30", "\xff9999999999일 전", "99999999999999 days ago"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, language := range []string{"ko", "en"} {
			got := clockOf(&sources.Outlet{Language: language}, pageAt.Location(), pageAt).read(s)
			if d := got.Day(); d != "" {
				if _, err := sources.ParseDay(string(d)); err != nil {
					t.Errorf("%q: %v", s, err)
				}
			}
		}
	})
}
