package names

import "strings"

// suffix is a word that tells the administrative level of a place.
type suffix struct{ text, level string }

// Suffixes by script, longest first.
var (
	hanSuffixes = withPeoples("", []string{"满族", "滿族", "朝鲜族", "朝鮮族", "蒙古族", "蒙古", "回族", "藏族", "壮族", "壯族", "苗族", "侗族", "土家族", "彝族", "傣族", "白族", "羌族", "瑶族", "黎族", "哈萨克族", "哈薩克族"}, []suffix{{"自治县", "county"}, {"自治縣", "county"}, {"自治州", "city"}}, []suffix{
		{"维吾尔自治区", "province"}, {"維吾爾自治區", "province"}, {"壮族自治区", "province"}, {"壯族自治區", "province"}, {"回族自治区", "province"}, {"回族自治區", "province"},
		{"朝鲜族自治州", "city"}, {"朝鮮族自治州", "city"}, {"朝鲜族自治县", "county"}, {"朝鮮族自治縣", "county"}, {"满族自治县", "county"}, {"滿族自治縣", "county"},
		{"特别行政区", "province"}, {"特別行政區", "province"}, {"自治区", "province"}, {"自治區", "province"}, {"自治州", "city"}, {"自治县", "county"}, {"自治縣", "county"},
		{"特别市", "city"}, {"特別市", "city"}, {"广域市", "city"}, {"廣域市", "city"}, {"直辖市", "city"}, {"直轄市", "city"}, {"地区", "city"}, {"地區", "city"},
		{"边疆区", "province"}, {"邊疆區", "province"}, {"区域", "district"}, {"區域", "district"},
		{"省", "province"}, {"道", "province"}, {"州", "province"}, {"府", "province"}, {"都", "province"}, {"市", "city"}, {"盟", "city"},
		{"县", "county"}, {"縣", "county"}, {"県", "province"}, {"郡", "county"}, {"旗", "county"}, {"区", "district"}, {"區", "district"}, {"邑", "town"}, {"里", "village"}, {"洞", "village"}, {"镇", "town"}, {"鎮", "town"}, {"村", "village"},
	})
	koreanSuffixes = withPeoples("", []string{"만족", "조선족", "몽골족", "회족", "후이족", "장족", "쫭족", "좡족", "묘족", "먀오족", "동족", "토가족", "이족", "백족"}, []suffix{{"자치현", "county"}, {"자치주", "city"}}, []suffix{
		{"위구르자치구", "province"}, {"장족자치구", "province"}, {"좡족자치구", "province"}, {"후이족자치구", "province"}, {"회족자치구", "province"},
		{"조선족자치주", "city"}, {"특별자치도", "province"}, {"특별자치시", "city"}, {"특별행정구", "province"}, {"자치구", "province"}, {"자치주", "city"}, {"자치현", "county"},
		{"특별시", "city"}, {"광역시", "city"}, {"직할시", "city"}, {"변강구", "province"}, {"구역", "district"},
		{"성", "province"}, {"도", "province"}, {"주", "province"}, {"시", "city"}, {"현", "county"}, {"군", "county"}, {"구", "district"}, {"읍", "town"}, {"리", "village"}, {"동", "village"},
	})
	englishSuffixes = withPeoples(" ", []string{"manchu", "korean", "mongol", "mongolian", "hui", "tibetan", "zhuang", "miao", "dong", "tujia", "yi", "dai", "bai", "qiang", "yao", "li", "kazak", "kazakh"}, []suffix{{" autonomous county", "county"}, {" autonomous prefecture", "city"}}, []suffix{
		{" special administrative region", "province"}, {" uygur autonomous region", "province"}, {" uyghur autonomous region", "province"}, {" zhuang autonomous region", "province"}, {" hui autonomous region", "province"}, {" autonomous region", "province"}, {" autonomous prefecture", "city"}, {" autonomous county", "county"},
		{" province", "province"}, {" prefecture", "province"}, {" territory", "province"}, {" region", "province"}, {" state", "province"}, {" oblast", "province"}, {" krai", "province"},
		{" metropolitan city", "city"}, {" special city", "city"}, {" municipality", "city"}, {" city", "city"}, {" county", "county"}, {" district", "district"}, {" town", "town"}, {" township", "town"}, {" village", "village"}, {" ri", "village"},
		{" up", "town"}, {" do", "province"}, {" si", "city"}, {" gun", "county"}, {" kun", "county"}, {" eup", "town"},
	})
)

// withPeoples puts the levels that name a people (满族自治县) before the others.
func withPeoples(space string, peoples []string, levels, rest []suffix) []suffix {
	var out []suffix
	for _, l := range levels {
		for _, p := range peoples {
			out = append(out, suffix{space + p + l.text, l.level})
		}
	}
	return append(out, rest...)
}

// stripHan takes the level off a name in hanzi, leaving two characters at least.
func stripHan(s string) (stem, level string) { return strip(s, hanSuffixes, 6) }

// stripKorean takes the level off a name in hangul.
func stripKorean(s string) (stem, level string) { return strip(s, koreanSuffixes, 6) }

// stripEnglish takes the level off a name in Latin letters, before or after it.
func stripEnglish(s string) (stem, level string) {
	low := strings.ReplaceAll(strings.ToLower(s), "-", " ")
	for _, x := range englishSuffixes {
		if len(low) == len(s) && strings.HasSuffix(low, x.text) && len(s) > len(x.text)+1 {
			return strings.TrimSpace(s[:len(s)-len(x.text)]), x.level
		}
	}
	return s, ""
}

// levelOf is the level that a suffix names, "" for none. The suffix is the text
// that strip took off.
func strip(s string, table []suffix, least int) (stem, rest string) {
	s = strings.TrimSpace(s)
	for _, x := range table {
		if strings.HasSuffix(s, x.text) && len(s)-len(x.text) >= least {
			return strings.TrimSpace(s[:len(s)-len(x.text)]), x.text
		}
	}
	return s, ""
}

func levelIn(table []suffix, text string) string {
	for _, x := range table {
		if x.text == text {
			return x.level
		}
	}
	return ""
}
