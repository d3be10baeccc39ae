package page

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Kim Jong Un met Xi Jinping.": "en",
		"Trump meets Kim":             "en",
		"Talks end":                   "en",
		"Pyongyang, November 7 (KCNA) -- Ri Su Yong met Chen Qiufa Thursday":                                                      "en",
		strings.Repeat("Kim Yong Jae, minister of External Economic Relations, met Chen Qiufa in Pyongyang on November 7.\n", 60): "en",
		"Le président a rencontré son homologue à Paris hier soir.":                                                               "fr",
		"Der Kanzler traf den Präsidenten am Montag in Berlin und sprach über die Lage in der Ukraine.":                           "de",
		"El presidente viajó a Madrid el lunes para reunirse con el ministro de Relaciones Exteriores español.":                   "es",
		"Чрезвычайный и Полномочный Посол России встретился с министром иностранных дел.":                                         "ru",
		"Thủ tướng Chính phủ đã có cuộc hội đàm với Chủ tịch nước tại Hà Nội.":                                                    "vi",
		"陈求发在平壤会见金英才":    "zh",
		"김영재동지가 만났다":     "ko",
		"外務大臣は記者会見で述べた。": "ja",
		"2019 7 11": "und",
		"":          "und",
	} {
		if got := Language(text); got != want {
			t.Errorf("%q: %s, want %s", text[:cut(text, 80)], got, want)
		}
	}
}
