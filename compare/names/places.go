package names

import (
	"slices"
	"strings"
	"sync"

	"lacuna/compare"
)

var placeTable = sync.OnceValue(func() *PlaceTable {
	var all []Place
	for _, r := range records("data/places.tsv") {
		p := Place{ID: r["id"], Level: r["level"], Country: r["country"], Forms: formsOf(r)}
		derive(&p)
		all = append(all, p)
	}
	return newTable(withTerritories(all), func(p Place) string { return p.ID }, placeForms)
})

// withTerritories adds the world's countries, and their further forms to those
// that the gazetteer lists itself.
func withTerritories(known []Place) []Place {
	at := map[string]int{}
	for i, p := range known {
		at[p.ID] = i
	}
	for _, l := range packed("data/cldr/territories.tsv.gz") {
		id := "place:" + strings.ToLower(column(l, 0))
		i, ok := at[id]
		if !ok {
			i = len(known)
			known = append(known, Place{ID: id, Level: "country", Country: column(l, 0)})
		}
		p := &known[i]
		p.Zh = union(p.Zh, union(list(column(l, 1)), list(column(l, 2))))
		p.Ko, p.En, p.Ja = union(p.Ko, list(column(l, 3))), union(p.En, list(column(l, 4))), union(p.Ja, list(column(l, 5)))
	}
	return known
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
		p.Ko = union(p.Ko, allReadings(p.Zh[0]))
		if r := pinyinOfPlace(p); r != "" {
			p.KoROK = union(p.KoROK, []string{r})
		}
		p.KoROK = union(p.KoROK, softened(p.Ko))
	}
	if p.Country == "KP" && len(p.Ko) > 0 {
		p.KoROK = union(p.KoROK, softened(p.Ko))
		p.En = union(p.En, romanisations(*p))
	}
	p.Ko = slices.DeleteFunc(p.Ko, func(s string) bool { return s == "" })
	p.KoROK = slices.DeleteFunc(p.KoROK, func(s string) bool { return s == "" || slices.Contains(p.Ko, s) })
}

// romanisations are the English forms of a city or county of the North in the
// spelling of KCNA, without its h, and in that of the South.
func romanisations(p Place) []string {
	stem, level := stripKorean(p.Ko[0])
	if len([]rune(stem)) < 2 || p.Level != "city" && p.Level != "county" || level == "" {
		return nil
	}
	own := KCNA(compare.Place, stem)
	var rok strings.Builder
	for _, r := range softenWord(stem) {
		i, v, f := split(r)
		rok.WriteString(revisedInitials[i] + revisedVowels[v] + kcnaFinals[f])
	}
	var out []string
	for _, s := range []string{own, aspirates.Replace(own), capital(rok.String())} {
		if p.Level == "county" {
			s += " County"
		}
		out = union(out, []string{s})
	}
	return out
}

// aspirates leaves out the h of KCNA's spelling.
var aspirates = strings.NewReplacer("Kh", "K", "Th", "T", "Ph", "P", "kh", "k", "th", "t", "ph", "p")

// allReadings are the Sino-Korean readings of a name, the commonest first; nil
// when a character has none, and only the first of more than eight.
func allReadings(zh string) []string {
	out := []string{""}
	for _, r := range zh {
		h := hanziData().chars[r].hangul
		if len(h) > 8/len(out) {
			h = h[:max(1, 8/len(out))]
		}
		var next []string
		for _, done := range out {
			for _, k := range h {
				next = append(next, done+string(k))
			}
		}
		if out = next; len(out) == 0 {
			return nil
		}
	}
	return out
}

// firstReading is the commonest Sino-Korean reading, "" when there is none.
func firstReading(zh string) string {
	if all := allReadings(zh); len(all) > 0 {
		return all[0]
	}
	return ""
}

func softened(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = softenWord(w)
	}
	return out
}

func softenWord(ko string) string {
	r := []rune(ko)
	if len(r) == 0 {
		return ""
	}
	return string(soften(r[0])) + string(r[1:])
}

// pinyinOfPlace transcribes the name by its English form where that is pinyin,
// else by the readings of its characters, and adds the Korean word for the level.
func pinyinOfPlace(p *Place) string {
	if len(p.En) == 0 {
		return ""
	}
	stem, level := stripHan(p.Zh[0])
	cut := placeCut(stem, p.En[0])
	var b strings.Builder
	for _, s := range cut {
		b.WriteString(transcribe(hanziData().names[s]))
	}
	return b.String() + firstReading(level)
}

func placeCut(stem, english string) []pin {
	var readings [][]pin
	var usual []pin
	for _, r := range stem {
		h := hanziData().chars[r]
		if len(h.pinyin) == 0 {
			return nil
		}
		readings = append(readings, h.pinyin)
		usual = append(usual, h.pinyin[0])
	}
	word, _ := stripEnglish(english)
	for _, c := range pinyinReadings([]string{strings.ReplaceAll(letters(word), " ", "")}) {
		if samePins(c, readings) {
			for i := range c {
				usual[i] = c[i][0]
			}
			return usual
		}
	}
	return usual
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
