// Package byline cleans the names of authors of roles, agencies and the words
// around them, and finds reporters named in running text.
package byline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	opening = regexp.MustCompile(`(?i)^\s*(?:(?:written|reported|story|text|words|analysis|opinion|posted|photos?)\s+by|(?:by|von|par|por|di|da|av|af|door)\s|autore?:|autor(?:in)?:|author:|text:|von:|byline:|автор:?|作者[:：]?|文[/／:：]|撰文[:：]?|(?:本报|本刊|本网|见习|实习|特约|首席|驻.{2,8}?)*(?:记者|記者|通讯员)[:：\s]*|来源[:：]\S*|(?:본사|본지|정치부|특별취재반)\s*기자)\s*`)
	closing = regexp.MustCompile(`(?i)\s*(?:기자|특파원|선임기자|논설위원|인턴기자|記者|记者|编辑|报道|摄影报道|綜合報導|報導)\s*$`)
	joiner  = regexp.MustCompile(`\s*(?:[;；/／|•·、,，\n]|\s(?:and|und|et|e|y|og|och|en|и|ve|&|\+|with|mit)\s)\s*`)
	tail    = regexp.MustCompile(`(?i)\s*(?:[,|–—(\[（]|\s-\s|\s(?:in|for|fuer|für|at|bei|aus)\s).*$`)
	address = regexp.MustCompile(`(?i)\S+@\S+|https?://\S+|@\w+`)
	hanName = regexp.MustCompile(`^\p{Han}{2,4}$|^\p{Han}{1,8}[·•]\p{Han}{1,8}$`)
)

// noName are words no person's name holds: agencies, roles, desks, figures of
// speech of content systems.
var noName = regexp.MustCompile(`(?i)\b(?:reuters|afp|dpa|apa|ansa|efe|tass|xinhua|yonhap|kcna|kyodo|agenc\w+|agentur|redaktion|redaction|rédaction|redacción|redazione|redaktionen|newsroom|news desk|staff|editors?|editorial|desk|team|admin|administrator|webmaster|press|media|contributors?|correspondents?|reporters?|author|unknown|guest|null|none|undefined|online|subscribe|newsletter|nachrichten|www)\b|\.\p{Ll}{2,3}$|编辑|编辑部|通讯社|新华社|中新社|中新网|日报|晚报|网$|网站|电视台|本报|综合|整合|来源|匿名|小编|用户|^name$|^title$|연합뉴스|뉴스|편집|신문$|通信$|新聞$|редакц`)

// Clean returns the persons named in raw bylines, in order, without roles,
// agencies, addresses and doubles.
func Clean(raw []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range raw {
		for _, n := range split(r) {
			if key := strings.ToLower(n); n != "" && !seen[key] {
				seen[key] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// Named is Clean for names that the page's data sets down as authors: they are
// whole names, and an agency among them signs as one.
func Named(raw []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range raw {
		for _, n := range splitNamed(r) {
			if key := strings.ToLower(n); n != "" && !seen[key] {
				seen[key] = true
				out = append(out, n)
			}
		}
	}
	return out
}

var (
	namedJoiner = regexp.MustCompile(`\s*(?:[;；、\n|]|,\s|\s(?:and|und|et|y|og|och|&)\s)\s*`)
	parenthesis = regexp.MustCompile(`\s*[(\[（].*$`)
)

func splitNamed(r string) []string {
	r = strings.TrimSpace(address.ReplaceAllString(r, " "))
	for range 2 {
		r = opening.ReplaceAllString(r, "")
	}
	var out []string
	for _, p := range namedJoiner.Split(r, -1) {
		for _, n := range hanParts(strings.TrimSpace(p)) {
			n = closing.ReplaceAllString(parenthesis.ReplaceAllString(n, ""), "")
			n = strings.Trim(strings.Join(strings.Fields(n), " "), " ,:;|–—_*")
			if letters(n) >= 2 && len(n) < 120 {
				out = append(out, n)
			}
		}
	}
	return out
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func split(r string) []string {
	r = address.ReplaceAllString(r, " ")
	for range 2 {
		r = opening.ReplaceAllString(r, "")
	}
	var out []string
	for _, part := range joiner.Split(" "+r+" ", -1) {
		for _, n := range hanParts(strings.TrimSpace(part)) {
			if n = one(n); n != "" {
				out = append(out, n)
			}
		}
	}
	return out
}

// hanParts splits "王昭 李明" at spaces; a name in other scripts stays whole.
func hanParts(s string) []string {
	fs := strings.Fields(s)
	for _, f := range fs {
		if !hanName.MatchString(f) {
			return []string{s}
		}
	}
	return fs
}

func one(n string) string {
	n = opening.ReplaceAllString(strings.Join(strings.Fields(n), " "), "")
	for range 2 {
		n = closing.ReplaceAllString(n, "")
	}
	n = strings.Trim(tail.ReplaceAllString(n, ""), " .,:;|-–—_*()[]{}\"'“”")
	if !plausible(n) || noName.MatchString(n) {
		return ""
	}
	return n
}

// plausible holds for two to sixty letters, without figures, in at most six
// words.
func plausible(n string) bool {
	letters := 0
	for _, r := range n {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			return false
		}
	}
	return letters >= 2 && utf8.RuneCountInString(n) <= 60 && len(strings.Fields(n)) <= 6
}

var particles = map[string]bool{"de": true, "da": true, "di": true, "do": true, "dos": true, "del": true, "della": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true,
	"ten": true, "ter": true, "zu": true, "al": true, "el": true, "bin": true, "ibn": true, "y": true, "e": true, "av": true, "af": true, "du": true, "des": true, "den.": true}

// Proper holds for two to five words that are all capitalised, particles apart,
// and not all in capitals: the shape of a person's name in Latin, Greek or
// Cyrillic script.
func Proper(n string) bool {
	words := strings.Fields(n)
	if len(words) < 2 || len(words) > 5 || n == strings.ToUpper(n) {
		return false
	}
	capitals := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !particles[w]:
			return false
		}
	}
	return capitals >= 2
}
