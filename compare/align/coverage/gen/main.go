// Command gen trains the weights of coverage on the omission benchmark.
//
//	go run ./compare/align/coverage/gen -from FOLDER [-model event|entity|same] [-folds 5] [-to compare/align/coverage/weights]
//
// FOLDER holds the requests and gold answers of the open split. With -folds the
// figures of a cross-validation by topic are printed; with -to weights are
// written.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
	"slices"
	"strings"

	"lacuna/compare/align/coverage"
	"lacuna/compare/align/coverage/internal/trees"
)

// recipe is how a model is trained.
type recipe struct {
	name    string
	folder  string // of its weights, by the licence of what it learnt from
	tasks   []string
	weights map[string]float32 // of the questions of a task; 1 where none is given
	trees.Options
}

var recipes = []recipe{
	{"event", "metam", []string{"ecb", "contrast", "metam"}, map[string]float32{"contrast": .3, "metam": .4},
		trees.Options{Trees: 420, Leaves: 13, Rate: .033, Rows: .5, Columns: .4, Least: 30, Ridge: 4, Seed: 1}},
	{"entity", "ecbplus", []string{"ecb", "contrast"}, map[string]float32{"contrast": .6},
		trees.Options{Trees: 300, Leaves: 14, Rate: .04, Rows: .5, Columns: .4, Least: 20, Ridge: 4, Seed: 1}},
	{"same", "ecbplus", []string{"same"}, nil,
		trees.Options{Trees: 120, Leaves: 8, Rate: .06, Rows: .5, Columns: .4, Least: 12, Ridge: 4, Seed: 1}},
}

func main() {
	from := flag.String("from", "", "folder of the benchmark's open split")
	to := flag.String("to", "", "folder of the weights")
	folds := flag.Int("folds", 0, "folds of the cross-validation by topic")
	drop := flag.String("drop", "", "features to go without, by name, separated by semicolons")
	own := flag.Bool("own", false, "ask about the spans that coverage finds")
	model := flag.String("model", "", "only this model")
	flag.Parse()
	log.SetFlags(0)
	t := &texts{map[string]*coverage.Text{}, *own}
	for _, r := range recipes {
		if *model != "" && *model != r.name {
			continue
		}
		if err := r.run(*from, *to, *folds, strings.Split(*drop, ";"), t); err != nil {
			log.Fatalf("%s: %v", r.name, err)
		}
	}
}

func (r recipe) run(from, to string, folds int, drop []string, t *texts) error {
	ss, err := r.samples(from, t)
	if err != nil {
		return err
	}
	names := coverage.Features()
	if r.name == "same" {
		names = coverage.SameFeatures()
	}
	without(ss, names, drop)
	if folds > 0 {
		as := validate(ss, r.Options, folds, names)
		if r.name == "same" {
			reportSame(as)
		} else {
			print(as)
		}
	}
	if to == "" {
		return nil
	}
	return write(filepath.Join(to, r.folder), r.name, trees.Grow(cases(ss), r.Options))
}

// samples are the questions of the recipe's tasks that its model is for.
func (r recipe) samples(from string, t *texts) ([]sample, error) {
	var out []sample
	for _, task := range r.tasks {
		ps, err := read(from, task)
		if err != nil {
			return nil, err
		}
		if r.name == "same" {
			return couples(ps, t), nil
		}
		for _, s := range samples(ps, t) {
			if (s.kind == coverage.Event) != (r.name == "event") {
				continue
			}
			if w, ok := r.weights[task]; ok {
				s.Weight = w
			}
			out = append(out, s)
		}
	}
	return out, nil
}

// without blanks features, to learn what they are worth.
func without(ss []sample, names, drop []string) {
	for i, n := range names {
		if slices.Contains(drop, n) {
			for k := range ss {
				ss[k].Row[i] = 0
			}
		}
	}
}

func cases(ss []sample) []trees.Case {
	out := make([]trees.Case, len(ss))
	for i, s := range ss {
		out[i] = s.Case
	}
	return out
}

// print prints the figures of each task and kind.
func print(as []answer) {
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
	if len(events) > 0 {
		pooled(events)
	}
	fmt.Println()
}
