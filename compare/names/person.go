package names

import (
	"math/bits"
	"slices"

	"lacuna/compare"
)

// personHead is how many syllables of a person's name stand at the head of a
// word: the surname and the first of the given name.
const personHead = 2

// comparePersons compares readings of two persons' names; a.script <= b.script.
func comparePersons(a, b *Name) Verdict {
	if a.plain == b.plain {
		return same(Exact, .97, "the same spelling")
	}
	if len(a.ids) > 0 && len(b.ids) > 0 {
		if len(sharedIDs(a.ids, b.ids)) > 0 {
			return Verdict{true, .94, Entity, "two known spellings of one person's name", 1}
		}
		return maybe(None, 0, "two known persons")
	}
	v := different
	switch {
	case a.script == latin && b.script == latin:
		v = latinLatin(a, b)
	case a.script == latin && b.script == han:
		v = hanLatin(b, a)
	case a.script == latin && b.script == hangulScript:
		v = hangulLatin(b, a)
	case a.script == han && b.script == han:
		v = hanHan(a, b)
	case a.script == han && b.script == hangulScript:
		v = hanHangul(a, b)
	case a.script == hangulScript && b.script == hangulScript:
		v = hangulHangul(a, b)
	}
	if v.Same {
		return v
	}
	if w := better(compareJapanese(a, b), compareVietnamese(a, b)); w.Same || w.Tier != None {
		return better(w, v)
	}
	if !byFamiliarSound(a, b) {
		return v
	}
	return better(v, compareForeign(a.foreign, b.foreign))
}

// byFamiliarSound tells whether two names may be compared by the sounds of a
// foreign language. Chinese, Korean, Japanese and Vietnamese names have readings
// of their own; a name in hanzi or hangul that only looks like one may be the
// transcription of a foreign name when its characters serve for that.
func byFamiliarSound(a, b *Name) bool {
	if a.japanese.surname != "" && b.japanese.surname != "" {
		return false
	}
	if a.native && b.native || a.native && a.script == latin || b.native && b.script == latin {
		return false
	}
	return a.mayTranscribe() && b.mayTranscribe()
}

// mayTranscribe tells whether the name may write a foreign one by sound.
func (n *Name) mayTranscribe() bool {
	switch {
	case n.script == han && (n.native || n.japanese.surname != ""):
		return n.japanese.surname == "" && transcribing(n.canon)
	case n.script == hangulScript && n.native:
		return len(n.hangul) > 1 && !n.sinoKorean()
	}
	return true
}

func hanHan(a, b *Name) Verdict {
	if a.canon == b.canon {
		return same(Hanzi, .96, "the same characters, in another form of writing")
	}
	if len(a.hanzi) != len(b.hanzi) || len(a.hanzi) < 2 {
		return different
	}
	alike, spelt := true, true
	for i := range a.hanzi {
		alike = alike && readingsMeet(a.hanzi[i], b.hanzi[i], i < personHead, false)
		spelt = spelt && readingsMeet(a.hanzi[i], b.hanzi[i], i < personHead, true)
	}
	korean := a.korean && b.korean && len(a.hanzi) == 3
	switch {
	case alike && korean && a.hanzi[0].canon == b.hanzi[0].canon:
		return Verdict{true, .56, Hangul, "the same Korean reading in other characters: one Korean name guessed two ways, or two persons", 2}
	case spelt && korean && a.hanzi[0].canon == b.hanzi[0].canon && pinsMeet(a.pins, b.pins):
		return Verdict{true, .5, Sound, "spelt alike in KCNA English and in pinyin: perhaps one Korean name guessed two ways", 3}
	case alike:
		return maybe(Hangul, .4, "the same Korean reading, other characters")
	case spelt:
		return maybe(Sound, .3, "spelt alike in KCNA English, other characters")
	case pinsMeet(a.pins, b.pins):
		return maybe(Sound, .25, "the same pinyin, other characters")
	}
	return different
}

func readingsMeet(a, b hanzi, head, merged bool) bool {
	if a.canon == b.canon {
		return true
	}
	for _, x := range a.hangul {
		s := sylOf(x, head)
		if merged {
			s = s.merged()
		}
		for _, y := range b.hangul {
			if s.meets(sylOf(y, head)) {
				return true
			}
		}
	}
	return false
}

func hanHangul(h, k *Name) Verdict {
	ok, exact := readAs(h.hanzi, k.hangul, personHead)
	switch {
	case ok && exact:
		return same(Hangul, .93, "the hangul is the Sino-Korean reading of the characters")
	case ok:
		return same(Hangul, .91, "the hangul is the Sino-Korean reading of the characters, in South Korean spelling")
	case pinsMeet(h.pins, k.pins):
		return pinyin(h.hanzi, "the hangul is the South Korean transcription of the pinyin")
	case len(h.hanzi) > 2 && h.korean && soundsAs(h.hanzi, k.kor[0], personHead, true, false):
		return Verdict{true, .52, Sound, "the Korean reading differs only in a vowel that KCNA English writes alike: the characters may be guessed from the English", 2}
	}
	return different
}

func hanLatin(h, l *Name) Verdict {
	v := different
	for _, cut := range l.kor {
		if soundsAs(h.hanzi, cut, personHead, false, false) {
			v = better(v, romanised(cut, "the Latin spelling is a romanisation of the Korean reading of the characters"))
		} else if soundsAs(h.hanzi, cut, personHead, false, true) {
			v = better(v, same(Sound, .6, "a popular Latin spelling of the Korean reading of the characters"))
		}
	}
	if pinsMeet(h.pins, l.pins) {
		v = better(v, pinyin(h.hanzi, "the Latin spelling is the pinyin of the characters"))
	}
	return better(v, byWade(l, h, .82))
}

// pinyin is the verdict on a name by its pinyin: many names of two characters are
// spelt alike.
func pinyin(hs []hanzi, reason string) Verdict {
	if len(hs) > 2 {
		return same(Sound, .9, reason)
	}
	return Verdict{true, .86, Sound, reason + "; other names of two characters are spelt so too", 2}
}

func hangulHangul(a, b *Name) Verdict {
	if sameHangul(a.hangul, b.hangul, personHead) {
		return same(Hangul, .95, "the same name in the spelling of the other half of Korea")
	}
	if pinsMeet(a.pins, b.pins) {
		return maybe(Sound, .4, "both may be transcribed from the same pinyin")
	}
	if readsPinyin(a, b, surnameData().sino, givenReadings()) || readsPinyin(b, a, surnameData().sino, givenReadings()) {
		return same(Sound, .62, "one is the Sino-Korean reading, the other the transcription, of one Chinese name")
	}
	return different
}

func sameHangul(a, b []rune, head int) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if !sameByLaw(a[i], b[i], i < head) {
			return false
		}
	}
	return true
}

func hangulLatin(k, l *Name) Verdict {
	v := different
	for _, cut := range l.kor {
		if sylsMeet(k.kor[0], cut, false) {
			v = better(v, romanised(cut, "the Latin spelling is a romanisation of the hangul"))
		} else if sylsMeet(k.kor[0], cut, true) {
			v = better(v, same(Sound, .6, "a popular Latin spelling of the hangul"))
		}
	}
	if pinsMeet(k.pins, l.pins) {
		v = better(v, same(Sound, .88, "the hangul is the South Korean transcription of the pinyin"))
	}
	v = better(v, byWade(l, k, .78))
	if k.Kind == compare.Person && readsPinyin(k, l, surnameData().sino, givenReadings()) {
		v = better(v, same(Sound, .64, "the hangul is a Sino-Korean reading of the Chinese name that the pinyin spells"))
	}
	return v
}

func latinLatin(a, b *Name) Verdict {
	v := different
	for _, x := range a.kor {
		for _, y := range b.kor {
			if sylsMeet(x, y, false) {
				v = better(v, romanised(x, "two romanisations of one Korean name"))
			} else if sylsMeet(x, y, true) {
				v = better(v, same(Sound, .6, "a romanisation and a popular spelling of one Korean name"))
			}
		}
	}
	if pinsMeet(a.pins, b.pins) {
		v = better(v, same(Sound, .9, "the same pinyin"))
	}
	if len(a.folded) > 1 && sameWords(a.folded, b.folded) {
		v = better(v, same(Exact, .92, "the same words in another order"))
	}
	return better(v, better(byWade(a, b, .8), byWade(b, a, .8)))
}

// readsPinyin tells whether the hangul of k may be the Sino-Korean reading of a
// Chinese name that p spells in pinyin, by the readings of its first character
// and of the others.
func readsPinyin(k, p *Name, head, tail map[pin][]rune) bool {
	if len(k.hangul) < 2 || len(k.hangul) > 4 || k.Orthography == "rok" {
		return false
	}
	for _, cut := range p.pins {
		if len(cut) == len(k.hangul) && readsCut(k.hangul, cut, head, tail) {
			return true
		}
	}
	return false
}

func readsCut(ko []rune, cut [][]pin, head, tail map[pin][]rune) bool {
	for i, r := range ko {
		readings := tail
		if i == 0 {
			readings = head
		}
		if !anyReading(readings, cut[i], r, i < personHead) {
			return false
		}
	}
	return true
}

// romanised is the verdict on a Korean name by one cut of its Latin spelling.
// KCNA writes ㅓ and ㅗ alike, and ㅡ and ㅜ: every such vowel doubles the names
// that the spelling may mean and takes from the score; so does a short name.
func romanised(cut []syl, reason string) Verdict {
	v := Verdict{true, .88, Sound, reason, 1}
	for _, s := range cut {
		if bits.OnesCount32(s.vow) > 1 {
			v.Score, v.Ambiguity = v.Score-.02, min(v.Ambiguity*2, 8)
		}
	}
	if len(cut) < 3 {
		v.Score -= .06
	}
	if v.Ambiguity > 1 {
		v.Reason += "; the spelling fits other Korean names too, as o may be ㅓ or ㅗ and u ㅡ or ㅜ"
	}
	return v
}

func anyReading(readings map[pin][]rune, ps []pin, r rune, head bool) bool {
	for _, p := range ps {
		for _, x := range readings[p] {
			if sameByLaw(x, r, head) {
				return true
			}
		}
	}
	return false
}

// byWade compares a name in an older spelling of Chinese with another's pinyin
// or with the Sino-Korean reading.
func byWade(w, other *Name, score float64) Verdict {
	if w.wade == nil {
		return different
	}
	for _, cut := range other.pins {
		if samePins(w.wade, cut) {
			return same(Sound, score, "the Latin letters spell this Chinese name in the older way (Wade-Giles)")
		}
	}
	if len(other.hangul) == len(w.wade) && other.Orthography != "rok" && readsCut(other.hangul, w.wade, surnameData().sino, givenReadings()) {
		return same(Sound, score-.2, "the hangul is a Sino-Korean reading of the Chinese name that the Latin letters spell in the older way (Wade-Giles)")
	}
	return different
}

// sameWords tells whether two names have the same words, in any order.
func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	for _, w := range b {
		if !slices.Contains(a, w) {
			return false
		}
	}
	return true
}
