package en

import (
	"strings"

	"lacuna/compare/lang/internal/calendar"
)

// role says how a word for a time is resolved.
type role byte

const (
	day  role = iota + 1 // n days from the anchor
	same                 // n days from the last date
	week
	monthly
	yearly
	feast
)

// timeWord is a word or phrase that stands for a time.
type timeWord struct {
	role  role
	n     int
	part  string
	feast calendar.Feast
}

func timeWords() map[string]timeWord {
	out := map[string]timeWord{}
	put := func(w timeWord, words string) {
		for f := range strings.SplitSeq(words, "|") {
			out[f] = w
		}
	}
	for n, words := range map[int]string{-2: "the day before yesterday|day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "the day after tomorrow|day after tomorrow"} {
		put(timeWord{role: day, n: n}, words)
	}
	put(timeWord{role: day, part: "night"}, "tonight")
	put(timeWord{role: day, n: -1, part: "night"}, "last night")
	put(timeWord{role: day, part: "morning"}, "this morning")
	put(timeWord{role: day, part: "afternoon"}, "this afternoon")
	put(timeWord{role: day, part: "evening"}, "this evening")
	put(timeWord{role: same}, "the same day|that day|same day")
	put(timeWord{role: same, n: 1}, "the next day|the following day|next day|the day after")
	put(timeWord{role: same, n: -1}, "the previous day|the day before")
	for word, n := range map[string]int{"last": -1, "this": 0, "next": 1, "past": -1, "the coming": 1, "the past": -1, "the last": -1} {
		put(timeWord{role: week, n: n}, word+" week")
		put(timeWord{role: monthly, n: n}, word+" month")
		put(timeWord{role: yearly, n: n}, word+" year")
	}
	for _, part := range []string{"morning", "afternoon", "evening", "night"} {
		put(timeWord{role: same, part: part}, "that "+part)
		put(timeWord{role: day, n: 1, part: part}, "tomorrow "+part)
		put(timeWord{role: day, n: -1, part: part}, "yesterday "+part)
	}
	put(timeWord{role: yearly, n: -1}, "the same period last year|the same period of last year")
	holiday := func(f calendar.Feast, words string) { put(timeWord{role: feast, feast: f}, words) }
	holiday(calendar.Feast{Base: calendar.NewYear}, "lunar new year's day|lunar new year|chinese new year|spring festival|the lunar new year|the spring festival|seollal")
	holiday(calendar.Feast{Base: calendar.NewYear, Shift: 14}, "lantern festival|the lantern festival")
	holiday(calendar.Feast{Base: calendar.DragonBoat}, "dragon boat festival|the dragon boat festival")
	holiday(calendar.Feast{Base: calendar.MidAutumn}, "mid-autumn festival|the mid-autumn festival|chuseok|harvest moon day")
	holiday(calendar.Feast{Base: calendar.NewYear, Shift: -1}, "the eve of lunar new year|lunar new year's eve|chinese new year's eve|the eve of the spring festival")
	holiday(calendar.Feast{Base: calendar.Clear}, "qingming festival|the qingming festival|tomb-sweeping day|tomb sweeping day")
	holiday(calendar.Feast{Month: 10, Day: 1}, "national day")
	holiday(calendar.Feast{Month: 3, Day: 8}, "international women's day")
	holiday(calendar.Feast{Month: 1, Day: 1}, "new year's day|new year")
	holiday(calendar.Feast{Month: 12, Day: 31}, "new year's eve")
	holiday(calendar.Feast{Month: 2, Day: 16}, "day of the shining star|the day of the shining star")
	holiday(calendar.Feast{Month: 4, Day: 15}, "day of the sun|the day of the sun")
	holiday(calendar.Feast{Month: 5, Day: 1}, "may day|labor day|labour day")
	holiday(calendar.Feast{Month: 8, Day: 15}, "liberation day")
	holiday(calendar.Feast{Month: 12, Day: 25}, "christmas day|christmas")
	holiday(calendar.Feast{Month: 12, Day: 24}, "christmas eve")
	return out
}

var months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// monthOf is the number of a month's name or abbreviation, capitalised; 0 for
// none.
func monthOf(s string) int {
	if len(s) < 3 || len(s) > 9 || s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	return months[strings.ToLower(s)]
}

var weekdays = map[string]int{"sunday": 1, "monday": 2, "tuesday": 3, "wednesday": 4, "thursday": 5, "friday": 6, "saturday": 7,
	"tues": 3, "thurs": 5}

// weekdayOf is the number of a weekday's name, 1 for Sunday; 0 for none.
func weekdayOf(s string) int {
	if len(s) < 4 || len(s) > 9 || s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	return weekdays[strings.ToLower(s)]
}

// daypart reads a part of day after a space or at a place.
func (r *dater) daypart(i int) (string, int) {
	i = space(r.text, i)
	w, e := word(r.text, i)
	switch w {
	case "morning", "afternoon", "evening", "night", "noon", "midnight", "dawn":
		return w, e
	case "early":
		if m, e := word(r.text, space(r.text, e)); m == "morning" {
			return "early morning", e
		}
	}
	return "", 0
}
