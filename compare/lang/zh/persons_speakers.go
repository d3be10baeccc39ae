package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

var (
	// declares are verbs whose subject is most often a person.
	declares = strings.Fields("说 表示 认为 指出 强调 透露 坦言 介绍说 回应 告诉 回忆 直言 称赞 补充说 解释说 提醒 呼吁 致辞 赛后 指")
	// adverbs stand between a name and one of declares.
	adverbs = strings.Fields("则 也 还 又 曾 对此 对记者 向记者 在会上 随后 同时 最后 就此 接着 笑着 昨日 昨天 今天")
	// isNobody are the characters that no given name has and words for groups and
	// sides do.
	isNobody = runeSet("他她它我你您们人方此者员家官媒府国省市县社报部局厅院会党军队里内外上下中是就都来还要能前后边面话有可不没时")
)

// speakers fixes names of family name and given name that begin a clause and
// speak in it: 钟南山说, 张文宏则表示.
func (v *view) speakers(g *tagger.Guide) {
	for i := range v.us {
		if v.us[i].class != han || i > 0 && v.us[i-1].class != mark || !isSurname[v.us[i].r] {
			continue
		}
		for n := 3; n >= 2; n-- {
			if i+n < len(v.us) && v.speaks(i+n) && v.given(i, n) && g.Free(i, i+n-1) {
				g.Fix(tagger.Chunk{First: i, Last: i + n - 1, Kind: compare.Person}, "before what is said")
				break
			}
		}
	}
}

// given tells whether n units from i on may be a family name and a given name
// and are no usual word.
func (v *view) given(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if v.us[k].class != han || isNobody[v.us[k].r] || v.marks[k].Title|v.marks[k].Org != 0 {
			return false
		}
	}
	c := gazetteer.Zh().Of(v.chars(i, i+n-1))
	return c.Has(gazetteer.Person) && !c.Has(gazetteer.Org|gazetteer.Word) || !c.Has(gazetteer.Org|gazetteer.Verb|gazetteer.Other) && c.Frequency() < common && (v.marks[i].Place == 0 || n == 3)
}

// speaks tells whether one of declares is at unit i, with or without an adverb
// before it.
func (v *view) speaks(i int) bool {
	if v.isAny(i, declares) > 0 {
		return true
	}
	n := v.isAny(i, adverbs)
	return n > 0 && v.isAny(i+n, declares) > 0
}

// isAny is the length of the first of words at unit i; 0 for none.
func (v *view) isAny(i int, words []string) int {
	for _, w := range words {
		n := 0
		for _, r := range w {
			if i+n >= len(v.us) || v.us[i+n].r != r {
				n = 0
				break
			}
			n++
		}
		if n > 0 {
			return n
		}
	}
	return 0
}
