package segment

import "strings"

// Words at whose head only one of the two Korean orthographies writes ㄹ or ㄴ,
// and forms that only one of them uses.
var (
	dprkForms = []string{"료녕", "로동", "리용", "력사", "령도", "년대", "련합", "녀성", "량국", "량측", "려행", "류학", "론의", "래일", "락관", "령역", "리유", "리해", "동지께서", "일군", "하였다", "조선로동당"}
	rokForms  = []string{"노동", "이용", "역사", "여성", "양국", "양측", "여행", "유학", "논의", "내일", "영역", "이유", "이해", "했다", "밝혔다", "북한", "대통령실"}
)

// hant and hans are frequent characters that only one script has.
const (
	hant = "國會長來時對們經發為於關開進學說與這個門"
	hans = "国会长来时对们经发为于关开进学说与这个门"
)

// Orthography reads the orthography off a text: dprk or rok for Korean, hans or
// hant for Chinese, empty when the text does not tell.
func Orthography(text, language string) string {
	switch language {
	case "ko":
		return sided(text, dprkForms, rokForms, "dprk", "rok")
	case "zh":
		return sided(text, strings.Split(hans, ""), strings.Split(hant, ""), "hans", "hant")
	}
	return ""
}

// sided counts forms of either side in a text and names the side with more.
func sided(text string, a, b []string, nameA, nameB string) string {
	na, nb := 0, 0
	for _, f := range a {
		na += strings.Count(text, f)
	}
	for _, f := range b {
		nb += strings.Count(text, f)
	}
	switch {
	case na > nb:
		return nameA
	case nb > na:
		return nameB
	}
	return ""
}
