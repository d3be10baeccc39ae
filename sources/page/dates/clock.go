package dates

import (
	"regexp"
	"strings"
	"time"
)

type clock struct {
	h, m, s, ns int
	zone        *time.Location
}

const (
	clockForm = `(上午|下午|晚上|凌晨|中午|오전|오후|午前|午後)?\s*(\d{1,2})\s?(?:[:：h.]|时|時|시)\s?(\d{2})\s?(?:分|분)?(?:[:：](\d{2})(?:[.,](\d{1,9}))?)?\s*(a\.?m\b\.?|p\.?m\b\.?)?`
	zoneForm  = `\s*\(?((?:utc|gmt)?\s?[+−-]\d{1,2}(?::?\d{2})?\b|[A-Za-zмск]{1,4}\b)?`
)

var (
	clockAfter = regexp.MustCompile(`(?i)^(?:[\s,，;|/·•–—-]|T|at\b|um\b|à|a las|alle|kl\.?|klo|в\b|o\b|às|ore|updated?|published:?|\(?\p{L}{2,9}\)|星期.|周.|第\d版|[(（].[)）]|\p{L}{2,9}day,?){0,5}\s*` + clockForm + zoneForm)
	hourAfter  = regexp.MustCompile(`(?i)^[\s,]*(?:at\s+)?(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)` + zoneForm)
	clockLast  = regexp.MustCompile(`(?i)` + clockForm + zoneForm + `\s*(?:on|,|，|\||-|–|—|•|·|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?|\s)*$`)
)

// clockAt reads the time of day that opens s and how many bytes it takes.
func clockAt(s string) (clock, int, bool) {
	s = s[:min(len(s), 80)]
	if m := clockAfter.FindStringSubmatch(s); m != nil {
		if c, ok := readClock(m[1:]); ok {
			return c, len(m[0]), true
		}
	}
	if m := hourAfter.FindStringSubmatch(s); m != nil {
		if c, ok := readClock([]string{"", m[1], "0", "", "", m[2], m[3]}); ok {
			return c, len(m[0]), true
		}
	}
	return clock{}, 0, false
}

// clockBefore reads the time of day that closes s: "08:30, 9 November 2019".
func clockBefore(s string) (clock, bool) {
	if len(s) > 60 {
		s = s[len(s)-60:]
	}
	m := clockLast.FindStringSubmatch(strings.ToValidUTF8(s, ""))
	if m == nil {
		return clock{}, false
	}
	return readClock(m[1:])
}

// readClock takes half of day, hour, minute, second, fraction, am/pm, zone.
func readClock(g []string) (clock, bool) {
	c := clock{h: num(g[1]), m: num(g[2]), s: num(g[3])}
	if g[4] != "" {
		c.ns = num((g[4] + "00000000")[:9])
	}
	half := strings.ToLower(strings.ReplaceAll(g[0]+g[5], ".", ""))
	switch half {
	case "下午", "晚上", "오후", "午後", "pm":
		if c.h < 12 {
			c.h += 12
		}
	case "上午", "凌晨", "오전", "午前", "am":
		if c.h == 12 {
			c.h = 0
		}
	}
	c.zone = zone(g[6])
	return c, c.h <= 23 && c.m <= 59 && c.s <= 60
}

// zone reads Z, UTC, GMT+8, +09:00, -0500, KST; nil for anything else.
func zone(s string) *time.Location {
	s = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(s), " ", ""))
	s = strings.ReplaceAll(s, "−", "-")
	if off, ok := zoneOffsets[s]; ok {
		if off == 0 {
			return time.UTC
		}
		return time.FixedZone(strings.ToUpper(s), off)
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "utc"), "gmt")
	if len(s) < 2 || (s[0] != '+' && s[0] != '-') {
		return nil
	}
	fig := strings.ReplaceAll(s[1:], ":", "")
	h, m := fig, "0"
	if len(fig) > 2 {
		h, m = fig[:len(fig)-2], fig[len(fig)-2:]
	}
	off := num(h)*3600 + num(m)*60
	if s[0] == '-' {
		off = -off
	}
	if off == 0 {
		return time.UTC
	}
	return time.FixedZone("", off)
}
