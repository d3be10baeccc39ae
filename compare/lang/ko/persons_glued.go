package ko

import (
	"strings"

	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/names"
)

// longestGlued is the most syllables of a name that a title is glued to.
const longestGlued = 6

// glued tells whether units at to before k, the head of an eojeol, make a name that
// a title may be glued to (리명국+륙군대장, 뿌찐+대통령).
func (v *view) glued(at, k int) bool {
	n := k - at
	if n < 2 || n > longestGlued {
		return false
	}
	if v.nameAt(at) == n || v.among(rulers, at, k-1) {
		return true
	}
	if v.class(at, k-1).Has(gazetteer.Word|gazetteer.Place|gazetteer.Org) || v.compound(at, k-1, false) {
		return false
	}
	switch {
	case n == 3 && isSurname.has(v.us[at].r) && v.native2(at+1):
		return v.dprk || v.class(at+1, at+2).Has(gazetteer.Given)
	case n == 4 && v.among(doubles, at, at+1):
		return v.native2(at + 2)
	}
	return v.dprk && n > 2 && !v.lexical(at, k-1)
}

// lexical tells whether a word of two syllables or more that is no name is a piece
// of units i to last.
func (v *view) lexical(i, last int) bool {
	for i <= last {
		w := v.words[i]
		if w.last > w.first && w.class.Has(gazetteer.Noun) {
			return true
		}
		i = int(w.last) + 1
	}
	return false
}

// titled is the length of the name at unit i that a title is glued to; 0 for none.
func (v *view) titled(i int) int {
	end := v.hangulEnd(i)
	for k := i + 2; k < end && k <= i+longestGlued; k++ {
		if m := v.marks[k].Title; m == 1 || m == 5 {
			if v.marks[i].Title|v.marks[i].Org|v.marks[i].Place != 0 || !v.glued(i, k) {
				return 0
			}
			return k - i
		}
	}
	return 0
}

// verbish tells whether what follows a title at unit i begins as a verb does and
// then sounds like no Korean word (불린켄).
func (v *view) verbish(i int) bool {
	k := v.bare(i, v.hangulEnd(i))
	if k-i < 1 || k-i > 4 || v.words[i].class.Has(gazetteer.Noun) || v.listed(i, k, v.hangulEnd(i)) {
		return false
	}
	for ; k > i; k-- {
		if aliens.has(v.us[k].r) {
			return true
		}
	}
	return false
}

// being tells whether the eojeol before unit i is a title and a copula (국가주석인).
func (v *view) being(i int) bool {
	return i > 0 && v.us[i].head && v.us[i-1].r == '인' && !v.us[i-1].head && v.marks[i-1].After
}

// transcribed is the length of the Chinese name at the head of the eojeol of unit i
// as papers of the ROK spell it, when it is no word; 0 for none.
func (v *view) transcribed(i int) int {
	if v.dprk || !v.us[i].head || v.us[i].class != hangul || !v.plain(i) {
		return 0
	}
	end := v.hangulEnd(i)
	k := v.bare(i, end)
	if k-i < 1 || k-i > 5 || v.listed(i, k, end) || !v.sounds(i, k) && !strings.HasPrefix(v.text[v.us[end].End:], " 중국 ") || !names.Mandarin(v.chars(i, k)) {
		return 0
	}
	return k - i + 1
}

// sounds tells whether units i to k have two vowels in a row as transcriptions of
// Chinese do (가오, 저우, 레이), or a syllable that hardly any other word has.
func (v *view) sounds(i, k int) bool {
	for ; i <= k; i++ {
		switch v.us[i].r {
		case '쑤', '쓰', '쑨', '쭝', '쩡', '쭈', '쉬', '쥔', '젠', '톈', '셰', '셴', '췬', '췐', '웨', '옌', '펑', '팡', '녜', '녠', '뤼', '쉐', '쉔', '샹', '슝', '훠', '훙', '쿵', '쿤', '촨', '퉁', '좡', '줘', '윈', '룽', '둥', '퉈', '뤄', '쒀', '췌':
			return true
		case '오', '우', '이':
			if !v.us[i].head && glides(v.us[i-1].r, v.us[i].r) {
				return true
			}
		}
	}
	return false
}

// glides tells whether two syllables are a diphthong of Chinese: ao, ou, ai or ei.
func glides(a, b rune) bool {
	if a < firstSyllableRune || a > lastSyllableRune || (a-firstSyllableRune)%28 != 0 {
		return false
	}
	switch vowel := (a - firstSyllableRune) / 28 % 21; vowel {
	case 0, 2: // a, ya
		return b == '오' || b == '이'
	case 4: // eo
		return b == '우'
	case 5: // e
		return b == '이'
	}
	return false
}

// towards is the unit where the name of another tongue begins that ends the eojeol
// of unit i right before a title, or a country and a title, in the orthography of the
// ROK; -1 for none.
func (v *view) towards(i int) int {
	end := v.hangulEnd(i)
	if v.dprk || !v.plain(i) || end+1 >= len(v.us) || !v.us[end+1].head || !v.marks[end].Before && !v.heads(end+1) || v.bare(i, end) != end {
		return -1
	}
	f := v.foreignBefore(end)
	if f < 0 || v.site(i, end) > 0 || v.level(i, end) {
		return -1
	}
	if v.alien(i, end) || f < i && v.among(vietnamese, f, v.hangulEnd(f)) {
		return f
	}
	return -1
}

// vietnamese are family names of Vietnam.
var vietnamese = listOf("또 쯩 딩 응우옌 응웬 쩐 팜 부이 호앙 황 보 레 르엉 판 당 도 호 즈엉 리 딘 쯔엉 쭈 또 람 마이 다오 하 응오 부 따 럼")

// syllabled is the length of the name of a Vietnamese of three syllables apart at
// unit i (또 안 중이); 0 for none.
func (v *view) syllabled(i int) int {
	if i+2 >= len(v.us) || !v.among(vietnamese, i, i) || !v.us[i+1].head || !v.us[i+2].head || v.us[i+1].class != hangul || v.us[i+2].class != hangul {
		return 0
	}
	if v.hangulEnd(i+2) == i+2 || !v.alone(i+3) {
		return 0
	}
	return 3
}

// heads tells whether a country and then a title begin at unit i.
func (v *view) heads(i int) bool {
	if i >= len(v.us) || !v.us[i].head {
		return false
	}
	end := v.hitEnd(i)
	return end > 0 && end < len(v.us) && v.us[end].head && v.marks[end].Title|v.marks[end].Org != 0 && v.country(i, end-1)
}

// aliens are syllables that names of other tongues are full of and hardly any
// Korean word has.
var aliens = syllablesOf("베체뭉엉응쩐쯔쑤꽝쿠갤겔궤긱낸냅넬넨넷늘닉닐덴델뎀돔뒤듀딕딘떼또뚜뜨띠랙랜램렉렌렐렘롬뤼릅릭릴릿맥맨맬먼멘멜뮐뮤므믈벡벤벨볼뷔브블빅빌뻬뽀쁘샌샘샬센셀셔셰셸쇼슈스슨싸쎄쏘쓰얀얼엘엠옐옹왈웨웬웰윈윌잭잰젠젤졸즈쩨쪼쯔찌첸첼츠칸칼캄캐캔캠커컨컬케켄켈콘콜콤쿠쿡쿤쿨퀴큐크클킨킬킴킹탄탈탠탬터턴테텐텔템톤톨톰툰툴튀튜트티틴틸팀팔팬퍼펀펄페펜펠폰폴폼푸퓨프플핀햄헌헤헨헬홀흐힌힐르드레루루파카코키타토투트피")

// alien tells whether an eojeol from at to k sounds like a name of another tongue:
// two syllables that hardly any Korean word has, and as many as half.
func (v *view) alien(at, k int) bool {
	n := 0
	for i := at; i <= k; i++ {
		if aliens.has(v.us[i].r) {
			n++
		}
	}
	return n > 1 && 2*n > k-at
}
