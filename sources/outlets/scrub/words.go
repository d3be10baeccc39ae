package scrub

import (
	"hash/fnv"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// words replaces words; its phrases stay.
type words struct {
	phrases *regexp.Regexp // nil: none
}

func newWords(keep []string) *words {
	var alternatives []string
	for _, k := range keep {
		if k = strings.TrimSpace(k); k != "" {
			alternatives = append(alternatives, regexp.QuoteMeta(k))
		}
	}
	if len(alternatives) == 0 {
		return &words{}
	}
	slices.SortFunc(alternatives, func(a, b string) int { return len(b) - len(a) })
	return &words{phrases: regexp.MustCompile(strings.Join(alternatives, "|"))}
}

// kept are entities, the parts of dates and times, and the words that bylines,
// datelines, stamps, end marks and notices are known by.
var kept = regexp.MustCompile(`(?i)&#?\w+;` +
	`|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b\.?` +
	`|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b` +
	`|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|a\.?m|p\.?m|kst|jst|gmt|utc|cst|pyt|edt|est|bst|juche|et|at|on|of|th|st|nd|rd)\b` +
	`|\b(?:by|and|reporters?|correspondents?|staff|writer|author|editors?|photos?|source|updated?|published|posted|created|modified|last|written|end|kcna|yonhap|xinhua|reuters|afp|ap|tass|kyodo)\b` +
	`|(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[яьеа]|март[а]?|\bма[йя]\b|\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se(?:p)?tiembre|octubre|noviembre|diciembre|de|del|por|автор|тасс|тацк|цтак)\b` +
	`|주체|주체사상|년|월|일|오전|오후|요일|\d+[시분초]|선임기자|기자|특파원|논설위원|입력|수정|등록|발행|송고|기사|조선중앙통신|연합뉴스|본사|본지|끝` +
	`|[〇零一二三四五六七八九十百千]+[年月日时時点點分]|[年月日时時分秒]|星期[一二三四五六日天]|上午|下午|主体|主體|チュチェ` +
	`|copyright\s*\(c\)|copyright|\(c\)|all rights reserved|become a (?:member|subscriber)|subscribe|sign (?:in|up)|log ?in|already a (?:member|subscriber)|(?:continue|keep) reading|read more|advertisement` +
	`|무단\s?전재|재배포|구독|로그인|광고|저작권자|版权(?:归|声明|所有)|未经授权|不得转载|免责声明|广告|広告|登录后|订阅后|有料会員` +
	`|记者|記者|通讯员|作者|责任编辑|责编|编辑|編輯|来源|來源|本报讯|本报|本網|本网|新华社|中新社|中新网|朝中社|朝鲜中央通讯社|电|電|讯|发表|发布|时间|完`)

// text scrubs running text.
func (w *words) text(s string) string {
	spans := kept.FindAllStringIndex(s, -1)
	if w.phrases != nil {
		spans = append(spans, w.phrases.FindAllStringIndex(s, -1)...)
		slices.SortFunc(spans, func(a, b []int) int { return a[0] - b[0] })
	}
	var b strings.Builder
	at := 0
	for _, m := range spans {
		if m[0] > at {
			replace(&b, s[at:m[0]])
			at = m[0]
		}
		if m[1] > at {
			b.WriteString(s[at:m[1]])
			at = m[1]
		}
	}
	replace(&b, s[at:])
	return b.String()
}

// replace writes s with other letters: a word of an alphabet at a time, other
// scripts a character at a time.
func replace(b *strings.Builder, s string) {
	for len(s) > 0 {
		n := strings.IndexFunc(s, alphabetic)
		if n < 0 {
			n = len(s)
		}
		for _, r := range s[:n] {
			b.WriteRune(character(r))
		}
		s = s[n:]
		n = strings.IndexFunc(s, func(r rune) bool { return !alphabetic(r) })
		if n < 0 {
			n = len(s)
		}
		word(b, s[:n])
		s = s[n:]
	}
}

// isLetter tells letters of any script.
func isLetter(r rune) bool { return unicode.IsLetter(r) }

// alphabetic tells letters of scripts that write words sound by sound.
func alphabetic(r rune) bool {
	return unicode.IsLetter(r) && character(r) == r && !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// What characters are replaced with: common ones that every encoding of their
// script has.
var (
	hanzi    = []rune("山水木火土石田人口手目耳心力大小上下中外東西南北天地春秋花草竹米牛馬羊魚光白青明空林川海雪雨星音色形文字友家門道夜朝古今長高")
	hangul   = []rune("가나다라마바사아자하거너더러머버서어저허고노도로모보소오조호구누두루무부수우주후그느드르므브스으즈흐기니디리미비시이지히")
	hiragana = []rune("あかさたなはまやらいきしちにひみりうくすつぬふむゆるえけせてねへめれおこそとのほもよろ")
	katakana = []rune("アカサタナハマヤライキシチニヒミリウクスツヌフムユルエケセテネヘメレオコソトノホモヨロ")
)

// figures are the hanzi of numbers, which stay.
const figures = "〇零一二三四五六七八九十百千万萬亿億两兩年月日"

// character is what a character of no alphabet becomes; others stay.
func character(r rune) rune {
	switch {
	case strings.ContainsRune(figures, r):
		return r
	case unicode.Is(unicode.Han, r) && unicode.IsLetter(r):
		return pick(hanzi, string(r))
	case unicode.Is(unicode.Hangul, r):
		return pick(hangul, string(r))
	case unicode.Is(unicode.Hiragana, r):
		return pick(hiragana, string(r))
	case unicode.Is(unicode.Katakana, r):
		return pick(katakana, string(r))
	}
	return r
}

func pick(from []rune, seed string) rune { return from[hash(seed)%uint64(len(from))] }

func hash(s string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s))
	return h.Sum64() >> 7
}

// word writes another word of the same script, length and case; vowels and
// consonants take turns.
func word(b *strings.Builder, s string) {
	seed := hash(strings.ToLower(s))
	turn := int(seed >> 32 & 1)
	for _, r := range s {
		sounds := alphabets(r)[turn]
		seed = seed*6364136223846793005 + 1442695040888963407
		c := sounds[(seed>>33)%uint64(len(sounds))]
		if unicode.IsUpper(r) {
			c = unicode.ToUpper(c)
		}
		b.WriteRune(c)
		turn = 1 - turn
	}
}

var (
	latin    = [2][]rune{[]rune("bdfgklmnprst"), []rune("aeiou")}
	cyrillic = [2][]rune{[]rune("бвгдклмнпрст"), []rune("аеиоу")}
	greek    = [2][]rune{[]rune("βγδκλμνπρστ"), []rune("αειου")}
)

// alphabets are the consonants and vowels of a letter's script; those of another
// script become Latin.
func alphabets(r rune) [2][]rune {
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic
	case unicode.Is(unicode.Greek, r):
		return greek
	}
	return latin
}
