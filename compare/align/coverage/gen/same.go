package main

import (
	"fmt"
	"slices"
	"sync"

	"lacuna/compare/align/coverage"
	"lacuna/compare/align/coverage/internal/trees"
)

// couples describes pairs of whole documents, both ways round.
func couples(ps []pair, t *texts) []sample {
	out := make([]sample, 2*len(ps))
	for _, p := range ps {
		t.get(p.A)
		t.get(p.B)
	}
	var wg sync.WaitGroup
	for k := range 2 {
		wg.Go(func() {
			for i := k; i < len(ps); i += 2 {
				p := ps[i]
				a, b := t.get(p.A), t.get(p.B)
				s, back := coverage.Compare(a, b), coverage.Compare(b, a)
				x := sample{task: "same", topic: p.Topic, group: p.Group, unit: p.ID, Case: trees.Case{Weight: 1}}
				if p.Same {
					x.Yes = 1
				}
				y := x
				x.Row, y.Row = s.SameFeatures(back), back.SameFeatures(s)
				out[2*i], out[2*i+1] = x, y
			}
		})
	}
	wg.Wait()
	return out
}

// reportSame prints the mean over topics of F1 and the area under the curve.
func reportSame(as []answer) {
	groups := map[string][]judged{}
	for i := 0; i < len(as); i += 2 {
		a := as[i]
		groups[a.group] = append(groups[a.group], judged{gold: a.Yes > 0, score: (a.score + as[i+1].score) / 2})
	}
	best, at, own, areas := 0.0, 0.0, 0.0, 0.0
	for cut := .2; cut < .8; cut += .02 {
		sum, area := 0.0, 0.0
		for _, us := range groups {
			var tp, wrong float64
			for _, u := range us {
				switch {
				case u.gold && u.score >= cut:
					tp++
				case u.gold != (u.score >= cut):
					wrong++
				}
			}
			sum += 2 * tp / max(1, 2*tp+wrong)
			area += auc(us)
		}
		n := float64(len(groups))
		if sum/n > best {
			best, at = sum/n, cut
		}
		if cut > .495 && cut < .505 {
			own, areas = sum/n, area/n
		}
	}
	var us []judged
	for _, k := range slices.Sorted(func(yield func(string) bool) {
		for k := range groups {
			if !yield(k) {
				return
			}
		}
	}) {
		us = append(us, groups[k]...)
	}
	fmt.Printf("same F1 %.4f (best %.4f at %.2f) AUC %.4f ece %.4f\n", own, best, at, areas, ece(us))
}
