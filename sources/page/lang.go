package page

import (
	"strings"
	"time"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"lacuna/sources/page/dates"
	"lacuna/sources/page/fields"
)

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

// zoneStyle is how times and figures of a page are read.
type zoneStyle struct {
	dates.Style
	known bool // a time without zone is an instant all the same
}

// styleOf takes the outlet's zone, else the one zone of a language spoken in
// one: Chinese +08:00, Korean and Japanese +09:00.
func styleOf(lang string, outlet *time.Location) zoneStyle {
	zone, known := outlet, outlet != nil
	if zone == nil {
		switch lang {
		case "zh":
			zone, known = time.FixedZone("", 8*3600), true
		case "ko", "ja":
			zone, known = time.FixedZone("", 9*3600), true
		}
	}
	return zoneStyle{dates.Style{Zone: zone, MonthFirst: lang == "en"}, known}
}
