package judge

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// rates count, for every kind of event and set of countries, how many events
// that another publisher reports each outlet carries. Only events count that the
// outlet could have carried: its days were collected whole.
func (j *judge) rates() map[string][]compare.BaseRate {
	out := map[string][]compare.BaseRate{}
	for i := range j.Events {
		k := j.alike(i)
		if out[k] == nil {
			out[k] = make([]compare.BaseRate, len(j.Outlets))
		}
		for o := range j.Outlets {
			if of, carried := j.counts(i, o); of {
				out[k][o].Of++
				if carried {
					out[k][o].Carried++
				}
			}
		}
	}
	return out
}

// alike is what comparable events share: the kind, and the two countries that
// their accounts name most.
func (j *judge) alike(i int) string {
	count := map[string]int{}
	for _, f := range j.Events[i].Reports {
		d := j.Docs[f.Document]
		in := map[int]bool{}
		for _, s := range d.Reports[f.Report].Reach {
			in[s] = true
		}
		for _, c := range countries(d, in) {
			count[c]++
		}
	}
	var most []string
	for c := range count {
		most = append(most, c)
	}
	slices.SortFunc(most, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	most = most[:min(2, len(most))]
	slices.Sort(most)
	return j.Events[i].Kind + " " + strings.Join(most, " ")
}

// counts tells whether an event counts among those an outlet could have carried,
// and whether it did.
func (j *judge) counts(i, o int) (of, carried bool) {
	e := &j.Events[i]
	if e.Day == "" || !j.byAnother(i, o) {
		return false, false
	}
	if len(j.Accounts[i][o].Reports) > 0 {
		return true, true
	}
	return j.Window.To >= e.Day.Add(1) && j.state(e, o) == sources.Whole, false
}

// byAnother tells whether an outlet of another publisher reports an event.
func (j *judge) byAnother(i, o int) bool {
	for k, a := range j.Accounts[i] {
		if k != o && len(a.Reports) > 0 && (j.Outlets[k].Publisher == "" || j.Outlets[k].Publisher != j.Outlets[o].Publisher) {
			return true
		}
	}
	return false
}

// rate is how often an outlet carried events comparable to i, which does not
// count itself; false: there are none.
func (j *judge) rate(i, o int) (compare.BaseRate, bool) {
	all := j.rateOf[j.alike(i)]
	if all == nil {
		return compare.BaseRate{}, false
	}
	r := all[o]
	if of, carried := j.counts(i, o); of {
		r.Of--
		if carried {
			r.Carried--
		}
	}
	if r.Of <= 0 {
		return compare.BaseRate{}, false
	}
	r.Low, r.High = wilson(r.Carried, r.Of)
	return r, true
}

// wilson is the 95 % interval of a share after Wilson (1927).
func wilson(k, n int) (low, high float64) {
	const z = 1.96
	p, m := float64(k)/float64(n), float64(n)
	mid := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return round(max(0, (mid-half)/(1+z*z/m))), round(min(1, (mid+half)/(1+z*z/m)))
}
