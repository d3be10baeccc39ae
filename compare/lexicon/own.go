package lexicon

import (
	"fmt"
	"io/fs"
	"math"
	"strings"
	"unicode/utf8"

	"lacuna/compare/lexicon/internal/english"
)

// phrase is an English expression of several words that names a row.
type phrase struct {
	stems []uint32
	row   uint32
}

// readOwn reads the trilingual lexicon: id, en, zh, ko, forms separated by |.
func (l *Lexicon) readOwn(data fs.FS, pattern string) error {
	files, err := fs.Glob(data, pattern)
	if err != nil {
		return err
	}
	for _, f := range files {
		b, err := fs.ReadFile(data, f)
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(b), "\n") {
			line = strings.TrimSuffix(line, "\r")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := l.addRow(line); err != nil {
				return fmt.Errorf("%s:%d: %w", f, n+1, err)
			}
		}
	}
	return nil
}

func (l *Lexicon) addRow(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 4 {
		return fmt.Errorf("want 4 columns, have %d", len(f))
	}
	row := hashKey(classRow, f[0])
	keys := map[uint32]float32{row: 1}
	forms := split(f[1])
	for i, e := range forms {
		stems := englishKeys(e)
		if len(stems) == 0 {
			continue
		}
		share := float32(math.Max(.7, 1-.05*float64(i)) / math.Sqrt(float64(len(stems))))
		for _, k := range stems {
			keys[k] = max(keys[k], share)
		}
		if len(stems) > 1 {
			l.phrases[stems[0]] = append(l.phrases[stems[0]], phrase{stems, row})
		}
	}
	l.own = append(l.own, merge(keys))
	at := int32(len(l.own))
	for _, z := range split(f[2]) {
		l.addChinese(l.simplify(z), at)
	}
	for _, k := range split(f[3]) {
		l.addKorean(k, at)
	}
	return nil
}

// join returns where the glosses of a form are that had those at old (0: none)
// and now has those at row as well; both are indexes into own + 1.
func (l *Lexicon) join(old, row int32) int32 {
	if old == 0 || old == row {
		return row
	}
	l.own = append(l.own, union(l.own[old-1], l.own[row-1]))
	return int32(len(l.own))
}

// union merges two lists of glosses, each sorted by key.
func union(a, b []gloss) []gloss {
	out := make([]gloss, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].key < b[0].key:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || b[0].key < a[0].key:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, gloss{a[0].key, max(a[0].conf, b[0].conf)})
			a, b = a[1:], b[1:]
		}
	}
	return out
}

func split(s string) []string {
	if s == "" || s == "-" {
		return nil
	}
	return strings.Split(s, "|")
}

// englishKeys are the keys of the content words of an expression; none for a
// function word.
func englishKeys(s string) []uint32 {
	var keys []uint32
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' }) {
		if w == "US" {
			w = "american"
		}
		w = strings.ToLower(strings.TrimSuffix(w, "'s"))
		if !english.Stop(w) {
			keys = append(keys, hashKey(classEnglish, english.Stem(w)))
		}
	}
	return keys
}

// ownCount is the least count of a Chinese word of the own lexicon.
const ownCount = 300

// addChinese gives a word, new or known, the glosses of a row.
func (l *Lexicon) addChinese(w string, row int32) {
	e, ok := l.zh[w]
	if floor := float32(math.Log(ownCount / l.zhTotal)); !ok || e.logp < floor && utf8.RuneCountInString(w) > 1 {
		e.logp = floor
	}
	e.row = l.join(e.row, row)
	l.zh[w] = e
}

// merge lists glosses by key.
func merge(keys map[uint32]float32) []gloss {
	list := make([]gloss, 0, len(keys))
	for k, c := range keys {
		list = append(list, gloss{k, c})
	}
	sortGlosses(list)
	return list
}
