package calendar

import (
	"time"

	"lacuna/compare"
	"lacuna/sources"
)

// Feast is a yearly holiday: of the Gregorian calendar when Month is set, else
// of the lunar one, Shift days after its Base.
type Feast struct {
	Month, Day int
	Base       Base
	Shift      int
	Days       int // how many days it lasts; 0: one
}

// Base is a day of the lunar calendar that feasts count from.
type Base int

// Bases: the first of the first month, the fifth of the fifth, the fifteenth of
// the eighth; Clear is the solar term of early April.
const (
	NewYear Base = iota
	DragonBoat
	MidAutumn
	Clear
)

// lunar holds for each year from 1990 to 2050 how many days after 20 January, 20
// May and 1 September the bases fall, two digits each. Days begin at the
// meridian of 120 degrees east; in a few years the Korean calendar is a day
// later.
const lunar = "070832262721151610033529212419111308303126182015081034272923161711043630232620121510023327202217091135293024181913060832252721" +
	"141711033429212318111307303126192014081033272923161812053630232520121409023328212116091135283024172014060832242721141611033530" +
	"222318111207303126192115081033262923151812040731232519121409023327212216101134283024171914060933252621131510033429"

// In is the first day of the feast in a year; false outside the table.
func (f Feast) In(year int) (time.Time, bool) {
	if f.Month > 0 {
		return time.Date(year, time.Month(f.Month), f.Day, 0, 0, 0, 0, time.UTC), true
	}
	at := ((year-1990)*3 + int(f.Base)) * 2
	switch {
	case f.Base == Clear:
		return time.Date(year, 4, clearDay(year)+f.Shift, 0, 0, 0, 0, time.UTC), true
	case year < 1990 || at+2 > len(lunar):
		return time.Time{}, false
	}
	n := int(lunar[at]-'0')*10 + int(lunar[at+1]-'0') + f.Shift
	start := [...]time.Time{time.Date(year, 1, 20, 0, 0, 0, 0, time.UTC), time.Date(year, 5, 20, 0, 0, 0, 0, time.UTC), time.Date(year, 9, 1, 0, 0, 0, 0, time.UTC)}
	return start[f.Base].AddDate(0, 0, n), true
}

// clearDay is the day of April on which the sun stands at 15 degrees, by the
// usual approximation for the 20th and 21st centuries.
func clearDay(year int) int {
	y, c := year%100, 4.81
	if year < 2000 {
		c = 5.59
	}
	return int(float64(y)*0.2422+c) - y/4
}

// Resolve is the time of the feast in a year; year 0 is the one that puts it
// nearest to anchor. Outside the table it has no From.
func (f Feast) Resolve(year int, anchor sources.Day) compare.Norm {
	n := compare.Norm{Precision: "day"}
	a := anchor.Time(time.UTC)
	if year == 0 && a.IsZero() {
		return n
	}
	years, gap := []int{year}, 1e9
	if year == 0 {
		years = []int{a.Year() - 1, a.Year(), a.Year() + 1}
	}
	for _, y := range years {
		t, ok := f.In(y)
		if !ok {
			continue
		}
		if g := max(t.Sub(a).Hours(), a.Sub(t).Hours()); g < gap || year > 0 {
			gap = g
			n.From = day(t.Year(), int(t.Month()), t.Day())
			n.To = n.From.Add(max(f.Days, 1) - 1)
		}
	}
	return n
}

// Months is the span of months of a year, both counted; year 0 is the anchor's.
func Months(year, first, last int, precision string, anchor sources.Day) compare.Norm {
	n := compare.Norm{Precision: precision}
	if year == 0 {
		a := anchor.Time(time.UTC)
		if a.IsZero() {
			return n
		}
		year = a.Year()
	}
	n.From = day(year, first, 1)
	n.To = day(year, last, daysIn(year, last))
	return n
}

// Years is the span of years, both counted.
func Years(first, last int) compare.Norm {
	if first < 1000 || last > 2999 {
		return compare.Norm{Precision: "year"}
	}
	return compare.Norm{From: day(first, 1, 1), To: day(last, 12, 31), Precision: "year"}
}

// Toward is Resolve for a date that is said to lie before (-1) or after (1) the
// anchor.
func Toward(d Date, way int, anchor sources.Day) compare.Norm {
	n := Resolve(d, anchor)
	if way == 0 || d.Year > 0 || n.From == "" {
		return n
	}
	for k := 0; k < 2 && (way < 0 && n.From > anchor || way > 0 && n.To < anchor); k++ {
		t := n.From.Time(time.UTC)
		if d.Month > 0 {
			d.Year = t.Year() + way
		} else {
			first := time.Date(t.Year(), t.Month()+time.Month(way), 1, 0, 0, 0, 0, time.UTC)
			d.Year, d.Month = first.Year(), int(first.Month())
		}
		n = Resolve(d, anchor)
	}
	return n
}
