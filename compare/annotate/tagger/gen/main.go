// Command gen trains a tagger from labelled sentences and packs its weights.
//
//	gen [-folds N] [-dir DIR] LANGUAGE SENTENCES.jsonl WEIGHTS
//
// A line of SENTENCES is {"text","lang","kinds":[],"gold":[{"start","end","kind"}]},
// offsets in code points. With -folds the tagger is first trained N times on
// all but an N-th of the sentences (line number modulo N); DIR gets the weights
// of each fold, and the scores on the sentences left out are printed.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/tagger/train"
	"lacuna/compare/lang/en"
	"lacuna/compare/lang/ko"
	"lacuna/compare/lang/zh"
)

var observers = map[string]func(string) ([]compare.Span, tagger.Sequence){
	"en": en.Observe, "ko": ko.Observe, "zh": zh.Observe,
}

// chosen are the options of a language that differ from the defaults, by
// cross-validation: in English the rules find what the tagger leaves out, and
// one that is surer of less is the better company.
var chosen = map[string]train.Options{
	"zh": {Runs: 4, Shrink: .75},
	"en": {Epochs: 20, Penalty: 1, Drop: -1},
	"ko": {Epochs: 30, Cut: 6}, // a third of the features, no worse
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string) error {
	fs := flag.NewFlagSet("gen", flag.ContinueOnError)
	folds := fs.Int("folds", 0, "number of folds of a cross-validation")
	dir := fs.String("dir", "", "folder for the weights of the folds")
	o := train.Options{}
	if len(args) > 2 {
		o = chosen[args[len(args)-3]]
	}
	fs.IntVar(&o.Epochs, "epochs", o.Epochs, "passes over the sentences")
	fs.Float64Var(&o.Penalty, "penalty", o.Penalty, "strength of the prior")
	fs.Float64Var(&o.Drop, "drop", o.Drop, "share of features left out of a step, below 0 for none")
	fs.IntVar(&o.Runs, "runs", o.Runs, "trainings to average")
	fs.Float64Var(&o.Shrink, "shrink", o.Shrink, "share of the surplus of weights that is taken off")
	fs.IntVar(&o.Cut, "cut", o.Cut, "weight below which a feature is left out, in 127ths of the largest")
	fs.IntVar(&o.Seen, "seen", 0, "occurrences below which a feature is left out")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 3 || observers[fs.Arg(0)] == nil {
		return fmt.Errorf("usage: gen [-folds N] [-dir DIR] LANGUAGE SENTENCES WEIGHTS")
	}
	all, kinds, err := load(fs.Arg(1), fs.Arg(0))
	if err != nil {
		return err
	}
	var total score
	for f := range *folds {
		var in []train.Example
		for _, s := range all {
			if s.line%*folds != f {
				in = append(in, s.Example)
			}
		}
		m := train.CRF(kinds, in, o)
		if *dir != "" {
			if err := write(filepath.Join(*dir, fmt.Sprintf("%s.%d", fs.Arg(0), f)), m); err != nil {
				return err
			}
		}
		for _, s := range all {
			if s.line%*folds == f {
				total.add(s, m)
			}
		}
	}
	if *folds > 0 {
		total.print()
	}
	if fs.Arg(2) == "-" {
		return nil
	}
	examples := make([]train.Example, len(all))
	for i, s := range all {
		examples[i] = s.Example
	}
	m := train.CRF(kinds, examples, o)
	fmt.Printf("%d sentences, %d features\n", len(all), m.Features())
	return write(fs.Arg(2), m)
}

func write(name string, m *tagger.Model) error {
	var b bytes.Buffer
	if err := m.Pack(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}
