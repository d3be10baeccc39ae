package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// unihan is what is kept of a character: hangul and pinyin readings, and its
// simplified form when that differs.
type unihan struct {
	hangul, pinyin map[rune][]string
	simple         map[rune]rune
	alike          map[rune][]rune // other shapes of the same character
}

func readUnihan(dir string) (*unihan, error) {
	u := &unihan{map[rune][]string{}, map[rune][]string{}, map[rune]rune{}, map[rune][]rune{}}
	for _, src := range []source{readings, variants} {
		b, err := open(dir, src)
		if err != nil {
			return nil, err
		}
		b, err = io.ReadAll(bzip2.NewReader(bytes.NewReader(b)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", src.path, err)
		}
		s := bufio.NewScanner(bytes.NewReader(b))
		for s.Scan() {
			if f := strings.Split(s.Text(), "\t"); len(f) == 3 {
				u.add(code(f[0]), f[1], f[2])
			}
		}
	}
	return u, nil
}

func code(s string) rune {
	n, _ := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	return rune(n)
}

func (u *unihan) add(r rune, field, value string) {
	switch field {
	case "kHangul":
		for _, v := range strings.Fields(value) {
			h, _, _ := strings.Cut(v, ":")
			u.hangul[r] = append(u.hangul[r], norm.NFC.String(h))
		}
	case "kMandarin":
		u.pinyin[r] = append(u.pinyin[r], plainPinyin(strings.Fields(value)[0]))
	case "kSimplifiedVariant":
		for _, v := range strings.Fields(value) {
			if s := code(v); s != r && s < 0x10000 {
				u.simple[r] = s
				return
			}
		}
	case "kZVariant", "kSemanticVariant":
		for _, v := range strings.Fields(value) {
			v, _, _ = strings.Cut(v, "<")
			u.alike[r] = append(u.alike[r], code(v))
		}
	}
}

// shapes are pairs of a shape Korean prints and the one Chinese does, where
// Unihan has no variant that leads there.
const shapes = "産产靑青淸清遊游飮饮尙尚甁瓶槪概蔘参豊丰顔颜痲麻旣既姪侄塚冢愼慎顚颠讬托屛屏奨奖艶艳毬球籤签喩喻搾榨陞升"

// settle gives a shape that Chinese does not use (敎 硏 産) the simplified form
// of the shape that it does.
func (u *unihan) settle(freq map[string]int) {
	for i, r := 0, []rune(shapes); i+1 < len(r); i += 2 {
		u.simple[r[i]] = r[i+1]
	}
	used := map[rune]int{}
	for w, n := range freq {
		for _, r := range w {
			used[r] += n
		}
	}
	for r := rune(0); r < 0x10000; r++ {
		others := u.alike[r]
		if _, ok := u.simple[r]; ok {
			continue
		}
		for _, o := range others {
			if t, ok := u.simple[o]; ok {
				o = t
			}
			if used[o] > 100*used[r] {
				u.simple[r] = o
				break
			}
		}
	}
}

// plainPinyin drops the tone; ü becomes v.
func plainPinyin(s string) string {
	s = strings.ReplaceAll(norm.NFD.String(s), "u\u0308", "v")
	return strings.Map(func(r rune) rune {
		if r > 'z' {
			return -1
		}
		return r
	}, s)
}

func (u *unihan) simplify(s string) string {
	return strings.Map(func(r rune) rune {
		if t, ok := u.simple[r]; ok {
			return t
		}
		return r
	}, s)
}

// pack writes "character TAB pinyin TAB hangul,hangul TAB simplified" for the
// characters of the basic plane that have a hangul reading or a simpler form,
// or are one.
func (u *unihan) pack() []byte {
	keep := map[rune]bool{}
	for r := rune(0); r < 0x10000; r++ {
		if len(u.hangul[r]) == 0 {
			continue
		}
		keep[r] = true
		if t, ok := u.simple[r]; ok && len(u.hangul[t]) == 0 {
			u.hangul[t] = u.hangul[r]
		}
	}
	for r, t := range u.simple {
		keep[r], keep[t] = true, true
	}
	var list []rune
	for r := range keep {
		if r < 0x10000 {
			list = append(list, r)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	var out bytes.Buffer
	for _, r := range list {
		simple := ""
		if t, ok := u.simple[r]; ok {
			simple = string(t)
		}
		fmt.Fprintf(&out, "%c\t%s\t%s\t%s\n", r, strings.Join(u.pinyin[r], ","), strings.Join(u.hangul[r], ","), simple)
	}
	return out.Bytes()
}
