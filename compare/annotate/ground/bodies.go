package ground

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// wholeBefore is the longest body the span begins with whose rest is a title by
// itself, and where that rest begins; in Korean a body glued to the rest is of the
// title (내각총리).
func wholeBefore(text, lang string, s compare.Span, orgs []names.Match) (best names.Match, rest int, ok bool) {
	for _, o := range orgs {
		if o.Start > s.Start || o.End <= s.Start || o.End >= s.End || !body(o.IDs, text[o.Start:o.End], lang) {
			continue
		}
		if ragged(text, o) {
			o.End = strings.LastIndexByte(text[:o.End], ' ')
			if o.IDs = names.Orgs().Lookup(text[o.Start:o.End], lang); o.IDs == nil {
				continue
			}
		}
		if at, head := after(text, lang, o.End, s.End); head && o.End > best.End && !local(text, o) && (lang != "ko" || at > o.End) {
			best, rest, ok = o, at, true
		}
	}
	return best, rest, ok
}

// locals begin the names of local bodies that say no place: the post takes them in
// (省委+书记, 도당+책임비서).
var locals = []string{"省委", "市委", "县委", "縣委", "区委", "州委", "省人大", "市人大", "省政协", "市政协", "省政府", "市政府", "县政府", "道党", "도당", "시당", "군당", "도인민위원회", "시인민위원회", "군인민위원회"}

// ragged tells whether a Korean body ends in the first syllable of a word that
// goes on (내각 부+총리).
func ragged(text string, o names.Match) bool {
	at := o.End - lastRune(text[:o.End]) - 1
	next, _ := utf8.DecodeRuneInString(text[o.End:])
	return at > o.Start && text[at] == ' ' && unicode.Is(unicode.Hangul, next)
}

// local tells whether a body names no place, with no word of its own before it.
func local(text string, o names.Match) bool {
	if !slices.ContainsFunc(locals, func(l string) bool { return strings.HasPrefix(text[o.Start:o.End], l) }) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:o.Start])
	return o.Start == 0 || !unicode.IsLetter(r) || strings.ContainsRune("任兼和原前", r)
}

// peeled is the body that the head of a title names though no lexicon lists it
// (직업총동맹 중앙위원회+위원장), from where its first word begins, and where the title
// proper begins.
func peeled(text, lang string, s compare.Span) (Hit, int, bool) {
	t := text[s.Start:s.End]
	for i := range t {
		if i < 9 {
			continue
		}
		at, head := after(text, lang, s.Start+i, s.End)
		body := strings.TrimRight(text[s.Start:s.Start+i], " ")
		if !head || !slices.ContainsFunc(committees, func(e string) bool { return strings.HasSuffix(body, e) }) {
			continue
		}
		start := s.Start
		for lang == "ko" && start > 0 && (text[start-1] == '-' || text[start-1] >= utf8.RuneSelf) {
			start -= lastRune(text[:start])
		}
		return Hit{compare.Span{Start: start, End: s.Start + len(body)}, compare.Org, nil, true}, at, true
	}
	return Hit{}, 0, false
}

// committees close the names of bodies whose heads are titles of their own.
var committees = []string{"委员会", "委員會", "위원회", "총국", "总局", "總局", "회의", "협회", "협의회", "련합회", "연합회", "총동맹", "련맹", "연맹"}

// stem tells whether one of the bodies has a stem that composes with a head.
func stem(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { o, _ := names.Orgs().ByID(id); return o.Stem })
}

// bodyEndings close the full name of a body that also has a stem.
var bodyEndings = map[string][]string{
	"zh": {"部", "省", "委", "署", "局", "会", "院", "厅", "司", "处", "社", "馆", "室", "會", "廳", "處", "館"},
	"ko": {"부", "성", "위", "회", "국", "청", "원", "처", "서", "사", "실", "총국"},
	"en": {"ministry", "department", "commission", "bureau", "committee", "office", "administration", "agency", "board", "council", "institute", "society", "assembly", "academy", "presidium", "court", "union", "federation", "association", "party", "secretariat"},
}

// body tells whether a surface is the name of a body rather than its stem; a
// state as a body is a place.
func body(ids []string, surface, lang string) bool {
	o, ok := names.Orgs().ByID(ids[0])
	if !ok || utf8.RuneCountInString(surface) < 2 || lang == "en" && governs(surface) || realm(o, surface, lang) {
		return false
	}
	if !o.Stem {
		return true
	}
	if lang == "en" {
		low := strings.ToLower(surface)
		return low != surface && strings.ToUpper(surface) == surface || slices.ContainsFunc(bodyEndings["en"], func(e string) bool { return strings.Contains(low, e) })
	}
	return slices.ContainsFunc(bodyEndings[lang], func(e string) bool { return strings.HasSuffix(surface, e) })
}

// homeless is the name of a body without "of the" and its country, when it is
// known without.
func homeless(name string) string {
	i := strings.LastIndex(name, " of the ")
	if i > 0 && countryOf(name[i+len(" of the "):], "en") != "" && names.Orgs().Lookup(name[:i], "en") != nil {
		return name[:i]
	}
	return name
}

// sureBody is sure for a body: three Chinese characters are enough.
func sureBody(s, lang string) bool {
	return sure(s, lang) || lang == "zh" && utf8.RuneCountInString(s) == 3
}
