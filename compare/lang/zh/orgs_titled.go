package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

const (
	// bodyEnds close the names of bodies that have heads.
	bodyEnds = "部司局厅署委会社院室处馆党盟厂所台报校站队团行府关"
	// between never stand in the name of a body.
	between = "在与由同向对从为是的了将被把以率陪随令使称说已也则曾兼任应"
)

var (
	// bodyWords close the names of bodies too, where bodyEnds do not.
	bodyWords = strings.Fields("公司 集团 大学 医院 中心 总局 协会 政协 人大 市委 省委 县委 区委 州委 党委 司令部 参谋部 开发区 合作区 高新区 示范区 联队 俱乐部 石油 银行 电信 汽车 电子")
	// acting are words that end before the name of a body begins.
	acting = strings.Fields("会见 会晤 访问 参观 邀请 率领 陪同 拜会 接见 约见 前往 抵达 出席 参加 主持 担任 出任 任命 当选 现任 原任 时任 告诉 感谢 批评 来自 包括 以及 聘请 受聘 其中 另外 同时 日前 近日 昨日 昨天 今日 今天 当日 同日 随后 此前 当天 日晚 日电 报道 消息 原 前 据 经 和 及 跟 或 等 时")
)

// titled fixes the bodies whose name ends right before a title, back to the
// place or body of the lexicon it begins with or to where the clause begins
// (越南外交部+国家边界委员会, 金日成综合大学).
func (v *view) titled(g *tagger.Guide) {
	for k := 2; k < len(v.us); k++ {
		if c := v.marks[k].Title; c&3 != 1 && c&3 != 0 || c == 0 || !v.endsBody(k-1) {
			continue
		}
		if first := v.bodyFrom(k - 1); first >= 0 && k-first > 2 {
			g.Fix(tagger.Chunk{First: first, Last: k - 1, Kind: compare.Org}, "before a title")
		}
	}
}

// endsBody tells whether a word for a body ends at unit i.
func (v *view) endsBody(i int) bool {
	if v.us[i].class != han || v.marks[i].Title != 0 {
		return false
	}
	if strings.ContainsRune(bodyEnds, v.us[i].r) {
		return true
	}
	return v.endsIn(i, bodyWords)
}

// endsIn tells whether one of words ends at unit i.
func (v *view) endsIn(i int, words []string) bool {
	for _, w := range words {
		if n := len(w) / len("字"); i+1 >= n && v.chars(i+1-n, i) == w {
			return true
		}
	}
	return false
}

// mostOfBody is the most characters of a body that titled looks back for.
const mostOfBody = 22

// bodyFrom is the first unit of the body that ends at unit i; -1 for none.
func (v *view) bodyFrom(i int) int {
	first := i
	known := -1 // where a place or body of the lexicon begins
	for k := i; k >= 0 && i-k < mostOfBody; k-- {
		if v.us[k].class != han || v.marks[k].Title != 0 || v.parts(k) && k < i {
			break
		}
		if c := v.marks[k].Org | v.marks[k].Place; v.hitEnd(k) > 0 && c != 0 && (k == 0 || !v.within(k)) {
			known = k
		}
		first = k
	}
	if known >= 0 {
		return known
	}
	if v.us[first].r == '省' || v.us[first].r == '市' || v.us[first].r == '县' || i-first > 9 || int(v.words[first].first) != first {
		return -1
	}
	return first
}

// within tells whether a hit of the lexicon goes on from the unit before k to k.
func (v *view) within(k int) bool {
	c := v.marks[k-1].Place
	return (c&3 == 1 || c&3 == 2) && c != 0 && (v.marks[k].Place&3 == 2 || v.marks[k].Place == 3 || v.marks[k].Place == 7)
}

// parts tells whether unit i ends a word that never is in the name of a body.
func (v *view) parts(i int) bool {
	if v.marks[i].Org|v.marks[i].Place != 0 {
		return false
	}
	w := v.words[i]
	if w.first == w.last && strings.ContainsRune(between, v.us[i].r) {
		return true
	}
	return int(w.last) == i && v.acts(int(w.first), i)
}

func (v *view) acts(first, last int) bool {
	s := v.chars(first, last)
	for _, w := range acting {
		if s == w {
			return true
		}
	}
	return false
}
