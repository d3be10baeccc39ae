package names

import (
	"slices"
	"strings"
	"sync"
)

var placeTable = sync.OnceValue(func() *PlaceTable {
	var all []Place
	for _, r := range records("data/places.tsv") {
		p := Place{ID: r["id"], Level: r["level"], Country: r["country"], Forms: formsOf(r)}
		derive(&p)
		all = append(all, p)
	}
	all = append(all, territories(all)...)
	return newTable(all, func(p Place) string { return p.ID }, placeForms)
})

// territories are the countries that the gazetteer does not list itself.
func territories(known []Place) []Place {
	has := map[string]bool{}
	for _, p := range known {
		has[p.ID] = true
	}
	var out []Place
	for _, l := range packed("data/cldr/territories.tsv.gz") {
		id := "place:" + strings.ToLower(column(l, 0))
		if has[id] {
			continue
		}
		f := Forms{Zh: union(list(column(l, 1)), list(column(l, 2))), Ko: list(column(l, 3)), En: list(column(l, 4)), Ja: list(column(l, 5))}
		out = append(out, Place{ID: id, Level: "country", Country: column(l, 0), Forms: f})
	}
	return out
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// derive fills in the forms that follow by rule: Korean of Chinese places by
// reading and by transcription, English and South Korean of DPRK places.
func derive(p *Place) {
	if p.Country == "CN" && len(p.Zh) > 0 {
		if len(p.Ko) == 0 {
			p.Ko = []string{firstReading(p.Zh[0])}
		}
		if r := pinyinOfPlace(p); r != "" {
			p.KoROK = union(p.KoROK, []string{r})
		}
		p.KoROK = union(p.KoROK, []string{softenWord(p.Ko[0])})
	}
	if p.Country == "KP" && len(p.Ko) > 0 {
		p.KoROK = union(p.KoROK, []string{softenWord(p.Ko[0])})
	}
	p.Ko = slices.DeleteFunc(p.Ko, func(s string) bool { return s == "" })
	p.KoROK = slices.DeleteFunc(p.KoROK, func(s string) bool { return s == "" || slices.Contains(p.Ko, s) })
}

// firstReading is the commonest Sino-Korean reading of every character; "" when
// one has none.
func firstReading(zh string) string {
	var b strings.Builder
	for _, r := range zh {
		h := hanziData().chars[r]
		if len(h.hangul) == 0 {
			return ""
		}
		b.WriteRune(h.hangul[0])
	}
	return b.String()
}

func softenWord(ko string) string {
	r := []rune(ko)
	if len(r) == 0 {
		return ""
	}
	return string(soften(r[0])) + string(r[1:])
}

// pinyinOfPlace transcribes the first English form, when it is pinyin, and adds
// the Korean word for the level.
func pinyinOfPlace(p *Place) string {
	if len(p.En) == 0 {
		return ""
	}
	stem, _ := stripEnglish(p.En[0])
	cuts := pinyinSegments(strings.ReplaceAll(letters(stem), " ", ""))
	zhStem, zhSuffix := stripHan(p.Zh[0])
	for _, c := range cuts {
		if len(c) != len([]rune(zhStem)) {
			continue
		}
		var b strings.Builder
		for _, s := range c {
			b.WriteString(transcribe(hanziData().names[s]))
		}
		return b.String() + firstReading(zhSuffix)
	}
	return ""
}

// placeForms are the surfaces of a place, with the bare name of a province,
// city or prefecture beside the full one.
func placeForms(p Place, lang string) []string {
	out := slices.Clone(p.In(lang))
	if p.Level != "province" && p.Level != "city" {
		return out
	}
	for _, f := range p.In(lang) {
		var stem string
		switch lang {
		case "zh", "ja":
			stem, _ = stripHan(f)
		case "ko":
			stem, _ = stripKorean(f)
		case "en":
			stem, _ = stripEnglish(f)
		}
		out = union(out, []string{stem})
	}
	return out
}
