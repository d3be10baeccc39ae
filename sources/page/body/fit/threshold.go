package main

import (
	"fmt"
	"maps"
	"slices"
)

// borders are the answers tried as the least for a block to be kept.
var borders = []float32{.25, .3, .35, .4, .45, .5}

// chosen prints the quality of each set for every border, and for borders
// chosen without the fold they are used on: the best one of the other folds.
func chosen(all []score, folds int) {
	counts := make([][][3]float64, len(borders))
	for b, from := range borders {
		for _, s := range all {
			counts[b] = append(counts[b], count(s.c.gold, keep(s.c, s.read(3), from), s.c.chars))
		}
	}
	for b := range borders {
		fmt.Printf("border %.2f", borders[b])
		line(all, func(i int) [3]float64 { return counts[b][i] })
	}
	best := make([]int, folds)
	for k := range best {
		top := -1.0
		for b := range borders {
			if sum := fit(all, counts[b], k); sum > top {
				top, best[k] = sum, b
			}
		}
	}
	fmt.Print("border chosen ")
	for _, b := range best {
		fmt.Printf("%.2f ", borders[b])
	}
	line(all, func(i int) [3]float64 { return counts[best[all[i].fold]][i] })
}

// fit is the mean over the sets of the F1 on the pages outside fold.
func fit(all []score, counts [][3]float64, fold int) float64 {
	rows := map[string][][3]float64{}
	for i, s := range all {
		if s.fold != fold && s.c.set != "snippets" {
			rows[s.c.set] = append(rows[s.c.set], counts[i])
		}
	}
	sum := 0.0
	for _, n := range slices.Sorted(maps.Keys(rows)) {
		_, _, f := macro(rows[n])
		sum += f / float64(len(rows))
	}
	return sum
}

// line prints F1 of each set.
func line(all []score, of func(int) [3]float64) {
	rows := map[string][][3]float64{}
	for i, s := range all {
		rows[s.c.set] = append(rows[s.c.set], of(i))
	}
	for _, n := range slices.Sorted(maps.Keys(rows)) {
		p, r, f := macro(rows[n])
		fmt.Printf("  %s %.3f %.3f %.4f", n, p, r, f)
	}
	fmt.Println()
}
