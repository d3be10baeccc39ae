package archive_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func testSearch(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	var arts []sources.Article
	for i, body := range []string{
		"대표단이 평양을 방문하였다. 김영재 부장이 그들을 만났다.",
		"代表团访问了平壤。朝方部长金英才会见了他们。",
		"The delegation visited Pyongyang and met Kim Yong-jae at the Café.",
		"평양에서 대표단 환영 연회가 있었다.",
		"ＣＯＶＩＤ－19 のワクチンについて話した。",
		"Long: " + strings.Repeat("é1", 5000),
		"A pan-African meeting; 'don't\" AND OR NOT * ^ : ( )",
	} {
		art := text("north", fmt.Sprint(i), 1+i, 9, "Nothing here.", body)
		art.Title = "Item"
		arts = append(arts, art)
	}
	if _, err := a.SaveArticles(ctx, arts); err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string][]int{
		"평양": {3, 0}, "대표": {3, 0}, "대표단 평양": {3, 0}, "김영재": {0}, "연회": {3}, "표단평": nil, "양": {3, 0},
		"平壤": {1}, "英才": {1}, "金英才": {1}, "才英": nil, "平": {1}, "壤。朝": {1}, "平方": nil,
		"pyongyang": {2}, "PYONGYANG delegation": {2}, "pyong": nil, `"visited Pyongyang"`: {2}, `"Pyongyang visited"`: nil,
		"yong-jae": {2}, "kim yong jae": {2}, "cafe": {2}, "café": {2}, "covid-19": {4}, "ワクチン": {4}, "クチ": {4}, "pan": {6}, "african": {6},
		"don't": {6}, "and": {6, 2}, "nothing": {6, 5, 4, 3, 2, 1, 0}, `"`: nil,
		strings.Repeat("é1", 5000): {5}, strings.Repeat("é1", 4999): nil,
	} {
		hits, err := a.Search(ctx, words, archive.Query{}, 0)
		if errors.Is(err, archive.ErrNoWords) {
			err = nil
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, h := range hits {
			got = append(got, slices.IndexFunc(arts, func(x sources.Article) bool { return x.ID == h.Article.ID }))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("search %q: %s", words, d)
		}
	}
	testHit(t, a)
	testSearchWithin(t, a)
}

func testHit(t *testing.T, a *archive.Archive) {
	t.Helper()
	hits, err := a.Search(context.Background(), "英才 会见", archive.Query{}, 1)
	if err != nil || len(hits) != 1 {
		t.Fatal(hits, err)
	}
	h := hits[0]
	var marked []string
	for _, m := range h.Marks {
		marked = append(marked, h.Snippet[m[0]:m[1]])
	}
	if d := cmp.Diff([]string{"英才", "会见"}, marked); d != "" || h.Snippet != "代表团访问了平壤。朝方部长金英才会见了他们。" {
		t.Errorf("snippet %q: %s", h.Snippet, d)
	}
}

func testSearchWithin(t *testing.T, a *archive.Archive) {
	t.Helper()
	ctx := context.Background()
	days := sources.Window{From: "2017-11-02", To: "2017-11-06"}
	hits, err := a.Search(ctx, "nothing", archive.Query{Window: days, Outlets: []string{"north"}}, 2)
	if err != nil || len(hits) != 2 || hits[0].Article.Published.Day() != "2017-11-06" || hits[1].Article.Published.Day() != "2017-11-05" {
		t.Errorf("limited search: %v, %v", hits, err)
	}
	arts, err := a.Articles(ctx, archive.Query{Window: days, Text: "평양"})
	if err != nil || len(arts) != 1 || arts[0].Published.Day() != "2017-11-04" {
		t.Errorf("articles with a word: %v, %v", arts, err)
	}
	changed := text("north", "0", 1, 9, "이제는 서울이다.")
	changed.SHA256 = "changed"
	if _, err := a.SaveArticle(ctx, &changed, changed.FirstSeen.AddDate(0, 0, 1)); err != nil {
		t.Fatal(err)
	}
	hits, err = a.Search(ctx, "평양", archive.Query{}, 0)
	if err != nil || len(hits) != 1 {
		t.Errorf("search of a changed article's old words: %v, %v", hits, err)
	}
	hits, err = a.Search(ctx, "서울", archive.Query{}, 0)
	if err != nil || len(hits) != 1 {
		t.Errorf("search of a changed article's new words: %v, %v", hits, err)
	}
	if _, err := a.Search(ctx, " … ", archive.Query{}, 0); !errors.Is(err, archive.ErrNoWords) {
		t.Errorf("search without words: %v", err)
	}
}
