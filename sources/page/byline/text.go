package byline

import "regexp"

var inText = map[string][]*regexp.Regexp{
	"zh": {
		regexp.MustCompile(`[（(【](?:[^（()）】]{0,12}?)?(?:记者|記者)\s*[:：]?\s*([\p{Han}·\s、，]{2,40}?)\s*(?:报道|摄|文|通讯员[^（()）】]*)?[)）】]`),
		regexp.MustCompile(`(?:本报|本刊|本网|见习|实习|首席)(?:记者|記者)\s*[:：]?\s*([\p{Han}·]{2,4}(?:[\s、][\p{Han}·]{2,4})*)\s*(?:报道|$|[　 ])`),
		regexp.MustCompile(`^(?:作者|文|撰文|记者|記者)\s*[/／:：|｜]\s*([\p{Han}·]{2,4}(?:[\s、][\p{Han}·]{2,4})*)\s*$`),
	},
	"ko": {
		regexp.MustCompile(`(?:^|[\s=(\[])(\p{Hangul}{2,4})\s*(?:선임)?(?:기자|특파원)(?:\s|$|[=)\]])`),
	},
	"ja": {
		regexp.MustCompile(`[（(【]([\p{Han}\p{Hiragana}\p{Katakana}ー]{2,8}?)(?:記者)?[)）】]$`),
	},
}

// InText finds the reporters a paragraph names in the forms of its language,
// as written; see Clean. nil when it names none.
func InText(paragraph, lang string) []string {
	var out []string
	for _, re := range inText[lang] {
		for _, m := range re.FindAllStringSubmatch(paragraph, 4) {
			out = append(out, m[1])
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}
