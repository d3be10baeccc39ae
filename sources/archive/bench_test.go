package archive_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// news is n articles of some 400 Chinese, 600 Korean or 1,200 English
// characters, no two alike.
func news(n int) []sources.Article {
	words := [3][]string{
		strings.Split("代表 团 访问 平壤 部长 会见 友好 合作 经济 贸易 省委 书记 边境 发展 签署 协议", " "),
		strings.Split("대표단이 평양을 방문 하여 부장과 만나 친선 협조 경제 무역 발전을 토의 하였다 오늘 회담", " "),
		strings.Split("the delegation visited Pyongyang and met officials of trade economy friendship border agreement signed", " "),
	}
	out := make([]sources.Article, n)
	for i := range out {
		pool, glue := words[i%3], " "
		if i%3 == 0 {
			glue = ""
		}
		var body []string
		for p := range 8 {
			var b []string
			for w := range 25 {
				b = append(b, pool[(i*7+p*3+w*w+i%(w+2))%len(pool)])
			}
			body = append(body, strings.Join(b, glue)+fmt.Sprintf(" %d.", i*8+p))
		}
		out[i] = text("north", fmt.Sprint(i), 1+i%28, i%24, body...)
	}
	return out
}

func BenchmarkSaveArticles(b *testing.B) {
	arts := news(5000)
	for i := 0; i < b.N; i++ {
		b.StopTimer()
		a := open(b, filepath.Join(b.TempDir(), "a.db"))
		b.StartTimer()
		if _, err := a.SaveArticles(context.Background(), arts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(5000*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkRecord(b *testing.B) {
	ctx := context.Background()
	a := open(b, filepath.Join(b.TempDir(), "a.db"))
	c := &sources.Collection{Outlet: "north", Window: november, Started: clock(1, 0)}
	if err := a.Begin(ctx, c); err != nil {
		b.Fatal(err)
	}
	arts := news(1000)
	i := 0
	for b.Loop() {
		r := answer(fmt.Sprint(i), arts[i%len(arts)].Text(), clock(1, 0))
		if err := a.Record(ctx, c, r); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkSearch(b *testing.B) {
	ctx := context.Background()
	a := open(b, filepath.Join(b.TempDir(), "a.db"))
	if _, err := a.SaveArticles(ctx, news(20000)); err != nil {
		b.Fatal(err)
	}
	for _, words := range []string{"平壤", "평양", "delegation", "1234"} {
		b.Run(words, func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Search(ctx, words, archive.Query{}, 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
