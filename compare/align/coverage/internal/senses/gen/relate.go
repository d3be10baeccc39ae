package main

import "math"

// strength is how near a pointer brings two words.
var strength = map[string]float64{
	"+": .9, "@": .6, "~": .6, "@i": .4, "~i": .4, "&": .7, "*": .6, ">": .6, "$": .7, "^": .6, "\\": .8, "<": .8, "=": .5,
}

// relate joins the words that share a meaning or whose meanings are linked.
// Words of many meanings are joined less.
func relate(all []synset, byID map[string]*synset, at map[string]int, es []entry) {
	meanings := map[string]int{}
	for _, s := range all {
		for _, w := range s.stems {
			meanings[w]++
		}
	}
	join := func(a, b string, v float64) {
		i, ok := at[a]
		j, ok2 := at[b]
		if !ok || !ok2 || i == j {
			return
		}
		es[i].kin[j] = max(es[i].kin[j], v)
		es[j].kin[i] = max(es[j].kin[i], v)
	}
	weight := func(w string) float64 { return 1 / math.Sqrt(math.Sqrt(float64(max(1, meanings[w])))) }
	for i := range all {
		s := &all[i]
		for k, a := range s.stems {
			for _, b := range s.stems[k+1:] {
				join(a, b, weight(a)*weight(b))
			}
		}
		for _, l := range s.links {
			t := byID[l.to]
			v := strength[l.kind]
			if t == nil || v == 0 {
				continue
			}
			linked(s, t, l, v, weight, join)
		}
	}
}

func linked(s, t *synset, l link, v float64, weight func(string) float64, join func(a, b string, v float64)) {
	if l.from > 0 && l.into > 0 {
		if l.from <= len(s.lemmas) && l.into <= len(t.lemmas) {
			for _, a := range keys(s.lemmas[l.from-1]) {
				for _, b := range keys(t.lemmas[l.into-1]) {
					join(a, b, v)
				}
			}
		}
		return
	}
	for _, a := range s.stems {
		for _, b := range t.stems {
			join(a, b, v*weight(a)*weight(b))
		}
	}
}
