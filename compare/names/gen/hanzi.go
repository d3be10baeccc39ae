package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// char is what is packed of one hanzi.
type char struct {
	hangul []reading
	pinyin []string // toneless, commonest first
	viet   []string // Sino-Vietnamese, toneless
}

// reading is a Sino-Korean reading and how common it is: 0 of education, 1 of
// names, 2 of the standard, 3 of a dictionary alone.
type reading struct {
	sound rune
	rank  int
}

// packHanzi writes one line per hanzi: character, representative of its
// variants, hangul readings, toneless pinyin and toneless Sino-Vietnamese readings
// separated by commas.
func packHanzi(unihan, hanja, out string) error {
	chars := map[rune]*char{}
	sets := variants{}
	if err := readReadings(unihan+"/Unihan_Readings.txt.bz2", chars); err != nil {
		return err
	}
	if err := readHanja(hanja, chars); err != nil {
		return err
	}
	if err := readVariants(unihan, sets); err != nil {
		return err
	}
	for _, p := range strings.Fields(shinjitai) {
		r := []rune(p)
		sets.join(r[0], r[1])
		if old := chars[r[1]]; old != nil && chars[r[0]] != nil {
			chars[r[0]].pinyin = addWords(append([]string{}, old.pinyin...), chars[r[0]].pinyin...)
		}
	}
	return writeHanzi(chars, sets, out)
}

func writeHanzi(chars map[rune]*char, sets variants, out string) error {
	members := map[rune][]rune{}
	var all []rune
	for r := range chars {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	for _, r := range all {
		members[sets.find(r)] = append(members[sets.find(r)], r)
	}
	var buf bytes.Buffer
	for _, r := range all {
		c := chars[r]
		hangul := slices.Clone(c.hangul)
		for _, m := range members[sets.find(r)] {
			hangul = append(hangul, chars[m].hangul...)
		}
		if len(c.pinyin) == 0 {
			for _, m := range members[sets.find(r)] {
				c.pinyin = addWords(c.pinyin, chars[m].pinyin...)
			}
		}
		if len(hangul) == 0 && len(c.pinyin) == 0 {
			continue
		}
		canon := members[sets.find(r)][0]
		var viet []string
		for _, m := range members[sets.find(r)] {
			viet = addWords(viet, chars[m].viet...)
		}
		fmt.Fprintf(&buf, "%c\t%c\t%s\t%s\t%s\n", r, canon, string(dropLaw(ranked(hangul))), strings.Join(c.pinyin, ","), strings.Join(viet, ","))
	}
	return writeGzip(out, buf.Bytes())
}

func writeGzip(path string, b []byte) error {
	var z bytes.Buffer
	w, err := gzip.NewWriterLevel(&z, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(b); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, z.Bytes(), 0o644)
}

// unihanLines calls f with the character, property and value of every line.
func unihanLines(path, sum string, f func(r rune, property, value string)) error {
	b, err := checked(path, sum)
	if err != nil {
		return err
	}
	s := bufio.NewScanner(bzip2.NewReader(bytes.NewReader(b)))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		t := strings.SplitN(s.Text(), "\t", 3)
		if len(t) != 3 || !strings.HasPrefix(t[0], "U+") {
			continue
		}
		if r := codepoint(t[0]); inRange(r) {
			f(r, t[1], t[2])
		}
	}
	return s.Err()
}

// inRange keeps the ideographs of the basic block and extension A.
func inRange(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF }

func codepoint(s string) rune {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	if err != nil {
		return 0
	}
	return rune(n)
}

func readReadings(path string, chars map[rune]*char) error {
	return unihanLines(path, sumReadings, func(r rune, property, value string) {
		c := chars[r]
		if c == nil {
			c = &char{}
			chars[r] = c
		}
		switch property {
		case "kHangul":
			c.hangul = append(c.hangul, hangulOf(value)...)
		case "kMandarin", "kTGHZ2013", "kXHC1983":
			c.pinyin = addWords(c.pinyin, pinyinOf(value)...)
		case "kVietnamese":
			for _, v := range strings.Fields(strings.ToLower(value)) {
				c.viet = addWords(c.viet, toneless(strings.ReplaceAll(v, "đ", "d")))
			}
		}
	})
}

// ranked orders readings by rank; those of a dictionary alone count only where
// there are no others.
func ranked(list []reading) []rune {
	slices.SortStableFunc(list, func(a, b reading) int { return a.rank - b.rank })
	var out []rune
	for _, r := range list {
		if r.rank < 3 || list[0].rank == 3 {
			out = addRunes(out, r.sound)
		}
	}
	return out
}

// hangulOf reads a kHangul value: "금:0E 김:0N".
func hangulOf(value string) []reading {
	var out []reading
	for _, f := range strings.Fields(value) {
		r := reading{[]rune(f)[0], 2}
		switch {
		case strings.HasSuffix(f, "E"):
			r.rank = 0
		case strings.HasSuffix(f, "N"):
			r.rank = 1
		}
		out = append(out, r)
	}
	return out
}

// pinyinOf strips tones and positions: "048.050:chóu 306.020:qiú" -> chou qiu.
func pinyinOf(value string) []string {
	var out []string
	for _, f := range strings.Fields(value) {
		if _, after, ok := strings.Cut(f, ":"); ok {
			f = after
		}
		for _, p := range strings.Split(f, ",") {
			out = append(out, toneless(p))
		}
	}
	return out
}

func toneless(p string) string {
	p = strings.NewReplacer("ü", "v", "ǖ", "v", "ǘ", "v", "ǚ", "v", "ǜ", "v").Replace(p)
	var b strings.Builder
	for _, r := range norm.NFD.String(p) {
		if r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// readHanja adds the readings of single hanzi that Unihan does not give.
func readHanja(path string, chars map[rune]*char) error {
	b, err := checked(path, sumHanja)
	if err != nil {
		return err
	}
	had := map[rune]bool{}
	for r, c := range chars {
		had[r] = len(c.hangul) > 0
	}
	for _, line := range strings.Split(string(b), "\n") {
		f := strings.SplitN(line, ":", 3)
		if len(f) < 2 || len([]rune(f[0])) != 1 {
			continue
		}
		h := []rune(norm.NFKC.String(f[1]))
		if len(h) == 1 && inRange(h[0]) && !had[h[0]] && chars[h[0]] != nil {
			chars[h[0]].hangul = append(chars[h[0]].hangul, reading{[]rune(f[0])[0], 3})
		}
	}
	return nil
}
