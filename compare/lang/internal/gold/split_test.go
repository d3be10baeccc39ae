package gold

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare/lang/all"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		tag, par string
		want     []string
	}{
		{"zh", "会见在平壤举行。“我们很高兴！”赵立新说。双方签了协议……随后告别。", []string{"会见在平壤举行。", "“我们很高兴！”赵立新说。", "双方签了协议……", "随后告别。"}},
		{"zh", "他问：“何时？”没有人回答。增长3.5%。", []string{"他问：“何时？”", "没有人回答。", "增长3.5%。"}},
		{"ko", "그는 《우리는 승리한다.》고 강조하였다. 환율은 1,218.8원이다. 회의가 끝났다.다음날 떠났다.", []string{"그는 《우리는 승리한다.》고 강조하였다.", "환율은 1,218.8원이다.", "회의가 끝났다.", "다음날 떠났다."}},
		{"ko", "\"만나서 반갑다.\" 라고 말했다. 2019.11.6. 보도", []string{"\"만나서 반갑다.\" 라고 말했다.", "2019.11.6. 보도"}},
		{"en", "Mr. J. K. Pak of the W.P.K. C.C. The guests left on Nov. 6 for No. 3 Factory. It grew 3.5 percent.", []string{"Mr. J. K. Pak of the W.P.K. C.C.", "The guests left on Nov. 6 for No. 3 Factory.", "It grew 3.5 percent."}},
		{"en", "\"We won!\" Kim Su Ho said. \"Is it so?\" he asked. They left...", []string{"\"We won!\" Kim Su Ho said.", "\"Is it so?\" he asked.", "They left..."}},
		{"en", "DELEGATION LEAVES FOR HOME", []string{"DELEGATION LEAVES FOR HOME"}},
	} {
		p, _ := all.Get(c.tag)
		var got []string
		for _, s := range p.Split(c.par) {
			got = append(got, c.par[s.Start:s.End])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.tag, c.par, diff)
		}
	}
}
