package main

import (
	"fmt"
	"math"
	"slices"
	"sort"
)

// answer is a question's chance with its gold.
type answer struct {
	*sample
	score float64
}

// judged is a unit: all mentions of one thing in one pair.
type judged struct {
	group string
	gold  bool
	score float64
	hit   bool
}

// units merges the mentions of one thing.
func units(as []answer) []judged {
	at := map[string]int{}
	var out []judged
	for _, a := range as {
		i, ok := at[a.unit]
		if !ok {
			i = len(out)
			at[a.unit] = i
			out = append(out, judged{group: a.group, gold: a.Yes > 0})
		}
		u := &out[i]
		u.score = max(u.score, a.score)
		u.hit = u.hit || a.hit && a.score >= .5
	}
	return out
}

// report prints the benchmark's measures of the answers of a task and kind.
func report(name string, as []answer, cut float64) {
	us := units(as)
	if len(us) == 0 {
		return
	}
	groups := map[string][]judged{}
	var keys []string
	for _, u := range us {
		if groups[u.group] == nil {
			keys = append(keys, u.group)
		}
		groups[u.group] = append(groups[u.group], u)
	}
	sort.Strings(keys)
	sum, best, at := 0.0, 0.0, 0.0
	for _, k := range keys {
		sum += balanced(groups[k], cut)
	}
	for t := .2; t < .8; t += .02 {
		s := 0.0
		for _, k := range keys {
			s += balanced(groups[k], t)
		}
		if s > best {
			best, at = s, t
		}
	}
	n := float64(len(keys))
	var fp, neg, cov, hit, pos float64
	for _, u := range us {
		if !u.gold {
			neg++
			if u.score >= cut {
				fp++
			}
		} else {
			pos++
		}
		if u.score >= cut {
			cov++
			if u.hit && u.gold {
				hit++
			}
		}
	}
	fmt.Printf("%-20s MF1 %.4f (best %.4f at %.2f) AUC %.4f falseCov %.4f evP %.3f evR %.3f ece %.4f n %d\n",
		name, sum/n, best/n, at, auc(us), fp/max(1, neg), hit/max(1, cov), hit/max(1, pos), ece(us), len(us))
}

func balanced(us []judged, cut float64) float64 {
	var tp, fp, fn, tn float64
	for _, u := range us {
		p := u.score >= cut
		switch {
		case !u.gold && !p:
			tp++
		case u.gold && !p:
			fp++
		case !u.gold && p:
			fn++
		default:
			tn++
		}
	}
	f := func(tp, fp, fn float64) float64 {
		if tp+fp+fn == 0 {
			return 1
		}
		return 2 * tp / (2*tp + fp + fn)
	}
	return (f(tp, fp, fn) + f(tn, fn, fp)) / 2
}

func auc(us []judged) float64 {
	s := slices.Clone(us)
	sort.Slice(s, func(i, j int) bool { return s[i].score < s[j].score })
	var rank, pos float64
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j].score == s[i].score {
			j++
		}
		for k := i; k < j; k++ {
			if s[k].gold {
				rank += float64(i+j+1) / 2
				pos++
			}
		}
		i = j
	}
	neg := float64(len(s)) - pos
	return (rank - pos*(pos+1)/2) / math.Max(1, pos*neg)
}

func ece(us []judged) float64 {
	var s, g [10]float64
	for _, u := range us {
		b := min(9, int(u.score*10))
		s[b] += u.score
		if u.gold {
			g[b]++
		}
	}
	d := 0.0
	for b := range s {
		d += math.Abs(s[b] - g[b])
	}
	return d / float64(len(us))
}

// pooled prints the calibration error over several tasks that weigh the same,
// when scores below a half shrink by one factor and those above by another.
func pooled(tasks [][]judged) {
	type choice struct{ low, high, e float64 }
	best := choice{e: 1}
	for low := .5; low < 1.01; low += .05 {
		for high := .5; high < 1.01; high += .05 {
			var s, g [10]float64
			for _, us := range tasks {
				for _, u := range us {
					v := u.score * low
					if u.score >= .5 {
						v = .5 + (u.score-.5)*high
					}
					b := min(9, int(v*10))
					s[b] += v / float64(len(us))
					if u.gold {
						g[b] += 1 / float64(len(us))
					}
				}
			}
			d := 0.0
			for b := range s {
				d += math.Abs(s[b]-g[b]) / float64(len(tasks))
			}
			if d < best.e {
				best = choice{low, high, d}
			}
			if low > .99 && high > .99 {
				fmt.Printf("pooled ece %.4f\n", d)
			}
		}
	}
	fmt.Printf("pooled ece %.4f with %.2f below and %.2f above a half\n", best.e, best.low, best.high)
}
