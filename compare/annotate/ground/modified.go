package ground

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// modifiers stand before a Chinese title and belong to it, the longer first.
var modifiers = []string{
	"常务副", "第一副", "执行副", "高级副", "資深副", "资深副", "常務副", "執行副", "高級副",
	"代理", "候任", "轮值", "輪值", "名誉", "名譽", "荣誉", "榮譽", "首席", "常务", "常務", "联席", "聯席", "助理", "临时", "臨時", "第一",
	"副", "代", "前", "原",
}

// unmodified are the characters that make another word of a modifier of one
// character after them (目前, 时代, 平原).
var unmodified = map[string]string{
	"前": "以之目日此当當年会會战戰赛賽先事提眼月天跟面生空史从從向超午",
	"原": "中草平高还還太复復开開松荒冰雪",
	"代": "古现現当當时時近历歷后後年世朝换換交取替第百一二三四五六七八九十",
	"副": "名全",
}

// deputised are the posts that 代 makes an acting one of.
var deputised = []string{"市长", "市長", "省长", "省長", "县长", "縣長", "州长", "州長", "区长", "區長", "部长", "部長", "行长", "行長", "总理", "總理", "总统", "總統", "主席", "主任", "会长", "會長", "司令", "办", "辦"}

// modified adds to Chinese titles the modifiers before them that the lexicon's
// words leave out: 第一副+总经理, 前+总理. One with 副 is another post, whose entries
// are those of the words with it.
func modified(text string, hits []Hit) {
	for i := range hits {
		h := &hits[i]
		for h.Kind == compare.Title {
			m := modifier(text, *h)
			if m == "" || i > 0 && hits[i-1].End > h.Start-len(m) {
				break
			}
			h.Start -= len(m)
			if strings.Contains(m, "副") {
				h.IDs = names.Titles().Lookup(text[h.Start:h.End], "zh")
			}
		}
	}
}

// modifier is the modifier right before a title, empty for none.
func modifier(text string, h Hit) string {
	before := text[:h.Start]
	k := slices.IndexFunc(modifiers, func(m string) bool { return strings.HasSuffix(before, m) })
	if k < 0 {
		return ""
	}
	m := modifiers[k]
	r, n := utf8.DecodeLastRuneInString(before[:len(before)-len(m)])
	if n > 0 && strings.ContainsRune(unmodified[m], r) {
		return ""
	}
	if m == "第一" && !strings.HasPrefix(text[h.Start:], "副") {
		return ""
	}
	if m == "代" && !slices.ContainsFunc(deputised, func(p string) bool { return strings.HasPrefix(text[h.Start:h.End], p) }) {
		return ""
	}
	return m
}

// doubled is the end of the body in a title, or right before it, whose last
// character the post repeats (亚洲司+司长, 安保室+副室长); -1 for none.
func doubled(text string, s compare.Span) int {
	post := strings.TrimSuffix(strings.TrimSuffix(text[s.Start:s.End], "长"), "長")
	if len(post) == s.End-s.Start || post == "" {
		return -1
	}
	last, n := utf8.DecodeLastRuneInString(post)
	post = post[:len(post)-n]
	for k := slices.IndexFunc(modifiers, func(m string) bool { return strings.HasSuffix(post, m) }); k >= 0; k = -1 {
		post = strings.TrimSuffix(post, modifiers[k])
	}
	switch {
	case !strings.HasSuffix(post, string(last)):
	case strings.ContainsRune("司局部厅廳署处處院室馆館社校团團", last), len(post) == n && strings.ContainsRune("区區州市县縣省", last):
		return s.Start + len(post)
	}
	return -1
}

// twofold are the body that ends at i and the post after it, of a title that
// doubled cuts there; a body of one character is but the end of its name. What ends
// the name of a place before the body is no part of it (吉林省+商务厅).
func twofold(h Hit, i int, places []names.Match) []Hit {
	b := compare.Span{Start: h.Start, End: i}
	h.Start = i
	for _, p := range places {
		if p.Start < b.Start && p.End > b.Start && p.End < b.End {
			b.Start = p.End
		}
	}
	if b.Len() <= len("司") {
		return []Hit{h}
	}
	return []Hit{{b, compare.Org, nil, true}, h}
}
