// Command gen trains the weights of coverage on the omission benchmark.
//
//	go run ./compare/align/coverage/gen -from FOLDER [-folds 5] [-to compare/align/coverage/weights/ecb]
//
// FOLDER holds the requests and gold answers. With -folds the figures of a
// cross-validation by topic are printed; with -to weights are written.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"lacuna/compare/align/coverage"
	"lacuna/compare/align/coverage/internal/trees"
)

func main() {
	from := flag.String("from", "", "folder of the benchmark's open split")
	to := flag.String("to", "", "folder of the weights")
	folds := flag.Int("folds", 0, "folds of the cross-validation by topic")
	options := trees.Options{Trees: 250, Leaves: 16, Rate: .06, Rows: .5, Columns: .4, Least: 12, Ridge: 4, Seed: 1}
	flag.IntVar(&options.Trees, "trees", options.Trees, "trees of a model")
	flag.IntVar(&options.Leaves, "leaves", options.Leaves, "leaves of a tree")
	flag.Float64Var(&options.Rate, "rate", options.Rate, "rate of learning")
	flag.Float64Var(&options.Least, "least", options.Least, "least weight of a leaf")
	contrast := flag.Float64("contrast", 1, "weight of a question of contrast")
	metam := flag.Float64("metam", 0, "weight of a question of metam")
	kind := flag.String("kind", "", "event or entity only")
	drop := flag.String("drop", "", "features to go without, by name, separated by semicolons")
	own := flag.Bool("own", false, "ask about the spans that coverage finds")
	flag.Parse()
	log.SetFlags(0)
	var all []sample
	t := &texts{map[string]*coverage.Text{}, *own}
	for _, task := range []string{"ecb", "contrast", "metam"} {
		ps, err := read(*from, task)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, samples(ps, t)...)
	}
	for i := range all {
		s := &all[i]
		switch s.task {
		case "contrast":
			s.Weight = float32(*contrast)
		case "metam":
			s.Weight = float32(*metam)
		}
	}
	without(all, *drop)
	if *kind == "" || *kind == "same" {
		ps, err := read(*from, "same")
		if err != nil {
			log.Fatal(err)
		}
		cs := couples(ps, t)
		so := options
		so.Trees, so.Leaves = 120, 8
		if *folds > 0 {
			reportSame(validate(cs, so, *folds, coverage.SameFeatures()))
		}
		if *to != "" {
			if err := write(filepath.Join(*to, "ecbplus"), "same", trees.Grow(cases(cs), so)); err != nil {
				log.Fatal(err)
			}
		}
	}
	for _, m := range []string{"event", "entity"} {
		if *kind != "" && *kind != m {
			continue
		}
		var part []sample
		for _, s := range all {
			if (s.kind == coverage.Event) == (m == "event") {
				part = append(part, s)
			}
		}
		if *folds > 0 {
			print(m, validate(part, options, *folds, coverage.Features()))
		}
		if *to != "" {
			if err := write(filepath.Join(*to, where[m]), m, trees.Grow(cases(part), options)); err != nil {
				log.Fatal(err)
			}
		}
	}
}

// where a model's weights lie, by the licence of what it learnt from.
var where = map[string]string{"event": "metam", "entity": "ecbplus"}

// without blanks features, to learn what they are worth.
func without(ss []sample, names string) {
	for i, n := range coverage.Features() {
		if slices.Contains(strings.Split(names, ";"), n) {
			for k := range ss {
				ss[k].Row[i] = 0
			}
		}
	}
}

func cases(ss []sample) []trees.Case {
	var out []trees.Case
	for _, s := range ss {
		if s.Weight > 0 {
			out = append(out, s.Case)
		}
	}
	return out
}

// validate answers with models that have not seen the topics they are asked
// about, and prints which features they use.
func validate(ss []sample, o trees.Options, folds int, names []string) []answer {
	topics := map[string]int{}
	var order []string
	for _, s := range ss {
		if _, ok := topics[s.topic]; !ok {
			topics[s.topic] = 0
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
		topics[n] = i % folds
	}
	as := make([]answer, len(ss))
	gains := make([]map[int]int, folds)
	sem := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for f := range folds {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem <- struct{}{}
			defer func() { <-sem }()
			var train []trees.Case
			for _, s := range ss {
				if topics[s.topic] != f && s.Weight > 0 {
					train = append(train, s.Case)
				}
			}
			m := trees.Grow(train, o)
			gains[f] = used(m)
			for i := range ss {
				if topics[ss[i].topic] == f {
					as[i] = answer{&ss[i], m.Chance(ss[i].Row)}
				}
			}
		}()
	}
	wg.Wait()
	importance(gains, names)
	return as
}

func print(name string, as []answer) {
	by := map[string][]answer{}
	var keys []string
	for _, a := range as {
		k := a.task + " " + a.kind
		if by[k] == nil {
			keys = append(keys, k)
		}
		by[k] = append(by[k], a)
	}
	var events [][]judged
	for _, k := range keys {
		report(k, by[k], .5)
		if strings.HasSuffix(k, coverage.Event) {
			events = append(events, units(by[k]))
		}
	}
	pooled(events)
}

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
