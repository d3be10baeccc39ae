package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"slices"

	"lacuna/compare/annotate/gazetteer"
)

// shared is the most bytes a word may share with the one before: a printable
// character says how many.
const shared = 50

// pack writes a list as gazetteer reads it.
func pack(list map[string]gazetteer.Class) ([]byte, error) {
	words := make([]string, 0, len(list))
	for w := range list {
		words = append(words, w)
	}
	slices.Sort(words)
	var text bytes.Buffer
	last, class := "", gazetteer.Class(0)
	for _, w := range words {
		n := 0
		for n < min(shared, len(w), len(last)) && w[n] == last[n] {
			n++
		}
		fmt.Fprintf(&text, "%c%s", 'A'+n, w[n:])
		if c := list[w]; c != class {
			fmt.Fprintf(&text, "\t%x", uint16(c))
			class = c
		}
		text.WriteByte('\n')
		last = w
	}
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(text.Bytes()); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

// read is a file's content; its checksum is printed.
func read(name string) (string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	fmt.Printf("read %s sha256 %x\n", name, sha256.Sum256(b))
	return string(b), nil
}
