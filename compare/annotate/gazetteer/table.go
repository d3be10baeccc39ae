// Package gazetteer holds word lists by language: names of persons and places,
// organisations, and ordinary words, which are no names. The lists come from
// free dictionaries; data has a folder with licence and provenance for each.
package gazetteer

// Class is a set of what a word may be, with how frequent it is.
type Class uint16

// What a word may be.
const (
	Person   Class = 1 << iota // a full name, or a name that stands alone
	Given                      // a given name
	Surname                    // a family name
	Place                      // a place
	Org                        // an organisation
	Proper                     // another proper name
	Noun                       // an ordinary noun
	Verb                       // a verb or adjective form
	Other                      // an adverb, particle, ending or the like
	Nation                     // an adjective or people written like a name: Canadian, Victorian
	Forename                   // a common given name
	Noted                      // the family name of someone in a dictionary

	// Name is any proper name, Word any ordinary word.
	Name = Person | Given | Surname | Place | Org | Proper
	Word = Noun | Verb | Other
)

// Has tells whether c has one of the classes of d.
func (c Class) Has(d Class) bool { return c&d&(1<<12-1) != 0 }

// Frequency is a bucket from 0, rare or unknown, to 15.
func (c Class) Frequency() int { return int(c >> 12) }

// Certain is the frequency of a name that means nothing else.
const Certain = 15

// IsBody tells whether c is of a body whose name means nothing else.
func (c Class) IsBody() bool { return c.Has(Org) && c.Frequency() == Certain }

// With is the class with a bucket of frequency, the larger of the two kept.
func (c Class) With(frequency int) Class {
	f := Class(min(15, max(frequency, c.Frequency())))
	return c&(1<<12-1) | f<<12
}

// Table is a set of words with their classes. It keeps hashes only: a word that
// is not in it is found with a chance below one in 10⁸.
type Table struct {
	mask  uint64
	slots []slot
}

// slot is a word: a part of its hash, and its class, 0 for none.
type slot struct {
	check uint32
	class Class
}

// NewTable is an empty table for n words.
func NewTable(n int) *Table {
	size := 16
	for size < n*3/2+1 {
		size *= 2
	}
	return &Table{mask: uint64(size - 1), slots: make([]slot, size)}
}

// find is where a hash is or would be.
func (t *Table) find(h uint64) *slot {
	h = mix(h)
	at, check := h&t.mask, uint32(h>>32)
	for t.slots[at].class != 0 && t.slots[at].check != check {
		at = (at + 1) & t.mask
	}
	return &t.slots[at]
}

// add gives a word further classes.
func (t *Table) add(word string, c Class) {
	h := Seed
	for i := range len(word) {
		h = h.Byte(word[i])
	}
	s := t.find(uint64(h))
	s.check = uint32(mix(uint64(h)) >> 32)
	s.class = (s.class | c&(1<<12-1)).With(max(c.Frequency(), s.class.Frequency()))
}

// Of is the class of a word, 0 when it is not in the table.
func (t *Table) Of(word string) Class {
	h := Seed
	for i := range len(word) {
		h = h.Byte(word[i])
	}
	return t.At(h)
}

// At is the class of the word whose bytes went into h.
func (t *Table) At(h Prefix) Class { return t.find(uint64(h)).class }

// Prefix is the hash of the bytes of a word so far, so that all words that
// start at one place are looked up in one pass.
type Prefix uint64

// Seed is the hash of no bytes.
const Seed Prefix = 14695981039346656037

// Byte is the hash with one byte more.
func (p Prefix) Byte(b byte) Prefix { return (p ^ Prefix(b)) * 1099511628211 }

// Rune is the hash with the UTF-8 bytes of r more.
func (p Prefix) Rune(r rune) Prefix {
	switch {
	case r < 0x80:
		return p.Byte(byte(r))
	case r < 0x800:
		return p.Byte(0xC0 | byte(r>>6)).Byte(0x80 | byte(r&0x3F))
	case r < 0x10000:
		return p.Byte(0xE0 | byte(r>>12)).Byte(0x80 | byte(r>>6&0x3F)).Byte(0x80 | byte(r&0x3F))
	}
	return p.Byte(0xF0 | byte(r>>18)).Byte(0x80 | byte(r>>12&0x3F)).Byte(0x80 | byte(r>>6&0x3F)).Byte(0x80 | byte(r&0x3F))
}

func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xFF51AFD7ED558CCD
	h ^= h >> 33
	return h
}
