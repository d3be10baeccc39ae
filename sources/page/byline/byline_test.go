package byline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"By Lena Vogt and Tom Reyes", []string{"Lena Vogt", "Tom Reyes"}},
		{"Von Diana Resnik", []string{"Diana Resnik"}},
		{"Diana Resnik, Correspondent", []string{"Diana Resnik"}},
		{"本报记者 王晓东", []string{"王晓东"}},
		{"记者 王晓东 李明 报道", []string{"王晓东", "李明"}},
		{"김서연 기자", []string{"김서연"}},
		{"김서연 기자 kim@press.example", []string{"김서연"}},
		{"Reuters", nil},
		{"Staff", nil},
		{"1234", nil},
		{"Lena Vogt; lena vogt", []string{"Lena Vogt"}},
		{"", nil},
	} {
		if d := cmp.Diff(c.want, Clean([]string{c.in})); d != "" {
			t.Errorf("%q: %s", c.in, d)
		}
	}
}

func TestInText(t *testing.T) {
	for _, c := range []struct {
		lang, in string
		want     []string
	}{
		{"zh", "新华社平壤4月13日电（记者王昭 李明）正文", []string{"王昭", "李明"}},
		{"zh", "2019-11-10 08:30 来源：北方在线 作者：王晓东", []string{"王晓东"}},
		{"zh", "记者会下午举行。", nil},
		{"ko", "김서연 기자", []string{"김서연"}},
	} {
		if d := cmp.Diff(c.want, Clean(InText(c.in, c.lang))); d != "" {
			t.Errorf("%q: %s", c.in, d)
		}
	}
}
