package ground

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
)

var (
	// makers make the name of a body, a level or a room of a Chinese title before
	// them (大使+馆, 主席+团, 书记+处, 部长+级).
	makers = "馆館部处處团團府室局级級"
	// unmaking are words that begin with one of makers and follow a title as words
	// of their own.
	unmaking = []string{"部署", "部分", "部门", "部門", "部际", "处理", "處理", "处于", "处置", "团结", "團結", "团聚", "级别", "室内"}
	// seated are titles whose holders sit in a 会 of the name (委员+会).
	seated = []string{"委员", "委員", "理事", "董事", "监事", "監事", "参事", "常委", "代表", "评议", "评议员"}
	// meeting are verbs that begin with 会.
	meeting = []string{"会见", "会谈", "会晤", "会同", "会后", "会上", "会长", "会談", "会面", "會見", "會談", "會晤", "會同", "會長", "會面", "會後", "會上"}
)

// embodied tells whether a Chinese title is but the beginning of the name of a
// body (国务委员会, 大使馆, 主席团).
func embodied(text string, s compare.Span) bool {
	rest := text[s.End:]
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 {
		return false
	}
	starts := func(w string) bool { return strings.HasPrefix(rest, w) }
	if r == '会' || r == '會' {
		if starts("会议") || starts("會議") {
			return strings.HasSuffix(text[:s.End], "主席") || strings.HasSuffix(text[:s.End], "代表") || strings.HasSuffix(text[:s.End], "部长")
		}
		ends := func(w string) bool { return strings.HasSuffix(text[s.Start:s.End], w) }
		return slices.ContainsFunc(seated, ends) && !slices.ContainsFunc(meeting, starts)
	}
	return strings.ContainsRune(makers, r) && !slices.ContainsFunc(unmaking, starts)
}
