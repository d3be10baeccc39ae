// Command fit learns the weights of the generic body reader from folders of
// pages with their expected text: cases.jsonl with path, url, group and
// expect.text, as the open extraction benchmarks are arranged. It prints the
// quality on pages whose host was held out, then writes weights over all
// pages.
//
//	go run ./sources/page/body/fit -o weights.bin FOLDER...
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"strings"
)

func main() {
	out := flag.String("o", "", "file to write; empty: only measure")
	folds := flag.Int("folds", 4, "parts of the cross-validation; 0: none")
	try := flag.Int("try", 0, "how many of the folds are held out in turn; 0: all")
	list := flag.String("list", "", "file for the score of every held-out page")
	snippets := flag.String("snippets", "", "FOLDER,FILE of pages of which snippets are known")
	flag.Parse()
	if err := run(flag.Args(), *snippets, *out, *list, *folds, *try); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folders []string, snippets, out, list string, folds, try int) error {
	var cases []*sample
	if folder, file, ok := strings.Cut(snippets, ","); ok {
		cs, err := loadSnippets(folder, file)
		if err != nil {
			return err
		}
		cases = cs
	}
	for _, f := range folders {
		cs, err := load(f)
		if err != nil {
			return err
		}
		cases = append(cases, cs...)
	}
	fmt.Println("pages", len(cases), "features", len(cases[0].rows[0]))
	if folds > 0 {
		if err := validate(cases, folds, try, list); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	b, err := train(cases).AppendBinary(nil)
	if err != nil {
		return err
	}
	return os.WriteFile(out, b, 0o644)
}

func foldOf(host string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(host))
	return int(h.Sum32()>>3) % folds
}
