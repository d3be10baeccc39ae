package ground

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// bodied takes a body of no lexicon off the end of an English title that a lexicon
// gives whole: secretary of the Central Committee, director-general of the
// Department of X. Of "president of the Republic" before "of" a name the post
// alone is left.
func bodied(text string, h Hit) []Hit {
	t := text[h.Start:h.End]
	i, joint := strings.Index(t, " of "), " of "
	if i < 0 || names.Titles().Lookup(t[:i], "en") == nil {
		return []Hit{h}
	}
	if strings.HasPrefix(t[i:], " of the ") {
		joint = " of the "
	}
	tail := t[i+len(joint):]
	end := h.End
	h.End = h.Start + i
	switch r, _ := utf8.DecodeRuneInString(tail); {
	case tail == "Republic" && strings.HasPrefix(text[end:], " of "):
		return []Hit{h}
	case unicode.IsUpper(r) && corporate(tail):
		return []Hit{h, {compare.Span{Start: end - len(tail), End: end}, compare.Org, nil, true}}
	}
	h.End = end
	return []Hit{h}
}

// governs tells whether an English surface is a country's government named as in
// "the Chinese government", which names the country.
func governs(surface string) bool { return strings.HasSuffix(surface, " government") }

// realm tells whether a surface of a body is a place too: in English not when the
// place is but the seat of an office of state, as the Blue House is.
func realm(o names.Org, surface, lang string) bool {
	ids := names.Places().Lookup(surface, lang)
	return ids != nil && !(lang == "en" && o.Type == "state" && slices.ContainsFunc(ids, func(id string) bool {
		p, _ := names.Places().ByID(id)
		return p.Level == "site"
	}))
}

// corporate tells whether a name begins or ends with a word for a body.
func corporate(name string) bool {
	low := strings.ToLower(name)
	first, _, _ := strings.Cut(low, " ")
	last := low[strings.LastIndexByte(low, ' ')+1:]
	return slices.Contains(bodyEndings["en"], first) || slices.Contains(bodyEndings["en"], last)
}
