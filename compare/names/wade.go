package names

import (
	"strings"
	"sync"
)

// Older spellings of Chinese: Wade-Giles as papers print it, without
// apostrophes and marks (Chou En-lai, Mao Tse-tung), and what Taiwan writes
// beside it (Tsai Ing-wen, Ma Ying-jeou). Aspirates are not told apart, so that
// a spelling stands for several syllables.

// wadeInitials are the initials of pinyin in Wade-Giles, longest first.
var wadeInitials = []struct{ pinyin, wade string }{
	{"zh", "ch"}, {"ch", "ch"}, {"sh", "sh"}, {"b", "p"}, {"p", "p"}, {"m", "m"}, {"f", "f"}, {"d", "t"}, {"t", "t"}, {"n", "n"}, {"l", "l"},
	{"g", "k"}, {"k", "k"}, {"h", "h"}, {"j", "ch"}, {"q", "ch"}, {"x", "hs"}, {"r", "j"}, {"z", "ts"}, {"c", "ts"}, {"s", "s"}, {"y", "y"}, {"w", "w"},
}

// wadeFinals are the finals that Wade-Giles writes otherwise.
var wadeFinals = map[string]string{
	"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "uo": "o", "ve": "ueh", "v": "u", "vn": "un", "van": "uan", "an": "an",
}

// wadeWhole are syllables that the rules do not give, or that are also written
// in another way.
var wadeWhole = map[string]string{
	"lee": "li", "ing": "ying", "jeou": "jiu", "soong": "song", "kuo": "guo", "koo": "gu", "tze": "zi", "tse": "ze zi", "teh": "de", "te": "de te", "erh": "er", "tzu": "zi ci", "szu": "si", "ssu": "si",
	"yeh": "ye", "yueh": "yue", "yen": "yan", "yu": "you yu", "yung": "yong", "jui": "rui", "hsiao": "xiao", "ho": "he", "ko": "ge ke", "o": "e", "lo": "luo", "kai": "kai gai", "yi": "yi", "i": "yi", "shek": "shi", "tsung": "zong cong",
}

// wadeTable maps a Wade-Giles syllable to pinyin.
var wadeTable = sync.OnceValue(func() map[string][]pin {
	t := map[string][]pin{}
	data := hanziData()
	for id, p := range data.names {
		if syllabic(p) && wadeWhole[p] == "" {
			w := wadeOf(p)
			t[w] = append(t[w], pin(id))
		}
	}
	for w, list := range wadeWhole {
		for _, p := range strings.Fields(list) {
			if id, ok := data.ids[p]; ok && !hasPin(t[w], id) {
				t[w] = append(t[w], id)
			}
		}
	}
	return t
})

func hasPin(list []pin, p pin) bool {
	for _, q := range list {
		if p == q {
			return true
		}
	}
	return false
}

// wadeOf spells a pinyin syllable in Wade-Giles.
func wadeOf(p string) string {
	switch p {
	case "zhi", "chi":
		return "chih"
	case "shi":
		return "shih"
	case "ri":
		return "jih"
	case "yan":
		return "yen"
	case "ye":
		return "yeh"
	case "yue":
		return "yueh"
	case "you":
		return "yu"
	case "yong":
		return "yung"
	}
	for _, in := range wadeInitials {
		rest, ok := strings.CutPrefix(p, in.pinyin)
		if !ok {
			continue
		}
		if strings.Contains("jqx", in.pinyin) && strings.HasPrefix(rest, "u") {
			rest = "v" + rest[1:]
		}
		if f := wadeFinals[rest]; f != "" {
			rest = f
		}
		if rest == "e" && strings.Contains("g k h", in.pinyin) {
			rest = "o"
		}
		if rest == "ui" && strings.Contains("g k", in.pinyin) {
			rest = "uei"
		}
		return in.wade + rest
	}
	return p
}

// wadeReading reads words as one Chinese name in Wade-Giles, a syllable each,
// the surname first; nil when it is none.
func wadeReading(words []string) [][]pin {
	if len(words) == 2 {
		words = wadeSplit(words)
	}
	if len(words) < 2 || len(words) > 4 {
		return nil
	}
	t := wadeTable()
	out := make([][]pin, len(words))
	for i, w := range words {
		if out[i] = t[w]; out[i] == nil {
			return nil
		}
	}
	data := hanziData()
	for _, p := range out[0] {
		if surnameData().pins[data.names[p]] {
			return out
		}
	}
	return nil
}

// wadeSplit parts a given name of two syllables written as one word (Mao Tsetung)
// that is no syllable itself; of several ways the one with the longer first.
func wadeSplit(words []string) []string {
	t, given := wadeTable(), words[1]
	if t[given] != nil {
		return words
	}
	for i := len(given) - 1; i > 0; i-- {
		if t[given[:i]] != nil && t[given[i:]] != nil {
			return []string{words[0], given[:i], given[i:]}
		}
	}
	return words
}
