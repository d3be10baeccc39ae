package coverage

var clauseNames = []string{"before", "before2", "after", "order", "verbs", "subordinate", "lead held", "lead best", "lead cos", "lead names", "lead soft", "lead2 held", "lead2 names", "lead to", "top cos", "mean cos", "mean held", "frequent", "back soft", "free B", "twin", "twin held"}

// function words by the part they play before or after a verb or noun.
var roles = func() map[string]float32 {
	m := map[string]float32{}
	for i, row := range []string{
		"to", "was were is are be been being got", "has have had having", "will would could may might can should shall must",
		"not no never n't without", "of", "in at on near", "after following before since until", "when while as if because",
		"that which who whom", "by", "for", "with from", "a an", "the this", "his her its their our my your", "and or but",
	} {
		for w := range fields(row) {
			m[w] = float32(i + 1)
		}
	}
	return m
}()

// clause is about the part the question plays in its sentence, and about how
// the texts begin.
func (p *pair) clause(q question, f []float32) []float32 {
	w := &p.a.tokens[q.head]
	there := p.a.first[w.sentence]
	role := func(i int) float32 {
		if i < there || i >= p.a.first[w.sentence+1] {
			return -1
		}
		return roles[p.a.tokens[i].Lower]
	}
	verbs, sub := float32(0), float32(0)
	for i := max(there, q.from-40); i < q.from; i++ {
		t := &p.a.tokens[i]
		if t.term >= 0 && p.lex.Verb(t.id) > .5 {
			verbs++
		}
		if r := roles[t.Lower]; r >= 8 && r <= 10 {
			sub++
		}
	}
	f = append(f, role(q.from-1), role(q.from-2), role(q.to), p.order(q), verbs, sub)
	f = append(f, p.begin...)
	v, held := p.twin(q)
	return append(f, v, held)
}

// order is the place of the question among the names of its sentence.
func (p *pair) order(q question) float32 {
	n := float32(0)
	for i := max(p.a.first[p.a.tokens[q.head].sentence], q.from-40); i < q.from; i++ {
		n += bit(p.a.tokens[i].name)
	}
	return n
}

// twin tells how near the nearest other word of A lies to the one asked about,
// and whether B has it.
func (p *pair) twin(q question) (v, held float32) {
	w := &p.a.tokens[q.head]
	if p.twins == nil {
		p.twins = p.a.twins(p.lex)
	}
	if w.term < 0 || p.twins[w.term].to < 0 {
		return 0, -1
	}
	t := p.twins[w.term]
	return t.v, bit(p.links[t.to].same >= 0)
}
