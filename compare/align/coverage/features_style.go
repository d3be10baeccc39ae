package coverage

// image are the sorts of word, numbered as senses.Table.Sort does, that
// figures of speech draw on: animals, bodies, food, natural objects and
// phenomena, plants, shapes, weather, feelings, perceptions.
var image = map[int]bool{6: true, 9: true, 14: true, 18: true, 20: true, 21: true, 26: true, 38: true, 40: true, 44: true}

// style is how figurative B is in its own words, those that A lacks.
func (p *pair) style() []float32 {
	f := p.figures(p.b, p.a)
	return []float32{f.of, f.like, f.common, f.image, f.verbs, f.novel}
}

type figures struct{ of, like, common, image, verbs, novel float32 }

func (p *pair) figures(t, other *Text) figures {
	var f figures
	n := float32(max(1, len(t.tokens)))
	for i := range t.tokens {
		switch t.tokens[i].Lower {
		case "of":
			f.of += 1 / n
		case "like", "as":
			f.like += 1 / n
		}
	}
	own := float32(0)
	for i := range t.terms {
		x := &t.terms[i]
		if other.has(x.key) || x.name {
			continue
		}
		own++
		f.common += x.weight
		f.image += bit(image[p.lex.Sort(x.id)])
		f.verbs += bit(p.lex.Verb(x.id) > .5)
	}
	f.common, f.image, f.verbs = ratio(f.common, own), ratio(f.image, own), ratio(f.verbs, own)
	f.novel = ratio(own, float32(len(t.terms)))
	return f
}
