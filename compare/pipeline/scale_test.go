package pipeline_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"lacuna/compare/align"
	"lacuna/compare/lexicon"
	"lacuna/compare/pipeline"
	"lacuna/sources"
)

// syllables of Korean names: hanzi, hangul, Latin letters.
var (
	surnames = [][3]string{{"金", "김", "Kim"}, {"李", "리", "Ri"}, {"朴", "박", "Pak"}, {"崔", "최", "Choe"}, {"郑", "정", "Jong"}, {"姜", "강", "Kang"},
		{"赵", "조", "Jo"}, {"张", "장", "Jang"}, {"韩", "한", "Han"}, {"吴", "오", "O"}, {"徐", "서", "So"}, {"申", "신", "Sin"}}
	givens = [][3]string{{"哲", "철", "Chol"}, {"成", "성", "Song"}, {"明", "명", "Myong"}, {"浩", "호", "Ho"}, {"国", "국", "Guk"}, {"英", "영", "Yong"},
		{"光", "광", "Gwang"}, {"日", "일", "Il"}, {"南", "남", "Nam"}, {"学", "학", "Hak"}, {"春", "춘", "Chun"}, {"万", "만", "Man"}, {"龙", "룡", "Ryong"}, {"植", "식", "Sik"}}
	bodies = [][3]string{{"外务省", "외무성", "Foreign Affairs"}, {"农业委员会", "농업위원회", "Agriculture"}, {"保健省", "보건성", "Public Health"}, {"铁道省", "철도성", "Railways"}, {"教育委员会", "교육위원회", "Education"}}
	cities = [][3]string{{"平壤", "평양", "Pyongyang"}, {"新义州", "신의주", "Sinuiju"}, {"罗先", "라선", "Rason"}, {"元山", "원산", "Wonsan"}}
	topics = [][3]string{{"双方讨论了扩大农业合作的问题。", "담화에서는 농업협조를 확대하는 문제가 론의되였다.", "They discussed the issue of expanding agricultural cooperation."},
		{"双方同意在旅游领域开展合作。", "쌍방은 관광분야에서 협조하기로 합의하였다.", "The two sides agreed to cooperate in the field of tourism."},
		{"双方就铁路运输交换了意见。", "쌍방은 철도수송문제에 대하여 의견을 교환하였다.", "They exchanged views on railway transport."},
		{"对方将提供3000吨化肥。", "상대측은 비료 3000t을 제공하기로 하였다.", "The other side will provide 3,000 tons of fertilizer."}}
	scenes = []struct{ title, lead [3]string }{
		{[3]string{"%[1]s会见%[2]s", "%[1]s 부상 %[2]s을 만났다", "%[1]s Meets %[2]s"},
			[3]string{"朝鲜%[3]s副相%[1]s%[5]d日在%[4]s会见%[2]s代表团团长%[2]s。", "%[3]s 부상 %[1]s동지가 %[5]d일 %[4]s에서 단장 %[2]s을 만나 담화를 하였다.", "%[1]s, vice-minister of %[3]s, met delegation head %[2]s in %[4]s on %[6]s %[5]d."}},
		{[3]string{"%[1]s抵达%[4]s", "%[1]s 부상 도착", "%[1]s Arrives"},
			[3]string{"朝鲜%[3]s副相%[1]s%[5]d日抵达%[4]s访问。", "%[3]s 부상 %[1]s동지가 %[5]d일 %[4]s에 도착하였다.", "%[1]s, vice-minister of %[3]s, arrived in %[4]s on %[6]s %[5]d."}},
		{[3]string{"%[4]s举行比赛", "%[4]s에서 경기 진행", "Championship Held in %[4]s"},
			[3]string{"全国锦标赛%[5]d日在%[4]s举行。", "전국선수권대회가 %[5]d일 %[4]s에서 진행되였다.", "A national championship took place in %[4]s on %[6]s %[5]d."}},
		{[3]string{"%[1]s会谈后签署协议", "%[1]s 협정 조인", "%[1]s Signs Agreement"},
			[3]string{"朝鲜%[3]s副相%[1]s与%[2]s%[5]d日在%[4]s签署协议。", "%[3]s 부상 %[1]s동지와 %[2]s이 %[5]d일 %[4]s에서 협정을 조인하였다.", "%[1]s, vice-minister of %[3]s, and %[2]s signed an agreement in %[4]s on %[6]s %[5]d."}},
		{[3]string{"%[4]s粮食丰收", "%[4]s에서 풍년", "Good Harvest in %[4]s"},
			[3]string{"%[4]s的农场今年获得丰收。", "%[4]s의 농장들에서 올해 풍년이 들었다.", "Farms of %[4]s have a good harvest this year."}},
	}
)

// world generates about n articles of three outlets over days from templates.
func world(n, days int, seed uint64) pipeline.Input {
	rnd := rand.New(rand.NewPCG(seed, 1))
	from := sources.Day("2019-03-01")
	in := pipeline.Input{Window: sources.Window{From: from, To: from.Add(days - 1)}}
	langs := []string{"zh", "ko", "en"}
	for i, id := range []string{"paper-zh", "wire-ko", "wire-en"} {
		in.Outlets = append(in.Outlets, &sources.Outlet{ID: id, Publisher: id, Name: id, Language: langs[i], Timezone: "Asia/Pyongyang"})
		c := sources.Collection{Outlet: id, Window: in.Window}
		for _, d := range in.Window.Days() {
			c.Days = append(c.Days, sources.DayLog{Day: d, State: sources.Whole})
		}
		in.Collections = append(in.Collections, c)
	}
	for len(in.Articles) < n {
		in.Articles = append(in.Articles, told(rnd, in.Window, len(in.Articles))...)
	}
	return in
}

// told is one event in the languages of the outlets that tell of it.
func told(rnd *rand.Rand, w sources.Window, n int) []sources.Article {
	pick := func(from [][3]string) [3]string { return from[rnd.IntN(len(from))] }
	who := func() (out [3]string) {
		s, a, b := pick(surnames), pick(givens), pick(givens)
		return [3]string{s[0] + a[0] + b[0], s[1] + a[1] + b[1], s[2] + " " + a[2] + " " + b[2]}
	}
	a, b, body, city, topic := who(), who(), pick(bodies), pick(cities), pick(topics)
	scene := scenes[rnd.IntN(len(scenes))]
	day := w.From.Add(rnd.IntN(w.To.Sub(w.From)))
	t := day.Time(time.UTC)
	var out []sources.Article
	for l, outlet := range []string{"paper-zh", "wire-ko", "wire-en"} {
		if rnd.IntN(3) == 0 {
			continue
		}
		fill := func(s string) string {
			if !strings.Contains(s, "%") {
				return s
			}
			s = fmt.Sprintf(s, a[l], b[l], body[l], city[l], t.Day(), t.Month())
			return strings.SplitN(s, "%!(EXTRA", 2)[0]
		}
		id := fmt.Sprintf("%s-%d", outlet, n+len(out))
		art := sources.Article{ID: id, Outlet: outlet, URL: "https://" + outlet + ".example/" + id, Title: fill(scene.title[l]), Lang: []string{"zh", "ko", "en"}[l],
			Published:  sources.Stamp{Time: t.Add(time.Duration(12+rnd.IntN(20)) * time.Hour), Precision: sources.ToMinute, Source: "layout"},
			Paragraphs: []string{fill(scene.lead[l])}, SHA256: id}
		if rnd.IntN(4) > 0 {
			art.Paragraphs = append(art.Paragraphs, topic[l])
		}
		out = append(out, art)
	}
	return out
}

// used is the time the process has computed; others' work does not count.
func used() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// BenchmarkCompare times comparisons of a month of generated articles.
func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{1000, 2000, 5000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			in := world(n, 30, 7)
			start := used()
			for b.Loop() {
				p := pipeline.Pipeline{Match: align.NewWords(lexicon.Default())}
				c, err := p.Compare(context.Background(), in)
				if err != nil {
					b.Fatal(err)
				}
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.HeapInuse)/1e6, "MB-heap")
				b.ReportMetric(float64(len(c.Events)), "events")
			}
			b.ReportMetric((used()-start).Seconds()/float64(b.N), "cpu-s/op")
		})
	}
}
