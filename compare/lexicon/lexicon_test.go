package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestCoverTerms(t *testing.T) {
	l := Default()
	a := l.Gloss("朝中两国扩大贸易交流。", "zh")
	for _, c := range []struct {
		lang, text string
		want       [][2]string
	}{
		{"ko", "조중 두 나라는 무역교류를 확대하였다.", [][2]string{{"朝中", "조중"}, {"两国", "나라"}, {"扩大", "확대"}, {"贸易", "무역"}, {"交流", "교류"}}},
		{"en", "Both countries expand trade exchanges.", [][2]string{{"两国", "countries"}, {"扩大", "expand"}, {"贸易", "trade"}, {"交流", "exchanges"}}},
		{"en", "The singer released an album.", nil},
	} {
		if d := cmp.Diff(c.want, l.Cover(a, l.Gloss(c.text, c.lang)).Terms); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

func TestNorthernSpellings(t *testing.T) {
	l := Default()
	for _, c := range [][2]string{
		{"로동", "노동"}, {"리유", "이유"}, {"녀성", "여성"}, {"력사", "역사"}, {"래년", "내년"}, {"렬차", "열차"}, {"비률", "비율"},
	} {
		if got := l.Cover(l.Gloss(c[0], "ko"), l.Gloss(c[1], "ko")).Score; got < .6 {
			t.Errorf("%s is %s: score %.2f, want at least .6", c[0], c[1], got)
		}
	}
}

func TestNumbersMeet(t *testing.T) {
	l := Default()
	for _, c := range [][4]string{
		{"zh", "3亿5000万", "en", "350 million"},
		{"ko", "3억 5천만", "en", "350 million"},
		{"ko", "1만 2000", "zh", "12000"},
		{"zh", "三十五", "en", "thirty-five"},
		{"zh", "二〇一九", "ko", "2019"},
		{"zh", "10月", "en", "October"},
		{"ko", "10월", "zh", "十月"},
		{"nl", "4.656,60", "en", "4,656.60"},
		{"es", "1.250.000", "en", "1,250,000"},
	} {
		if got := l.Cover(l.Gloss(c[1], c[0]), l.Gloss(c[3], c[2])).Score; got < .99 {
			t.Errorf("%s and %s: score %.2f, want 1", c[1], c[3], got)
		}
	}
}

func TestNamesBySound(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		alike bool
	}{
		{skeleton("robertson"), hangulSkeleton("로버트슨"), true},
		{skeleton("carter"), hangulSkeleton("카터"), true},
		{skeleton("vladimir"), hangulSkeleton("블라디미르"), true},
		{skeleton("robertson"), hangulSkeleton("마이클"), false},
		{skeleton("petersen"), hangulSkeleton("앤더슨"), false},
	} {
		if got := soundAlike(c.a, c.b) >= .4; got != c.alike {
			t.Errorf("%s and %s: alike %v, want %v", c.a, c.b, got, c.alike)
		}
	}
	if got := Default().hanSkeleton([]rune("罗伯逊")); got != "LPSN" {
		t.Errorf("罗伯逊 is %s, want LPSN", got)
	}
}

func TestStemForms(t *testing.T) {
	for stem, want := range map[string][]string{
		"만들": {"만들", "만드", "만든", "만들", "만듬", "만듭"},
		"오":  {"오", "오", "온", "올", "옴", "옵", "와", "왔"},
		"흐르": {"흐르", "흐르", "흐른", "흐를", "흐름", "흐릅", "흐러", "흐렀", "흘러", "흘렀"},
		"짓":  {"짓", "지"},
	} {
		if d := cmp.Diff(want, stemForms(stem)); d != "" {
			t.Errorf("%s (-want +got):\n%s", stem, d)
		}
	}
}

func TestFullNames(t *testing.T) {
	l := Default()
	for _, c := range [][4]string{
		{"zh", "代表金明哲发言。", "ko", "김명철이 발언하였다."},
		{"zh", "代表金明哲发言。", "en", "The speaker was Kim Myong Chol."},
		{"ko", "김명철이 발언하였다.", "en", "The speaker was Kim Myong Chol."},
		{"zh", "记者陈秋生报道。", "en", "The reporter was Chen Qiusheng."},
		{"zh", "代表李明哲发言。", "ko", "리명철이 발언하였다."},
	} {
		found := false
		for _, p := range l.Cover(l.Gloss(c[1], c[0]), l.Gloss(c[3], c[2])).Terms {
			found = found || strings.Contains(c[3], p[1]) && len(p[1]) > 8
		}
		if !found {
			t.Errorf("%s and %s: no name in %v", c[1], c[3], l.Cover(l.Gloss(c[1], c[0]), l.Gloss(c[3], c[2])).Terms)
		}
	}
}

func TestAssign(t *testing.T) {
	for _, c := range []struct {
		score [][]float64
		want  []int
	}{
		{[][]float64{{.9, .8}, {.8, .1}}, []int{1, 0}},
		{[][]float64{{.9}, {.95}, {.1}}, []int{-1, 0, -1}},
		{[][]float64{{.1, .2, .9}}, []int{2}},
		{[][]float64{{}, {}}, []int{-1, -1}},
	} {
		if d := cmp.Diff(c.want, assign(c.score)); d != "" {
			t.Errorf("%v (-want +got):\n%s", c.score, d)
		}
	}
}

func TestEmpty(t *testing.T) {
	l := Default()
	if m := l.Cover(l.Gloss("", "ko"), l.Gloss("Seoul", "en")); m.Score != 0 || m.Terms != nil {
		t.Errorf("an empty text is covered: %v", m)
	}
	al := l.Align([]Text{l.Gloss("서울", "ko")}, nil)
	if want := (Row{Best: -1}); !cmp.Equal(al.Rows, []Row{want}) {
		t.Errorf("rows against nothing are %v, want %v", al.Rows, want)
	}
}

func TestLoadAddsRows(t *testing.T) {
	l, err := Load(fstest.MapFS{"mine.tsv": {Data: []byte("# id\ten\tzh\tko\nwidget\tflux widget\t通量器\t플럭스장치\n")}})
	if err != nil {
		t.Fatal(err)
	}
	want := [][2]string{{"플럭스장치", "通量器"}}
	if d := cmp.Diff(want, l.Cover(l.Gloss("플럭스장치를 보았다.", "ko"), l.Gloss("通量器", "zh")).Terms); d != "" {
		t.Errorf("terms (-want +got):\n%s", d)
	}
	if _, err := Load(fstest.MapFS{"bad.tsv": {Data: []byte("a\tb\n")}}); err == nil || err.Error() != "bad.tsv:1: want 4 columns, have 2" {
		t.Errorf("error of a bad row is %v", err)
	}
}

func TestLongLine(t *testing.T) {
	l := Default()
	for lang, s := range map[string]string{"ko": "대표단은 공장을 돌아보았다 ", "zh": "代表团参观工厂", "en": "the delegation toured Krasnov ", "es": "situación "} {
		long := strings.Repeat(s, 1<<20/len(s))
		if n := len(l.Gloss(long, lang).Units); n < 1<<20/len(s)/2 {
			t.Errorf("%s: %d units in %d bytes", lang, n, len(long))
		}
	}
}

func FuzzGloss(f *testing.F) {
	for _, s := range []string{"평양에서 1만 2천여명이", "二〇一九年10月", "U.S. $3.5bn", "１２３，４５６億", "ㄱㄴ각 \xff\xfe", strings.Repeat("한", 500), "가.,1.,1..2"} {
		for _, lang := range []string{"zh", "ko", "en", "es"} {
			f.Add(s, lang)
		}
	}
	l := Default()
	f.Fuzz(func(t *testing.T, text, lang string) {
		last := 0
		g := l.Gloss(text, lang)
		for _, u := range g.Units {
			if u.Start < last || u.End <= u.Start || u.End > len(text) || u.Weight <= 0 {
				t.Fatalf("unit %v after %d in %q", u, last, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[u.Start:u.End]) {
				t.Fatalf("unit %v cuts a rune of %q", u, text)
			}
			last = u.Start
		}
		if c := l.Cover(g, g).Score; c < 0 || c > 1 {
			t.Fatalf("score %v of %q", c, text)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(packed); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGloss(b *testing.B) {
	l := Default()
	for _, c := range [][3]string{
		{"ko", "ko", "당국은 주민 1만2000여 명을 학교와 체육관으로 대피시켰다고 밝혔다."},
		{"zh", "zh", "双方就扩大水产品和纺织品贸易交换意见，并签署了一项备忘录。"},
		{"en", "en", "The two sides signed a memorandum on expanding trade in seafood and textiles on June 12."},
	} {
		b.Run(c[0], func(b *testing.B) {
			for b.Loop() {
				l.Gloss(c[2], c[1])
			}
		})
	}
}

func BenchmarkAlign(b *testing.B) {
	l := Default()
	var x, y []Text
	ko := []string{"당국은 주민 1만2000여 명을 학교와 체육관으로 대피시켰다고 밝혔다.", "대표단은 종이공장을 돌아보았다.", "구조대는 헬기와 보트로 지붕 위에 갇힌 사람들을 구해 냈다.", "시장은 피해 복구를 위해 특별 예산을 마련하겠다고 약속했다."}
	en := []string{"At least 17 people died and more than 40 were injured.", "Rescue teams used helicopters and boats to save people trapped on roofs.", "The delegation later toured a paper mill.", "The vice minister held talks with officials of the ministry."}
	for i := range 40 {
		x = append(x, l.Gloss(ko[i%4], "ko"))
		y = append(y, l.Gloss(en[i%4], "en"))
	}
	for b.Loop() {
		l.Align(x, y)
	}
}
