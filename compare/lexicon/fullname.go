package lexicon

import (
	"strings"
	"unicode"
)

// surnames are Korean and Chinese surnames of one character, simplified, with
// the hangul of those that Unihan reads otherwise.
var surnames = func() map[rune]string {
	m := map[rune]string{}
	for _, r := range "李朴崔郑姜赵尹张林韩吴徐申权黄安宋洪全柳高文梁孙裴白许南刘卢河郭成车朱禹具罗闵池严元千方孔玄陈田边王马任杨胡谢邓曹彭曾萧蔡潘袁董余苏叶吕魏蒋杜丁沈范石姚谭邹熊陆郝孟秦江尚史顾侯邵龙万段雷钱汤尹易武贺赖龚薛侯" {
		m[r] = ""
	}
	m['金'] = "김"
	return m
}()

// guessName offers the characters after a surname as a full name, by its
// Korean reading and its pinyin. Word segmenters cut such names.
func (g *glosser) guessName(h *hanRun, i int) {
	surname, ok := surnames[h.runes[i]]
	if !ok || i+3 > len(h.runes) {
		return
	}
	runes := h.runes[i : i+3]
	reading := g.readHangul(runes)
	if surname != "" && reading != "" {
		reading = surname + g.readHangul(runes[1:])
	}
	var pinyin strings.Builder
	for _, r := range runes {
		first, _, _ := strings.Cut(g.chars[r].pinyin, ",")
		pinyin.WriteString(first)
	}
	u := Unit{Span: span(h.src[i], h.src[i+3]), Kind: Name, Weight: maxWeight, guess: true, sound: hangulSkeleton(reading)}
	u.keys = []gloss{{hashKey(classSound, southern(reading)), .9}, {hashKey(classSound, pinyin.String()), 1}}
	sortGlosses(u.keys)
	g.extra = append(g.extra, u)
}

// hangulSurnames are Korean surnames of one syllable, in both orthographies.
const hangulSurnames = "김이리박최정강조윤장임림한오서신권황안송류유전홍고문양량손배백허남심노로하곽성차주우구나라민진지엄원천방공현변염렴여려추도석선설마길연련위표명기반왕금옥육륙인맹제모탁국어은편용룡"

// guessHangulName offers the first three syllables of a token as a full name.
func (g *glosser) guessHangulName(from int, t *koToken) {
	if len(t.runes) < 3 || !strings.ContainsRune(hangulSurnames, t.runes[0]) {
		return
	}
	if rest := t.s[t.at[3]:]; rest != "" && !koParticles[rest] {
		return
	}
	form := t.s[:t.at[3]]
	g.extra = append(g.extra, Unit{
		Span: span(from, from+t.at[3]), Kind: Name, Weight: maxWeight, guess: true, sound: hangulSkeleton(form),
		keys: []gloss{{hashKey(classSound, southern(form)), 1}},
	})
}

// guessLatinName offers the capitalised words up to the last unit, two or
// three in a row, as one full name: Kim Yong Nam as kimyongnam.
func (g *glosser) guessLatinName() {
	n := len(g.units)
	joined, sound := "", ""
	for k := 0; k < 3 && k < n; k++ {
		u := g.units[n-1-k]
		word := g.text[u.Start:u.End]
		if !u.latin || !unicode.IsUpper(firstRune(word)) && (k > 0 || n < 2 || g.text[u.Start-1] != '-') {
			return
		}
		if k > 0 && g.units[n-k].Start-u.End != 1 {
			return
		}
		joined, sound = fold(word)+joined, skeleton(fold(word))+sound
		if k == 0 {
			continue
		}
		guess := Unit{Span: span(u.Start, g.units[n-1].End), Kind: Latin, Weight: maxWeight, guess: true, latin: true}
		guess.keys = []gloss{{hashKey(classSound, strings.ReplaceAll(joined, "'", "")), 1}}
		if k == 2 {
			guess.sound = sound
		}
		g.extra = append(g.extra, guess)
	}
}
