// Package dates reads moments as outlets write them: ISO 8601 and its
// relatives, RFC 1123, Unix seconds, year-month-day with CJK characters, Juche
// years, month names of some twenty languages, day-month-year in figures.
package dates

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"lacuna/sources"
)

// Style is how the figures of a page are to be read.
type Style struct {
	Zone       *time.Location // of times written without one; nil: UTC
	MonthFirst bool           // 11/9/2019 is 9 November
}

// Found is a moment in running text.
type Found struct {
	Stamp      sources.Stamp
	Start, End int  // bytes of the text
	Zoned      bool // the text itself says the zone
}

// Parse reads s, which holds a moment and little else. ok is false when it
// holds none. zoned tells that s itself says the zone.
func Parse(s string, st Style) (t sources.Stamp, zoned, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > 200 {
		s = s[:200]
	}
	if t, ok := bare(s, st); ok {
		return t, true, true
	}
	fs := Find(s, st)
	if len(fs) == 0 {
		return sources.Stamp{}, false, false
	}
	return fs[0].Stamp, fs[0].Zoned, true
}

var digits = regexp.MustCompile(`^\d{8,14}$`)

// bare reads figures alone: Unix seconds or milliseconds, 20191109, 20191109083000.
func bare(s string, st Style) (sources.Stamp, bool) {
	if !digits.MatchString(s) {
		return sources.Stamp{}, false
	}
	n, _ := strconv.ParseInt(s, 10, 64)
	switch len(s) {
	case 10:
		return instant(time.Unix(n, 0).UTC()), true
	case 13:
		return instant(time.UnixMilli(n).UTC()), true
	case 8, 12, 14:
		layout := "20060102150405"[:len(s)]
		t, err := time.ParseInLocation(layout, s, st.zone())
		if err != nil || !sane(t.Year()) {
			return sources.Stamp{}, false
		}
		if len(s) == 8 {
			return sources.Stamp{Time: t, Precision: sources.ToDay}, true
		}
		return instant(t), true
	}
	return sources.Stamp{}, false
}

func instant(t time.Time) sources.Stamp {
	return sources.Stamp{Time: t, Precision: sources.ToMinute}
}

func (st Style) zone() *time.Location {
	if st.Zone == nil {
		return time.UTC
	}
	return st.Zone
}

func sane(year int) bool { return year >= 1900 && year <= 2100 }

// Find returns the moments of text in order. Dates without a year are not
// found. text should be short: a line, a paragraph, an attribute.
func Find(text string, st Style) []Found {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []Found
	for at := 0; at < len(text) && len(out) < 16; {
		d, ok := nextDate(text, at, st)
		if !ok {
			break
		}
		out = append(out, withClock(text, d, st))
		at = out[len(out)-1].End
	}
	return out
}

// withClock looks for a time of day right after the date, or right before it.
func withClock(text string, d date, st Style) Found {
	f := Found{Start: d.start, End: d.end}
	rest := text[d.end:]
	c, n, ok := clockAt(rest)
	if !ok {
		c, ok = clockBefore(text[:d.start])
		n = 0
	}
	if !ok {
		f.Stamp = sources.Stamp{Time: time.Date(d.y, time.Month(d.m), d.d, 0, 0, 0, 0, st.zone()), Precision: sources.ToDay}
		return f
	}
	loc := st.zone()
	if c.zone != nil {
		loc, f.Zoned = c.zone, true
	}
	f.End += n
	f.Stamp = instant(time.Date(d.y, time.Month(d.m), d.d, c.h, c.m, c.s, c.ns, loc))
	return f
}

// ParseWith tries Go reference layouts, then _juche_, which reads
// Juche108.11.9. and 2019.11.09. in the same slot: a year below 1000 counts
// from 1912. ok is false when none fits.
func ParseWith(layouts []string, s string, st Style) (sources.Stamp, bool) {
	s = strings.TrimSpace(s)
	for _, l := range layouts {
		if l == "_juche_" {
			if t, ok := slot(s, st); ok {
				return t, true
			}
			continue
		}
		t, err := time.ParseInLocation(l, s, st.zone())
		if err != nil || !sane(t.Year()) {
			continue
		}
		if strings.Contains(l, "15") || strings.Contains(l, "03") || strings.Contains(l, "3:") {
			return instant(t), true
		}
		return sources.Stamp{Time: t, Precision: sources.ToDay}, true
	}
	return sources.Stamp{}, false
}

var jucheSlot = regexp.MustCompile(`(\d{2,4})\s*[.년年]\s*(\d{1,2})\s*[.월月]\s*(\d{1,2})`)

func slot(s string, st Style) (sources.Stamp, bool) {
	m := jucheSlot.FindStringSubmatch(s)
	if m == nil {
		return sources.Stamp{}, false
	}
	y := num(m[1])
	if y < 1000 {
		y += 1911
	}
	if !real(y, num(m[2]), num(m[3])) {
		return sources.Stamp{}, false
	}
	return sources.Stamp{Time: time.Date(y, time.Month(num(m[2])), num(m[3]), 0, 0, 0, 0, st.zone()), Precision: sources.ToDay}, true
}
