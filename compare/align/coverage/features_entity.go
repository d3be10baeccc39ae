package coverage

import "strings"

var entityNames = []string{"kind", "pronoun", "name", "names held", "last name", "digits", "digits held", "acronym", "indefinite", "weekday", "weekday B", "antecedent", "subject", "person", "days B", "months B", "numbers B", "owner", "within name"}

var (
	pronouns = fields("he she they it him her them his hers their its who whom whose which i we us our my me himself herself themselves itself")
	days     = fields("monday tuesday wednesday thursday friday saturday sunday")
)

var kinds = map[string]float32{Event: 0, Report: 1, Object: 2, Participant: 3, Place: 4, Time: 5}

// entity is about names, pronouns, numbers and days.
func (p *pair) entity(q question, f []float32) []float32 {
	var names, held, digits, alike, day, dayB float32
	last, pronoun, acronym := float32(-1), float32(0), float32(0)
	for i := q.from; i < q.to; i++ {
		w := &p.a.tokens[i]
		if pronouns[w.Lower] {
			pronoun = 1
		}
		if w.term < 0 {
			continue
		}
		in := bit(p.links[w.term].same >= 0)
		switch {
		case w.Digit:
			digits++
			alike += in
		case days[w.Lower]:
			day, dayB = 1, in
		case w.name:
			names++
			held += in
			last = in
		}
	}
	if names > 0 && held == 0 {
		acronym = bit(p.acronym(q))
	}
	if day > 0 && dayB == 0 {
		dayB = -bit(p.otherDay())
	}
	f = append(f, kinds[q.kind], pronoun, names, ratio(held, names), last, digits, ratio(alike, digits), acronym, p.indefinite(q), day, dayB)
	f = append(f, p.antecedent(q), p.subject(q), persons[p.a.tokens[q.head].Lower])
	f = append(f, p.times...)
	return append(f, p.owner(q), p.inName(q))
}

// persons numbers the pronouns that refer alike.
var persons = map[string]float32{"he": 1, "him": 1, "his": 2, "she": 1, "her": 2, "they": 3, "them": 3, "their": 4, "it": 5, "its": 6, "who": 7, "whose": 7, "which": 8,
	"i": 9, "me": 9, "my": 9, "we": 10, "us": 10, "our": 10, "himself": 1, "herself": 1, "itself": 5, "themselves": 3}

// calendar is how many days, months and numbers B names.
func (p *pair) calendar() []float32 {
	out := make([]float32, 3)
	for i := range p.b.terms {
		x := &p.b.terms[i]
		switch k := p.b.tokens[x.at[0]]; {
		case when[k.Lower]:
			out[0]++
		case months[k.Lower] && k.Upper:
			out[1]++
		case k.Digit:
			out[2]++
		}
	}
	return out
}

// owner is 1 when something is said to be the asked one's, 2 when it is said
// to be somebody's.
func (p *pair) owner(q question) float32 {
	switch {
	case q.to < len(p.a.tokens) && p.a.tokens[q.to].Lower == "s":
		return 1
	case q.from > 0 && p.a.tokens[q.from-1].Lower == "s":
		return 2
	}
	return 0
}

// inName is the number of names that adjoin the asked one.
func (p *pair) inName(q question) float32 {
	n := float32(0)
	if q.from > 0 && p.a.tokens[q.from-1].name {
		n++
	}
	if q.to < len(p.a.tokens) && p.a.tokens[q.to].name {
		n++
	}
	return n
}

func (p *pair) otherDay() bool {
	for d := range days {
		if p.b.has(d) {
			return true
		}
	}
	return false
}

// acronym tells whether the initials of the names asked about stand in B, or
// whether the name is made of the initials of words that follow each other in
// B.
func (p *pair) acronym(q question) bool {
	initials := ""
	for i := q.from; i < q.to; i++ {
		if w := &p.a.tokens[i]; w.name {
			initials += w.Lower[:1]
		}
	}
	if len(initials) > 1 && p.b.has(initials) {
		return true
	}
	w := &p.a.tokens[q.head]
	return len(w.Lower) >= 2 && len(w.Lower) <= 5 && strings.ToUpper(w.Lower) == p.a.src[w.Start:w.End] && p.spelled(w.Lower)
}

// spelled tells whether words of B in a row begin with the letters of s.
func (p *pair) spelled(s string) bool {
	n := 0
	for i := range p.b.tokens[:min(len(p.b.tokens), 20*sight)] {
		w := &p.b.tokens[i]
		if w.term < 0 || !w.Upper {
			continue
		}
		if w.Lower[0] != s[n] {
			n = 0
		}
		if w.Lower[0] == s[n] {
			if n++; n == len(s) {
				return true
			}
		}
	}
	return false
}

// indefinite is 1 for a mention that begins with a or an, -1 with the or a
// demonstrative.
func (p *pair) indefinite(q question) float32 {
	for _, i := range []int{q.from - 1, q.from} {
		if i < 0 {
			continue
		}
		switch p.a.tokens[i].Lower {
		case "a", "an", "some", "another":
			return 1
		case "the", "this", "that", "these", "those":
			return -1
		}
	}
	return 0
}

// antecedent tells whether the name before the mention, in its sentence or the
// one before, stands in B; -1 when there is none.
func (p *pair) antecedent(q question) float32 {
	s := p.a.tokens[q.head].sentence
	stop := max(p.a.first[max(0, s-1)], q.from-2*sight)
	for i := q.from - 1; i >= stop; i-- {
		if w := &p.a.tokens[i]; w.name && w.term >= 0 {
			return bit(p.links[w.term].same >= 0)
		}
	}
	return -1
}

// subject tells whether the first name of the sentence stands in B.
func (p *pair) subject(q question) float32 {
	s := p.a.tokens[q.head].sentence
	for _, w := range p.a.tokens[p.a.first[s]:min(p.a.first[s+1], p.a.first[s]+sight)] {
		if w.name && w.term >= 0 {
			return bit(p.links[w.term].same >= 0)
		}
	}
	return -1
}
