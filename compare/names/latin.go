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
	n.native = len(words) > 1 && (n.korean || n.chinese)
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

func koreanCuts(words []string, at int) [][]syl {
	if len(words) == 0 {
		return [][]syl{nil}
	}
	heads := segments(words[0], 4)
	if at == 0 {
		heads = surnameCuts(words[0], heads)
	}
	if len(heads) == 0 {
		return nil
	}
	tails := koreanCuts(words[1:], at+1)
	var out [][]syl
	for _, h := range heads {
		for _, t := range tails {
			if len(out) < 2*maxSegments && len(h)+len(t) <= 5 {
				out = append(out, append(append([]syl(nil), h...), t...))
			}
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
