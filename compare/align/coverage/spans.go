package coverage

import "lacuna/compare"

// WordNet's sorts of nouns that name no event, as senses.Table.Sort numbers
// them.
var sortKinds = map[int]string{19: Participant, 15: Participant, 16: Place, 29: Time, 7: Object}

var (
	months   = fields("january february march april may june july august september october november december")
	when     = fields("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday")
	articles = fields("a an the this that these those")
	where    = fields("in at near from to outside inside")
)

// Questions are the spans of the text worth asking about, in order: names,
// times, and each further content word with the kind of thing it most likely
// names.
func (t *Text) Questions() []Question {
	var out []Question
	for i := 0; i < len(t.tokens); i++ {
		w := &t.tokens[i]
		if w.term < 0 {
			continue
		}
		to := i + 1
		kind := t.kindOf(i)
		if w.name {
			to = t.nameEnd(i)
		}
		out = append(out, Question{Span: compare.Span{Start: w.Start, End: t.tokens[to-1].End}, Kind: kind})
		i = to - 1
	}
	return out
}

// nameEnd is one past the last token of the name that begins at i: names with
// nothing but a space between them.
func (t *Text) nameEnd(i int) int {
	j := i + 1
	for j < len(t.tokens) && t.tokens[j].name && t.tokens[j].sentence == t.tokens[i].sentence && t.tokens[j].Start == t.tokens[j-1].End+1 {
		j++
	}
	return j
}

func (t *Text) kindOf(i int) string {
	w := &t.tokens[i]
	lex := table()
	switch {
	case when[w.Lower] || w.Upper && months[w.Lower] || w.Digit && len(w.Lower) == 4:
		return Time
	case w.name && i > 0 && (where[t.tokens[i-1].Lower] || i > 1 && t.tokens[i-1].Lower == "the" && where[t.tokens[i-2].Lower]):
		return Place
	case w.name && (w.id < 0 || lex.Verb(w.id) < .3 && sortKinds[lex.Sort(w.id)] != ""):
		return Participant
	case lex.Verb(w.id) < t.verbLimit(i) && sortKinds[lex.Sort(w.id)] != "":
		return sortKinds[lex.Sort(w.id)]
	}
	return Event
}

// verbLimit is the share of uses as a verb below which token i is taken for a
// noun: more after an article.
func (t *Text) verbLimit(i int) float32 {
	if i > 0 && articles[t.tokens[i-1].Lower] {
		return .6
	}
	return .2
}
