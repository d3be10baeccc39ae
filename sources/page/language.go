package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"lacuna/sources/page/fields"
)

// Language is the BCP 47 primary tag of a bare text, by its script and words;
// "und" when nothing tells. Latin letters without marks and without words of
// another language are taken for English: headlines are often names alone.
func Language(text string) string {
	if l := byScript(text); l != "" {
		return l
	}
	text = text[:cut(text, 4000)]
	if english(text) {
		return "en"
	}
	info := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: written})
	switch {
	case info.IsReliable() && len(text) >= 200, !plain(text) && info.Script != nil:
		if l := info.Lang.Iso6391(); l != "" {
			return l
		}
	case plain(text) && strings.IndexFunc(text, unicode.IsLetter) >= 0:
		return "en"
	}
	return "und"
}

// written are the languages outlets of the region and the wires write in; the
// detector is asked for no other, since it takes names for rare languages.
var written = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Deu: true, whatlanggo.Spa: true, whatlanggo.Por: true, whatlanggo.Ita: true,
	whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Nob: true, whatlanggo.Fin: true, whatlanggo.Pol: true,
	whatlanggo.Ces: true, whatlanggo.Hun: true, whatlanggo.Ron: true, whatlanggo.Tur: true, whatlanggo.Vie: true, whatlanggo.Ind: true,
	whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bul: true, whatlanggo.Ell: true, whatlanggo.Arb: true, whatlanggo.Pes: true,
	whatlanggo.Heb: true, whatlanggo.Hin: true, whatlanggo.Tha: true, whatlanggo.Khm: true, whatlanggo.Mya: true, whatlanggo.Urd: true,
}

// telling are English words that no other language in Latin letters has.
var telling = map[string]bool{
	"the": true, "and": true, "with": true, "from": true, "that": true, "this": true, "which": true, "their": true, "his": true, "has": true,
	"said": true, "were": true, "would": true, "been": true, "after": true, "its": true, "they": true, "by": true,
}

// english tells whether one word in thirty is telling.
func english(text string) bool {
	words, hits := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		if telling[strings.ToLower(strings.TrimFunc(w, unicode.IsPunct))] {
			hits++
		}
	}
	return hits*30 >= words && hits > 0
}

// plain tells whether all letters are those of English.
func plain(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) < 0
}

// language is the page's: the outlet's, else that of the text by its script
// and words, else the one the page declares. BCP 47 primary tag; "und" when
// nothing tells.
func (s *sheet) language(text string) string {
	if s.outlet != nil && s.outlet.Language != "" {
		return s.outlet.Language
	}
	said, _ := fields.First(s.sets, func(f *fields.Set) string { return f.Lang })
	said = primary(said)
	if text == "" {
		title, _ := fields.First(s.sets, func(f *fields.Set) string { return f.Title })
		text = title + " " + said
	}
	if l := byScript(text); l != "" {
		return l
	}
	if len(text) > 200 {
		if info := whatlanggo.Detect(text[:cut(text, 1500)]); info.IsReliable() {
			return info.Lang.Iso6391()
		}
	}
	if said == "" {
		return "und"
	}
	return said
}

// primary is the primary tag of en-GB, en_US, zh-cmn-Hans.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if len(tag) < 2 || len(tag) > 3 {
		return ""
	}
	return tag
}

// byScript tells Chinese, Korean and Japanese by the shares of their scripts;
// empty for others.
func byScript(text string) string {
	han, kana, hangul, other := 0, 0, 0, 0
	for _, r := range text[:cut(text, 8000)] {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.IsLetter(r):
			other++
		}
	}
	switch all := han + kana + hangul; {
	case all*3 < other || all == 0:
		return ""
	case hangul*3 > all:
		return "ko"
	case kana*12 > all:
		return "ja"
	}
	return "zh"
}

// cut is the largest rune border of s not beyond n.
func cut(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}
