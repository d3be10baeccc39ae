package register

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/names"
)

// agreement is how far the titles of two forms agree.
type agreement int

const (
	none  agreement = iota
	heads           // vice-minister and 副相, of whatever: one post in the lexicon, or the head of one
	full            // minister of External Economic Relations and 대외경제상
)

// title is a title as an outlet wrote it.
type title struct {
	text, lang string
	name       names.Name
	posts      []string // of the lexicon
}

func newTitle(text, lang string) title {
	t := title{text: text, lang: lang, name: names.Parse(compare.Title, text, lang, "")}
	for _, m := range names.Titles().FindAll(text, lang) {
		if lang != "ko" || beginsWord(text, m.Start) {
			t.posts = append(t.posts, m.IDs...)
		}
	}
	return t
}

// beginsWord tells whether a post at i of a Korean title may be one: at the head
// of a word, or right after the body or place it is of. The 상 of 세상 is no
// minister.
func beginsWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	if i == 0 || r < '가' || r > '힣' {
		return true
	}
	head := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
	if utf8.RuneCountInString(head) < 2 {
		return false
	}
	return names.KindOf(head, "ko") != compare.Person || slices.ContainsFunc(bodyWords, func(w string) bool { return strings.HasSuffix(head, w) })
}

// bodyWords end the names of bodies that have posts.
var bodyWords = []string{"위원회", "성", "부", "국", "당", "동맹", "대학", "련맹", "연맹", "협회", "대표단", "청", "원", "도", "시", "군", "구역", "처", "관", "사령부", "회사", "은행"}

// agree is the best agreement of any two titles.
func agree(a, b []title) agreement {
	best := none
	for _, x := range a {
		for _, y := range b {
			if names.Compare(x.name, y.name).Same {
				return full
			}
			if slices.ContainsFunc(x.posts, func(id string) bool { return slices.Contains(y.posts, id) }) || x.heads(y) || y.heads(x) {
				best = heads
			}
		}
	}
	return best
}

// heads tells whether t is the head of o's post as t's language writes it: 委员长
// of 国务委员会委员长, chairman of chairman of the State Affairs Commission.
func (t *title) heads(o title) bool {
	for _, id := range o.posts {
		post, ok := names.Titles().ByID(id)
		if !ok {
			continue
		}
		for _, f := range post.In(t.lang) {
			f = strings.ToLower(f)
			own := strings.ToLower(t.text)
			if strings.HasSuffix(f, own) && t.lang != "en" || strings.HasPrefix(f, own+" ") {
				return true
			}
		}
	}
	return false
}
