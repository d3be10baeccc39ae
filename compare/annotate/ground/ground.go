// Package ground finds what the lexicons of names know in a text: titles, taken
// apart from the body whole before them, organisations and places.
package ground

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Hit is a surface of a lexicon in a text.
type Hit struct {
	compare.Span
	Kind compare.Kind
	IDs  []string // entries it may stand for, sorted
	Sure bool     // no other reading is likely: a long or telling surface
}

// Find lists the hits of a language, in order of Start; titles, organisations
// and places may overlap one another.
func Find(text, lang string) []Hit {
	var out []Hit
	titles, orgs, places := names.Scan(text, lang)
	for _, m := range titles {
		out = append(out, title(text, lang, m, orgs, places)...)
	}
	if lang == "zh" {
		modified(text, out)
	}
	end := 0
	for _, m := range orgs {
		if lang == "en" {
			if astride(out, m) {
				continue
			}
			m.End = m.Start + len(homeless(text[m.Start:m.End]))
		}
		s := text[m.Start:m.End]
		if m.Start >= end && body(m.IDs, s, lang) && heads(text, lang, m.Start, end) {
			out = append(out, Hit{compare.Span{Start: m.Start, End: m.End}, compare.Org, m.IDs, sureBody(s, lang)})
			end = m.End
		}
	}
	end = 0
	for _, m := range places {
		if m.Start >= end && heads(text, lang, m.Start, end) {
			out = append(out, Hit{compare.Span{Start: m.Start, End: m.End}, compare.Place, m.IDs, sure(text[m.Start:m.End], lang)})
			end = m.End
		}
	}
	slices.SortStableFunc(out, func(a, b Hit) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return slices.CompactFunc(out, func(a, b Hit) bool { return a.Span == b.Span && a.Kind == b.Kind })
}

// astride tells whether a match begins within a title and ends after it.
func astride(titles []Hit, m names.Match) bool {
	return slices.ContainsFunc(titles, func(t Hit) bool {
		return t.Kind == compare.Title && t.Start < m.Start && m.Start < t.End && t.End < m.End
	})
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

// heads tells whether a name may begin at i: in Korean only at the head of an
// eojeol or where another name ended.
func heads(text, lang string, i, end int) bool {
	if lang != "ko" || i == 0 || i == end {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r < '가' || r > '힣'
}

// sure tells whether a surface is long enough to be taken at its word.
func sure(s, lang string) bool {
	n := utf8.RuneCountInString(s)
	switch lang {
	case "zh":
		return n >= 4
	case "ko":
		return n >= 4
	}
	return strings.Contains(s, " ") || n >= 6 || n > 2 && strings.ToUpper(s) == s
}

// sureBody is sure for a body: three Chinese characters are enough.
func sureBody(s, lang string) bool {
	return sure(s, lang) || lang == "zh" && utf8.RuneCountInString(s) == 3
}

// title is the hit of a title. A stem of a body right before it belongs to it
// (对外经济+相); the name of a body whole before it, or after "of" in English,
// is a hit of its own.
func title(text, lang string, m names.Match, orgs, places []names.Match) []Hit {
	h := Hit{compare.Span{Start: m.Start, End: m.End}, compare.Title, m.IDs, true}
	if lang == "en" {
		hs := english(text, h, orgs, places)
		for i := range hs {
			if hs[i].Kind == compare.Title {
				return slices.Replace(hs, i, i+1, bodied(text, hs[i])...)
			}
		}
		return hs
	}
	if lang == "zh" && embodied(text, h.Span) {
		return nil
	}
	if lang == "zh" {
		if at := doubled(text, h.Span); at > h.Start {
			return twofold(h, at, places)
		}
	}
	if o, rest, ok := wholeBefore(text, lang, h.Span, orgs); ok {
		h.Start = rest
		return []Hit{{compare.Span{Start: o.Start, End: o.End}, compare.Org, o.IDs, true}, h}
	}
	if b, rest, ok := peeled(text, lang, h.Span); ok {
		if t, _ := names.Titles().ByID(h.IDs[0]); t.Org != "" {
			b.IDs = []string{t.Org}
		}
		h.Start = rest
		return []Hit{b, h}
	}
	if rest, ok := posted(text, lang, h.Span); ok {
		h.Start = rest
		return []Hit{h}
	}
	if p, rest, ok := placeBefore(text, lang, h.Span, places); ok {
		h.Start = rest
		return []Hit{{compare.Span{Start: p.Start, End: p.End}, compare.Place, p.IDs, true}, h}
	}
	for _, o := range orgs {
		if o.End == h.Start && stem(o.IDs) && !body(o.IDs, text[o.Start:o.End], lang) {
			h.Start = o.Start
			break
		}
	}
	if n := utf8.RuneCountInString(text[h.Start:h.End]); n < 2 {
		return nil
	}
	return []Hit{h}
}

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

// placeBefore is the longest place the span begins with whose rest is a title
// by itself, and where that rest begins.
func placeBefore(text, lang string, s compare.Span, places []names.Match) (best names.Match, rest int, ok bool) {
	for _, p := range places {
		if p.Start != s.Start || p.End >= s.End {
			continue
		}
		for end := p.End; end > p.Start; end -= lastRune(text[p.Start:end]) {
			if names.Places().Lookup(text[p.Start:end], lang) == nil {
				continue
			}
			if at, head := after(text, lang, end, s.End); head {
				p.End = end
				return p, at, true
			}
		}
	}
	return best, rest, ok
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

// posted is where the title proper of one posted to a place begins (中国驻朝鲜
// +大使, 유엔주재 조선+상임대표).
func posted(text, lang string, s compare.Span) (int, bool) {
	i := strings.Index(text[s.Start:s.End], map[string]string{"zh": "驻", "ko": "주재"}[lang])
	if i < 0 {
		return 0, false
	}
	for _, p := range names.Places().FindEach(text[s.Start+i:s.End], lang) {
		if at, head := after(text, lang, s.Start+i+p.End, s.End); head {
			return at, true
		}
	}
	return 0, false
}

func lastRune(s string) int {
	_, n := utf8.DecodeLastRuneInString(s)
	return n
}

// after is where the words from i on begin, and whether up to end they are a
// title of more than one character.
func after(text, lang string, i, end int) (int, bool) {
	for i < end && text[i] == ' ' {
		i++
	}
	head := text[i:end]
	return i, utf8.RuneCountInString(head) > 1 && names.Titles().Lookup(head, lang) != nil
}

// english takes "of the BODY" off the end of a title or "BODY" off its head,
// and adds "of STEM".
func english(text string, h Hit, orgs, places []names.Match) []Hit {
	if post, o, ok := postOf(text, h, orgs); ok {
		h.End = post
		return []Hit{h, {compare.Span{Start: o.Start, End: o.End}, compare.Org, o.IDs, true}}
	}
	for _, o := range orgs {
		if o.Start == h.Start && o.End < h.End && body(o.IDs, text[o.Start:o.End], "en") && names.Titles().Lookup(strings.TrimSpace(text[o.End:h.End]), "en") != nil {
			h.Start = o.End + 1
			return []Hit{{compare.Span{Start: o.Start, End: o.End}, compare.Org, o.IDs, true}, h}
		}
	}
	for _, p := range places {
		head, ok := strings.CutSuffix(strings.TrimSuffix(text[h.Start:max(h.Start, p.Start)], "the "), " of ")
		if ok && p.End == h.End {
			h.End = h.Start + len(head)
			return []Hit{h, {compare.Span{Start: p.Start, End: p.End}, compare.Place, p.IDs, true}}
		}
	}
	if head, tail, ok := strings.Cut(text[h.Start:h.End], " of the "); ok && unnamed(tail) && names.Titles().Lookup(head, "en") != nil {
		h.End = h.Start + len(head)
	}
	for _, joint := range []string{" of ", " for "} {
		if !strings.HasPrefix(text[h.End:], joint) {
			continue
		}
		for _, o := range orgs {
			if o.Start == h.End+len(joint) && stem(o.IDs) && !body(o.IDs, text[o.Start:o.End], "en") {
				h.End = o.End
				return []Hit{h}
			}
		}
	}
	return []Hit{h}
}

// postOf is the end of the post in an English title that ends with the name of a
// body, or within it, and that body: the longest post that is a title by itself,
// else the shortest.
func postOf(text string, h Hit, orgs []names.Match) (end int, of names.Match, ok bool) {
	for _, o := range orgs {
		if o.End < h.End || o.Start <= h.Start || o.Start >= h.End || !body(o.IDs, text[o.Start:o.End], "en") {
			continue
		}
		head := strings.TrimSuffix(text[h.Start:o.Start], "the ")
		for _, joint := range []string{" of ", " for ", " at ", " to "} {
			t, cut := strings.CutSuffix(head, joint)
			if title := cut && names.Titles().Lookup(t, "en") != nil; cut && (!ok || title) {
				end, of, ok = h.Start+len(t), o, true
			}
		}
	}
	return end, of, ok
}

// unnamed tells whether the words after "of the" name no body: governor of the
// province, representative of the Chinese government.
func unnamed(tail string) bool {
	word, rest, _ := strings.Cut(tail, " ")
	next, _, _ := strings.Cut(rest, " ")
	return strings.ToLower(word) == word || next == "government"
}

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
