package coverage

import "lacuna/compare"

// WordNet's sorts of nouns that name no event, and of those that do and of
// verbs, as senses.Table.Sort numbers them.
var (
	sortKinds = map[int]string{19: Participant, 15: Participant, 16: Place, 29: Time, 7: Object}
	happening = func(sort int) bool {
		return sort >= 30 && sort <= 44 || sort == 5 || sort == 12 || sort == 20 || sort == 23 || sort == 27
	}
)

var (
	months    = fields("january february march april may june july august september october november december")
	when      = fields("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday")
	articles  = fields("a an the this that these those")
	where     = fields("in at near from to outside inside")
	particles = fields("up down off out over away back into under on")
)

// Questions are the spans of the text worth asking about, by their start: names,
// times, each further content word with the kind of thing it most likely names
// and, where two such words follow each other, both together.
func (t *Text) Questions() []Question {
	var out []Question
	titled := t.titled()
	named := func(i int) bool {
		w := &t.tokens[i]
		return w.name && !(titled[w.sentence] && w.id >= 0 && happening(table().Sort(w.id)))
	}
	for i := 0; i < len(t.tokens); i++ {
		w := &t.tokens[i]
		if w.term < 0 {
			continue
		}
		kind, to := t.kindOf(i, named(i)), i+1
		switch {
		case named(i):
			to = t.nameEnd(i, named)
		case kind == Event && t.adjoins(i+1) && particles[t.tokens[i+1].Lower]:
			to = i + 2
		case t.adjoins(i+1) && t.tokens[i+1].term >= 0 && !named(i+1) && t.kindOf(i+1, false) == Event:
			out = append(out, Question{Span: compare.Span{Start: w.Start, End: t.tokens[i+1].End}, Kind: Event})
		}
		out = append(out, Question{Span: compare.Span{Start: w.Start, End: t.tokens[to-1].End}, Kind: kind})
		i = to - 1
	}
	return out
}

// titled tells of each sentence whether its words begin with capitals, as in a
// headline.
func (t *Text) titled() []bool {
	out := make([]bool, len(t.spans))
	for s := range out {
		content, upper := 0, 0
		for _, w := range t.sentence(s) {
			if w.term >= 0 && !w.Digit {
				content++
				if w.Upper {
					upper++
				}
			}
		}
		out[s] = content >= 4 && 4*upper >= 3*content
	}
	return out
}

// adjoins tells whether token i stands in the sentence of the one before it
// with one byte between them.
func (t *Text) adjoins(i int) bool {
	return i < len(t.tokens) && t.tokens[i].sentence == t.tokens[i-1].sentence && t.tokens[i].Start == t.tokens[i-1].End+1
}

// nameEnd is one past the last token of the name that begins at i: names with
// nothing but a space between them.
func (t *Text) nameEnd(i int, named func(int) bool) int {
	j := i + 1
	for t.adjoins(j) && named(j) {
		j++
	}
	return j
}

// kindOf is the kind of thing token i most likely names.
func (t *Text) kindOf(i int, name bool) string {
	w := &t.tokens[i]
	sort, verb := table().Sort(w.id), table().Verb(w.id)
	switch {
	case when[w.Lower] || w.Upper && months[w.Lower] || w.Digit && len(w.Lower) == 4:
		return Time
	case name && i > 0 && (where[t.tokens[i-1].Lower] || i > 1 && t.tokens[i-1].Lower == "the" && where[t.tokens[i-2].Lower]):
		return Place
	case name && (w.id < 0 || verb < .3 && sortKinds[sort] != ""):
		return Participant
	case verb < t.verbLimit(i) && sortKinds[sort] != "":
		return sortKinds[sort]
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
