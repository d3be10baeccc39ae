package names

import "strings"

// qualifier is a word for a state or party in the name of a body.
type qualifier struct{ text, country string }

// Qualifiers at the head of a name in Chinese and Korean, longest first.
var headQualifiers = []qualifier{
	{"朝鲜民主主义人民共和国", "KP"}, {"中华人民共和国", "CN"}, {"朝鲜劳动党", "KP"}, {"中国共产党", "CN"}, {"大韩民国", "KR"}, {"南朝鲜", "KR"}, {"南韩", "KR"}, {"北朝鲜", "KP"}, {"北韩", "KP"}, {"劳动党", "KP"}, {"中共", "CN"}, {"中国", "CN"}, {"朝鲜", "KP"}, {"韩国", "KR"}, {"日本", "JP"}, {"俄罗斯", "RU"}, {"美国", "US"}, {"党", ""}, {"中央委员会", ""}, {"中央", ""},
	{"조선민주주의인민공화국", "KP"}, {"중화인민공화국", "CN"}, {"조선로동당", "KP"}, {"조선노동당", "KP"}, {"중국공산당", "CN"}, {"대한민국", "KR"}, {"로동당", "KP"}, {"노동당", "KP"}, {"중공", "CN"}, {"중국", "CN"}, {"북한", "KP"}, {"북조선", "KP"}, {"남한", "KR"}, {"조선", "KP"}, {"한국", "KR"}, {"남조선", "KR"}, {"일본", "JP"}, {"로씨야", "RU"}, {"러시아", "RU"}, {"미국", "US"}, {"당중앙", ""}, {"당", ""}, {"중앙위원회", ""}, {"중앙", ""},
}

// Qualifiers in English, before and after the name, longest first; articles and
// marks are gone.
var (
	englishBefore = []qualifier{
		{"wpk central committee ", "KP"}, {"cpc central committee ", "CN"}, {"wpk ", "KP"}, {"cpc ", "CN"}, {"ccp ", "CN"}, {"dprk ", "KP"}, {"north korean ", "KP"}, {"north koreas ", "KP"}, {"chinese ", "CN"}, {"chinas ", "CN"}, {"china ", "CN"}, {"prc ", "CN"}, {"south korean ", "KR"}, {"rok ", "KR"}, {"russian ", "RU"}, {"japanese ", "JP"}, {"us ", "US"}, {"central committee ", ""},
	}
	englishAfter = []qualifier{
		{" of democratic peoples republic of korea", "KP"}, {" of peoples republic of china", "CN"}, {" of workers party of korea", "KP"}, {" of communist party of china", "CN"}, {" of chinese communist party", "CN"}, {" of republic of korea", "KR"}, {" of central committee", ""}, {" of wpk central committee", "KP"}, {" of cpc central committee", "CN"}, {" workers party of korea", "KP"}, {" communist party of china", "CN"}, {" of wpk", "KP"}, {" of cpc", "CN"}, {" wpk", "KP"}, {" cpc", "CN"}, {" of dprk", "KP"}, {" of north korea", "KP"}, {" of china", "CN"}, {" of prc", "CN"}, {" of rok", "KR"}, {" of south korea", "KR"}, {" of russia", "RU"}, {" of russian federation", "RU"}, {" of japan", "JP"}, {" of korea", ""},
	}
)

// englishWords makes spellings and synonyms of English bodies one.
var englishWords = map[string]string{
	"defence": "defense", "labour": "labor", "organisation": "organization", "programme": "program", "centre": "center", "deputy": "vice", "chairwoman": "chairman", "chairperson": "chairman",
	"cc": "central committee", "organisational": "organizational", "theatre": "theater", "politbureau": "politburo",
}

// wordPairs are words that Japanese and South Korean writing spell otherwise,
// or shorten.
var wordPairs = []string{"総合", "綜合", "連合", "聯合", "連盟", "聯盟", "連邦", "聯邦", "連絡", "聯絡", "労働", "勞動", "総連", "總聯", "国連", "聯合國", "通信社", "通信", "通訊社", "通信", "통신사", "통신", "대학교", "대", "대학", "대", "委员会", "委", "위원회", "위"}

var centralCommittee = strings.NewReplacer("C.C.", "central committee", "CC ", "central committee ")

// joined normalises the name of a body: English words without articles, hanzi
// as representatives of their variants, and neither space nor marks otherwise.
func joined(text string, script int) string {
	if script != latin {
		return strings.Map(func(r rune) rune {
			if isHanzi(r) || isHangul(r) || isKana(r) || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, oneSpelling().Replace(canonical(tidy(text))))
	}
	text = centralCommittee.Replace(tidy(text))
	var out []string
	for _, w := range strings.Fields(letters(text)) {
		if w == "the" || w == "a" || w == "an" {
			continue
		}
		if s := englishWords[w]; s != "" {
			w = s
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// bare is the name of a body without state and party, and the state it told.
func bare(text string, script int) (key, country string) {
	return bareKey(joined(text, script), script)
}

func bareKey(s string, script int) (key, country string) {
	for {
		t, c := stripOnce(s, script)
		if country == "" {
			country = c
		}
		if t == s {
			return s, country
		}
		s = t
	}
}

func stripOnce(s string, script int) (rest, country string) {
	if script != latin {
		for _, q := range headKeys() {
			if s == q.text {
				return s, ""
			}
			if strings.HasPrefix(s, q.text) && len(s) > len(q.text) {
				return s[len(q.text):], q.country
			}
		}
		return s, ""
	}
	for _, q := range englishAfter {
		if rest, ok := strings.CutSuffix(s, q.text); ok && names(rest) {
			return rest, q.country
		}
	}
	for _, q := range englishBefore {
		if rest, ok := strings.CutPrefix(s, q.text); ok && names(rest) {
			return rest, q.country
		}
	}
	return s, ""
}

// names tells whether what is left of a name without its state is still one: Bank
// of Korea and Bank of China are no banks of one name.
func names(rest string) bool {
	switch rest {
	case "", "bank", "university", "party", "government", "army", "academy", "peoples party", "communist party", "democratic party", "ministry", "radio", "air", "national bank", "central bank":
		return false
	}
	return true
}
