package ko

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

const (
	// particles may close an eojeol after a name or a title.
	particles = `은 는 이 가 을 를 의 에 와 과 도 로 으로 께서 께서는 께서도 께 에게 에게서 에서 에서는 부터 까지 까지는 만 만이 만은
		이며 이고 이나 나 며 고 이라고 라고 이라는 라는 이란 란 인 이다 다 이었다 였다 이라며 라며 이라면서 라면서 이자 자 처럼 보다 마저 조차
		하고 랑 이랑 에도 에는 에의 와의 과의 와는 과는 와도 과도 로서 으로서 로써 로부터 으로부터 로는 으로는 측 측은 측이 등 등은 등이 등을 등과 등의
		들 들은 들이 들을 들과 들의 들에게 들도 한테 더러 보고 이라도 라도 이야 야 여 이여 입니다 이었던 였던 에서도 에게는 에게도 간 간의 대 대로 뿐 뿐만`
	// honorifics follow a name, glued to it or apart.
	honorifics = `동지 동지들 동무 동무들 씨 님 옹 군 양 여사 선생 선생님 박사 교수 원수 대원수 대장 상장 중장 소장 각하 부인 일행 녀사 녀성`
)

var (
	isParticle  = setOf(particles)
	isHonorific = setOf(honorifics)
	doubles     = setOf("남궁 황보 제갈 선우 독고 사공 서문 동방")
)

func setOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// chars is the text of units i to j, without white space.
func (v *view) chars(i, j int) string {
	if j < i {
		return ""
	}
	for k := i + 1; k <= j; k++ {
		if v.us[k].head {
			return v.spaced(i, j)
		}
	}
	return v.text[v.us[i].Start:v.us[j].End]
}

// spaced is chars of units with white space among them.
func (v *view) spaced(i, j int) string {
	var b strings.Builder
	for k := i; k <= j; k++ {
		b.WriteString(v.text[v.us[k].Start:v.us[k].End])
	}
	return b.String()
}

// hangulEnd is the last unit of the run of hangul in the eojeol of unit i.
func (v *view) hangulEnd(i int) int {
	j := i
	for j+1 < len(v.us) && !v.us[j+1].head && v.us[j+1].class == hangul {
		j++
	}
	return j
}

// closes tells whether an eojeol may end a noun at unit i: nothing follows in
// it, or particles, with an honorific before them.
func (v *view) closes(i int) bool {
	end := v.hangulEnd(i)
	if end == i {
		return true
	}
	rest := v.chars(i+1, end)
	if isParticle[rest] && agrees(v.us[i].r, rest) || isHonorific[rest] {
		return true
	}
	for k := i + 2; k <= min(end, i+4); k++ {
		if isHonorific[v.chars(i+1, k-1)] && (isParticle[v.chars(k, end)]) {
			return true
		}
	}
	return false
}

var (
	afterConsonant = setOf("은 을 이 과 과의 과는 과도 으로 으로는 으로서 으로부터")
	afterVowel     = setOf("는 를 가 와 와의 와는 와도")
)

// agrees tells whether a particle may follow a syllable: some stand only after
// a final consonant, some only after a vowel.
func agrees(r rune, particle string) bool {
	if r < '가' || r > '힣' {
		return true
	}
	open := (r-'가')%28 == 0
	return !(open && afterConsonant[particle] || !open && afterVowel[particle])
}

// nameAt is the length of the Korean name at unit i: a family name and a listed
// given name that end where a noun may; 0 for none.
func (v *view) nameAt(i int) int {
	if v.us[i].class != hangul {
		return 0
	}
	if v.named[i] == 0 {
		v.named[i] = int8(v.readName(i)) + 1
	}
	return int(v.named[i]) - 1
}

// readName is nameAt for a syllable.
func (v *view) readName(i int) int {
	end := v.hangulEnd(i)
	for _, n := range [...]int{3, 4, 2} {
		if i+n-1 > end || !v.closes(i+n-1) {
			continue
		}
		family := 1
		if n == 4 {
			family = 2
		}
		if n == 4 && !doubles[v.chars(i, i+1)] || n < 4 && !isSurname[v.us[i].r] {
			continue
		}
		if n == 2 {
			if gazetteer.Ko().Of(v.chars(i, i+1)).Has(gazetteer.Person) && !gazetteer.Ko().Of(v.chars(i, i+1)).Has(gazetteer.Word) {
				return n
			}
			continue
		}
		if gazetteer.Ko().Of(v.chars(i+family, i+n-1)).Has(gazetteer.Given) && !gazetteer.Ko().Of(v.chars(i, i+n-1)).Has(gazetteer.Noun) {
			return n
		}
	}
	return 0
}

// shaped is the length of what looks like a Korean name at unit i though its
// given name is not listed; 0 for none.
func (v *view) shaped(i int) int {
	if n := v.nameAt(i); n > 0 {
		return n
	}
	if end := v.hangulEnd(i); isSurname[v.us[i].r] && v.us[i].class == hangul {
		for _, n := range [...]int{3, 2} {
			if i+n-1 <= end && v.closes(i+n-1) && !gazetteer.Ko().Of(v.chars(i, i+n-1)).Has(gazetteer.Word|gazetteer.Place) {
				return n
			}
		}
	}
	return 0
}

// persons fixes the names that a title, an honorific or a list makes sure.
func (v *view) persons(g *tagger.Guide) {
	for i, u := range v.us {
		if !u.head || u.class != hangul || !g.Free(i, i) {
			continue
		}
		n := 0
		switch {
		case v.marks[i].After && v.marks[i].Title == 0 && v.marks[i].Place == 0 && v.marks[i].Org == 0:
			if n = v.shaped(i); n == 0 || v.dprk && v.nameAt(i) == 0 {
				n = max(n, v.foreign(i))
			}
		case v.honoured(i) || v.untitled(i):
			n = v.shaped(i)
		}
		if n > 0 && g.Free(i, i+n-1) {
			g.Fix(tagger.Chunk{First: i, Last: i + n - 1, Kind: compare.Person}, "beside a title or honorific")
			v.listBack(g, i)
			v.listOn(g, i+n)
		}
	}
}

// honoured tells whether 동지, 동무 or the like closes the eojeol of unit i.
func (v *view) honoured(i int) bool {
	end := v.hangulEnd(i)
	for k := i + 2; k < min(end, i+5); k++ {
		if h := v.chars(k, min(k+1, end)); h == "동지" || h == "동무" || h == "녀사" || h == "여사" {
			return true
		}
	}
	return end+1 < len(v.us) && v.us[end+1].head && end+2 < len(v.us) && (v.chars(end+1, end+2) == "동지" || v.chars(end+1, end+2) == "동무")
}

// untitled tells whether unit i heads a listed name after which a title comes,
// perhaps with a body before it (리수용 조선로동당 중앙위원회 부위원장).
func (v *view) untitled(i int) bool {
	n := v.nameAt(i)
	if n == 0 && v.dprk && v.marks[i].Place|v.marks[i].Org == 0 && v.bare(i, v.hangulEnd(i)) == v.hangulEnd(i) && !tiers[v.chars(v.hangulEnd(i), v.hangulEnd(i))] {
		n = v.shaped(i)
	}
	if n == 0 || i+n-1 != v.hangulEnd(i) || i+n >= len(v.us) {
		return false
	}
	m := v.marks[i+n]
	if m.Title != 0 {
		return true
	}
	if m.Org != 1 && m.Org != 5 {
		return false
	}
	for k := i + n; k < len(v.us); k++ {
		if v.marks[k].Title != 0 {
			return true
		}
		if v.marks[k].Org == 0 {
			return false
		}
	}
	return false
}

// listOn fixes the names that follow a name, each after a comma or a particle
// that joins.
func (v *view) listOn(g *tagger.Guide, i int) {
	for i+1 < len(v.us) && (v.us[i].r == ',' || v.us[i].r == '·' || (v.us[i].r == '과' || v.us[i].r == '와') && !v.us[i].head) && v.us[i+1].class == hangul {
		n := v.nameAt(i + 1)
		if n == 0 || !g.Free(i+1, i+n) {
			return
		}
		g.Fix(tagger.Chunk{First: i + 1, Last: i + n, Kind: compare.Person}, "listed after a name")
		i += n + 1
	}
}

// listBack fixes the names before a name that commas part.
func (v *view) listBack(g *tagger.Guide, i int) {
	for i > 0 && v.us[i-1].r == ',' {
		s := int(v.tokens[i-1].first)
		n := v.nameAt(s)
		if n == 0 || s+n != i-1 || !g.Free(s, s+n-1) {
			return
		}
		g.Fix(tagger.Chunk{First: s, Last: s + n - 1, Kind: compare.Person}, "listed before a name")
		i = s
	}
}
