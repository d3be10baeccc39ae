package discover

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"lacuna/sources"
	"lacuna/sources/page/dates"
)

// clock is how the dates of an outlet's index pages are to be read.
type clock struct {
	zone       *time.Location
	monthFirst bool
	yearFirst  bool      // 19.11.9 is 2019-11-09
	at         time.Time // of the index page: what "3 hours ago" counts from
}

func clockOf(o *sources.Outlet, zone *time.Location, at time.Time) clock {
	c := clock{zone: zone, monthFirst: o.Country == "US", at: at.In(zone)}
	switch o.Language {
	case "ko", "zh", "ja":
		c.yearFirst = true
	}
	return c
}

var (
	jucheYear = regexp.MustCompile(`(?:^|[^\d.])(\d{3})\s?[.년年]\s?(\d{1,2})\s?[.월月]\s?(\d{1,2})(?:\D|$)`)
	twoYear   = regexp.MustCompile(`(?:^|[^\d.:/-])(\d{2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?:[^\d.:/-]|[./-]?(?:\s|$))`)
	noYear    = regexp.MustCompile(`(?:^|[^\d.:/-])(\d{1,2})\s?(?:[./-]|[月월])\s?(\d{1,2})(?:[日일]|[^\d.:/-]|$)`)
	agoAmount = regexp.MustCompile(`(?i)(\d{1,4})\s*(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|초|분|시간|일|주|秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週間|секунд\S*|минут\S*|час\S*|дн\S*|день)\s*(?:ago|전|之?前|назад)`)
	agoWord   = regexp.MustCompile(`(?i)^\s*(today|yesterday|오늘|어제|그제|今天|昨天|前天|今日|昨日|一昨日|сегодня|вчера)`)
)

// read reads the date of an entry: Juche or Gregorian years, the forms of
// package dates, a day without a year as the latest one not after the page, and
// moments told from the page's own. The zero Stamp when there is none.
func (c clock) read(s string) sources.Stamp {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if len(s) > 200 {
		s = strings.ToValidUTF8(s[:200], "")
	}
	if s == "" {
		return sources.Stamp{}
	}
	if m := jucheYear.FindStringSubmatch(s); m != nil {
		return c.day(1911+number(m[1]), number(m[2]), number(m[3]))
	}
	if c.yearFirst {
		if m := twoYear.FindStringSubmatch(s); m != nil && len(m[3]) <= 2 {
			if t := c.day(2000+number(m[1]), number(m[2]), number(m[3])); t.Precision != sources.NoTime {
				return t
			}
		}
	}
	if t, _, ok := dates.Parse(s, dates.Style{Zone: c.zone, MonthFirst: c.monthFirst}); ok {
		t.Time = t.Time.In(c.zone)
		return t
	}
	if t := c.ago(s); t.Precision != sources.NoTime {
		return t
	}
	if m := noYear.FindStringSubmatch(s); m != nil {
		return c.latest(number(m[1]), number(m[2]))
	}
	return sources.Stamp{}
}

// day is the zero Stamp for what is no day of the calendar.
func (c clock) day(y, m, d int) sources.Stamp {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, c.zone)
	if y < 1900 || y > 2100 || int(t.Month()) != m || t.Day() != d {
		return sources.Stamp{}
	}
	return sources.Stamp{Time: t, Precision: sources.ToDay}
}

// latest is the month and day in the year that puts it last before the day
// after the page.
func (c clock) latest(a, b int) sources.Stamp {
	m, d := a, b
	if !c.yearFirst && !c.monthFirst && b <= 12 {
		m, d = b, a
	}
	if c.at.IsZero() {
		return sources.Stamp{}
	}
	for y := c.at.Year() + 1; y > c.at.Year()-9; y-- {
		if t := c.day(y, m, d); t.Precision != sources.NoTime && t.Time.Before(c.at.AddDate(0, 0, 1)) {
			return t
		}
	}
	return sources.Stamp{}
}

func (c clock) ago(s string) sources.Stamp {
	if c.at.IsZero() {
		return sources.Stamp{}
	}
	if m := agoAmount.FindStringSubmatch(s); m != nil {
		t, p := back(c.at, number(m[1]), strings.ToLower(m[2]))
		return sources.Stamp{Time: t, Precision: p}
	}
	if m := agoWord.FindStringSubmatch(s); m != nil {
		n := 0
		switch strings.ToLower(m[1]) {
		case "yesterday", "어제", "昨天", "昨日", "вчера":
			n = 1
		case "그제", "前天", "一昨日":
			n = 2
		}
		t := c.at.AddDate(0, 0, -n)
		return c.day(t.Year(), int(t.Month()), t.Day())
	}
	return sources.Stamp{}
}

func back(at time.Time, n int, unit string) (time.Time, sources.Precision) {
	for _, u := range []struct {
		starts []string
		d      time.Duration
	}{
		{[]string{"sec", "초", "秒", "сек"}, time.Second},
		{[]string{"min", "분", "分", "мин"}, time.Minute},
		{[]string{"h", "시", "小", "時", "час"}, time.Hour},
	} {
		for _, p := range u.starts {
			if strings.HasPrefix(unit, p) {
				return at.Add(-time.Duration(n) * u.d), sources.ToMinute
			}
		}
	}
	if strings.HasPrefix(unit, "w") || strings.HasPrefix(unit, "주") || strings.HasPrefix(unit, "周") || strings.HasPrefix(unit, "週") {
		n *= 7
	}
	return at.AddDate(0, 0, -n), sources.ToDay
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
