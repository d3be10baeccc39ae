package names

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"sort"
	"strings"
	"sync"
)

//go:embed data/*.tsv data/*.txt data/*/*.gz
var files embed.FS

// hanzi is what is known of one character.
type hanzi struct {
	canon  rune   // stands for all its variants
	hangul []rune // Sino-Korean readings in DPRK spelling, commonest first
	pinyin []pin  // toneless, commonest first
}

// pin numbers a toneless pinyin syllable; see pinyinTable.
type pin uint16

type hanziTable struct {
	chars map[rune]hanzi
	canon [0xA000 - 0x3400]uint16 // of the characters from U+3400, 0: itself
	names []string                // pinyin by number, sorted
	ids   map[string]pin          // its inverse
}

var hanziData = sync.OnceValue(loadHanzi)

func loadHanzi() *hanziTable {
	lines := packed("data/unihan/hanzi.tsv.gz")
	t := &hanziTable{chars: make(map[rune]hanzi, len(lines)), ids: map[string]pin{}}
	for _, l := range lines {
		for _, p := range strings.Split(column(l, 3), ",") {
			if p != "" {
				t.ids[p] = 0
			}
		}
	}
	for p := range t.ids {
		t.names = append(t.names, p)
	}
	sort.Strings(t.names)
	for i, p := range t.names {
		t.ids[p] = pin(i)
	}
	for _, l := range lines {
		h := hanzi{canon: first(column(l, 1)), hangul: []rune(column(l, 2))}
		for _, p := range strings.Split(column(l, 3), ",") {
			if p != "" {
				h.pinyin = append(h.pinyin, t.ids[p])
			}
		}
		t.chars[first(l)] = h
		t.canon[first(l)-0x3400] = uint16(h.canon)
	}
	return t
}

// canonOf is the representative of a character's variants.
func (t *hanziTable) canonOf(r rune) rune {
	if r >= 0x3400 && r < 0xA000 && t.canon[r-0x3400] != 0 {
		return rune(t.canon[r-0x3400])
	}
	return r
}

// packed returns the lines of a compressed embedded file. Embedded data is part
// of the program, so that a missing or broken file is a panic.
func packed(path string) []string {
	b, err := files.ReadFile(path)
	if err != nil {
		panic(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		panic(err)
	}
	return readLines(z)
}

// plain returns the lines of an embedded text file without comments, nil when
// it is not there.
func plain(path string) []string {
	b, err := files.ReadFile(path)
	if err != nil {
		return nil
	}
	var out []string
	for _, l := range readLines(bytes.NewReader(b)) {
		if l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

func readLines(r io.Reader) []string {
	var out []string
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		out = append(out, s.Text())
	}
	return out
}

// column is the n-th tab-separated field of a line, "" past the last.
func column(line string, n int) string {
	for ; n > 0; n-- {
		i := strings.IndexByte(line, '\t')
		if i < 0 {
			return ""
		}
		line = line[i+1:]
	}
	if i := strings.IndexByte(line, '\t'); i >= 0 {
		line = line[:i]
	}
	return line
}

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func isHanzi(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == '々'
}

func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// isKana tells whether r is a letter of either syllabary, or the mark of a long
// vowel.
func isKana(r rune) bool { return r >= 0x3041 && r <= 0x30FE && r != '・' }
