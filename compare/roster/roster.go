// Package roster knows who is named where in a set of documents, in any script:
// names are parsed once, and whom two documents both name is looked up by key
// instead of by comparing all names with all.
package roster

import (
	"slices"
	"sync"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Roster is the register of a set of documents. It is safe for concurrent use.
type Roster struct {
	docs    map[*compare.Document]int
	of      [][]int32 // by document, by mention: entry; -1: no person
	entries []entry
	byKey   map[string][]int32

	mu    sync.Mutex
	found map[form]*Who
	spots map[spot][]names.Candidate
	names map[form]names.Name
}

// entry is one form of a person's name and the documents that give it.
type entry struct {
	name     names.Name
	docs     []int
	regional bool
}

type form struct{ text, lang, orthography string }

type spot struct {
	doc      *compare.Document
	sentence int
}

// New is the register of the persons that docs mark.
func New(docs []*compare.Document) *Roster {
	r := &Roster{docs: map[*compare.Document]int{}, byKey: map[string][]int32{}, found: map[form]*Who{}, spots: map[spot][]names.Candidate{}, names: map[form]names.Name{}}
	ids := map[form]int32{}
	for i, d := range docs {
		r.docs[d] = i
		of := make([]int32, len(d.Mentions))
		for k, m := range d.Mentions {
			of[k] = -1
			if m.Kind == compare.Person {
				of[k] = r.enter(ids, i, formOf(d, k))
			}
		}
		r.of = append(r.of, of)
	}
	return r
}

func (r *Roster) enter(ids map[form]int32, doc int, f form) int32 {
	id, ok := ids[f]
	if !ok {
		id = int32(len(r.entries))
		ids[f] = id
		n := r.Name(f.text, f.lang, f.orthography)
		r.entries = append(r.entries, entry{name: n, regional: Regional(n)})
		for _, k := range n.Keys() {
			r.byKey[k] = append(r.byKey[k], id)
		}
	}
	if e := &r.entries[id]; len(e.docs) == 0 || e.docs[len(e.docs)-1] != doc {
		e.docs = append(e.docs, doc)
	}
	return id
}

// formOf is the full name that a mention stands for.
func formOf(d *compare.Document, k int) form {
	text := d.Mentions[k].Norm.Name
	if text == "" {
		text = d.Quote(d.Mentions[k].Span)
	}
	return form{text, d.Lang, d.Orthography}
}

// Name is a person's name, parsed once.
func (r *Roster) Name(text, lang, orthography string) names.Name {
	f := form{text, lang, orthography}
	r.mu.Lock()
	n, ok := r.names[f]
	r.mu.Unlock()
	if ok {
		return n
	}
	n = names.Parse(compare.Person, text, lang, orthography)
	r.mu.Lock()
	r.names[f] = n
	r.mu.Unlock()
	return n
}

// Person is the name of a person mention.
func (r *Roster) Person(d *compare.Document, k int) names.Name {
	if i, ok := r.docs[d]; ok && r.of[i][k] >= 0 {
		return r.entries[r.of[i][k]].name
	}
	f := formOf(d, k)
	return r.Name(f.text, f.lang, f.orthography)
}

// Regional tells whether a person mention has the shape of a Chinese or Korean
// name.
func (r *Roster) Regional(d *compare.Document, k int) bool {
	if i, ok := r.docs[d]; ok && r.of[i][k] >= 0 {
		return r.entries[r.of[i][k]].regional
	}
	return Regional(r.Person(d, k))
}

// Candidates are the pieces of a sentence that could be persons' names, found
// once.
func (r *Roster) Candidates(d *compare.Document, sentence int) []names.Candidate {
	k := spot{d, sentence}
	r.mu.Lock()
	c, ok := r.spots[k]
	r.mu.Unlock()
	if ok {
		return c
	}
	c = names.Candidates(d.Quote(d.Sentences[sentence].Span), d.Lang, d.Orthography)
	r.mu.Lock()
	r.spots[k] = c
	r.mu.Unlock()
	return c
}

// Who is one person as the documents name them.
type Who struct {
	r     *Roster
	name  names.Name
	score map[int32]float64
	docs  []int

	mu   sync.Mutex
	bare map[spot]compare.Span
}

// Find is the person of a name; each name is looked up once.
func (r *Roster) Find(n names.Name) *Who {
	f := form{n.Text, n.Lang, n.Orthography}
	r.mu.Lock()
	w, ok := r.found[f]
	r.mu.Unlock()
	if ok {
		return w
	}
	w = &Who{r: r, name: n, score: map[int32]float64{}, bare: map[spot]compare.Span{}}
	tried := map[int32]bool{}
	for _, k := range n.Keys() {
		for _, id := range r.byKey[k] {
			if tried[id] {
				continue
			}
			tried[id] = true
			if v := names.Compare(n, r.entries[id].name); v.Same {
				w.score[id] = v.Score
				w.docs = append(w.docs, r.entries[id].docs...)
			}
		}
	}
	slices.Sort(w.docs)
	w.docs = slices.Compact(w.docs)
	r.mu.Lock()
	r.found[f] = w
	r.mu.Unlock()
	return w
}

// Score is how surely a person mention is of this person; 0: it is not.
func (w *Who) Score(d *compare.Document, k int) float64 {
	i, ok := w.r.docs[d]
	if !ok || w.r.of[i][k] < 0 {
		return 0
	}
	return w.score[w.r.of[i][k]]
}

// In tells whether a document marks the person.
func (w *Who) In(d *compare.Document) bool {
	i, ok := w.r.docs[d]
	if !ok {
		return false
	}
	_, found := slices.BinarySearch(w.docs, i)
	return found
}

// Docs are the places, among the documents, of those that mark the person.
func (w *Who) Docs() []int { return w.docs }

// Bare tells whether a sentence holds a piece of text that surely is the
// person's name, whether or not anything marked it.
func (w *Who) Bare(d *compare.Document, sentence int) bool { return w.Span(d, sentence).Len() > 0 }

// Span is the first piece of a sentence's text that surely is the person's name;
// empty: none.
func (w *Who) Span(d *compare.Document, sentence int) compare.Span {
	k := spot{d, sentence}
	w.mu.Lock()
	s, ok := w.bare[k]
	w.mu.Unlock()
	if ok {
		return s
	}
	if c, found := names.Spot(w.name, w.r.Candidates(d, sentence)); found {
		at := d.Sentences[sentence].Start
		s = compare.Span{Start: at + c.Start, End: at + c.End}
	}
	w.mu.Lock()
	w.bare[k] = s
	w.mu.Unlock()
	return s
}
