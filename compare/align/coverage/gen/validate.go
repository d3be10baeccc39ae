package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"lacuna/compare/align/coverage/internal/trees"
)

// validate answers with models that have not seen the topics they are asked
// about, and prints which features they use.
func validate(ss []sample, o trees.Options, folds int, names []string) []answer {
	fold := deal(ss, folds)
	as := make([]answer, len(ss))
	gains := make([]map[int]int, folds)
	var g errgroup.Group
	g.SetLimit(2)
	for f := range folds {
		g.Go(func() error {
			var train []trees.Case
			for _, s := range ss {
				if fold[s.topic] != f {
					train = append(train, s.Case)
				}
			}
			m := trees.Grow(train, o)
			gains[f] = used(m)
			for i := range ss {
				if fold[ss[i].topic] == f {
					as[i] = answer{&ss[i], m.Chance(ss[i].Row)}
				}
			}
			return nil
		})
	}
	_ = g.Wait() // no fold fails
	importance(gains, names)
	return as
}

// deal gives each topic its fold.
func deal(ss []sample, folds int) map[string]int {
	fold := map[string]int{}
	var order []string
	for _, s := range ss {
		if _, ok := fold[s.topic]; !ok {
			fold[s.topic] = 0
			order = append(order, s.topic)
		}
	}
	slices.SortFunc(order, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	for i, n := range order {
		fold[n] = i % folds
	}
	return fold
}

// used counts the nodes that ask about each feature.
func used(m *trees.Model) map[int]int {
	n := map[int]int{}
	for _, t := range m.Trees {
		for _, x := range t {
			if x.Left != 0 {
				n[int(x.Feature)]++
			}
		}
	}
	return n
}

func importance(gains []map[int]int, names []string) {
	n := make([]int, len(names))
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
		for _, g := range gains {
			n[i] += g[i]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return n[b] - n[a] })
	for _, i := range order {
		fmt.Printf("%s:%d ", names[i], n[i])
	}
	fmt.Println()
}
