package lexicon

import (
	"fmt"
	"io/fs"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
)

// zhWord is a Chinese word: its log probability and where its glosses are.
type zhWord struct {
	from uint32
	n    uint8
	row  int32 // index into own + 1; 0: none
	logp float32
}

// char is what is known of one character.
type char struct {
	simple rune // simplified form; 0: itself
	hangul string
	pinyin string
}

func load(data fs.FS) (*Lexicon, error) {
	l := &Lexicon{
		zh: make(map[string]zhWord, 160000), hanja: make(map[string]string, 230000), ko: make(map[string]koWord, 40000),
		chars: make(map[rune]char, 14000), freq: make(map[uint32]float32, 40000), phrases: map[uint32][]phrase{}, sounds: make(map[string]string, 20000), related: make(map[uint32]zhWord, 12000),
	}
	for _, f := range []struct {
		path string
		read func(line string) error
		done func()
	}{
		{"data/jieba/zh-freq.txt.zst", l.readFreq, func() {}},
		{"data/cedict/zh-en.txt.zst", l.readChinese, l.weighChinese},
		{"data/unihan/chars.txt.zst", l.readChar, func() {}},
		{"data/hanja/ko-hanja.txt.zst", l.readHanja, func() {}},
		{"data/wordnet/en-freq.txt.zst", l.readEnglish, func() {}},
		{"data/wordnet/en-related.txt.zst", l.readRelated, func() {}},
	} {
		if err := eachLine(data, f.path, f.read); err != nil {
			return nil, err
		}
		f.done()
	}
	return l, l.readOwn(data, "data/own/*.tsv")
}

// eachLine unpacks a file and calls read with every line of it.
func eachLine(data fs.FS, path string, read func(string) error) error {
	raw, err := fs.ReadFile(data, path)
	if err != nil {
		return err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return err
	}
	defer dec.Close()
	b, err := dec.DecodeAll(raw, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	text := string(b)
	for n := 1; text != ""; n++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if err := read(line); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return nil
}

func (l *Lexicon) readFreq(line string) error {
	w, c, _ := strings.Cut(line, "\t")
	n, err := strconv.Atoi(c)
	if err != nil {
		return err
	}
	l.zh[w] = zhWord{logp: float32(n)}
	l.zhTotal += float64(n)
	return nil
}

// dictionaryOnly is the count of a word that only the dictionary has.
const dictionaryOnly = 2

func (l *Lexicon) readChinese(line string) error {
	w, list, _ := strings.Cut(line, "\t")
	w, proper := strings.CutPrefix(w, "^")
	if proper {
		l.sounds[w] = firstSound(list)
	}
	e, ok := l.zh[w]
	if !ok {
		e.logp = dictionaryOnly
	}
	n, err := l.readGlosses(list)
	if err != nil {
		return err
	}
	e.from, e.n = uint32(len(l.glosses)-n), uint8(n)
	l.zh[w] = e
	return nil
}

// readGlosses appends a list of "key:level" and returns how many it had.
func (l *Lexicon) readGlosses(list string) (n int, err error) {
	for list != "" {
		var g string
		g, list, _ = strings.Cut(list, " ")
		i := strings.LastIndexByte(g, ':')
		if i < 0 || i+2 != len(g) {
			return n, fmt.Errorf("bad gloss %q", g)
		}
		n++
		l.glosses = append(l.glosses, gloss{hashKey(classEnglish, g[:i]), float32(g[i+1]-'0') / 9})
	}
	return n, nil
}

func (l *Lexicon) readRelated(line string) error {
	w, list, _ := strings.Cut(line, "\t")
	n, err := l.readGlosses(list)
	l.related[hashKey(classEnglish, w)] = zhWord{from: uint32(len(l.glosses) - n), n: uint8(n)}
	return err
}

// firstSound is the skeleton of the surest key in a list of glosses.
func firstSound(list string) string {
	i := strings.IndexByte(list, ':')
	if i < 0 {
		return ""
	}
	return skeleton(list[:i])
}

// weighChinese turns counts into log probabilities and carries the counts over
// to the English keys the words are glossed with.
func (l *Lexicon) weighChinese() {
	for w, e := range l.zh {
		count := float64(e.logp)
		for _, g := range l.glosses[e.from : e.from+uint32(e.n)] {
			l.freq[g.key] += float32(count / l.zhTotal * float64(g.conf) / float64(e.n) / 2)
		}
		e.logp = float32(math.Log(count / l.zhTotal))
		l.zh[w] = e
	}
}

func (l *Lexicon) readChar(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 4 {
		return fmt.Errorf("want 4 columns, have %d", len(f))
	}
	r, _ := utf8.DecodeRuneInString(f[0])
	c := char{hangul: f[2], pinyin: f[1]}
	if f[3] != "" {
		c.simple, _ = utf8.DecodeRuneInString(f[3])
	}
	l.chars[r] = c
	return nil
}

func (l *Lexicon) readHanja(line string) error {
	w, list, _ := strings.Cut(line, "\t")
	l.hanja[w] = list
	return nil
}

// concordance is the number of tagged words behind the English counts.
const concordance = 230000

func (l *Lexicon) readEnglish(line string) error {
	w, c, _ := strings.Cut(line, "\t")
	n, err := strconv.Atoi(c)
	if err != nil {
		return err
	}
	k := hashKey(classEnglish, w)
	l.freq[k] += float32(n) / concordance / 2
	return nil
}
