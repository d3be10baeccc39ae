// Package ground finds what the lexicons of names know in a text: titles, taken
// apart from the body whole before them, organisations and places.
package ground

import (
	"cmp"
	"slices"
	"strings"
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
