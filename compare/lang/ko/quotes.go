package ko

import (
	"strings"
	"unicode/utf8"

	"lacuna/compare"
	"lacuna/compare/lang/internal/speech"
)

// Quotes marks speech: the words between quotation marks that a verb of saying
// follows, and the clause before one. 《…》 without such a verb holds the title of
// a work or a slogan.
func Quotes(d *compare.Document) []compare.Mention {
	q := quoter{Reader: speech.New(d)}
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
		reported = append(reported, q.reported(s.Span, i)...)
	}
	return speech.Drop(direct, reported)
}

var closing = map[string]string{"“": "”", "「": "」", "『": "』", "\"": "\"", "《": "》"}

// quoter reads the speech of a document.
type quoter struct{ *speech.Reader }

// direct tells whether what follows a pair makes it speech: 》고 말하였다.
func (q *quoter) direct(p speech.Pair, i int) (compare.Mention, bool) {
	text := q.D.Text
	rest := text[p.Outer.End:min(len(text), p.Outer.End+120)]
	if k := strings.IndexByte(rest, '\n'); k >= 0 {
		rest = rest[:k]
	}
	after := strings.TrimPrefix(rest, "이")
	link := ""
	for _, l := range [...]string{"라고", "라며", "라면서", "라는", "고", "며", "면서", "하고"} {
		if strings.HasPrefix(after, l) {
			link = l
			break
		}
	}
	inner := q.D.Quote(p.Inner)
	full := strings.HasSuffix(inner, "다.") || strings.HasSuffix(inner, "다") || strings.HasSuffix(inner, "요") || strings.HasSuffix(inner, "요.") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?")
	if link == "" || link == "하고" && !full {
		return compare.Mention{}, false
	}
	word := strings.TrimLeft(after[len(link):], " ")
	verb, _ := sayings.Longest(word)
	if k := strings.IndexByte(word, ' '); verb == "" && k > 0 {
		verb, _ = sayings.Longest(word[k+1:])
	}
	if verb == "" && !full {
		return compare.Mention{}, false
	}
	s := q.D.Sentences[i].Span
	who := q.subject(speech.Lead(text, min(s.Start, p.Outer.Start), p.Outer.Start))
	return compare.Mention{Span: p.Inner, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Speaker: who.name, Verb: verb, Direct: true}}, true
}

// reported finds the clauses of a sentence that tell what somebody said.
func (q *quoter) reported(s compare.Span, i int) []compare.Mention {
	var out []compare.Mention
	from := s.Start
	for {
		rest := q.D.Text[from:s.End]
		at, next, verb := closes(rest)
		if at < 0 {
			return out
		}
		who := q.subject(compare.Span{Start: from, End: from + at})
		span := q.clause(compare.Span{Start: from, End: from + at}, who.end)
		if span.Len() >= 12 && !who.relays && (who.person || !happens(q.D.Quote(span))) {
			out = append(out, compare.Mention{Span: span, Kind: compare.Quote, Sentence: i, Norm: compare.Norm{Speaker: who.name, Verb: verb}})
		}
		from += next
	}
}

// clause is what of s comes after the subject and after the words for the
// setting.
func (q *quoter) clause(s compare.Span, after int) compare.Span {
	s.Start = max(s.Start, after)
	text := q.D.Quote(s)
	head := text[:min(len(text), 240)]
	cut := 0
	for _, w := range settings {
		if k := strings.LastIndex(head, w); k >= 0 {
			cut = max(cut, k+len(w))
		}
	}
	for cut < len(text) && (text[cut] == ' ' || text[cut] == ',') {
		cut++
	}
	s.Start += cut
	return s
}

// settings end the words that say on what occasion somebody spoke.
var settings = []string{"자리에서", "회담에서", "연설에서", "인터뷰에서", "회견에서", "브리핑에서", "담화에서", "론평에서", "논평에서", "성명에서", "환담에서", "담화를 통해",
	"회의에서", "사설에서", "발표문에서", "보고에서", "토론에서", "축사에서", "글에서", "접견에서", "통화에서", "성명을 통해", "논평을 통해", "행사에서", "연회에서"}

// speaker is who speaks and where the words for it end.
type speaker struct {
	name           string
	end            int
	person, relays bool
}

// subject is the first person of s that a particle of the subject follows, else
// the first other mention or words, else the speaker before.
func (q *quoter) subject(s compare.Span) speaker {
	text := q.D.Text
	ms := q.Within(s)
	for _, kinds := range [...]bool{true, false} {
		for _, m := range ms {
			if (m.Kind == compare.Person) != kinds {
				continue
			}
			if end := topic(text[m.End:s.End]); end > 0 {
				name := q.Name(m)
				if m.Kind != compare.Person {
					name = bare(text[m.Start : m.End+end])
				}
				return q.keep(speaker{name: name, end: m.End + end, person: kinds || m.Kind == compare.Title, relays: medium(name)})
			}
		}
	}
	for _, w := range [...]string{"이어 ", "또한 ", "또 ", "그러면서 ", "한편 ", "계속하여 ", "이와 관련해 ", "이에 대해 ", "그러나 ", "하지만 "} {
		if strings.HasPrefix(q.D.Quote(s), w) {
			s.Start += len(w)
			break
		}
	}
	words := q.D.Quote(s)
	for _, w := range pronouns {
		if strings.HasPrefix(words, w) {
			name := q.Last
			if both := bare(strings.TrimSpace(w)); endsIn(both, "쌍방", "량측", "양측") {
				name = both
			}
			return speaker{name: name, end: s.Start + len(w), person: true}
		}
	}
	if k := theme(words); k > 0 {
		name := bare(words[:k])
		return q.keep(speaker{name: name, end: s.Start + k, relays: medium(name)})
	}
	return speaker{name: q.Last, end: s.Start, person: q.Last != ""}
}

// theme is the end of the first of the first words of s that the particle of the
// theme follows: 한 당국자는, 익명을 요구한 관계자는. 0: none.
func theme(s string) int {
	for i, k := 0, 0; k < 4; k++ {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			return 0
		}
		word := s[i : i+n]
		if endsIn(word, "는", "은", "께서") && !endsIn(word, "하는", "되는", "있는", "없는", "같은", "많은", "좋은", "받은", "맡은", "가는", "오는", "에는", "에서는", "으로는") {
			return i + n
		}
		if endsIn(word, ",", "를", "에", "에서", "고", "며") && !endsIn(word, "을", "를") {
			return 0
		}
		i += n + 1
	}
	return 0
}

func (q *quoter) keep(s speaker) speaker {
	q.Last = s.name
	return s
}

// bare is s without the particle at its end.
func bare(s string) string {
	for _, p := range [...]string{"께서는", "께서", "는", "은", "이", "가"} {
		if t, ok := strings.CutSuffix(s, p); ok {
			return t
		}
	}
	return s
}

var pronouns = []string{"그는 ", "그이께서는 ", "그녀는 ", "그들은 ", "쌍방은 ", "량측은 ", "양측은 "}

// topic is the length of what follows a name up to the end of its particle:
// titles and honorifics of at most a few words, then 는, 은, 이, 가 or 께서.
func topic(s string) int {
	s = s[:min(len(s), 60)]
	for i := 0; i < len(s); {
		k := strings.IndexAny(s[i:], " ,")
		if k < 0 {
			return 0
		}
		word := s[i : i+k]
		if endsIn(word, "는", "은", "께서", "께서는", "이", "가") && !endsIn(word, "하는", "되는", "있는", "하고있는") {
			return i + k
		}
		if strings.Contains(s[i:i+k+1], ",") || endsIn(word, "를", "을", "와", "과", "에게", "의", "에", "에서") {
			return 0
		}
		i += k + 1
	}
	return 0
}

func endsIn(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// medium tells whether words name a medium, which reports and does not speak.
func medium(s string) bool {
	return endsIn(s, "통신", "신문", "방송", "일보", "언론", "매체", "보도", "뉴스", "뉴스는", "통신사", "로이터", "신화")
}

// happens tells whether a clause names an event.
func happens(body string) bool {
	for _, t := range events {
		for _, f := range t.Forms {
			if strings.Contains(body, f) {
				return true
			}
		}
	}
	return false
}

// closes finds the end of a reported clause: where it ends, where the text goes
// on after the verb, and the verb. The place is -1 when there is none.
func closes(s string) (at, next int, verb string) {
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], ' ')
		if k < 0 {
			return -1, 0, ""
		}
		i += k
		if end := clauseEnd(s[:i]); end > 0 {
			rest := strings.TrimLeft(s[i:], " ")
			if v, n := sayings.Longest(rest); n > 0 {
				return end, len(s) - len(rest) + n, v
			}
		}
		i++
	}
	return -1, 0, ""
}

// clauseEnd is where the clause ends that s, up to a space, closes as reported
// speech; 0 when it does not.
func clauseEnd(s string) int {
	for _, l := range links {
		if !strings.HasSuffix(s, l.tail) {
			continue
		}
		end := len(s) - len(l.tail)
		r, _ := utf8.DecodeLastRuneInString(s[:end])
		if l.after == "" || strings.ContainsRune(l.after, r) {
			return end + len(l.kept)
		}
	}
	return 0
}
