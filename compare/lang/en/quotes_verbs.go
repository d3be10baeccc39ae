package en

import "strings"

// sayings are the verbs of saying by their forms. Those of thats are such only
// before "that" or after a quotation or a comma.
var (
	sayings = forms("say: say says said; tell: told tells; stress: stressed stresses; emphasize: emphasized emphasizes emphasised emphasises; hope: hoped hopes; " +
		"state: stated; reiterate: reiterated reiterates; believe: believes believed; insist: insisted insists; affirm: affirmed; remark: remarked remarks; " +
		"warn: warned warns; underline: underlined underlines; underscore: underscored; argue: argued argues; claim: claimed claims; assert: asserted; declare: declared")
	thats = forms("note: noted notes; add: added adds; explain: explained explains; announce: announced; acknowledge: acknowledged acknowledges; suggest: suggested suggests; " +
		"deny: denied denies; recall: recalled recalls; express: expressed expresses; write: wrote writes; reply: replied replies; predict: predicted predicts; " +
		"mention: mentioned; confirm: confirmed confirms; admit: admitted admits; conclude: concluded; point: pointed points; urge: urged urges; agree: agreed agrees; state: state states")
)

func forms(s string) map[string]string {
	out := map[string]string{}
	for entry := range strings.SplitSeq(s, ";") {
		verb, list, _ := strings.Cut(strings.TrimSpace(entry), ":")
		for w := range strings.FieldsSeq(list) {
			out[w] = verb
		}
	}
	return out
}

// said is the first verb of saying between two places: where it starts, ends,
// and its base form; -1 when there is none.
func said(text string, from, to int) (at, end int, verb string) {
	for i := from; i < to; i++ {
		if !letter(text[i]) {
			continue
		}
		w, e := word(text[:to], i)
		if v := sayingAt(text[:to], i, e, w); v != "" {
			return i, e, v
		}
		i = e - 1
	}
	return -1, 0, ""
}

// spoken is said after a quotation, where any verb of saying is one: he wrote on
// his page.
func spoken(text string, from, to int) (at, end int, verb string) {
	at, end, verb = said(text, from, to)
	for i := from; i < to && (at < 0 || i < at); i++ {
		if !letter(text[i]) {
			continue
		}
		w, e := word(text[:to], i)
		if v := thats[w]; v != "" && v != "point" && !after(text, i, "the", "a", "his", "her", "their", "was", "were", "is") {
			return i, e, v
		}
		i = e - 1
	}
	return at, end, verb
}

// lastSaid is the last one.
func lastSaid(text string, from, to int) (at, end int, verb string) {
	at = -1
	for from < to {
		a, e, v := said(text, from, to)
		if a < 0 {
			break
		}
		at, end, verb, from = a, e, v, e
	}
	return at, end, verb
}

// sayingAt is the verb that a word is, by what stands around it.
func sayingAt(text string, at, end int, w string) string {
	if v := sayings[w]; v != "" {
		if w == "say" && !after(text, at, "to", "will", "they", "officials", "experts", "analysts", "we", "people") || after(text, at, "is", "are", "was", "were", "be", "been", "the", "a", "his", "her", "their") {
			return ""
		}
		return v
	}
	if w == "saying" && after(text, at, "quoted as") {
		return "say"
	}
	v := thats[w]
	if v == "" {
		return ""
	}
	rest := text[end:]
	if v == "point" {
		rest = strings.TrimPrefix(rest, " out")
		if len(rest) == len(text[end:]) {
			return ""
		}
	}
	window := rest[:min(len(rest), 40)]
	if k := strings.IndexAny(window, ",.;"); k >= 0 {
		window = window[:k]
	}
	if strings.TrimSpace(rest) == "" || startsWith(strings.TrimLeft(rest, " "), ",", ".", ":", "“", "\"") || strings.Contains(window+" ", " that ") {
		return v
	}
	return ""
}

func startsWith(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

var media = []string{"kcna", "xinhua", "yonhap", "reuters", "afp", "associated press", "tass", "kyodo", "news agency", "state media", "media", "newspaper", "rodong sinmun",
	"broadcaster", "television", "report", "reports", "website", "people's daily", "news"}

// relays tells whether words name a medium, which reports and does not speak.
func relays(s string) bool {
	s = strings.ToLower(s)
	for _, m := range media {
		if k := strings.LastIndex(s, m); k >= 0 && (k == 0 || !letter(s[k-1])) && (k+len(m) == len(s) || !letter(s[k+len(m)])) {
			return true
		}
	}
	return false
}

// happens tells whether a clause names an event.
func happens(body string) bool {
	body = strings.ToLower(body)
	for _, t := range events {
		for _, f := range t.Forms {
			if k := strings.Index(body, f); k >= 0 && (k == 0 || !letter(body[k-1])) && (k+len(f) == len(body) || !letter(body[k+len(f)])) {
				return true
			}
		}
	}
	return false
}
