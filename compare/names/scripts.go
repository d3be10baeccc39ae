package names

import "strings"

// cyrillicPairs transliterate Russian the way KCNA and passports do.
var cyrillicPairs = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ё", "yo", "ж", "zh", "з", "z", "и", "i", "й", "y", "к", "k", "л", "l", "м", "m", "н", "n",
	"о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch", "ъ", "", "ы", "y", "ь", "",
	"э", "e", "ю", "yu", "я", "ya", "і", "i", "ї", "yi", "є", "ye", "ґ", "g",
)

func cyrillicLetters(s string) string { return cyrillicPairs.Replace(strings.ToLower(s)) }

// kanaRows lists the kana of each consonant for the vowels a i u e o, in
// katakana; "-" is none.
var kanaRows = []struct{ onset, kana string }{
	{"", "アイウエオ"}, {"k", "カキクケコ"}, {"g", "ガギグゲゴ"}, {"s", "サシスセソ"}, {"z", "ザジズゼゾ"}, {"t", "タチツテト"}, {"d", "ダヂヅデド"}, {"n", "ナニヌネノ"},
	{"h", "ハヒフヘホ"}, {"b", "バビブベボ"}, {"p", "パピプペポ"}, {"m", "マミムメモ"}, {"y", "ヤ-ユ-ヨ"}, {"r", "ラリルレロ"}, {"w", "ワ---ヲ"}, {"v", "--ヴ--"},
	{"", "ァィゥェォ"}, {"y", "ャ-ュ-ョ"},
}

// kanaLetters romanises kana.
func kanaLetters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= 'ぁ' && r <= 'ゖ' {
			r += 'ァ' - 'ぁ'
		}
		switch {
		case r == 'ン':
			b.WriteString("n")
		case r == ' ' || r == '·' || r == '=':
			b.WriteByte(' ')
		default:
			b.WriteString(kanaSyllable(r))
		}
	}
	return b.String()
}

func kanaSyllable(r rune) string {
	for _, row := range kanaRows {
		for i, k := range []rune(row.kana) {
			if k == r && r != '-' {
				return row.onset + "aiueo"[i:i+1]
			}
		}
	}
	return ""
}
