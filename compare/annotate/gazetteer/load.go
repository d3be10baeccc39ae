package gazetteer

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
)

//go:embed data
var data embed.FS

// The tables by language, read when first asked for.
var (
	En = sync.OnceValue(func() *Table { return load("en") })
	Ko = sync.OnceValue(func() *Table { return load("ko") })
	Zh = sync.OnceValue(func() *Table { return load("zh") })
)

// load merges the lists data/*/<language>.gz. The lists are part of the
// program, so one that cannot be read is a fault of it.
func load(language string) *Table {
	names, err := fs.Glob(data, "data/*/"+language+".gz")
	if err != nil {
		panic(err)
	}
	var lists [][]byte
	n := 0
	for _, name := range names {
		l := unpacked(name)
		lists = append(lists, l)
		n += bytes.Count(l, []byte("\n"))
	}
	t := NewTable(n)
	for i, l := range lists {
		if err := words(l, t.add); err != nil {
			panic(fmt.Errorf("%s: %w", names[i], err))
		}
	}
	t.decide()
	return t
}

// unpacked is the content of an embedded list.
func unpacked(name string) []byte {
	f, err := data.Open(name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	b, err := io.ReadAll(z)
	if err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
	return b
}

// words calls add with the words of a list: lines of the number of bytes shared
// with the word before as one character (0 is 'A'), the rest of the word, a tab
// and the class in hexadecimal; a line without a tab has the class of the line
// before.
func words(list []byte, add func(word string, c Class)) error {
	s := bufio.NewScanner(bytes.NewReader(list))
	var word []byte
	var class Class
	for s.Scan() {
		line := s.Text()
		if line == "" || int(line[0])-'A' > len(word) || line[0] < 'A' {
			return fmt.Errorf("gazetteer: bad line %q", line)
		}
		rest, code, ok := strings.Cut(line[1:], "\t")
		if ok {
			v, err := strconv.ParseUint(code, 16, 16)
			if err != nil {
				return fmt.Errorf("gazetteer: bad line %q", line)
			}
			class = Class(v)
		}
		word = append(word[:line[0]-'A'], rest...)
		add(string(word), class)
	}
	return s.Err()
}
