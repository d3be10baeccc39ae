package lexicon

import (
	"math"
	"slices"
)

// Match says how far one text is covered by another.
type Match struct {
	Score float64     // weighted share covered, 0..1
	Terms [][2]string // matched terms, words of a and words of b, verbatim, in order of a
}

// Cover returns how far b covers a: the weights of a's units, each times the
// surest gloss it shares with b, over the sum of the weights. A text without
// units is not covered.
func (l *Lexicon) Cover(a, b Text) Match {
	p := newPool([]Text{b})
	c := p.cover(a, bare(a, p))
	m := Match{}
	if c.total > 0 {
		m.Score = min(1, float64(c.mass[0]/c.total))
	}
	m.Terms = terms(a, b, p, 0)
	return m
}

// pool indexes texts by the keys of their units.
type pool struct {
	texts []Text
	keys  []posting
	head  map[uint32]int32      // key: first of keys
	names map[string][]nameUnit // by sound
	alike map[string][]string   // sounds like a sound asked for, remembered
}

// posting is one unit of one text under a key; next chains those of one key.
type posting struct {
	text, unit int32
	conf       float32
	next       int32
}

// nameUnit is a unit with a sound.
type nameUnit struct {
	text int32
	unit *Unit
}

func newPool(texts []Text) *pool {
	n := 0
	for _, t := range texts {
		for _, u := range t.Units {
			n += len(u.keys)
		}
	}
	p := &pool{texts: texts, keys: make([]posting, 0, n+1), head: make(map[uint32]int32, n), names: map[string][]nameUnit{}, alike: map[string][]string{}}
	p.keys = append(p.keys, posting{})
	for i, t := range texts {
		for j := range t.Units {
			u := &t.Units[j]
			for _, k := range u.keys {
				p.keys = append(p.keys, posting{int32(i), int32(j), k.conf, p.head[k.key]})
				p.head[k.key] = int32(len(p.keys) - 1)
			}
			if u.sound != "" {
				p.names[u.sound] = append(p.names[u.sound], nameUnit{int32(i), u})
			}
		}
	}
	return p
}

// native tells whether glosses explain a language, so that Latin cognates are no
// evidence.
func native(lang string) bool { return lang == "en" || lang == "zh" || lang == "ko" || lang == "ja" }

// bare tells whether cognates and Latin tokens count between a and the pool.
func bare(a Text, p *pool) bool {
	return native(a.Lang) && (len(p.texts) == 0 || native(p.texts[0].Lang))
}

// coverage of one text by every text of a pool.
type coverage struct {
	mass  []float32 // by text of the pool: weight covered
	hits  []float32 // by text of the pool: number of units covered
	total float32   // weight of all units
	units float32   // number of units
}

// leastMatch is the product of confidences under which two units do not meet.
const leastMatch = .08

// cover computes the coverage of a by each text of the pool. A unit that most
// of the pool covers tells little and weighs less.
func (p *pool) cover(a Text, plain bool) coverage {
	n := len(p.texts)
	c := coverage{mass: make([]float32, n), hits: make([]float32, n)}
	best := make([]float32, n)
	for i := range a.Units {
		u := &a.Units[i]
		touched := p.meet(u, plain, best)
		if u.guess && len(touched) == 0 {
			continue
		}
		w := u.Weight * rarityIn(touched, best, n)
		if len(touched) == 0 && u.Kind != Word && u.Kind != Number {
			w *= .6
		}
		c.total += w
		c.units++
		for _, j := range touched {
			c.mass[j] += w * best[j]
			c.hits[j] += best[j]
			best[j] = 0
		}
	}
	return c
}

// meet fills best with the surest match of a unit in each text of the pool and
// returns the texts it touched.
func (p *pool) meet(u *Unit, plain bool, best []float32) []int32 {
	var touched []int32
	set := func(j int32, v float32) {
		if v < leastMatch || v <= best[j] {
			return
		}
		if best[j] == 0 {
			touched = append(touched, j)
		}
		best[j] = v
	}
	for _, k := range u.keys {
		if class := k.key & classMask; plain && (class == classCognate || class == classLatin) {
			continue
		}
		for at := p.head[k.key]; at > 0; at = p.keys[at].next {
			set(p.keys[at].text, k.conf*p.keys[at].conf)
		}
	}
	if u.sound != "" {
		for _, sound := range p.soundsLike(u.sound) {
			for _, m := range p.names[sound] {
				set(m.text, sameSound(u, m.unit))
			}
		}
	}
	return touched
}

// mostSounds is the number of sounds in a pool above which only equal ones meet.
const mostSounds = 3000

// soundsLike returns the sounds of the pool like one asked for.
func (p *pool) soundsLike(sound string) []string {
	list, ok := p.alike[sound]
	if !ok && len(p.names) > mostSounds {
		return []string{sound}
	}
	if !ok {
		for s := range p.names {
			if soundAlike(sound, s) > 0 {
				list = append(list, s)
			}
		}
		p.alike[sound] = list
	}
	return list
}

// rarityIn is 1 for a unit few texts of a pool cover and less for one most do
// (inverse document frequency within the pool, after Spärck Jones 1972).
func rarityIn(touched []int32, best []float32, n int) float32 {
	if n < 3 {
		return 1
	}
	df := 0.0
	for _, j := range touched {
		df += float64(best[j])
	}
	idf := math.Log(float64(n+1)/(df+.5)) / math.Log(float64(n+1)/1.5)
	return float32(min(1, max(.15, idf)))
}

// mostUnits bounds the units of a text whose terms are listed.
const mostUnits = 500

// terms lists the units of a that text j of the pool covers, with the words
// that cover them.
func terms(a, b Text, p *pool, j int32) [][2]string {
	plain := bare(a, p)
	var out [][2]string
	left, right := a.Units[:min(len(a.Units), mostUnits)], b.Units[:min(len(b.Units), mostUnits)]
	for i := range left {
		u := &left[i]
		var top float32
		at := -1
		for k := range right {
			if s := alike(u, &right[k], plain); s > top {
				top, at = s, k
			}
		}
		if top >= .3 {
			v := right[at]
			pair := [2]string{a.Source[u.Start:u.End], b.Source[v.Start:v.End]}
			if !slices.Contains(out, pair) {
				out = append(out, pair)
			}
		}
	}
	return out
}

// alike is how surely two units mean the same, 0..1.
func alike(u, v *Unit, plain bool) float32 {
	s := sameSound(u, v)
	for i, j := 0, 0; i < len(u.keys) && j < len(v.keys); {
		a, b := u.keys[i], v.keys[j]
		switch {
		case a.key < b.key:
			i++
		case a.key > b.key:
			j++
		default:
			if class := a.key & classMask; !plain || class != classCognate && class != classLatin {
				s = max(s, a.conf*b.conf)
			}
			i++
			j++
		}
	}
	return s
}
