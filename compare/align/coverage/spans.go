package coverage

// Questions are the spans of the text worth asking about, in order: its names,
// times and the words that may name an event.
func (t *Text) Questions() []Question {
	var out []Question
	for i := range t.tokens {
		w := &t.tokens[i]
		if w.term < 0 {
			continue
		}
		q := Question{Span: w.Span, Kind: Event}
		switch {
		case days[w.Lower] || w.Digit:
			q.Kind = Time
		case w.name:
			q.Kind = Participant
		}
		out = append(out, q)
	}
	return out
}
