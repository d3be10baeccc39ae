package ko

import "strings"

// beats are the heads of verbs of who wins a game.
var beats = []string{" 꺾", " 이겼", " 이기", " 제압", " 물리쳤", " 물리치", " 격파", " 완파", " 대파"}

// played tells whether what follows a place, from unit i on, makes that from unit first on a team in a
// report on a game: 샌프란시스코+전에서, 울산+을 2-1로 꺾은.
func (v *view) played(first, i int) bool {
	if i >= len(v.us) || v.us[i].head || v.us[i].class != hangul || v.dprk {
		return false
	}
	sporting := v.sporting()
	if v.us[i].r == '전' && v.closes(i) && (sporting || !v.country(first, i-1)) {
		return true
	}
	if !sporting {
		return false
	}
	if s := v.chars(i, v.hangulEnd(i)); s != "을" && s != "를" {
		return false
	}
	rest := v.text[v.us[v.hangulEnd(i)].End:]
	if cut := strings.IndexAny(rest, ",.을를"); cut > 0 {
		rest = rest[:cut]
	}
	for _, w := range beats {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// governors are heads of provinces, cities and wards.
var governors = listOf("지사 도지사 부지사 시장 부시장 군수 부군수 구청장 부구청장 교육감")

// governed tells whether the head of a province, city or ward stands at unit i,
// after a place.
func (v *view) governed(i int) bool {
	return i < len(v.us) && v.us[i].head && v.us[i].class == hangul && (v.marks[i].Title == 1 || v.marks[i].Title == 5) && v.among(governors, i, v.bare(i, v.hangulEnd(i)))
}
