package en

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// sound is how a word may be read.
type sound uint8

const (
	koreanFamily sound = 1 << iota // a Korean family name
	korean                         // one Korean syllable
	koreanPair                     // two, joined by a hyphen or not
	chineseFamily
	chinese // one or two syllables of pinyin
)

const (
	koreanFamilies = `kim ri pak choe jong kang jo yun jang rim han o so sin kwon hwang an song ryu hong jon ko mun yang son pae paek ho nam sim ro ha
		kwak song cha ju u ku min jin ji om chae won chon pang kong hyon ham pyon ryom yo chu to so sok sol ma kil wi phyo myong ki pan wang kum ok
		yuk in maeng je mo thak kuk no lee park choi jung cho yoon jang lim oh seo shin ahn yoo yu jeon moon bae baek heo noh shim chung kwak joo
		woo koo eom bang byun yeom choo seok seol gil yeon pyo myung ban guk chang ryang tae thae ra rang jin`
	chineseFamilies = `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao
		cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong wang tian ren fan fang shi yao tan liao
		zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin xi geng hua bo sha he chang wen ou ouyang situ
		zhuge sima shangguan li dou ling qi`
	joints = "al- bin bint ibn von van de der den del della di da dos du la le el ul y al"
	// initials, middles and finals make Korean syllables in Latin letters.
	koreanInitials = "kk k g n tt t d r l m pp p b ss s jj j ch kh th ph h c y w"
	koreanMiddles  = "yae ae ya yeo eo yo ye wae wa oe o weo wo we wi u yu eu ui i a e y oo ee ou"
	koreanFinals   = "k g n t l r m p b ng s"
	pinyinInitials = "zh ch sh b p m f d t n l g k h j q x r z c s y w"
	pinyinFinals   = "iang iong uang ang eng ing ong ian iao uai uan ai ei ao ou an en in un ia ie iu ua ue ui uo a o e i u ü er"
)

var (
	isKoreanFamily  = setOf(koreanFamilies)
	isChineseFamily = setOf(chineseFamilies)
	isJoint         = setOf(joints)
	isKorean        = syllablesOf(koreanInitials, koreanMiddles, koreanFinals)
	isPinyin        = syllablesOf(pinyinInitials, pinyinFinals, "")
	courtesies      = setOf("mr mrs ms dr mr. mrs. ms. dr. prof prof. sir dame lord lady comrade miss madam madame sen. rep. gov. gen. col. lt. sgt. capt. rev. adm. maj.")
)

// syllablesOf are the syllables of parts, each given in words: a middle, with or
// without an initial and a final.
func syllablesOf(initials, middles, finals string) map[string]bool {
	out := map[string]bool{}
	for _, a := range append(strings.Fields(initials), "") {
		for _, b := range strings.Fields(middles) {
			for _, c := range append(strings.Fields(finals), "") {
				out[a+b+c] = true
			}
		}
	}
	return out
}

// longestSyllable is how long a syllable may be, in bytes.
const longestSyllable = 7

// syllables is 1 when a word is one of the syllables, 2 when it is two of them,
// else 0.
func syllables(w string, in map[string]bool) int {
	if len(w) > 2*longestSyllable {
		return 0
	}
	if in[w] {
		return 1
	}
	for k := max(1, len(w)-longestSyllable); k < len(w) && k <= longestSyllable; k++ {
		if in[w[:k]] && in[w[k:]] {
			return 2
		}
	}
	return 0
}

// findSounds reads every word written like a name.
func (v *view) findSounds() {
	v.sounds = make([]sound, len(v.us))
	for i, u := range v.us {
		if !u.named() || len(u.lower) > 14 {
			continue
		}
		v.sounds[i] = soundOf(u.lower)
	}
}

func soundOf(w string) sound {
	var s sound
	if isKoreanFamily[w] {
		s |= koreanFamily
	}
	if isChineseFamily[w] {
		s |= chineseFamily
	}
	if a, b, ok := strings.Cut(w, "-"); ok {
		if isKorean[a] && isKorean[b] {
			s |= koreanPair
		}
		return s
	}
	switch syllables(w, isKorean) {
	case 1:
		s |= korean
	case 2:
		s |= koreanPair
	}
	if syllables(w, isPinyin) > 0 {
		s |= chinese
	}
	return s
}

// eastern is the length of the Korean or Chinese name at unit i; 0 for none.
func (v *view) eastern(i int) int {
	is := func(k int, s sound) bool { return k < len(v.us) && v.sounds[k]&s != 0 && v.marks[k].Title == 0 }
	if is(i, koreanFamily) {
		if is(i+1, korean) && is(i+2, korean) && !(v.ordinary(i+1) && v.ordinary(i+2)) {
			return 3
		}
		if is(i+1, koreanPair) && strings.Contains(v.us[i+1].word, "-") {
			return 2
		}
	}
	if is(i, chineseFamily) && is(i+1, chinese) && !v.ordinary(i+1) && (!v.class[i+1].Has(gazetteer.Place|gazetteer.Given) || v.marks[i].After && !v.marks[i+1].Before) {
		return 2
	}
	return 0
}

// ordinary tells whether a word is an English one and no name.
func (v *view) ordinary(i int) bool {
	return v.lower[i].Has(gazetteer.Word) && len(v.us[i].word) > 3
}

// persons fixes the names that their form, a title or a courtesy makes sure.
func (v *view) persons(g *tagger.Guide) {
	for i := 0; i < len(v.us); i++ {
		u := v.us[i]
		if !u.named() || v.marks[i].Title != 0 || !g.Free(i, i) {
			continue
		}
		n := 0
		switch {
		case v.marks[i].After || i > 0 && courtesies[v.us[i-1].lower] || i > 1 && v.us[i-1].word == "." && courtesies[v.us[i-2].lower]:
			n = v.nameFrom(i)
		case i == int(v.runs[i].first) && v.posted(i):
			n = v.nameFrom(i)
		}
		if n == 0 && i == int(v.runs[i].first) && v.plain(i) {
			n = int(v.runs[i].last) - i + 1
		}
		if e := v.eastern(i); e > 0 && (n == 0 || e > n) {
			n = e
		}
		if n > 0 && g.Free(i, i+n-1) {
			g.Fix(tagger.Chunk{First: i, Last: i + n - 1, Kind: compare.Person}, "beside a title, or a Korean or Chinese name")
			i += n - 1
		}
	}
}

// nameFrom is the length of the name at unit i: words written like names, with
// particles inside, up to a title, a body or a place of the lexicon.
func (v *view) nameFrom(i int) int {
	j := i
	for j < len(v.us) && j-i < 5 {
		m := v.marks[j]
		switch {
		case v.us[j].named() && m.Title == 0 && (m.Org == 0 && m.Place == 0 || j > i && v.class[j].Has(gazetteer.Given|gazetteer.Surname)):
		case j > i && (isJoint[v.us[j].lower] || v.us[j].word == "." && v.us[j-1].shape == capital) && j+1 < len(v.us) && v.us[j+1].named():
		default:
			return v.trimmed(i, j)
		}
		j++
	}
	return v.trimmed(i, j)
}

// trimmed is the length of a name from unit i to before j; 0 when a word of it
// is of those that bodies and places end in.
func (v *view) trimmed(i, j int) int {
	for k := i; k < j; k++ {
		if bodyWords[v.us[k].lower] || siteWords[v.us[k].lower] && (k > i || j-i == 1) {
			return 0
		}
	}
	if e := v.eastern(i); e > 0 && j-i > e {
		return e
	}
	if j-i == 1 && v.ordinary(i) && !v.class[i].Has(gazetteer.Name) {
		return 0
	}
	return j - i
}

// plain tells whether the run at unit i is a common given name with a family
// name, and nothing else that is listed.
func (v *view) plain(i int) bool {
	last := int(v.runs[i].last)
	if last-i < 1 || last-i > 2 || !v.class[i].Has(gazetteer.Forename) || v.class[i].Has(gazetteer.Place) && i == 0 {
		return false
	}
	for k := i; k <= last; k++ {
		if v.marks[k].Title != 0 || v.marks[k].Org != 0 || v.marks[k].Place != 0 || v.duties[k] != 0 || v.covers[k][1].Length > 1 || v.covers[k][2].Length > 1 || k > i && v.us[k].shape == upperCase {
			return false
		}
	}
	return v.class[last].Has(gazetteer.Surname) && !v.ordinary(last)
}

// posted tells whether the run at unit i is followed by a comma and a title, or
// stands before "'s" and a title.
func (v *view) posted(i int) bool {
	end := int(v.runs[i].last)
	return end-i < 4 && end-i > 0 && end+2 < len(v.us) && v.us[end+1].word == "," && (v.marks[end+2].Title == 1 || v.marks[end+2].Title >= 4 ||
		(v.us[end+2].lower == "the" || v.us[end+2].lower == "a") && end+3 < len(v.us) && v.marks[end+3].Title != 0)
}
