package zh

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/lookup"
	"lacuna/compare/lang/internal/speech"
)

// Quotes marks speech: the words between quotation marks when somebody says
// them, and the clause after a verb of saying. 《…》 holds the title of a work.
func Quotes(d *compare.Document) []compare.Mention {
	q := quoter{speech.New(d)}
	var direct, reported []compare.Mention
	pairs := speech.Pairs(d.Text, closing)
	k := 0
	for i, s := range d.Sentences {
		if s.Title {
			continue
		}
		for ; k < len(pairs) && pairs[k].Outer.Start < s.End; k++ {
			if m, ok := q.direct(pairs[k], i); ok {
				direct = append(direct, m)
			}
		}
		if m, ok := q.reported(s.Span, i); ok {
			reported = append(reported, m)
		}
	}
	return speech.Drop(direct, reported)
}

var closing = map[string]string{"“": "”", "「": "」", "『": "』", "\"": "\""}

type quoter struct{ *speech.Reader }

// direct tells whether the words of a pair are said by somebody: a verb of
// saying stands before or after, or they are a sentence.
func (q quoter) direct(p speech.Pair, i int) (compare.Mention, bool) {
	m := compare.Mention{Span: p.Inner, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Direct: true}}
	text := q.D.Text
	s := q.D.Sentences[i].Span
	from := min(s.Start, p.Outer.Start)
	before := strings.TrimRight(text[max(from, p.Outer.Start-60):p.Outer.Start], "，：:, ")
	verb := tail(before)
	full := strings.ContainsAny(text[p.Inner.Start:p.Inner.End], "。！？") && p.Inner.Len() > 24
	if verb != "" && !full && !strings.ContainsAny(text[p.Outer.Start-min(p.Outer.Start, 3):p.Outer.Start], "：:") && goes(text[p.Outer.End:]) {
		verb = ""
	}
	switch {
	case verb != "" && len(before) < p.Outer.Start-max(from, p.Outer.Start-60) || verb != "" && full:
		at := max(from, p.Outer.Start-60) + len(before) - len(verb)
		m.Norm.Verb, m.Norm.Speaker = verb, q.subject(speech.Lead(text, from, at))
		return m, true
	case q.afterwards(&m, p):
		return m, true
	}
	m.Norm.Speaker = q.Last
	return m, full && q.Last != ""
}

// goes tells whether a sentence goes on without a mark: “一带一路”建设.
func goes(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

// afterwards looks for the speaker behind the quotation: “……，”他说。
func (q quoter) afterwards(m *compare.Mention, p speech.Pair) bool {
	end := p.Outer.End
	rest := q.D.Text[end:min(len(q.D.Text), end+90)]
	if k := strings.IndexAny(rest, "。！？；，,：\n"); k > 0 {
		rest = rest[:k]
	}
	at, verb := said(rest)
	inner := q.D.Quote(p.Inner)
	if at < 0 || !strings.HasSuffix(inner, "，") && !strings.HasSuffix(inner, "。") && !strings.HasSuffix(inner, "！") && !strings.HasSuffix(inner, "？") {
		return false
	}
	m.Norm.Verb, m.Norm.Speaker = verb, q.subject(compare.Span{Start: end, End: end + at})
	return true
}

// reported finds the clause of a sentence that tells what somebody said.
func (q quoter) reported(s compare.Span, i int) (compare.Mention, bool) {
	text := q.D.Quote(s)
	at, verb := said(text)
	if at < 0 {
		return compare.Mention{}, false
	}
	from := at + len(verb)
	mark := len(text[from:]) - len(strings.TrimLeft(text[from:], "，：:, "))
	body := strings.TrimRight(text[from+mark:], "。！？!?；…”」 ")
	lead := text[:at]
	if len(body) < 9 || mark == 0 && starts(body, nouns...) && strings.ContainsAny(lead, "对向對") || relayed(lead, verb) {
		return compare.Mention{}, false
	}
	before := speech.Lead(q.D.Text, s.Start, s.Start+at)
	who := q.subject(before)
	if !q.person(before) && !stances[verb] && happens(body) {
		return compare.Mention{}, false
	}
	span := compare.Span{Start: s.Start + from + mark, End: s.Start + from + mark + len(body)}
	return compare.Mention{Span: span, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Speaker: who, Verb: verb}}, true
}

// person tells whether a person or a pronoun stands in s, or nobody does and
// the speaker is the one before.
func (q quoter) person(s compare.Span) bool {
	for _, m := range q.Within(s) {
		if m.Kind == compare.Person {
			return true
		}
	}
	return strings.TrimSpace(q.D.Quote(s)) == "" || starts(q.D.Quote(s), "他", "她", "双方", "雙方")
}

// subject is who speaks: the person right before the verb, else the first
// person in s that is not spoken to, else another mention, a pronoun's person,
// or the words themselves.
func (q quoter) subject(s compare.Span) string {
	ms := q.Within(s)
	text := q.D.Text
	name := ""
	for k := len(ms) - 1; k >= 0; k-- {
		if m := ms[k]; m.Kind == compare.Person && m.End == s.End {
			name = q.Name(m)
		}
	}
	for _, m := range ms {
		if name == "" && m.Kind == compare.Person && !ends(text[s.Start:m.Start], "对", "對", "向", "同", "与", "與", "和", "给", "跟", "会见", "會見") {
			name = q.Name(m)
		}
	}
	if name == "" {
		name = q.unnamed(s, ms)
	}
	if name != "" {
		q.Last = name
	}
	return name
}

func (q quoter) unnamed(s compare.Span, ms []compare.Mention) string {
	for n := len(ms); n > 0 && ms[n-1].Kind == compare.Place && ms[n-1].End == s.End && ends(q.D.Text[s.Start:ms[n-1].Start], "在", "于"); n-- {
		s.End = ms[n-1].Start - len("在")
		if day := strings.TrimSuffix(q.D.Quote(s), "日"); len(day) < s.Len() {
			s.End = s.Start + len(strings.TrimRight(day, "0123456789月"))
		}
		ms = ms[:n-1]
	}
	words := strings.TrimSpace(q.D.Quote(s))
	if k := strings.LastIndexAny(words, "，；："); k >= 0 {
		words = strings.TrimLeft(words[k:], "，；：")
	}
	for _, w := range [...]string{"则", "則", "也", "还", "還", "均", "都", "随后", "同时", "再次"} {
		words = strings.TrimSuffix(words, w)
	}
	switch {
	case words == "" || starts(words, "他", "她", "并", "同时", "还"):
		return q.Last
	case starts(words, "双方", "雙方"):
		return words[:len("双方")]
	case len(ms) > 0 && (ms[len(ms)-1].End == s.End || len(words) > 45):
		return q.Name(ms[len(ms)-1])
	case len(words) <= 45:
		return words
	}
	return ""
}

func ends(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// tail is the verb of saying that s ends with.
func tail(s string) string {
	for _, v := range verbs {
		if strings.HasSuffix(s, v.form) && v.fits(s, len(s)-len(v.form)) {
			return v.form
		}
	}
	return ""
}

// said is the first verb of saying of s and its place; -1 when there is none.
func said(s string) (int, string) {
	for i := 0; i < len(s); i += lookup.Width(s[i]) {
		if v, n := saying.Longest(s[i:]); n > 0 && v.fits(s, i) {
			return i, v.form
		}
	}
	return -1, ""
}
