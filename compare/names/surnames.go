package names

import (
	"strings"
	"sync"
)

// surnames holds the surnames of Korea and China in every script.
type surnames struct {
	korean   map[string]string   // canonical hanzi to hangul
	chinese  map[string]bool     // canonical hanzi
	japanese map[string]string   // canonical hanzi to Latin letters, those that may mark a name by themselves
	readings map[string][]string // canonical hanzi of all Japanese surnames to Latin letters
	hangul   map[string]bool     // Korean, both orthographies
	read     map[string]bool     // Chinese, Sino-Korean readings, both orthographies
	kana     map[string]string   // Japanese in hangul to Latin letters
	latinJa  map[string]bool
	marks    map[string]bool  // Japanese surnames in hangul and Latin letters that may mark a name by themselves
	pinyin   map[string][]pin // canonical hanzi to its reading as a surname
	pins     map[string]bool  // pinyin of Chinese surnames
	sounds   []syl            // first syllables of Korean surnames
	sino     map[pin][]rune   // pinyin of a surname to Sino-Korean readings
}

var surnameData = sync.OnceValue(func() *surnames {
	s := &surnames{korean: map[string]string{}, chinese: map[string]bool{}, japanese: map[string]string{}, readings: map[string][]string{}, hangul: map[string]bool{}, read: map[string]bool{},
		kana: map[string]string{}, latinJa: map[string]bool{}, marks: map[string]bool{}, pinyin: map[string][]pin{}, pins: map[string]bool{}, sino: map[pin][]rune{}}
	for _, l := range plain("data/surnames.tsv") {
		zh, ko, lat := canonical(column(l, 0)), column(l, 2), column(l, 3)
		switch column(l, 1) {
		case "k":
			s.addKorean(zh, ko)
		case "c":
			s.addChinese(zh, column(l, 0), lat)
		case "j":
			s.japanese[zh], s.marks[ko], s.marks[strings.ToLower(lat)] = lat, true, true
			s.addJapanese(zh, ko, lat)
		}
	}
	for _, l := range plain("data/japanese.tsv") {
		if column(l, 1) == "s" {
			s.addJapanese(column(l, 0), "", column(l, 2))
		}
	}
	return s
})

func (s *surnames) addKorean(zh, ko string) {
	if s.korean[zh] == "" {
		s.korean[zh] = ko
	}
	s.hangul[ko], s.hangul[softenWord(ko)] = true, true
	s.sounds = append(s.sounds, sylOf(first(ko), true))
}

func (s *surnames) addChinese(canon, zh, latin string) {
	data := hanziData()
	s.chinese[canon] = true
	if latin != "" {
		if cuts := pinyinSegments(latin); len(cuts) > 0 {
			s.pinyin[canon] = cuts[0]
		}
	}
	var reading, spelt strings.Builder
	for _, r := range zh {
		h := data.chars[r]
		if len(h.hangul) == 0 || len(h.pinyin) == 0 {
			return
		}
		reading.WriteRune(h.hangul[0])
		spelt.WriteString(data.names[h.pinyin[0]])
	}
	if latin == "" {
		latin = spelt.String()
	}
	s.pins[latin] = true
	if strings.HasPrefix(latin, "lv") {
		s.pins["lyu"+latin[2:]] = true
	}
	s.read[reading.String()], s.read[softenWord(reading.String())] = true, true
	if p, ok := data.ids[latin]; ok {
		h := data.chars[first(zh)]
		s.sino[p] = append(s.sino[p], h.hangul...)
	}
}

// canonical is hanzi with every character replaced by the representative of its
// variants; other characters stay.
func canonical(s string) string {
	return strings.Map(hanziData().canonOf, s)
}

// IsSurname tells whether text is a surname of Korea, China or Japan in the
// given language; "" takes the script's.
func IsSurname(text, lang string) bool {
	s := surnameData()
	text = tidy(text)
	switch scriptOf(text) {
	case han:
		c := canonical(text)
		return s.korean[c] != "" || s.chinese[c] || s.japanese[c] != ""
	case hangulScript:
		return s.hangul[text] || lang != "en" && (s.read[text] || s.marks[text])
	case latin:
		l := letters(text)
		return s.pins[l] || s.marks[l] || s.koreanLatin(l)
	}
	return false
}

// koreanLatin tells whether letters spell a Korean surname.
func (s *surnames) koreanLatin(l string) bool {
	if alias := surnameAliases[l]; alias != "" {
		return true
	}
	x, ok := latinSyl(l)
	return ok && s.heads(x)
}

// heads tells whether a syllable begins a Korean surname.
func (s *surnames) heads(x syl) bool {
	for _, y := range s.sounds {
		if x.meets(y) {
			return true
		}
	}
	return false
}

// surnameAliases are spellings of Korean surnames that no romanisation gives.
var surnameAliases = map[string]string{
	"lee": "리", "rhee": "리", "yi": "리", "park": "박", "pak": "박", "bark": "박", "choi": "최", "choe": "최", "cho": "조", "jung": "정", "chung": "정", "chong": "정",
	"kang": "강", "woo": "우", "oh": "오", "noh": "로", "roh": "로", "ryoo": "류", "lyu": "류", "lim": "림", "rim": "림", "yim": "임", "shin": "신", "moon": "문", "joo": "주", "koo": "구",
	"yoo": "유", "yoon": "윤", "youn": "윤", "kwon": "권", "gwon": "권", "whang": "황", "sohn": "손", "suh": "서", "seo": "서", "so": "서", "um": "엄", "eom": "엄", "huh": "허", "hur": "허", "heo": "허", "ahn": "안", "paik": "백", "baek": "백", "paek": "백", "hahn": "한", "chun": "전", "jun": "전", "hyun": "현", "byun": "변", "sung": "성", "nah": "라", "rah": "라", "min": "민", "bae": "배", "pae": "배", "chough": "조", "jhang": "장", "rho": "로",
}
