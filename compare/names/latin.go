package names

import (
	"slices"
	"strings"
)

// readLatin reads a person's name in Latin letters as Korean and as pinyin.
func (n *Name) readLatin(text string) {
	words := strings.Fields(letters(text))
	n.folded = words
	if len(words) == 0 || len(words) > 4 {
		return
	}
	n.kor = slices.DeleteFunc(koreanReadings(words), func(cut []syl) bool { return len(cut) == 0 || !surnameData().heads(cut[0]) })
	for _, cut := range n.kor {
		for i := range min(personHead, len(cut)) {
			cut[i] = cut[i].lawful()
		}
	}
	n.pins = pinyinReadings(words)
	n.wade = wadeReading(words)
	s := surnameData()
	n.korean = len(n.kor) > 0 && (s.koreanLatin(words[0]) || s.koreanLatin(words[len(words)-1]))
	n.chinese = len(n.pins) > 0 && (s.pins[words[0]] || s.pins[words[len(words)-1]])
	n.native = len(words) > 1 && (n.korean || n.chinese || n.wade != nil && len(words) > 2)
}

// koreanReadings are the ways to read words as one Korean name, as written and,
// when only the last word is a surname, surname first.
func koreanReadings(words []string) [][]syl {
	out := koreanCuts(words, 0)
	if last := len(words) - 1; last > 0 && surnameData().koreanLatin(words[last]) {
		turned := append([]string{words[last]}, words[:last]...)
		out = append(out, koreanCuts(turned, 0)...)
	}
	return out
}

// koreanCuts are the ways to cut words into Korean syllables, five at most.
func koreanCuts(words []string, at int) [][]syl {
	out := [][]syl{make([]syl, 0, 5)}
	for i, w := range words {
		heads := segments(w, 4)
		if at+i == 0 {
			heads = surnameCuts(w, heads)
		}
		if len(heads) == 1 && len(out) == 1 && len(out[0])+len(heads[0]) <= 5 {
			out[0] = append(out[0], heads[0]...)
			continue
		}
		var next [][]syl
		for _, done := range out {
			for _, h := range heads {
				if len(next) < 2*maxSegments && len(done)+len(h) <= 5 {
					next = append(next, append(append(make([]syl, 0, 5), done...), h...))
				}
			}
		}
		if out = next; len(out) == 0 {
			return nil
		}
	}
	return out
}

// surnameCuts takes popular spellings of surnames (Park, Lee) into account.
func surnameCuts(word string, cuts [][]syl) [][]syl {
	if alias := surnameAliases[word]; alias != "" {
		return append([][]syl{{sylOf(first(alias), true)}}, cuts...)
	}
	return cuts
}

// pinyinReadings are the ways to read words as one Chinese name.
func pinyinReadings(words []string) [][][]pin {
	out := pinyinCuts(words)
	if last := len(words) - 1; last > 0 && surnameData().pins[words[last]] && !surnameData().pins[words[0]] {
		out = append(out, pinyinCuts(append([]string{words[last]}, words[:last]...))...)
	}
	return out
}

func pinyinCuts(words []string) [][][]pin {
	if len(words) == 0 {
		return [][][]pin{nil}
	}
	heads := pinyinSegments(words[0])
	if len(heads) == 0 {
		return nil
	}
	tails := pinyinCuts(words[1:])
	var out [][][]pin
	for _, h := range heads {
		for _, t := range tails {
			if len(out) < maxSegments && len(h)+len(t) <= 12 {
				cut := make([][]pin, 0, len(h)+len(t))
				for _, p := range h {
					cut = append(cut, []pin{p})
				}
				out = append(out, append(cut, t...))
			}
		}
	}
	return out
}
