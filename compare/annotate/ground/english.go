package ground

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

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
