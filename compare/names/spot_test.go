package names

import (
	"testing"

	"lacuna/compare"
)

func TestSpot(t *testing.T) {
	for _, c := range []struct{ name, lang, text, in, want string }{
		{"金英才", "zh", "Kim Yong Jae, a minister, met the guests", "en", "Kim Yong Jae"},
		{"Kim Yong Jae", "en", "대외경제상 김영재동지가 손님들을 만났다", "ko", "김영재"},
		{"김영재", "ko", "对外经济相金英才会见客人", "zh", "金英才"},
		{"金英才", "zh", "Batbold met the guests in the morning", "en", ""},
	} {
		got, _ := Spot(Parse(compare.Person, c.name, c.lang, ""), Candidates(c.text, c.in, ""))
		if s := c.text[got.Start:got.End]; s != c.want {
			t.Errorf("Spot(%s) in %q = %q, want %q", c.name, c.text, s, c.want)
		}
	}
}
