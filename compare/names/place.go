package names

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// readPlace reads a place: its entries in the gazetteer, and its name without
// the word for its level.
func (n *Name) readPlace() {
	n.ids, n.cities = Places().Lookup(n.Text, n.Lang), cityTable().Lookup(n.Text, n.Lang)
	if n.script == cyrillic {
		latin := cyrillicLetters(n.Text)
		n.ids, n.cities = Places().Lookup(latin, "en"), cityTable().Lookup(latin, "en")
	}
	if n.script == latin && n.ids == nil {
		n.ids = landform(n.Text)
	}
	f := formerPlaces()[aliasKey(n.Text)]
	n.ids, n.cities = unite(n.ids, f.places), unite(n.cities, f.cities)
	stem := n.Text
	switch n.script {
	case han:
		stem, n.level = n.stem(stripHan, hanSuffixes)
	case hangulScript:
		stem, n.level = n.stem(stripKorean, koreanSuffixes)
	case latin:
		stem, n.level = stripEnglish(n.Text)
	}
	if n.level == "province" && n.isle() {
		stem, n.level = n.Text, ""
	}
	if n.level == "" {
		n.level = n.knownLevel()
	}
	n.readStem(stem)
}

// joinedLandforms are Korean words for rivers, mountains and islands that English
// writes together with the name, and the English words for them.
var joinedLandforms = []struct{ korean, before, after string }{
	{"gang", "", " River"}, {"kang", "", " River"}, {"san", "Mount ", ""}, {"san", "Mt. ", ""}, {"do", "", " Island"}, {"do", "", " Islet"},
}

// landform looks a name up that ends in the Korean word for what it is of.
func landform(text string) []string {
	for _, l := range joinedLandforms {
		if stem, ok := strings.CutSuffix(text, l.korean); ok && len(stem) > 3 {
			if ids := Places().Lookup(l.before+strings.TrimSuffix(stem, "-")+l.after, "en"); ids != nil {
				return ids
			}
		}
	}
	return nil
}

// isle tells whether a name in 도 or -do that the gazetteer does not hold as a
// province may be an island's.
func (n *Name) isle() bool {
	low := strings.ToLower(n.Text)
	return n.knownLevel() != "province" && (strings.HasSuffix(n.Text, "도") && !strings.HasSuffix(n.Text, "특별자치도") || strings.HasSuffix(low, "-do") || strings.HasSuffix(low, " do"))
}

func (n *Name) stem(strip func(string) (string, string), table []suffix) (stem, level string) {
	stem, rest := strip(oneLandform(n.Text, n.script))
	return stem, levelIn(table, rest)
}

// knownLevel is the level that all entries of the name have, "" when they differ.
func (n *Name) knownLevel() string {
	level := ""
	for i, id := range n.ids {
		p, _ := Places().ByID(id)
		if i > 0 && p.Level != level {
			return ""
		}
		level = p.Level
	}
	return level
}

func (n *Name) readStem(stem string) {
	switch n.script {
	case han:
		n.readHanzi(stem)
		n.native = !strings.Contains(stem, "·") && len(n.hanzi) < 4
	case hangulScript:
		n.readHangul(stem)
		n.pins = append(n.pins, n.transcribedLandform()...)
		n.native = len(n.hangul) < 4 && n.sinoKorean() || len(n.pins) > 0
	case latin:
		words := strings.Fields(letters(stem))
		if len(words) > 0 && len(words) < 5 {
			n.kor, n.pins = koreanCuts(words, 1), pinyinCuts(words)
			if stem, form := landformOf(words); form >= 0 {
				n.readLandform(stem, form)
			}
			for _, cut := range n.kor {
				cut[0] = cut[0].lawful()
				assimilated(cut)
			}
			n.native = len(n.kor) > 0 || len(n.pins) > 0
		}
	}
	n.country = n.regional()
	switch n.country {
	case "":
	case "CN":
		n.native, n.kor = true, onlyHangul(n)
	default:
		n.native, n.pins = true, nil
	}
	n.foreign = soundOf(stem, n.script)
}

// sinoKorean tells whether every syllable is the reading of some hanzi.
func (n *Name) sinoKorean() bool {
	known := readingSet()
	for _, r := range n.hangul {
		if !known[r] {
			return false
		}
	}
	return true
}

// regional is CN, KP or KR when the gazetteer knows the name as one of there
// alone: a Chinese place is pinyin in Latin letters, a Korean one never, and
// neither is written by sound.
func (n *Name) regional() string {
	country := ""
	for i, id := range n.ids {
		p, _ := Places().ByID(id)
		if p.Country != "KP" && p.Country != "CN" && p.Country != "KR" || i > 0 && p.Country != country {
			return ""
		}
		country = p.Country
	}
	return country
}

// onlyHangul keeps the Korean reading of hangul and drops that of Latin letters.
func onlyHangul(n *Name) [][]syl {
	if n.script == latin {
		return nil
	}
	return n.kor
}

func comparePlaces(a, b *Name) Verdict {
	if ids := sharedIDs(a.ids, b.ids); len(ids) > 0 {
		return knownPlace(a, b)
	}
	if a.plain == b.plain {
		return same(Exact, .9, "the same spelling")
	}
	if len(a.ids) > 0 && len(b.ids) > 0 {
		return maybe(None, 0, "two places of the gazetteer: "+describe(a.ids)+"; "+describe(b.ids))
	}
	v := comparePlaceReadings(a, b)
	if ids := sharedIDs(a.cities, b.cities); len(ids) > 0 && (a.level == "" || b.level == "" || a.level == b.level) {
		v = better(v, sameCity(a, b, ids))
	}
	switch {
	case v.Tier != None && a.level != "" && b.level != "" && a.level != b.level && !(a.level == "site" || b.level == "site"):
		return maybe(v.Tier, min(v.Score, .4), "the names agree, but one is a "+minmax(a.level, b.level))
	case v.Tier == Skeleton && !a.native && !b.native && a.level != "" && a.level == b.level && v.Score > .32:
		return Verdict{true, .5, Skeleton, "the consonants agree, and both are of one level: " + a.level, v.Ambiguity}
	}
	return v
}

func minmax(a, b string) string {
	if a > b {
		a, b = b, a
	}
	return a + " and the other a " + b
}

// knownPlace is the verdict on two names of one entry; a name that has other
// entries too is ambiguous.
func knownPlace(a, b *Name) Verdict {
	n := max(len(a.ids), len(b.ids))
	if n == 1 {
		if a.plain == b.plain {
			return Verdict{true, .98, Exact, "the same spelling of one place", 1}
		}
		return Verdict{true, .95, Entity, "one place of the gazetteer: " + describe(a.ids), 1}
	}
	both := a.ids
	if len(b.ids) > len(a.ids) {
		both = b.ids
	}
	score := max(.52, .78-.1*float64(n-1))
	return Verdict{true, score, Entity, fmt.Sprintf("one of %d places that the name may mean: %s", n, describe(both)), n}
}

// sameCity is the verdict on two names of one city of the world.
func sameCity(a, b *Name, ids []string) Verdict {
	c, _ := cityTable().ByID(ids[0])
	n := max(len(a.cities), len(b.cities))
	return Verdict{true, max(.55, .88-.1*float64(n-1)), Entity, "one city of GeoNames: " + c.En[0] + " (" + c.Country + ")", n}
}

// describe names places for a reader, in order.
func describe(ids []string) string {
	var out []string
	for _, id := range ids {
		p, _ := Places().ByID(id)
		name := id
		if len(p.En) > 0 {
			name = p.En[0]
		}
		if p.Level == "city" && !strings.Contains(name, "City") {
			name += " (city)"
		}
		out = append(out, name)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// comparePlaceReadings compares the stems of names that the gazetteer does not
// join.
func comparePlaceReadings(a, b *Name) Verdict {
	v := different
	switch {
	case a.script == latin && b.script == latin:
		v = latinLatin(a, b)
	case a.script == latin && b.script == han:
		v = hanLatin(b, a)
		if b.country == "CN" && !pinsMeet(b.pins, a.pins) {
			v = different
		}
	case a.script == latin && b.script == hangulScript:
		v = hangulLatin(b, a)
		if !v.Same && b.country == "" && readsPlace(b, a) {
			v = same(Sound, .56, "the hangul is a Sino-Korean reading of the Chinese place that the pinyin spells")
		}
	case a.script == han && b.script == han && a.canon == b.canon:
		v = same(Hanzi, .94, "the same characters but for the level or the form of writing")
	case a.script == han && b.script == hangulScript:
		v = placeHanHangul(a, b)
	case a.script == hangulScript && b.script == hangulScript && sameHangul(a.hangul, b.hangul, 1):
		v = same(Hangul, .92, "the same name in the spelling of the other half of Korea, or without the level")
	case a.script == hangulScript && b.script == hangulScript && a.level != "" && a.level == b.level && (readsPlace(a, b) || readsPlace(b, a)):
		v = same(Sound, .55, "one is a Sino-Korean reading, the other the transcription, of a Chinese place")
	}
	if v.Same || a.native && b.native || a.country != "" || b.country != "" {
		return v
	}
	return better(v, foreignVerdict(agree(a.foreign.all, b.foreign.all), 0, "the same sounds"))
}

// readsPlace tells whether the hangul of one name reads the characters of a
// Chinese place that the other spells in pinyin or transcribes.
func readsPlace(k, l *Name) bool { return readsPinyin(k, l, placeReadings(), placeReadings()) }

// placeCharacters are further characters that names of Chinese counties, districts
// and towns are made of.
const placeCharacters = "振兴元宝浪头东港宽甸桓仁清原新宾本溪抚顺铁岭开原调兵山朝阳喀左建平凌源葫芦岛绥中兴城盘锦大洼海城岫岩台安普兰店瓦房店庄河旅顺口集安通化柳河辉南梅河口临江靖宇长白抚松和龙龙井图们珲春敦化汪清安图蛟河桦甸舒兰磐石永吉九台德惠榆树农安公主岭伊通双辽梨树前郭扶余乾安通榆大安镇赉洮南东宁绥芬河穆棱宁安海林林口鸡东密山虎林饶河宝清集贤友谊萝北绥滨同江抚远富锦桦川桦南汤原嘉荫铁力尚志五常双城巴彦宾县依兰延寿方正木兰通河呼兰肇东肇源肇州安达明水青冈望奎海伦绥棱庆安兰西讷河嫩江五大连池北安孙吴逊克爱辉黑河漠河塔河呼玛加格达奇圈沙陀子古城里三合开山屯南坪崇善双目峰老虎哨太平湾丹集青石"

// placeReadings maps pinyin to the Sino-Korean readings of the characters that
// names of Chinese places are made of.
var placeReadings = sync.OnceValue(func() map[pin][]rune {
	out := map[pin][]rune{}
	add := func(stem string) {
		for _, r := range stem {
			h := hanziData().chars[r]
			for _, q := range h.pinyin {
				out[q] = addReadings(out[q], h.hangul)
			}
		}
	}
	for _, p := range Places().All() {
		if p.Country == "CN" && len(p.Zh) > 0 {
			stem, _ := stripHan(p.Zh[0])
			add(stem)
		}
	}
	add(placeCharacters)
	return out
})

// placeHanHangul reads hangul in South Korean spelling as a transcription only,
// so that 허난 (河南) is never taken for a reading.
func placeHanHangul(h, k *Name) Verdict {
	ok, exact := readAs(h.hanzi, k.hangul, 1)
	switch {
	case ok && exact:
		return same(Hangul, .92, "the hangul is the Sino-Korean reading of the characters")
	case ok:
		return same(Hangul, .88, "the hangul is the Sino-Korean reading of the characters, in South Korean spelling")
	case pinsMeet(h.pins, k.pins):
		return same(Sound, .88, "the hangul is the South Korean transcription of the pinyin")
	}
	return different
}
