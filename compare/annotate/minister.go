package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

// minister is what Chinese calls a minister of the North, who later in a text is
// the family name and this: 金相.
const minister = "相"

// unfuse takes the title off a family name fused with it (金相: Minister Kim of
// the DPRK) when someone of that family name is named in full.
func unfuse(d *compare.Document, ms []compare.Mention) []compare.Mention {
	if d.Lang != "zh" {
		return ms
	}
	known := map[rune]bool{}
	for _, m := range ms {
		if name := d.Quote(m.Span); m.Kind == compare.Person && utf8.RuneCountInString(name) > 2 {
			known[firstRune(name)] = true
		}
	}
	fused := func(m compare.Mention) bool {
		name := d.Quote(m.Span)
		return m.Kind == compare.Person && strings.HasSuffix(name, minister) && utf8.RuneCountInString(name) == 2 && known[firstRune(name)]
	}
	for i := 0; i < len(ms); i++ {
		if fused(ms[i]) {
			ms = slices.Replace(ms, i, i+1, ministerial(d, ms[i].Start, ms[i].End)...)
		}
	}
	return ms
}

// ministerial are the family name and the title between two places.
func ministerial(d *compare.Document, start, end int) []compare.Mention {
	at := end - len(minister)
	name := d.Text[start:at]
	return []compare.Mention{
		{Span: compare.Span{Start: start, End: at}, Kind: compare.Person, Why: "family name before a title", Norm: compare.Norm{Name: name}},
		{Span: compare.Span{Start: at, End: end}, Kind: compare.Title, Why: "lexicon", Norm: compare.Norm{Entity: "title:minister"}},
	}
}

// ministers finds the later mentions of those who are named in full after their
// post as ministers of the North.
func ministers(d *compare.Document, ms []compare.Mention) []compare.Mention {
	if d.Lang != "zh" {
		return nil
	}
	var out []compare.Mention
	seen := map[rune]bool{}
	for _, m := range ms {
		family := firstRune(d.Quote(m.Span))
		if m.Kind != compare.Person || seen[family] || utf8.RuneCountInString(d.Quote(m.Span)) < 3 || !strings.HasSuffix(d.Text[:m.Start], minister) {
			continue
		}
		seen[family] = true
		form := string(family) + minister
		for at := 0; ; {
			i := strings.Index(d.Text[at:], form)
			if i < 0 {
				break
			}
			at += i + len(form)
			if !goesOn(d.Text[at:]) {
				out = append(out, ministerial(d, at-len(form), at)...)
			}
		}
	}
	return out
}

// goesOn tells whether 相 goes on as another word: 相关, 相信.
func goesOn(rest string) bool {
	for _, w := range []string{"同时", "同時", "同日", "同意", "同我", "当日", "當日", "当天", "當天", "见到", "見到", "反复", "约请"} {
		if strings.HasPrefix(rest, w) {
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune("关關互信当當比同应應见見对對继繼处處差似近连連聚待反识識传傳称稱距隔约約知依伴邻鄰片机機册冊", r)
}
